from __future__ import annotations

import pytest

from deck.geometry import Box, box
from deck.measure.fit import balanced, capacity, fits, height, largest, line, lines, longest_word, text_width
from deck.measure.text_width import SAFETY
from deck.template.layout import Style
from source.texts.markup import Run

STYLE = Style((24, 20, 18), space_after=12)


def plain(text: str) -> tuple[Run, ...]:
    return (Run(text),)


@pytest.mark.parametrize(
    ("text", "face", "points"),
    [
        ("Alveolar soft part sarcoma", "Calibri", 257.121),
        ("0.5–1 % of soft tissue sarcomas", "Calibri", 305.156),
        ("Ωμέγα", "Calibri", 64.394),
        ("Alveolar soft part sarcoma", "Arial", 278.777),
    ],
)
def test_width_is_that_of_the_face_and_a_margin_of_safety(text: str, face: str, points: float) -> None:
    assert text_width(plain(text), 24, face=face) == pytest.approx(points * SAFETY, abs=0.01)


def test_each_run_has_its_own_letters() -> None:
    def of(*runs: Run) -> float:
        return text_width(runs, 20)

    assert text_width(plain("word"), 20, bold=True) == of(Run("word", bold=True)) > of(Run("word"))
    assert of(Run("gene", italic=True)) != of(Run("gene"))
    assert of(Run("12", superscript=True)) == of(Run("12", subscript=True)) == pytest.approx(of(Run("12")) * 0.66)
    assert of(Run("a"), Run("b", bold=True)) == pytest.approx(of(Run("a")) + of(Run("b", bold=True)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("one", 1),
        ("one two three four", 2),
        ("one-two-three-four", 2),
        ("x" * 100, 10),
    ],
)
def test_lines_end_where_powerpoint_ends_them(text: str, count: int) -> None:
    assert lines(plain(text), 90, 20) == count


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_line_ends_after_a_dash_within_a_word(dash: str) -> None:
    room = text_width(plain(f"of three{dash}"), 20) + 1
    assert lines(plain(f"of three{dash}four"), room, 20) == 2
    assert lines(plain(f"of three{dash}"), room, 20) == 1
    assert longest_word(plain(f"{dash}5 {dash}five"), 20) == text_width(plain(f"{dash}five"), 20)


@pytest.mark.parametrize("joint", ["/", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "::", "\N{MINUS SIGN}"])
def test_line_never_ends_within(joint: str) -> None:
    text = plain(f"three{joint}four")
    assert longest_word(text, 20) == text_width(text, 20)


def test_number_stays_with_its_claim() -> None:
    """A superscript goes to the next line together with the word before it."""
    claim = (Run("one two"), Run("12", superscript=True))
    room = text_width(plain("one two"), 20) + 1
    assert lines(plain("one two"), room, 20) == 1
    assert lines(claim, room, 20) == 2
    assert longest_word(claim, 20) == pytest.approx(text_width((Run("two"), Run("12", superscript=True)), 20))


def test_spaces_at_the_end_of_a_line_take_no_room() -> None:
    room = text_width(plain("one two"), 20)
    assert lines(plain("one two     three"), room, 20) == 2


def test_line_feed_begins_a_line() -> None:
    assert lines((Run("one"), Run("\n"), Run("two")), 200, 20) == 2


def test_space_between_paragraphs_shrinks_with_the_letters() -> None:
    both = [plain("one"), plain("two")]
    assert height(both, 300, 24, STYLE) == pytest.approx(2 * line(24) + 12)
    assert height(both, 300, 18, STYLE) == pytest.approx(2 * line(18) + 12 * 0.75**2)


def test_height_is_by_face_and_line_spacing() -> None:
    one = [plain("one")]
    assert height(one, 300, 20, Style((20,))) == pytest.approx(24.41, abs=0.01)
    assert height(one, 300, 20, Style((20,), face="Arial")) == pytest.approx(23.00, abs=0.01)
    assert height(one, 300, 20, Style((20,), line=0.9)) == pytest.approx(24.41 * 0.9, abs=0.01)


def test_hanging_indent_narrows_the_text_but_not_the_number_that_hangs() -> None:
    text, number = plain("word " * 12), Run("12.\t")
    wide = text_width(text, 14) + 1
    assert height([text], wide, 14, Style((14,), hanging=32)) == pytest.approx(2 * line(14))
    assert height([(number, *text)], wide + 32, 14, Style((14,), hanging=32)) == pytest.approx(line(14))


def test_box_made_to_measure_fits() -> None:
    """Boxes are in whole EMU, which may be less than the text needs by a part of one."""
    text, style = [plain("word " * 40), plain("one")], Style((18,), space_after=7)
    needed = height(text, 300, 18, style)
    made = Box(0, 0, 300 * 12_700, int(needed * 12_700))
    assert fits(text, made, 18, style)
    assert not fits(text, Box(0, 0, made.width, made.height - 12_700), 18, style)


def test_capacity_is_what_fits_besides_the_space_between_paragraphs() -> None:
    where = Box(0, 0, 300 * 12_700, 100 * 12_700)
    assert capacity([plain("one")], where, 20, Style((20,), space_after=10)) == 4
    assert capacity([plain("one")] * 3, where, 20, Style((20,), space_after=10)) == 3
    assert capacity([plain("one")] * 13, where, 20, Style((20,), space_after=10)) == 0


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
