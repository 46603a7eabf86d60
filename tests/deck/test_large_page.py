"""A template whose page is twice as large as PowerPoint's, as Keynote's are: the deck is that of the usual size."""

from __future__ import annotations

import re
from typing import Any

from deck.branded.explaining import explanation
from deck.branded.template import branded_template
from deck.build import built
from deck.check import findings
from tests.deck.decks import EVERY_FIGURE, lecture_in, opened
from tests.deck.hard_templates import edited, logos, plain, saved
from tests.deck.open_xml_sdk import errors_in

LENGTH = re.compile(r'\b(x|y|cx|cy|sz|marL|indent|lIns|tIns|rIns|bIns)="(-?\d+)"')


def doubled(template: bytes) -> bytes:
    """Return *template* as Keynote would save it: page, boxes and letters twice as large."""

    def larger(name: str, content: bytes) -> bytes:
        if not re.match(r"ppt/(presentation|slideMasters/[^/]+|slideLayouts/[^/]+)\.xml", name):
            return content
        return LENGTH.sub(lambda found: f'{found[1]}="{2 * int(found[2])}"', content.decode()).encode()

    return edited(template, larger)


def test_large_page_gives_the_deck_of_the_usual_page(tmp_path) -> None:
    usual, lecture = logos(), lecture_in(EVERY_FIGURE)
    deck = built(lecture, template=branded_template(doubled(usual)).template)[0]
    ours, expected = opened(deck), opened(built(lecture, template=branded_template(usual).template)[0])
    assert (ours.slide_width, ours.slide_height) == (expected.slide_width, expected.slide_height)
    assert [slide.part.blob for slide in ours.slides] == [slide.part.blob for slide in expected.slides]
    assert [shapes_on(sheet) for sheet in sheets(ours)] == [shapes_on(sheet) for sheet in sheets(expected)]
    assert errors_in(deck, tmp_path / "deck.pptx") == []
    assert findings(deck) == ()


def test_page_of_a4_keeps_its_size() -> None:
    template = branded_template(saved(plain(11.69, 8.27))).template
    assert (round(template.width / 914_400, 2), round(template.height / 914_400, 2)) == (11.69, 8.27)


def test_explanation_tells_the_size_of_the_deck() -> None:
    assert any("page 13.33 × 7.5 in" in line for line in explanation(branded_template(saved(plain(80 / 3, 15)))))


def sheets(deck: Any) -> list[Any]:
    return [sheet for master in deck.slide_masters for sheet in (master, *master.slide_layouts)]


def shapes_on(sheet: Any) -> list[tuple[Any, ...]]:
    return [(shape.name, shape.left, shape.top, shape.width, shape.height) for shape in sheet.shapes]
