from __future__ import annotations

from typing import TYPE_CHECKING

from tests.deck.check.edits import INK, VIOLET, at, drop, faint, found, xml
from tests.deck.decks import NAMES, placed

if TYPE_CHECKING:
    from pptx.slide import Slide

DARK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'


def test_labels_in_bars_stand_on_the_bars() -> None:
    def inside(slide: Slide) -> None:
        labels = at(placed(slide, "Chart").chart, "c:ser/c:dLbls")
        for place in labels.iter("{*}dLblPos"):
            place.set("val", "inEnd")

    message = faint("labels of values", "2.21", INK, VIOLET)
    assert found("bars", inside) == [("Chart", "contrast", message)]


def test_chart_without_a_colour_of_letters_has_that_of_text_on_its_own_ground() -> None:
    def dark(slide: Slide) -> None:
        space = placed(slide, "Chart").chart.element
        for looks in space.iter("{*}defRPr", "{*}rPr"):
            for fill in looks.findall("a:solidFill", NAMES):
                drop(fill)
        at(space, "c:chart").addnext(xml(f"<c:spPr>{DARK}</c:spPr>"))

    assert found("bars", dark) == [("Chart", "contrast", faint("% alive at five years", "1.00", INK, INK))]


def test_legend_is_read_where_there_is_one() -> None:
    def with_legend(slide: Slide) -> None:
        letters = '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr></a:p></c:txPr>'
        at(placed(slide, "Chart").chart, "c:plotArea").addnext(xml(f"<c:legend>{letters}</c:legend>"))

    assert found("bars", with_legend) == [("Chart", "text-size", "“legend” is 8 pt; here 12 pt is the least")]


def test_labels_that_are_switched_off_are_not_read() -> None:
    def small(slide: Slide) -> None:
        for looks in at(placed(slide, "Chart").chart, "c:dLbls").iter("{*}defRPr"):
            looks.set("sz", "800")

    def off(slide: Slide) -> None:
        for mark in placed(slide, "Chart").chart.element.iter("{*}showVal"):
            mark.set("val", "0")

    assert found("bars", small) == [("Chart", "text-size", "“labels of values” is 8 pt; here 12 pt is the least")]
    assert found("bars", small, off) == []


def test_title_that_is_switched_off_is_not_read() -> None:
    def small(slide: Slide) -> None:
        at(placed(slide, "Chart").chart, "c:title//a:r/a:rPr").set("sz", "800")

    def off(slide: Slide) -> None:
        at(placed(slide, "Chart").chart, "c:autoTitleDeleted").set("val", "1")

    assert found("bars", small) == [("Chart", "text-size", "“% alive at five years” is 8 pt; here 12 pt is the least")]
    assert found("bars", small, off) == []


def test_chart_whose_part_is_missing_has_no_text() -> None:
    def lost(slide: Slide) -> None:
        frame = at(placed(slide, "Chart"), "c:chart")
        (key,) = frame.attrib
        frame.set(key, "rId99")

    assert found("bars", lost) == []
