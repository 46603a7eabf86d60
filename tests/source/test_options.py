from __future__ import annotations

import pytest

from source.lecture.options import Option, in_order
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
        ["1,2,3", "1.4.3", "1,500,00"],
        ["אלופה", "مرحبا"],
    ],
)
def test_options_are_offered_in_a_sensible_order(expected: list[str]) -> None:
    """Neither the order in which they were written nor which one is right shows."""
    for shift in range(len(expected)):
        mixed = [*expected[shift:], *expected[:shift]][::-1]
        options = tuple(Option(text=words(option), why=words("why")) for option in mixed)
        assert [option.text.plain for option in in_order(options)] == expected
