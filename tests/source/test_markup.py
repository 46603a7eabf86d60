from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source.reading.characters import FORBIDDEN
from source.reading.mistakes import Mistakes
from source.texts.markup import PARAGRAPH, Citation, Cited, InlinePicture, Piece, Run, _pieces, parse

PAIR = (InlinePicture("b.png", "a", 'A "B"'), Run(" "), InlinePicture("b.png", "a", "A 'B'"))
KEYS = ("müller2019", "Smith:2019", "123", "李2020")
ADDRESSES = (Cited("http://z.org/items/A_B", "p. 3"), Cited("10.1/(a)80:3<5;6"))
SIGN, CELL = Run("• ", mark="entry"), Run(" | ", mark="cell")
CASES = [
    ("plain", (Run("plain"),)),
    ("the *TFE3* gene", (Run("the "), Run("TFE3", italic=True), Run(" gene"))),
    ("**bold *both***", (Run("bold ", bold=True), Run("both", bold=True, italic=True))),
    ("H~2~O", (Run("H"), Run("2", subscript=True), Run("O"))),
    ("10^3^/µL", (Run("10"), Run("3", superscript=True), Run("/µL"))),
    ("see [here](https://example.org/a?b=1)", (Run("see "), Run("here", link="https://example.org/a?b=1"))),
    ("said [@a2001]", (Run("said "), Citation((Cited("a2001"),)))),
    ("said [@a2001; @b2002, p. 915]", (Run("said "), Citation((Cited("a2001"), Cited("b2002", "p. 915"))))),
    ("[@müller2019; @Smith:2019; @123; @李2020]", (Citation(tuple(map(Cited, KEYS))),)),
    ("[@{http://z.org/items/A_B}, p. 3; @{10.1/(a)80:3<5;6}]", (Citation(ADDRESSES),)),
    ("one\n\ntwo", (Run("one"), PARAGRAPH, Run("two"))),
    ("Day 1: fever\nDay 3: rash", (Run("Day 1: fever"), PARAGRAPH, Run("Day 3: rash"))),
    ("two\n*more\nlines*", (Run("two"), PARAGRAPH, Run("more", italic=True), PARAGRAPH, Run("lines", italic=True))),
    (
        "Labs:\n- Na^+^ 128\n  mmol/L\n* K",
        (
            Run("Labs:"),
            PARAGRAPH,
            SIGN,
            Run("Na"),
            Run("+", superscript=True),
            Run(" 128 mmol/L"),
            PARAGRAPH,
            SIGN,
            Run("K"),
        ),
    ),
    (
        "a\n1. one\n2. two\n   - within",
        (
            Run("a"),
            PARAGRAPH,
            Run("1. ", mark="entry"),
            Run("one"),
            PARAGRAPH,
            Run("2. ", mark="entry"),
            Run("two"),
            PARAGRAPH,
            SIGN._replace(text="\u2003• "),
            Run("within"),
        ),
    ),
    ("born in\n1990. He\n- 5 mg", (Run("born in"), PARAGRAPH, Run("1990. He"), PARAGRAPH, SIGN, Run("5 mg"))),
    (
        "| test | *x* |\n|:-----|---:|\n| a\\|b | |\nend",
        (
            Run("test", bold=True),
            CELL,
            Run("x", italic=True, bold=True),
            PARAGRAPH,
            Run("a|b"),
            CELL,
            PARAGRAPH,
            Run("end"),
        ),
    ),
    ("| no | table |\n| of | ours |", (Run("| no | table |"), PARAGRAPH, Run("| of | ours |"))),
    ("HLA-B*27:05, CYP2D6*4/*4, 5*3*2, **un**like", (Run("HLA-B*27:05, CYP2D6*4/*4, 5*3*2, **un**like"),)),
    ("*CYP2D6*4* and 重**要**的", (Run("CYP2D6*4", italic=True), Run(" and 重"), Run("要", bold=True), Run("的"))),
    (
        "~5%-~10%, 10~20 and 30~40, 10^6-10^7, x^2^y",
        (Run("~5%-~10%, 10~20 and 30~40, 10^6-10^7, x"), Run("2", superscript=True), Run("y")),
    ),
    (
        "V\u0307~E~ ^99m^Tc `*x*`",
        (Run("V\u0307"), Run("E", subscript=True), Run(" "), Run("99m", superscript=True), Run("Tc `*x*`")),
    ),
    (
        "[see @a, p. 3; -@b] [-@c] [e.g. @d p. 4]",
        (
            Citation((Cited("a", "p. 3", "see"), Cited("b"))),
            Run(" "),
            Citation((Cited("c"),)),
            Run(" "),
            Citation((Cited("d", "p. 4", "e.g."),)),
        ),
    ),
    (
        "[@a;\n@b] [ask @a](https://a.org) a@b.org \\[@a]",
        (Citation((Cited("a"), Cited("b"))), Run(" "), Run("ask @a", link="https://a.org"), Run(" a@b.org [@a]")),
    ),
    ('![a](my nest (1).png "B (c)") d', (InlinePicture("my nest (1).png", "a", "B (c)"), Run(" d"))),
    ("![a](my nest.JPG) ![a](b c.png)", (InlinePicture("my nest.JPG", "a"), Run(" "), InlinePicture("b c.png", "a"))),
    (r"5 \* 3 \[x\]", (Run("5 * 3 [x]"),)),
    ("<b>no</b> &amp; 5 < 6", (Run("<b>no</b> &amp; 5 < 6"),)),
    ("ASPSCR1::TFE3_x_y ~20 %", (Run("ASPSCR1::TFE3_x_y ~20 %"),)),
    ("~~struck~~ `code` ![x](y.png)", None),
    ("a ![b *c*](d.png)", (Run("a "), InlinePicture("d.png", "b c"))),
    ('![a](b.png "A. Nonym, CC BY 4.0") c', (InlinePicture("b.png", "a", "A. Nonym, CC BY 4.0"), Run(" c"))),
    (r'![a](b.png "*A* \"B\" <i>C</i> [@d] \\ é")', (InlinePicture("b.png", "a", '*A* "B" <i>C</i> [@d] \\ é'),)),
    ("![a](b.png 'A \"B\"') ![a](b.png (A 'B'))", PAIR),
    ('![a](b.png " A.\n  Nonym ")', (InlinePicture("b.png", "a", "A. Nonym"),)),
    ('![a](b.png "") ![a](b.png " ")', (InlinePicture("b.png", "a"), Run(" "), InlinePicture("b.png", "a"))),
    ("# no heading", (Run("# no heading"),)),
    ("- no list", (Run("- no list"),)),
    ("[not a citation] a@b.org", (Run("[not a citation] a@b.org"),)),
]


