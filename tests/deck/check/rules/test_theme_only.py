from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import Edit, at, found, solid, xml
from tests.deck.decks import NAMES, placed

if TYPE_CHECKING:
    from pptx.slide import Slide


def first_run(child: str, name: str = "Points") -> Edit:
    return lambda slide: at(placed(slide, name), "a:rPr").insert(0, xml(child))


COLOURS = {
    '<a:srgbClr val="211A2B"/>': "211A2B",
    '<a:sysClr val="windowText" lastClr="000000"/>': "windowText",
    '<a:prstClr val="black"/>': "black",
    '<a:scrgbClr r="0" g="0" b="0"/>': "0",
    '<a:hslClr hue="0" sat="0" lum="0"/>': "0",
}


@pytest.mark.parametrize(("colour", "called"), COLOURS.items())
def test_fixed_colour_is_found(colour: str, called: str) -> None:
    shown = found("words", first_run(f"<a:solidFill>{colour}</a:solidFill>"))
    assert shown == [("Points", "theme-only", f"the colour {called} is not the theme's")]


@pytest.mark.parametrize("script", ["latin", "ea", "cs"])
def test_fixed_font_is_found(script: str) -> None:
    shown = found("words", first_run(f'<a:{script} typeface="Georgia"/>'))
    assert shown == [("Points", "theme-only", "the font Georgia is not the theme's")]


def test_fonts_and_colours_of_the_theme_pass() -> None:
    assert found("words", first_run('<a:latin typeface="+mj-lt"/>')) == []
    assert found("words", lambda slide: at(placed(slide, "Points"), "a:rPr").insert(0, solid("tx2"))) == []


def test_all_of_a_shape_are_told_at_once() -> None:
    def several(slide: Slide) -> None:
        for looks in placed(slide, "Points").element.findall(".//a:p[1]/a:r/a:rPr", NAMES):
            looks.insert(0, solid("211A2B"))
            looks.insert(1, xml('<a:latin typeface="Georgia"/>'))

    message = "the colour 211A2B, the font Georgia are not the theme's"
    assert found("words", several) == [("Points", "theme-only", message)]


def test_member_of_a_group_is_told_by_its_own_name() -> None:
    def edit(slide: Slide) -> None:
        at(placed(slide, "Flow"), "p:sp/p:spPr/a:ln/a:solidFill").append(xml('<a:srgbClr val="5C4694"/>'))

    assert found("flow", edit) == [("Step", "theme-only", "the colour 5C4694 is not the theme's")]


def test_chart_is_looked_into() -> None:
    def edit(slide: Slide) -> None:
        bars = at(placed(slide, "Chart").chart, "c:ser/c:spPr")
        bars.remove(bars[0])
        bars.insert(0, solid("FF0000"))

    assert found("bars", edit) == [("Chart", "theme-only", "the colour FF0000 is not the theme's")]


def test_background_is_looked_at() -> None:
    def edit(slide: Slide) -> None:
        ground = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FEFEFE"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        at(slide, "p:spTree").addprevious(xml(ground))

    assert found("words", edit) == [("Background", "theme-only", "the colour FEFEFE is not the theme's")]


def test_colours_of_pictures_are_their_own() -> None:
    def edit(slide: Slide) -> None:
        at(placed(slide, "Picture"), "a:blip").insert(
            0, xml('<a:duotone><a:prstClr val="black"/><a:srgbClr val="FFF0F0"/></a:duotone>')
        )

    assert found("drawing", edit) == []
