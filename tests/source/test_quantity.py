from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from babel.numbers import NumberFormatError, format_decimal, parse_decimal

from source.quantities.order import values_in_order
from source.quantities.quantity import Quantity, quantity
from source.quantities.units import unit


def read(written: str, language: str = "en") -> Quantity:
    found = quantity(written, language)
    assert found is not None, written
    return found


@pytest.mark.parametrize(
    ("language", "written", "value", "number", "unit"),
    [
        ("en", "1,200", 1200, "1,200", ""),
        ("en", "12,500 patients", 12500, "12,500", "patients"),
        ("en", "1 200", 1200, "1 200", ""),
        ("en", "1\N{NARROW NO-BREAK SPACE}200 cells", 1200, "1\N{NARROW NO-BREAK SPACE}200", "cells"),
        ("en", "1,234,567.5", Fraction("1234567.5"), "1,234,567.5", ""),
        ("en-IN", "1,00,000", 100000, "1,00,000", ""),
        ("de", "1.200", 1200, "1.200", ""),
        ("de", "1.234,5 g", Fraction("1234.5"), "1.234,5", "g"),
        ("de", "12,5 %", Fraction("12.5"), "12,5", "%"),
        ("de-CH", "1’200.5", Fraction("1200.5"), "1’200.5", ""),
        ("es-MX", "1,200", 1200, "1,200", ""),
        ("pl", "1 200,5", Fraction("1200.5"), "1 200,5", ""),
        ("en", "−5 °C", -5, "−5", "°C"),
        ("en", "+1 SD", 1, "+1", "SD"),
        ("en", "<1 %", 1, "<1", "%"),
        ("en", "about 5 %", 5, "about 5", "%"),
        ("en", "<= 5 %", 5, "<= 5", "%"),
        ("en", ">=20 mitoses", 20, ">=20", "mitoses"),
        ("de", "mindestens 20", 20, "mindestens 20", ""),
        ("en", "2 × 10^6^/mL", 2_000_000, "2 × 10^6^", "/mL"),
        ("en", "2 × 10⁶/mL", 2_000_000, "2 × 10⁶", "/mL"),
        ("en", "10^-3^ mol/L", Fraction(1, 1000), "10^-3^", "mol/L"),
        ("en", "1.5-fold", Fraction("1.5"), "1.5", "fold"),
        ("en", "½ tablet", Fraction(1, 2), "½", "tablet"),
        ("en", "90 mL/min/1.73 m²", 90, "90", "mL/min/1.73 m²"),
        ("en", "16 % (3/19)", 16, "16", "%"),
        ("en", "20 mitoses or more in 10 HPF (2.5/mm²)", 20, "20", "mitoses in 10 HPF"),
        ("ar", "٣٥ %", 35, "35", "%"),
    ],
)
def test_figure_is_read_as_its_language_writes_it(
    language: str, written: str, value: Fraction | int, number: str, unit: str
) -> None:
    found = read(written, language)
    assert (found.value, found.number, found.unit) == (value, number, unit)


@pytest.mark.parametrize(
    ("written", "low", "value", "high", "unit"),
    [
        ("12–15 %", 12, None, 15, "%"),
        ("3 % to 5 %", 3, None, 5, "%"),
        ("-2 to -1 SD", -2, None, -1, "SD"),
        ("between 5 and 10 cm", 5, None, 10, "cm"),
        ("4 to 19 mitoses in 10 HPF (2.5/mm²)", 4, None, 19, "mitoses in 10 HPF"),
        ("87 % (95 % CI 80-92 %)", 80, 87, 92, "%"),
        ("87 % (80 to 92)", 80, 87, 92, "%"),
        ("87 %, 95% CI 80–92 %", 80, 87, 92, "%"),
        ("0.75 (95% CI, 0.6 to 0.9)", Fraction("0.6"), Fraction("0.75"), Fraction("0.9"), ""),
        ("87 ± 3 %", 84, 87, 90, "%"),
        ("0.5–1.5 × 10^9^/L", 500_000_000, None, 1_500_000_000, "/L"),
        ("1 to 5 × 10^-3^ mol/L", Fraction(1, 1000), None, Fraction(5, 1000), "mol/L"),
        ("2 × 10^3^–4 × 10^3^ cells", 2000, None, 4000, "cells"),
        ("5 ± 1 × 10^6^/mL", 4_000_000, 5_000_000, 6_000_000, "/mL"),
        ("5～10 %", 5, None, 10, "%"),
    ],
)
def test_ends_of_ranges_and_intervals_are_read(
    written: str, low: Fraction | int, value: Fraction | int | None, high: Fraction | int, unit: str
) -> None:
    found = read(written)
    assert (found.low, found.value, found.high, found.unit) == (low, value, high, unit)


