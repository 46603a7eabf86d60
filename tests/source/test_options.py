from __future__ import annotations

import pytest

from source.options.options import Option, offered, texts_in_order
from source.texts.markup import Run
from source.texts.text import Text


def words(text: str) -> Text:
    return Text((Run(text),))


@pytest.mark.parametrize(
    "expected",
    [
        ["Angiosarcoma", "ASPS", "Melanoma"],
        ["alpha", "Beta", "gamma"],
        ["écran", "Egg", "Ödem", "Zebra"],
        ["A", "a"],
        ["CD10", "CD34", "CD117"],
        ["Stage I", "Stage II", "Stage III"],
        ["2 %", "10 %", "87 %"],
        ["<10 %", "10–20 %", "20 %", ">20 %", "~30 %"],
        ["−10 °C", "-2 °C", "0 °C", "2,5 °C"],
        ["0,125 mg", "0.5 mg", "1,000 mg", "10,000 mg", "1,000,000 mg"],
        ["5–14 years", "15–35 years", "40–60 years"],
        ["2 cells", "10 cells", "cells"],
        ["1" * 400, "2" * 400],
        ["1,2,3", "1,500,00", "1.4.3"],
        ["אלופה", "مرحبا"],
    ],
)
def test_options_are_offered_in_a_sensible_order(expected: list[str]) -> None:
    """Neither the order in which they were written nor which one is right shows."""
    for shift in range(len(expected)):
        mixed = [*expected[shift:], *expected[:shift]][::-1]
        options = tuple(Option(text=words(option), why=words("why")) for option in mixed)
        assert [option.text.plain for option in offered(options, "en").options] == expected


@pytest.mark.parametrize(
    ("answers", "is_ordered"),
    [
        (["5 mg", "50 mg", "0.5 g"], True),
        (["36 hours", "10 days", "2 weeks", "1 month"], True),
        (["1/10", "1/3", "1/2", "2/3"], True),
        (["-2 SD", "−1 SD", "0 SD", "+1 SD"], True),
        (["200", "1,000", "1 500", "20 000"], True),
        (["< 5 %", "5-10 %", "11-20 %", "> 20 %"], True),
        (["Grade 1", "Grade 2", "Grade 10"], True),
        (["Stage I", "Stage II", "Stage IV"], True),
        (["1:100", "1:10", "1:2", "2:1"], True),
        (["5 mg", "10 patients"], False),
        (["1.200", "300"], False),
        (["9:05", "10:30"], False),
        (["CD31", "CD34", "CD117"], False),
        (["120/80 mmHg", "140/90 mmHg"], False),
    ],
)
def test_options_are_sorted_by_value_only_where_that_is_certain(answers: list[str], is_ordered: bool) -> None:
    options = tuple(Option(text=words(answer), why=words("why")) for answer in reversed(answers))
    found = offered(options, "en")
    assert found.is_ordered == is_ordered
    if is_ordered:
        assert [option.text.plain for option in found.options] == answers


def test_raised_letters_count_as_powers() -> None:
    powers = [Text((Run("2 × 10"), Run(power, superscript=True))) for power in ("3", "2", "4")]
    assert [text.plain for text in texts_in_order(tuple(powers), "en")] == ["2 × 102", "2 × 103", "2 × 104"]


@pytest.mark.parametrize(
    ("last", "is_last"),
    [
        ("None of the above", True),
        ("All of the above.", True),
        ("all of these are correct", True),
        ("Keine der genannten Antworten ist richtig", True),
        ("Toutes les réponses ci-dessus", True),
        ("Ninguna de las anteriores", True),
        ("None of these tumours", False),
        ("All nuclei", False),
        ("Neither", False),
    ],
)
def test_answer_that_speaks_of_the_others_stays_last(last: str, is_last: bool) -> None:
    options = tuple(Option(text=words(each), why=words("why")) for each in (last, "Zebra", "Xylophone"))
    found = offered(options, "en")
    assert (found.options[-1].text.plain == last, found.last) == (is_last, int(is_last))


def test_author_says_which_answers_stay_last() -> None:
    options = tuple(Option(text=words(each), why=words("why")) for each in ("Another", "Benign", "Cystic"))
    found = offered(options, "en", last=(words("Benign"), words("Another")))
    assert [option.text.plain for option in found.options] == ["Cystic", "Benign", "Another"]
    assert (found.is_ordered, found.last) == (False, 2)
