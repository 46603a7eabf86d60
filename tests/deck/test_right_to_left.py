"""Decks in a language that runs from right to left: so do paragraphs, tables, charts and pages; Latin words do not."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from deck.branded.template import branded_template
from deck.build import built, deck_bytes
from deck.check import findings
from deck.geometry import inches
from deck.house import design
from tests.deck.decks import NAMES, lecture_of, opened, parts, placed, topic_of
from tests.deck.hard_templates import HARD, edited
from tests.deck.office import Drawn, drawn
from tests.languages import lecture_in

if TYPE_CHECKING:
    from deck.texts.citations import Variant

_LETTER = re.compile("[\u0590-\u08ff]")
_MARK = "\N{LEFT-TO-RIGHT MARK}"


@cache
def deck(variant: Variant = "lecturer") -> bytes:
    return deck_bytes(lecture_in("ar"), variant)


def paragraphs(content: bytes, folder: str) -> list[Any]:
    """Return all paragraphs with words in a folder of a deck."""
    every = [p for _, part in parts(content, folder) for p in part.iter(f"{{{NAMES['a']}}}p")]
    return [p for p in every if said(p)]


def said(paragraph: Any) -> str:
    return "".join(paragraph.itertext()).replace("\N{NO-BREAK SPACE}", " ")


def looks(paragraph: Any) -> tuple[str | None, str | None]:
    properties = paragraph.find("a:pPr", NAMES)
    return (None, None) if properties is None else (properties.get("rtl"), properties.get("algn"))


@pytest.mark.parametrize("variant", ["lecturer", "handout"])
@pytest.mark.parametrize("folder", ["ppt/slides/", "ppt/notesSlides/"])
def test_every_arabic_paragraph_runs_from_right_to_left(folder: str, variant: Variant) -> None:
    found = [p for p in paragraphs(deck(variant), folder) if _LETTER.search(said(p))]
    assert len(found) > 3
    assert {looks(p) for p in found} <= {("1", "r"), ("1", "ctr"), ("1", "l")}
    ended = {said(p) for p in found if looks(p)[1] == "l"}
    assert all("Back to" in words for words in ended), "only links stand where lines end"


def test_reference_in_english_runs_from_left_to_right() -> None:
    (reference,) = [p for p in paragraphs(deck(), "ppt/slides/") if "A made-up article" in said(p)]
    assert looks(reference) == ("0", "l")


def test_tables_begin_on_the_right() -> None:
    tables = [properties.get("rtl") for _, part in parts(deck(), "ppt/slides/") for properties in part.iter("{*}tblPr")]
    assert tables == ["1"] * 4


def test_bars_begin_on_the_right() -> None:
    ((_, chart),) = [(name, part) for name, part in parts(deck(), "ppt/charts/") if not name.endswith(".rels")]
    assert chart.find(".//c:valAx/c:scaling/c:orientation", NAMES).get("val") == "maxMin"
    assert chart.find(".//c:catAx/c:axPos", NAMES).get("val") == "r"
    assert {properties.get("rtl") for properties in chart.iter("{*}pPr")} == {"1"}


def test_page_is_mirrored() -> None:
    slides = {slide.name: slide for slide in opened(deck()).slides}
    width = opened(deck()).slide_width
    table, points = placed(slides["table"], "Table"), placed(slides["table"], "Points")
    assert points.left > table.left + table.width
    cards = [shape for shape in slides["cards"].shapes if shape.name == "Card"]
    assert [card.left for card in cards] == sorted((card.left for card in cards), reverse=True)
    assert cards[0].left + cards[0].width == width - inches(design.LEFT)
    for slide in slides.values():
        for shape in slide.shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= width


def test_templates_text_begins_on_the_right() -> None:
    for folder in ("ppt/slideLayouts/", "ppt/slideMasters/", "ppt/notesMasters/"):
        levels = [
            level for _, part in parts(deck(), folder) for level in part.iter() if str(level.tag).endswith("lvl1pPr")
        ]
        assert levels
        assert {level.get("rtl") for level in levels} == {"1"}


def test_number_of_a_citation_stays_at_its_word() -> None:
    notes = [said(p).replace(_MARK, "|") for p in paragraphs(deck(), "ppt/notesSlides/")]
    assert "|87 %| – البقيا عند خمس سنوات1. |Checked 2026-11-23|" in notes


def test_what_is_latin_is_kept_in_order() -> None:
    shown = [said(p).replace(_MARK, "|") for p in paragraphs(deck(), "ppt/slides/")]
    assert "العمر |15-35| سنة، الجرعة |5 mg/kg1|" in shown
    assert "|19/19 (100 %)|" in shown
    assert "جين TFE3 على الكروموسوم |Xp11 (t(X;17))1|" in shown


@pytest.mark.parametrize("variant", ["lecturer", "handout"])
def test_checker_finds_nothing(variant: Variant) -> None:
    assert findings(deck(variant)) == ()


@pytest.mark.parametrize("text", ["الورم نادر", "הגידול נדיר, 5 mg."])
def test_single_paragraph_in_an_english_deck(text: str) -> None:
    content = deck_bytes(lecture_of(topics=topic_of(points=["A point", text, "Both", "All", "More"])))
    found = {said(p).replace(_MARK, ""): looks(p) for p in paragraphs(content, "ppt/slides/")}
    assert found[text] == ("1", "r")
    assert found["A point"] == (None, None)


@pytest.mark.parametrize("name", ["logos", "odd-names-4x3", "dark"])
def test_on_a_template_of_ones_own(name: str) -> None:
    template = branded_template(HARD[name]()).template
    content, _ = built(lecture_in("ar"), template=template)
    arabic = [p for p in paragraphs(content, "ppt/slides/") if _LETTER.search(said(p))]
    assert {looks(p)[0] for p in arabic} == {"1"}
    assert findings(content) == ()


def from_right(name: str, content: bytes) -> bytes:
    """Make the text of masters and layouts run from right to left, as in a template that was made for Arabic."""
    if name.startswith(("ppt/slideMasters/", "ppt/slideLayouts/")) and name.endswith(".xml"):
        aligned = re.sub(rb'(<a:lvl1pPr [^>]*)algn="l"', rb'\1algn="r"', content.replace(b' rtl="0"', b""))
        return aligned.replace(b"<a:lvl1pPr ", b'<a:lvl1pPr rtl="1" ')
    return content


def test_english_on_a_template_from_right_to_left() -> None:
    template = branded_template(edited(HARD["logos"](), from_right)).template
    content, _ = built(lecture_of(), template=template)
    (point,) = [p for p in paragraphs(content, "ppt/slides/") if said(p) == "The only point"]
    assert looks(point) == ("0", "ctr")
    arabic, _ = built(lecture_in("ar"), template=template)
    assert {looks(p)[0] for p in paragraphs(arabic, "ppt/slides/") if _LETTER.search(said(p))} == {"1"}
    titles = [slide.shapes.title.element.find(".//a:p", NAMES) for slide in list(opened(arabic).slides)[1:]]
    assert {looks(title) for title in titles} == {("1", "ctr")}


@pytest.mark.slow
def test_libreoffice_draws_it_so(tmp_path) -> None:
    pages = drawn({"ar": deck()}, tmp_path)["ar"]
    table = pages[2]
    number, unit = word(table, "5"), word(table, "mg/kg")
    assert number.right <= unit.left
    assert abs(number.middle - unit.middle) < 3
    cell, share = word(table, "19/19"), word(table, "(100")
    assert cell.right <= share.left
    assert [each.text for each in table if "15" in each.text] == ["15-35"]


def word(page: list[Drawn], start: str) -> Drawn:
    """Return the word on *page* that begins so, whatever marks stand round it."""
    return next(
        each for each in page if re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", each.text).startswith(start)
    )