@pytest.mark.parametrize(("written", "pieces"), [case for case in CASES if case[1]])
def test_markup(written: str, pieces: tuple[Run | Citation, ...]) -> None:
    assert parse(written) == pieces


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//host/x", "x.html"]
)
def test_link_goes_to_the_web_or_to_mail(target: str) -> None:
    with pytest.raises(Mistakes, match="neither to the web nor to mail"):
        parse(f"[x]({target})")


def escaped(text: str) -> str:
    """Return *text* as an author writes it where every sign has to stay plain."""
    return "".join(f"\\{sign}" if sign in r"\*_~^[]{}()#!`<>&@-" else sign for sign in text)


PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufffe\uffff")).filter(
    lambda text: text == text.strip() and text and not re.search(FORBIDDEN, text)
)


@given(PLAIN)
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    pieces = parse(escaped(text))
    assert "".join(piece.text for piece in pieces if isinstance(piece, Run)) == text


@given(st.text("ab1 .,é*_~[]@;-", max_size=14).map(str.strip).filter(bool))
def test_simple_texts_are_read_as_the_parser_of_markdown_reads_them(text: str) -> None:
    assert outcome(parse, text) == outcome(lambda it: tuple(_pieces(it)), text)


def outcome(read: Callable[[str], tuple[Piece, ...]], text: str) -> tuple[Piece, ...] | str:
    try:
        return read(text)
    except Mistakes as error:
        return error.found[0].message
