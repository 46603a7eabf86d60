from __future__ import annotations

from typing import TYPE_CHECKING

from tests.deck.check.edits import Edit, found, text_box
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide


def moved(name: str, before: str) -> Edit:
    def edit(slide: Slide) -> None:
        placed(slide, before).element.addprevious(placed(slide, name).element)

    return edit


def test_shape_that_is_read_before_the_title_is_found() -> None:
    assert found("words", moved("Label", "Title")) == [("Title", "reading-order", "it is read after Label")]


def test_text_box_that_is_read_before_the_title_is_found() -> None:
    aside = text_box("Aside", 1, 0.02, 3, 0.3)
    assert found("words", aside) == []
    assert found("words", aside, moved("Note", "Title")) == [("Title", "reading-order", "it is read after Note")]


def test_text_that_is_read_after_its_figure_is_found() -> None:
    assert found("bars", moved("Chart", "Points")) == [("Points", "reading-order", "it is read after Chart")]


def test_group_is_read_where_the_empty_placeholder_is_that_it_stands_in() -> None:
    assert found("flow", moved("Caption", "Flow")) == [("Flow", "reading-order", "it is read after Caption")]
    assert found("flow", moved("Flow", "Points")) == [("Points", "reading-order", "it is read after Flow")]


def test_references_that_are_read_before_the_figure_are_found() -> None:
    shown = found("bars", moved("References", "Chart"))
    assert shown == [(name, "reading-order", "it is read after References") for name in ("Chart", "Caption")]


def test_what_is_read_after_the_footer_is_found() -> None:
    def at_the_end(slide: Slide) -> None:
        placed(slide, "Slide number").element.addnext(placed(slide, "Note").element)

    aside = text_box("Aside", 1, 0.02, 3, 0.3)
    assert found("words", aside, at_the_end) == [("Note", "reading-order", "it is read after Footer")]
    assert found("words", moved("Slide number", "Footer")) == [
        ("Footer", "reading-order", "it is read after Slide number")
    ]
