from __future__ import annotations

import pytest

from deck.fit import balanced, height, largest, lines, longest_word, text_width
from deck.layout import Style, box
from source.markup import Run

STYLE = Style((24, 20, 18), space_after=12)


def plain(text: str) -> tuple[Run, ...]:
    return (Run(text),)


@pytest.mark.parametrize(
    ("text", "points"),
    [("Alveolar soft part sarcoma", 257.1), ("0.5–1 % of soft tissue sarcomas", 305.2), ("Ωμέγα", 64.4)],
)
def test_width_is_that_of_calibri(text: str, points: float) -> None:
    """Never less than Carlito, which has Calibri's measures, takes at 24 pt, and at most a tenth more."""
    assert points <= text_width(plain(text), 24) <= points * 1.1


def test_bold_is_wider_and_superscripts_are_narrower() -> None:
    assert text_width(plain("word"), 20, bold=True) == pytest.approx(text_width(plain("word"), 20) * 1.02)
    assert text_width((Run("12", superscript=True),), 20) == pytest.approx(text_width(plain("12"), 20) * 0.66)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("one", 1),
        ("one two three four", 2),
        ("one-two-three-four", 2),
        ("one\N{NO-BREAK SPACE}two three four", 2),
        ("x" * 100, 10),
    ],
)
def test_lines_end_where_powerpoint_ends_them(text: str, count: int) -> None:
    assert lines(plain(text), 90, 20) == count


def test_line_feed_begins_a_line() -> None:
    assert lines((Run("one"), Run("\n"), Run("two")), 200, 20) == 2


def test_space_between_paragraphs_shrinks_with_the_letters() -> None:
    both = [plain("one"), plain("two")]
    assert height(both, 300, 24, STYLE) == pytest.approx(2 * 24 * 1.22 + 12)
    assert height(both, 300, 18, STYLE) == pytest.approx(2 * 18 * 1.22 + 12 * 0.75**2)


def test_largest_size_that_fits_is_taken_and_never_less_than_the_floor() -> None:
    where = box(0, 0, 4, 1)
    assert largest([plain("one line")], where, STYLE) == 24
    assert largest([plain("one line"), plain("another"), plain("and more")], where, STYLE) == 18
    assert largest([plain("word " * 200)], where, STYLE) == 18


def test_lines_of_a_title_are_of_like_length() -> None:
    title = plain("The same fusion makes different tumours, so the kidneys must be looked at")
    style = Style((28,), bold=True)
    narrower = balanced(title, 860, 28, style)
    assert 860 * 0.6 < narrower < 860 * 0.75
    assert lines(title, narrower, 28, bold=True) == lines(title, 860, 28, bold=True) == 2
    assert balanced(plain("Short"), 860, 28, style) == 860


def test_longest_word_is_the_one_that_cannot_be_broken() -> None:
    assert longest_word(plain("a haemangio-endothelioma b"), 20) == text_width(plain("endothelioma"), 20)
