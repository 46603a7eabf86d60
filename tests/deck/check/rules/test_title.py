from __future__ import annotations

from deck.check import Finding
from deck.check.rules import title
from tests.deck.check.edits import drop, found, found_in_deck, number, said


def test_slide_without_title_is_found() -> None:
    assert found("bars", lambda slide: drop(slide.shapes.title)) == [("", "title", "the slide has no title")]


def test_title_of_spaces_is_found_with_what_to_do() -> None:
    def blank(deck: object) -> None:
        slide = deck.slides[number("flow") - 1]  # type: ignore[attr-defined]
        slide.shapes.title.text_frame.paragraphs[0].runs[0].text = "  "

    assert found_in_deck(blank) == (Finding(number("flow"), "Title", "title", "the title is empty", title.HINT),)


def test_title_in_the_placeholder_of_a_title_slide_is_one() -> None:
    as_on_the_title_slide = said("Title", "p:nvPr/p:ph", type="ctrTitle")
    assert found("bars", as_on_the_title_slide) == []