@pytest.mark.parametrize(
    "written",
    [
        "most", "Grade 2", "T2N0", "p.R175*", "2001-02-01", "1.2.3", "1,3,5", "5 years 3 months", "87 % at 5 years",
        "2019 345", "5p15", "5-HT", "99mTc", "18F", "3 cm × 4 cm", "120/80 mmHg", "1–2–3", "9:05",
        "", "  ", "%", "1" * 500,
    ],
)  # fmt: skip
def test_what_is_no_figure_for_certain_is_none(written: str) -> None:
    assert quantity(written, "en") is None


@pytest.mark.parametrize(("language", "written"), [("en", "1.200"), ("de", "1,200"), ("fr", "1.200"), ("pl", "1,200")])
def test_figure_that_elsewhere_is_another_is_doubtful(language: str, written: str) -> None:
    assert read(written, language).is_doubtful


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pl", "pt-BR"])
def test_figures_are_read_as_an_independent_reader_does(language: str) -> None:
    """Babel writes them, and reads them; what is doubtful is so only where three digits stand behind a decimal mark."""
    chance, locale = Random(language), language.replace("-", "_")
    for _ in range(2_000):
        decimals = chance.choice([0, 0, 1, 2, 4])
        value = Fraction(
            chance.randrange(-(10 ** chance.randrange(1, 10)), 10 ** chance.randrange(1, 10)), 10**decimals
        )
        written = format_decimal(float(value), format=f"#,##0.{'0' * decimals}" if decimals else "#,##0", locale=locale)
        found = read(f"{written} %", language)
        assert (found.value, found.unit) == (Fraction(parse_decimal(written, locale=locale)), "%"), written
        assert not found.is_doubtful


SIGNS = "0123456789.,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_digits_and_marks_in_any_order_are_never_read_as_another_figure(language: str) -> None:
    """What a strict reader takes is taken for the same; what it does not take may be read, or not."""
    chance, compared = Random(language), 0
    for _ in range(5_000):
        written = "".join(
            chance.choices("0123456789.,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", k=chance.randrange(1, 9))
        )
        found = quantity(written, language)
        try:
            strict = parse_decimal(written, locale=language, strict=True)
        except (NumberFormatError, ValueError):
            continue
        if found and not found.is_doubtful:
            compared += 1
            assert found.value == Fraction(strict), written
    assert compared > 500


MASSES = [("mg", 1), ("g", 1000), ("µg", Fraction(1, 1000)), ("kg", 1_000_000)]
SPANS = [("hours", 1), ("days", 24), ("weeks", 168), ("minutes", Fraction(1, 60))]


@pytest.mark.parametrize("units", [MASSES, SPANS], ids=["mass", "time"])
def test_order_is_that_of_the_values_however_they_are_mixed(
    units: list[tuple[str, Fraction | int]],
) -> None:
    chance = Random(1)
    for _ in range(1_000):
        amounts = [(chance.randrange(1, 5_000), *chance.choice(units)) for _ in range(chance.randrange(2, 7))]
        texts = [f"{amount:,} {name}" for amount, name, _ in amounts]
        sizes = [Fraction(amount) * factor for amount, _, factor in amounts]
        order = values_in_order(texts, "en")
        assert order is not None
        assert [sizes[place] for place in order] == sorted(sizes)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("weeks", "Wochen", "de"),
        ("tygodni", "tydzień", "pl"),
        ("patients", "patient", "en"),
        ("mg/kg", "mg·kg^−1^", "en"),
        ("/mL", "per mL", "en"),
        ("週間", "週間", "ja"),
        ("％", "%", "ja"),
        ("٪", "%", "ar"),
    ],
)
def test_units_are_the_same_by_any_name(one: str, other: str, language: str) -> None:
    assert unit(one, language) == unit(other, language)


@pytest.mark.parametrize(("one", "other"), [("%", "mg"), ("mg", "mg/kg"), ("months", "patients"), ("%", "")])
def test_units_of_other_things_are_others(one: str, other: str) -> None:
    assert unit(one, "en").of != unit(other, "en").of
