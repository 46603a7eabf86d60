from __future__ import annotations

import pytest

from deck.written.colours import contrast, from_hex
from deck.written.palette import palette
from tests.deck.check.edits import xml

THEME = """<a:theme name="Test"><a:themeElements>
<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2>
<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>
<a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
<a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"/></a:gs><a:gs pos="100000"><a:schemeClr val="tx1"/></a:gs>
</a:gsLst></a:gradFill></a:fillStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
<a:blipFill/></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"""
PALETTE = palette(xml(THEME), xml('<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1"/>'))


def seen(colour: str) -> str:
    return str(PALETTE.colour(xml(f"<a:solidFill>{colour}</a:solidFill>")))


def changed(*changes: str) -> str:
    inside = "".join(f'<a:{name} val="{value}"/>' for name, value in (change.split() for change in changes))
    return seen(f'<a:schemeClr val="accent1">{inside}</a:schemeClr>')


def test_names_are_those_of_the_colour_map() -> None:
    names = {"tx1": "000000", "dk1": "000000", "bg1": "FFFFFF", "tx2": "44546A", "accent1": "4472C4", "accent6": "None"}
    assert {name: seen(f'<a:schemeClr val="{name}"/>') for name in names} == names


def test_shades_of_the_palette_are_those_that_office_shows() -> None:
    """What Word writes beside these changes of this colour: lighter by 80, 60 and 40 %, darker by 25 and 50 %."""
    office = {"D9E2F3": "20 80", "B4C6E7": "40 60", "8EAADB": "60 40", "2F5496": "75 0", "1F3763": "50 0"}
    for shown, (mod, off) in ((shown, change.split()) for shown, change in office.items()):
        mine = changed(f"lumMod {mod}000", f"lumOff {off}000")
        assert all(abs(a - b) <= 2 for a, b in zip(bytes.fromhex(mine), bytes.fromhex(shown), strict=True)), (
            mine,
            shown,
        )


def test_shade_and_tint_are_of_light() -> None:
    """Half the light of white is not the middle grey of the screen but BC (sRGB, IEC 61966-2-1)."""
    assert seen('<a:prstClr val="white"><a:shade val="50000"/></a:prstClr>') == "BCBCBC"
    assert seen('<a:prstClr val="black"><a:tint val="50000"/></a:prstClr>') == "BCBCBC"


OTHERS = {
    '<a:scrgbClr r="100000" g="0" b="50%"/>': "FF00BC",
    '<a:hslClr hue="7200000" sat="100000" lum="50000"/>': "00FF00",
    '<a:sysClr val="windowText"/>': "000000",
    '<a:prstClr val="papayaWhip"/>': "None",
    '<a:srgbClr val="808080"><a:inv/></a:srgbClr>': "E5E5E5",
    '<a:srgbClr val="FF0000"><a:comp/></a:srgbClr>': "00FFFF",
    '<a:srgbClr val="FF0000"><a:hueMod val="0"/><a:satMod val="50000"/></a:srgbClr>': "BF4040",
    '<a:srgbClr val="BF4040"><a:satOff val="50000"/></a:srgbClr>': "FF0000",
    '<a:srgbClr val="BF4040"><a:sat val="100000"/><a:lum val="25000"/></a:srgbClr>': "800000",
}


@pytest.mark.parametrize(("colour", "shown"), OTHERS.items())
def test_every_way_to_say_a_colour_is_read(colour: str, shown: str) -> None:
    assert seen(colour) == shown


ALPHA = {
    '<a:alpha val="40000"/>': 0.4,
    '<a:alpha val="40000"/><a:alphaMod val="50000"/>': 0.2,
    '<a:alpha val="40000"/><a:alphaOff val="-10%"/>': 0.3,
}


@pytest.mark.parametrize(("changes", "left"), ALPHA.items())
def test_what_covers_is_kept(changes: str, left: float) -> None:
    colour = PALETTE.colour(xml(f'<a:solidFill><a:srgbClr val="FF0000">{changes}</a:srgbClr></a:solidFill>'))
    assert colour is not None
    assert (str(colour), round(colour.alpha, 6)) == ("FF0000", left)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "FFFFFF", 21), ("FFFFFF", "FFFFFF", 1), ("767676", "FFFFFF", 4.54), ("0000FF", "FFFFFF", 8.59)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(from_hex(one), from_hex(other)), 2) == ratio
    assert contrast(from_hex(one), from_hex(other)) == contrast(from_hex(other), from_hex(one))


def ground(index: int, colour: str = "accent1") -> tuple[list[str], bool] | None:
    found = PALETTE.referred(xml(f'<a:fillRef idx="{index}"><a:schemeClr val="{colour}"/></a:fillRef>'))
    return None if found is None else ([str(each) for each in found.colours], found.picture)


def test_fills_of_the_theme_take_the_colour_of_the_reference() -> None:
    assert ground(0) is None
    assert ground(1) == (["4472C4"], False)
    assert ground(2, "tx2") == (["44546A", "000000"], False)
    assert ground(1001) == (["4472C4"], False)
    assert ground(1002) == ([], True)
    assert ground(7) is None


def test_pattern_is_both_of_its_colours() -> None:
    fore, back = '<a:fgClr><a:schemeClr val="tx1"/></a:fgClr>', '<a:bgClr><a:schemeClr val="bg1"/></a:bgClr>'
    found = PALETTE.ground(xml(f'<p:spPr><a:pattFill prst="pct50">{fore}{back}</a:pattFill></p:spPr>'))
    assert found is not None
    assert [str(each) for each in found.colours] == ["000000", "FFFFFF"]


def test_ground_of_which_one_colour_is_not_known_is_not_known() -> None:
    fill = '<a:solidFill><a:schemeClr val="accent6"/></a:solidFill>'
    found = PALETTE.ground(xml(f"<p:spPr>{fill}</p:spPr>"))
    assert found is not None
    assert (found.colours, found.picture) == ((), False)
