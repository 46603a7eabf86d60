"""Words as they are printed: filled in, in their plural forms, and marked where they are English for want of others."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale

import source
from source.texts.markup import Run
from source.words.plurals import category
from source.words.printed import Words

POLISH = Words(
    "pl",
    {"exam.worth": {"one": "1 punkt", "few": "{count} punkty", "many": "{count} punktów", "other": "{count} punktu"}},
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en-GB", ["0.5 points", "1 point", "2 points"]),
        ("de-AT", ["0,5 Punkte", "1 Punkt", "2 Punkte"]),
        ("fr", ["0,5 point", "1 point", "2 points"]),
        ("es", ["0,5 puntos", "1 punto", "2 puntos"]),
        ("nl", ["0.5 points", "1 point", "2 points"]),
    ],
)
def test_numbers_and_plurals_are_those_of_the_language(language: str, said: list[str]) -> None:
    assert [Words(language).said("exam.worth", count=count) for count in (0.5, 1, 2)] == said


def test_a_lecture_brings_the_forms_of_its_language() -> None:
    said = [POLISH.said("exam.worth", count=count) for count in (1, 3, 5, 22, 12, 1.5)]
    assert said == ["1 punkt", "3 punkty", "5 punktów", "22 punkty", "12 punktów", "1.5 punktu"]


def test_arabic_has_its_six_forms() -> None:
    names = ("zero", "one", "two", "few", "many", "other")
    words = Words("ar-EG", {"exam.worth": {name: f"{name} {{count}}" for name in names}})
    said = [words.said("exam.worth", count=count) for count in (0, 1, 2, 3, 11, 100)]
    assert said == ["zero 0", "one 1", "two 2", "few 3", "many 11", "other 100"]


def test_english_words_know_that_they_are_english() -> None:
    assert POLISH.run("exam.title") == Run("Written examination", language="en")
    assert POLISH.run("exam.worth", count=1) == Run("1 punkt")
    assert Words("en-AU").run("exam.title") == Run("Written examination")


def test_words_of_the_lecture_go_before_the_tables() -> None:
    words = Words("de", {"exam.title": "Klausur"})
    assert (words["exam.title"], words["exam.name"], words.missing()) == ("Klausur", "Name", ())


def test_what_is_filled_in_is_never_filled_in_again() -> None:
    assert Words("en").said("quiz.as_of", date="{date} {count}") == "Content as of {date} {count}"


def test_a_list_ends_as_its_language_wants() -> None:
    said = [Words(tag).listed(["A", "B", "D"]) for tag in ("en", "de", "fr", "es")]
    assert said == ["A, B and D", "A, B und D", "A, B et D", "A, B y D"]
    assert (Words("en").listed(["A"]), Words("de").listed(["A", "B"], "punctuation.or")) == ("A", "A oder B")


def test_english_and_french_ordinals_have_their_endings() -> None:
    said = [Words("en").said("citing.ordinal", count=count) for count in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    assert said == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]
    assert [Words("fr").said("citing.ordinal", count=count) for count in (1, 2)] == ["1re", "2e"]


# Samples of Unicode's own charts, cldr.unicode.org/index/cldr-spec/plural-rules.
@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("ar", {"0": "zero", "1": "one", "2": "two", "3": "few", "11": "many", "100": "other", "1.5": "other"}),
        ("cs", {"1": "one", "3": "few", "1.5": "many", "5": "other"}),
        ("cy", {"0": "zero", "1": "one", "2": "two", "3": "few", "6": "many", "4": "other"}),
        ("ja", {"1": "other", "2": "other"}),
        ("lt", {"1": "one", "2": "few", "1.5": "many", "10": "other", "21": "one"}),
        ("pl", {"1": "one", "2": "few", "5": "many", "12": "many", "22": "few", "1.5": "other"}),
        ("pt", {"0": "one", "1": "one", "2": "other"}),
        ("pt-PT", {"0": "other", "1": "one"}),
        ("ru", {"1": "one", "2": "few", "5": "many", "11": "many", "21": "one", "1.5": "other"}),
        ("sl", {"1": "one", "2": "two", "3": "few", "5": "other", "101": "one"}),
    ],
)
def test_a_number_takes_the_form_that_cldr_says(language: str, forms: dict[str, str]) -> None:
    assert {digits: category(language, digits) for digits in forms} == forms


@pytest.mark.parametrize("language", ["de", "de-AT", "en-GB", "es", "fr"])
def test_the_languages_that_have_tables_take_the_forms_that_babel_knows(language: str) -> None:
    numbers = [f"{number:.10g}" for number in (0, 0.5, 1, 1.5, 2, 2.5, 3, 10, 11, 21, 100, 101, 1000)]
    form_of = Locale.parse(language, sep="-").plural_form
    assert [category(language, digits) for digits in numbers] == [form_of(Decimal(digits)) for digits in numbers]


def test_a_language_that_nobody_knows_has_one_form() -> None:
    assert {category("qaa", digits) for digits in ("0", "1", "2")} == {"other"}


def test_babel_is_loaded_for_no_language_that_has_a_table() -> None:
    said = "import sys; from source.words.printed import Words; Words('fr').said('exam.worth', count=1)"
    command = [sys.executable, "-c", f"{said}; print('babel' in sys.modules)"]
    folder = Path(source.__file__).parents[1]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    assert result.stdout == "False\n"
