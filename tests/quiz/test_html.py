"""Texts as HTML: what a browser shows is what the author wrote."""

from __future__ import annotations

import re

import pytest

from quiz.texts.html import shown, to_bold_paragraphs, to_html, to_paragraphs, without_citations, words_to_html
from source.texts.markup import PARAGRAPH, Citation, Cited, Run, parse
from source.texts.text import Text
from tests.quiz.lectures import quiz_with
from tests.quiz.readers.html import read

NUMBERS = {"folpe2006": 2, "portera2001": 1}


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("plain", "plain"),
        ("*TFE3* **not** H~2~O 10^3^", "<em>TFE3</em> <strong>not</strong> H<sub>2</sub>O 10<sup>3</sup>"),
        ("***both***", "<strong><em>both</em></strong>"),
        ("<b>x</b> & \"q\" 'a'", "&lt;b&gt;x&lt;/b&gt; &amp; \"q\" 'a'"),
        ('[a](https://x.org/?a=1&b="2")', '<a href="https://x.org/?a=1&amp;b=%222%22">a</a>'),
        ("[*a*](mailto:a@x.org)", '<a href="mailto:a@x.org"><em>a</em></a>'),
        ("end [@portera2001].", "end<sup>[1]</sup>."),
        ("*end* [@folpe2006; @portera2001]", "<em>end</em><sup>[1, 2]</sup>"),
        ("end [@folpe2006, p. 3 & 4; @portera2001]", "end<sup>[1; 2, p. 3 &amp; 4]</sup>"),
        ("10^3^ [@portera2001] cells", "10<sup>3</sup><sup>[1]</sup> cells"),
        ("end [@folpe2006; @folpe2006, p. 3; @folpe2006]", "end<sup>[2; 2, p. 3]</sup>"),
        ("[@portera2001] first", "<sup>[1]</sup> first"),
        ("one\n\ntwo\\\nthree", "one<br>two<br>three"),
    ],
)
def test_inline(written: str, html: str) -> None:
    assert to_html(Text(parse(written)), NUMBERS) == html


def test_paragraphs() -> None:
    text = Text(parse("one [@portera2001]\n\n**two**"))
    assert to_paragraphs(text, NUMBERS) == "<p>one<sup>[1]</sup></p><p><strong>two</strong></p>"


@pytest.mark.parametrize(
    "words",
    [
        "$$z$$",
        "\\(x\\)",
        "\\[y\\]",
        "$$$",
        "\\begin{x}",
        "@@PLUGINFILE@@/a",
        "{mlang en}a{mlang}",
        "[tex]x[/tex]",
        "$5 to $10",
    ],
)
def test_what_platforms_take_for_commands_is_shown_as_typed(words: str) -> None:
    html = to_html(Text((Run(f"a {words} b"),)), {})
    assert "".join(part.text for line in read(html) for part in line.words) == f"a {words} b"
    assert not re.search(r"\$\$|\\[(\[]|\\begin|@@|\{mlang|\[/?tex\]", html)


def test_lists_and_tables_are_lists_and_tables() -> None:
    text = Text(
        parse("Labs:\n- K^+^ [@portera2001]\n  - high\n- Na\n1. one\n2. two\n| a | b |\n|---|---|\n| c | *d* |")
    )
    bullets = "<ul><li>K<sup>+</sup><sup>[1]</sup><ul><li>high</li></ul></li><li>Na</li></ul>"
    lists = f"{bullets}<ol><li>one</li><li>two</li></ol>"
    head = "<tr><th><strong>a</strong></th><th><strong>b</strong></th></tr>"
    table = f'<table class="table ic-Table">{head}<tr><td>c</td><td><em>d</em></td></tr></table>'
    assert to_paragraphs(text, NUMBERS) == f"<p>Labs:</p>{lists}{table}"


def test_lists_and_tables_are_lines_where_only_inline_html_can_stand() -> None:
    text = Text(parse("Labs:\n- K\n| a | b |\n|---|---|\n| c | d |"))
    assert to_html(text, {}) == "Labs:<br>• K<br><strong>a</strong> | <strong>b</strong><br>c | d"


def test_what_is_said_before_a_source_stands_in_the_brackets() -> None:
    assert to_html(Text(parse("so [see @folpe2006, p. 3; @portera2001]")), NUMBERS) == "so<sup>[see 2, p. 3; 1]</sup>"


def test_who_made_a_picture_stands_below_it_in_small_letters() -> None:
    (item,) = quiz_with({"stem": """At ![a "nest"](nest.png "*A* & \\"B\\" <b>C</b>, CC BY") here."""}).items
    assert item.stem
    image = '<img src="x.png" alt="a &quot;nest&quot;" width="48" height="32">'
    credit = '<small>(*A* &amp; "B" &lt;b&gt;C&lt;/b&gt;, CC BY)</small>'
    assert to_html(item.stem, {}, shown(item, lambda _: "x.png")) == f"At {image}<br>{credit} here."


def test_bold_within_bold_is_underlined() -> None:
    text = Text(parse("Which is **not** *it*?"))
    assert to_bold_paragraphs(text, {}) == "<p><b>Which is <u>not</u> <em>it</em>?</b></p>"


def test_a_paragraph_without_words_is_no_paragraph() -> None:
    pieces = (PARAGRAPH, Run("one"), PARAGRAPH, Run("\n", bold=True), Run("two"), PARAGRAPH)
    assert to_paragraphs(Text(pieces), {}) == "<p>one</p><p>two</p>"


def test_a_line_end_within_words_is_a_space() -> None:
    assert to_html(Text((Run("a\rb\nc"),)), {}) == "a b c"


def test_plain_words_are_one_line() -> None:
    assert words_to_html("a\r\n<b> & 'c'") == "a  &lt;b&gt; &amp; 'c'"


def test_without_citations() -> None:
    text = Text((Run("one "), Citation((Cited("folpe2006"),)), Run(".")))
    assert to_html(without_citations(text), {}) == "one."
