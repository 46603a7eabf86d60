from __future__ import annotations

from typing import TYPE_CHECKING

from tests.deck.check.edits import at, dropped, found, number, xml
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide


def test_slide_without_number_is_found() -> None:
    shown = found("words", dropped("Slide number"))
    assert shown == [("", "slide-number", "the slide does not show its number")]


def test_number_that_is_typed_is_found() -> None:
    def typed(slide: Slide) -> None:
        field = at(placed(slide, "Slide number"), "a:fld")
        run = xml(f'<a:r><a:rPr lang="en-GB"/><a:t>{number("words")}</a:t></a:r>')
        field.getparent().replace(field, run)

    assert found("words", typed) == [("Slide number", "slide-number", "the number is typed, and does not count")]


def test_title_slide_needs_no_number() -> None:
    def moved(slide: Slide) -> None:
        at(placed(slide, "Title"), "p:nvPr/p:ph").set("type", "ctrTitle")

    assert found("words", dropped("Slide number"), moved) == []
