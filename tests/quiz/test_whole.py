"""An item as a whole: the line that it is known by."""

from __future__ import annotations

import pytest

from quiz.texts.item_html import first_words
from quiz.texts.plain import to_name
from source.texts.markup import Run
from source.texts.text import Text


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Which?", "Which?"),
        ("two\nlines  and\u2028more", "two lines…"),
        ("exactly ten", "exactly…"),
        ("1234567890", "1234567890"),
        ("12345678901", "123456789…"),
    ],
)
def test_the_first_words_fit_a_line_of_ten_characters(words: str, line: str) -> None:
    assert first_words(to_name(Text((Run(words),))), 10) == line
