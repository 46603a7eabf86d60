from __future__ import annotations

from typing import TYPE_CHECKING

from tests.deck.check.edits import found, number

if TYPE_CHECKING:
    from pptx.slide import Slide

BARS = "Bars stand on this slide"


def named(title: str) -> object:
    def edit(slide: Slide) -> None:
        slide.shapes.title.text_frame.paragraphs[0].runs[0].text = title

    return edit


def test_second_slide_of_the_same_title_is_found() -> None:
    message = f"slide {number('bars')} has the same title: {BARS}"
    assert found("flow", named(BARS)) == [("Title", "titles-differ", message)]


def test_case_and_spaces_make_no_difference() -> None:
    other = "bars  stand\u00a0on this SLIDE"
    message = f"slide {number('bars')} has the same title: {other}"
    assert found("flow", named(other)) == [("Title", "titles-differ", message)]


def test_titles_that_differ_in_a_number_pass() -> None:
    assert found("flow", named(f"{BARS} (2)")) == []
