from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import Edit, at, drop, dropped, found, found_there, text_box, xml
from tests.deck.decks import NAMES, placed

if TYPE_CHECKING:
    from pptx.slide import Slide


def sized(name: str, size: float) -> Edit:
    def edit(slide: Slide) -> None:
        for run in placed(slide, name).element.iter(f"{{{NAMES['a']}}}rPr"):
            run.set("sz", str(round(size * 100)))

    return edit


CASES = {
    "title": ("bars", "Title", 24, "Bars stand on this slide"),
    "body": ("bars", "Points", 18, "Survival differs"),
    "subtitle": ("title", "Subtitle", 18, "A lecture for the checker"),
    "table beside text": ("table", "Table", 12, "Stain"),
    "matrix": ("mimics", "Table", 14, "Feature"),
    "group": ("flow", "Flow", 12, "Nest"),
    "caption": ("bars", "Caption", 12, "One referral centre"),
    "label": ("bars", "Label", 12, "Prognosis"),
    "legend": ("mimics", "Legend", 12, None),
    "about": ("title", "About", 12, "Trainees in pathology"),
    "references": ("bars", "References", 12, None),
    "list of references": ("references-1", "Points", 12, None),
    "footer": ("bars", "Footer", 10, "One slide of every kind"),
    "number": ("bars", "Slide number", 10, "3"),
}


@pytest.mark.parametrize(("slide", "name", "least"), [case[:3] for case in CASES.values()], ids=CASES)
def test_text_of_the_least_size_passes(slide: str, name: str, least: float) -> None:
    assert found(slide, sized(name, least)) == []


@pytest.mark.parametrize(("slide", "name", "least", "words"), CASES.values(), ids=CASES)
def test_smaller_text_is_found(slide: str, name: str, least: float, words: str | None) -> None:
    shown = found(slide, sized(name, least - 0.5))
    assert {rule for _, rule, _ in shown} == {"text-size"}
    message = shown[0][2]
    assert message.endswith(f"” is {least - 0.5:g} pt; here {least:g} pt is the least")
    assert words is None or message.startswith(f"“{words}")


def test_only_the_smallest_text_of_a_shape_is_told() -> None:
    def edit(slide: Slide) -> None:
        first, second = placed(slide, "Points").element.findall(".//a:rPr", NAMES)[:2]
        first.set("sz", "1700")
        second.set("sz", "1600")

    assert found("bars", edit) == [("Points", "text-size", "“Ask for the stage” is 16 pt; here 18 pt is the least")]


def test_size_is_inherited_from_the_layout_and_from_the_master() -> None:
    def on_the_layout(slide: Slide) -> None:
        slot = next(shape for shape in slide.slide_layout.placeholders if shape.name == "Points")
        for level in slot.element.iter(f"{{{NAMES['a']}}}defRPr"):
            level.set("sz", "1700")

    def on_the_master(slide: Slide) -> None:
        slots = (*slide.slide_layout.placeholders, *slide.slide_layout.slide_master.placeholders)
        for style in (at(slot, "a:lstStyle") for slot in slots if slot.name == "Points"):
            style.clear()
        at(slide.slide_layout.slide_master, "p:bodyStyle/a:lvl1pPr/a:defRPr").set("sz", "1650")

    assert found_there("bars", on_the_layout) == [
        ("Points", "text-size", "“Survival differs” is 17 pt; here 18 pt is the least")
    ]
    assert found_there("bars", on_the_master) == [
        ("Points", "text-size", "“Survival differs” is 16.5 pt; here 18 pt is the least")
    ]


def test_second_level_has_its_own_size() -> None:
    def edit(slide: Slide) -> None:
        points = placed(slide, "Points")
        at(points, "a:lstStyle").append(xml('<a:lvl2pPr><a:defRPr sz="1500"/></a:lvl2pPr>'))
        points.text_frame.paragraphs[1].level = 1

    assert found("bars", edit) == [("Points", "text-size", "“Ask for the stage” is 15 pt; here 18 pt is the least")]


@pytest.mark.parametrize("name", ["Note", "Caption 1", "References"])
def test_text_box_that_stands_by_itself_is_body_text_whatever_its_name(name: str) -> None:
    room = dropped("Points", "References")
    message = "“Aside” is 17 pt; here 18 pt is the least"
    assert found("words", room, text_box("Aside", 1, 2, 3, 1, size=17, name=name)) == [(name, "text-size", message)]


def test_text_box_without_a_size_has_that_of_the_presentation() -> None:
    def unsaid(slide: Slide) -> None:
        del at(placed(slide, "Note"), "a:rPr").attrib["sz"]
        defaults = slide.part.package.presentation_part.presentation.element.find("p:defaultTextStyle", NAMES)
        at(defaults, "a:lvl1pPr/a:defRPr").set("sz", "1000")

    shown = found("words", dropped("Points", "References"), text_box("Aside", 1, 2, 3, 1), unsaid)
    assert shown == [("Note", "text-size", "“Aside” is 10 pt; here 18 pt is the least")]


def test_chart_without_a_size_is_drawn_small() -> None:
    def unsaid(slide: Slide) -> None:
        for looks in placed(slide, "Chart").chart.element.iter(f"{{{NAMES['a']}}}defRPr", f"{{{NAMES['a']}}}rPr"):
            looks.attrib.pop("sz", None)

    message = "“% alive at five years” is 10 pt; here 12 pt is the least"
    assert found("bars", unsaid) == [("Chart", "text-size", message)]


def test_labels_of_an_axis_that_is_not_shown_have_no_size() -> None:
    def small(slide: Slide) -> None:
        axis = at(placed(slide, "Chart").chart, "c:catAx")
        at(axis, "c:txPr//a:defRPr").set("sz", "900")

    def gone(slide: Slide) -> None:
        at(placed(slide, "Chart").chart, "c:catAx/c:delete").set("val", "1")

    message = "“labels of an axis” is 9 pt; here 12 pt is the least"
    assert found("bars", small) == [("Chart", "text-size", message)]
    assert found("bars", small, gone) == []


def test_hidden_text_has_no_size() -> None:
    def hidden(slide: Slide) -> None:
        at(placed(slide, "Note"), "p:cNvPr").set("hidden", "1")

    assert found("words", text_box("Aside", 1, 2, 3, 1, size=5), hidden) == []


def test_matrix_beside_text_is_a_table() -> None:
    def beside(slide: Slide) -> None:
        drop(placed(slide, "Legend"))

    room = text_box("Read it row by row", 1, 6.3, 5, 0.4)
    assert found("mimics", beside, sized("Table", 12.5)) == [
        ("Table", "text-size", "“Feature” is 12.5 pt; here 14 pt is the least")
    ]
    assert found("mimics", beside, room, sized("Table", 12.5)) == []
