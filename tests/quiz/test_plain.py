"""Texts as plain text: what a reader without markup gets to read."""

from __future__ import annotations

import pytest

from quiz.texts.plain import is_emphasised, to_line, to_name, to_plain, to_runs
from source.texts.markup import PARAGRAPH, InlinePicture, Run, parse
from source.texts.text import Text

NUMBERS = {"folpe2006": 2, "portera2001": 1}


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("plain", "plain"),
        ("*TFE3* **not** it", "TFE3 not it"),
        ("H~2~O 10^3^ 10^−5^ Ca^2+^ x^n^", "H₂O 10³ 10⁻⁵ Ca²⁺ xⁿ"),
        ("T~max~ x^a^ V~½~ T~R~", "Tₘₐₓ x^(a) V_(½) T_(R)"),
        ("10^3a^", "10^(3a)"),
        ("<b>x</b> & \"q\" 'a' ² ½", "<b>x</b> & \"q\" 'a' ² ½"),
        ("the [*notice* of it](https://x.org/?a=1).", "the notice of it (https://x.org/?a=1)."),
        ("[https://x.org](https://x.org) [a@x.org](mailto:a@x.org)", "https://x.org a@x.org"),
        ("[one](https://x.org)[two](https://y.org)", "one (https://x.org)two (https://y.org)"),
        ("end [@portera2001].", "end [1]."),
        ("end[@portera2001] of it", "end [1] of it"),
        ("*end* [@folpe2006; @portera2001]", "end [1, 2]"),
        ("end [@folpe2006, p. 3; @portera2001]", "end [1; 2, p. 3]"),
        ("10^3^ [@portera2001] cells", "10³ [1] cells"),
        ("[@portera2001] first\n\n[@folpe2006] second", "[1] first\n[2] second"),
        ("one\n\ntwo\\\nthree", "one\ntwo\nthree"),
        ("![a nest](x.png) here", "[picture: a nest] here"),
        ('![a nest](x.png "A. Nonym") here', "[picture: a nest] here"),
    ],
)
def test_plain(written: str, plain: str) -> None:
    assert to_plain(Text(parse(written)), NUMBERS) == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("end [@portera2001].", "end."),
        ("[@portera2001] first", "first"),
        ("end [@portera2001] here", "end here"),
        ("*end* [@portera2001]", "end"),
        ("Which [@portera2001]? Never [@folpe2006]!", "Which? Never!"),
    ],
)
def test_without_numbers_there_are_no_citations(written: str, plain: str) -> None:
    assert to_plain(Text(parse(written))) == plain


def test_a_line_has_no_end_within() -> None:
    text = Text((Run("a\u2028b\x85c"), PARAGRAPH, InlinePicture("x.png", "two\nlines"), Run("\n", bold=True), Run("d")))
    assert to_line(text) == "a b c [picture: two lines] d"


def test_a_paragraph_without_words_is_no_paragraph() -> None:
    assert to_plain(Text((PARAGRAPH, Run("one"), PARAGRAPH, PARAGRAPH, Run("two"), PARAGRAPH))) == "one\ntwo"


def test_runs_keep_bold_and_italics() -> None:
    assert to_runs(Text(parse(" *TFE3*^+^ is **not [it](https://x.org)** [@portera2001].")), NUMBERS) == (
        Run("TFE3", italic=True),
        Run("⁺"),
        Run(" is "),
        Run("not ", bold=True),
        Run("it (https://x.org)", bold=True),
        Run(" "),
        Run("[1]"),
        Run("."),
    )


@pytest.mark.parametrize(("written", "is_so"), [("*a* b", True), ("a **b**", True), ("H~2~O", False)])
def test_emphasis(written: str, is_so: bool) -> None:
    assert is_emphasised(Text(parse(written))) is is_so


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("Course:\n- Day 1: fever\n- day 3: rash\nDeath", "Course: Day 1: fever; day 3: rash; Death"),
        ("Day 1: fever.\nDay 3: rash", "Day 1: fever. Day 3: rash"),
        ("Which\nis it?", "Which is it?"),
        ("1. one\n2. two", "1. one; 2. two"),
        ("| a | b |\n|---|---|\n| CRP | 12 |", "a | b; CRP | 12"),
        ("発熱\n発疹", "発熱; 発疹"),
    ],
)
def test_lines_on_one_line_are_parted(written: str, line: str) -> None:
    text = Text(parse(written))
    assert (to_line(text), to_name(text)) == (line, line)


def test_names_keep_super_and_subscripts_and_never_tell_of_a_picture() -> None:
    text = Text(parse("![a nest](x.png) 10^6^ µl^−1^ of V~1~, T~½~ [@a]"))
    assert to_name(text) == "10⁶ µl⁻¹ of V₁, T_(½)"
