from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.deck.check.edits import (
    INK,
    PAPER,
    PINK,
    at,
    drop,
    dropped,
    faint,
    found,
    found_there,
    rectangle,
    solid,
    text_box,
    xml,
)
from tests.deck.decks import NAMES, placed

if TYPE_CHECKING:
    from pptx.slide import Slide

ROOM = dropped("Points", "References")


def test_text_stands_on_the_shape_that_is_drawn_below_it() -> None:
    above, ground = text_box("Aside", 2, 2.5, 3, 1, colour="bg1"), rectangle("Ground", 1, 2, 6, 3, fill="accent1")
    # what is added last is read, and drawn, first
    assert found("words", ROOM, above, ground) == []
    assert found("words", ROOM, above) == [("Note", "contrast", faint("Aside", "1.00", PAPER, PAPER))]


def test_shape_that_covers_less_than_half_of_the_text_is_beside_it() -> None:
    above, ground = text_box("Aside", 2, 2.5, 3, 1), rectangle("Ground", 1.9, 2.5, 1.5, 1, fill="tx1")
    shown = found("words", ROOM, above, ground)
    assert [rule for _, rule, _ in shown] == ["overlap"]


def test_fill_that_lets_through_is_mixed_with_what_is_below() -> None:
    def half(slide: Slide) -> None:
        at(placed(slide, "Note"), "p:spPr/a:solidFill/a:schemeClr").append(xml('<a:alpha val="50000"/>'))

    message = faint("Aside", "3.28", PAPER, "908C95")
    assert found("words", ROOM, text_box("Aside", 1, 2, 3, 1, fill="tx1", colour="bg1"), half) == [
        ("Note", "contrast", message)
    ]


def test_worst_place_of_a_gradient_counts() -> None:
    def blended(slide: Slide) -> None:
        drop(at(placed(slide, "Note"), "p:spPr/a:solidFill"))
        stops = "".join(
            f'<a:gs pos="{place}"><a:schemeClr val="{name}"/></a:gs>'
            for place, name in ((0, "tx1"), (100000, "accent1"))
        )
        at(placed(slide, "Note"), "p:spPr").append(xml(f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>"))

    box = text_box("Aside", 1, 2, 3, 1, fill="tx1", colour="accent3")
    assert found("words", ROOM, box, blended) == []
    dark = text_box("Aside", 1, 2, 3, 1, fill="tx1", colour="tx2")
    message = faint("Aside", "1.35", "3A2A63", INK)
    assert found("words", ROOM, dark, blended) == [("Note", "contrast", message)]


def test_background_of_the_slide_goes_before_that_of_the_layout() -> None:
    def dark(slide: Slide) -> None:
        ground = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        at(slide, "p:spTree").addprevious(xml(ground))

    shown = found("bars", dark)
    assert {rule for _, rule, _ in shown} == {"contrast"}
    assert shown[0] == ("Title", "contrast", faint("Bars stand on this slide", "1.00", "3A2A63", "3A2A63", "3"))


def test_layout_is_painted_below_the_slide() -> None:
    """A band on the layout is behind the text of a slide, unless the slide hides what its layout draws."""

    def band(slide: Slide) -> None:
        shape = rectangle_on_layout(slide)
        at(slide.slide_layout, "p:spTree").insert(2, shape)

    def without(slide: Slide) -> None:
        slide.element.set("showMasterSp", "0")

    aside = text_box("Aside", 1, 0.2, 3, 0.5, colour="bg1")
    assert found("title", aside) == []
    assert found("title", aside, band) == [("Note", "contrast", faint("Aside", "1.48", PAPER, PINK))]
    assert found("title", aside, band, without) == []


def rectangle_on_layout(slide: Slide) -> Any:
    rectangle("Band", 0, 0, 13, 1, fill="accent3")(slide)
    shape = placed(slide, "Band").element
    drop(shape)
    return shape


def test_master_is_painted_unless_the_layout_hides_it() -> None:
    def band(slide: Slide) -> None:
        at(slide.slide_layout.slide_master, "p:spTree").insert(2, rectangle_on_layout(slide))

    def without(slide: Slide) -> None:
        slide.slide_layout.element.set("showMasterSp", "0")

    aside = text_box("Aside", 1, 0.2, 3, 0.5, colour="bg1")
    assert found_there("title", aside, band) == [("Note", "contrast", faint("Aside", "1.48", PAPER, PINK))]
    assert found_there("title", aside, band, without) == []


def test_without_any_background_the_paper_is_the_theme_s() -> None:
    def bare(slide: Slide) -> None:
        for page in (slide.slide_layout, slide.slide_layout.slide_master):
            for ground in page.element.findall("p:cSld/p:bg", NAMES):
                drop(ground)

    assert found_there("title", bare) == [
        ("Title", "contrast", faint("One slide of every kind", "1.00", PAPER, PAPER, "3")),
        ("Subtitle", "contrast", faint("A lecture for the checker", "1.48", PINK, PAPER, "3")),
        ("About", "contrast", faint("Trainees in pathology", "1.00", PAPER, PAPER)),
    ]


def test_shape_can_be_filled_with_the_background() -> None:
    def hole(slide: Slide) -> None:
        placed(slide, "Hole").element.set("useBgFill", "1")

    above = text_box("Aside", 2, 2.5, 3, 1, colour="bg1")
    dark = rectangle("Hole", 1, 2, 6, 3, fill="accent1")
    assert found("words", ROOM, above, dark) == []
    assert found("words", ROOM, above, dark, hole) == [("Note", "contrast", faint("Aside", "1.00", PAPER, PAPER))]


def test_member_takes_the_fill_of_its_group() -> None:
    def grouped(slide: Slide) -> None:
        flow = placed(slide, "Flow")
        at(flow, "p:grpSpPr").append(solid("bg1"))
        looks = at(flow, "p:sp/p:spPr")
        at(looks, "a:solidFill").getparent().replace(at(looks, "a:solidFill"), xml("<a:grpFill/>"))

    assert found("flow", grouped) == [("Step", "contrast", faint("Nest", "1.00", PAPER, PAPER))]
