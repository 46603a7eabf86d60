from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import at, dropped, found, text_box
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide

ROOM = dropped("Title", "Label", "Points", "References", "Footer", "Slide number")
EDGES = {"left": (-0.1, 3), "upper": (3, -0.1), "right": (10.4334, 3), "lower": (3, 6.6)}


@pytest.mark.parametrize(("edge", "corner"), EDGES.items(), ids=EDGES)
def test_what_reaches_beyond_an_edge_is_found(edge: str, corner: tuple[float, float]) -> None:
    shown = found("words", dropped("Points", "References", "Footer"), text_box("Aside", *corner, 3, 1))
    assert [message for _, rule, message in shown if rule == "off-slide"] == [
        f"it reaches 2.5 mm beyond the {edge} edge"
    ]


def test_what_ends_at_the_edge_passes() -> None:
    def to_the_edge(slide: Slide) -> None:
        shape = placed(slide, "Note")
        shape.left, shape.top, shape.width, shape.height = 0, 0, 12_192_000, 300_000

    assert found("words", text_box("Aside", 0, 0, 1, 1), to_the_edge) == []


def test_member_of_a_group_is_found_where_the_group_puts_it() -> None:
    def moved(slide: Slide) -> None:
        """The group is moved by its outer frame alone; the places of its members stay as they are written."""
        frame = at(placed(slide, "Flow"), "p:grpSpPr/a:xfrm/a:off")
        frame.set("x", str(int(frame.get("x")) + 914_400))

    shown = found("flow", moved)
    assert {(name, rule) for name, rule, _ in shown} == {("Step", "off-slide")}
    assert [message.rpartition(" mm ")[2] for _, _, message in shown] == ["beyond the right edge"]


def test_connector_that_turns_outside_is_found() -> None:
    """A connector between two points on the slide bends far beyond them, as an arrow back does."""

    def loop(slide: Slide, handle: int) -> None:
        line = slide.shapes.add_connector(2, 10_000_000, 2_000_000, 11_000_000, 3_000_000)
        line.name = "Loop"
        at(line, "p:cNvPr").set("descr", "Back to the start")
        values = at(line, "a:avLst")
        values.append(values.makeelement(values.tag.replace("avLst", "gd"), {"name": "adj1", "fmla": f"val {handle}"}))
        slide.shapes.title.element.addnext(line.element)

    assert found("words", dropped("Points"), lambda slide: loop(slide, 200_000)) == []
    assert found("words", dropped("Points"), lambda slide: loop(slide, 300_000)) == [
        ("Loop", "off-slide", "it reaches 22.4 mm beyond the right edge")
    ]


def test_hidden_shape_may_be_outside() -> None:
    def hidden(slide: Slide) -> None:
        at(placed(slide, "Note"), "p:cNvPr").set("hidden", "1")

    assert found("words", text_box("Aside", -4, 3, 3, 1), hidden) == []
