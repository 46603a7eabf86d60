"""The theme of the house design: haematoxylin violet and eosin pink on white, Calibri, and a table style.

Contrast with white, by WCAG 2.1: text 16.5, deep violet 11.7, violet 7.4, eosin 5.8, teal 5.5, amber 5.2, slate 6.2.
"""

from __future__ import annotations

from typing import NamedTuple

from deck.drawingml.colours import fill, line
from deck.drawingml.namespaces import NAMESPACES
from deck.template.layout import FONT
from source.files.xml import NOTHING, Xml, document, element

COLOURS = {
    "dk1": "211A2B",
    "lt1": "FFFFFF",
    "dk2": "3A2A63",
    "lt2": "F4F0F8",
    "accent1": "5C4694",
    "accent2": "B23468",
    "accent3": "F2C9D9",
    "accent4": "1C7484",
    "accent5": "8A6500",
    "accent6": "5A6270",
    "hlink": "4B3A9B",
    "folHlink": "7A3E6D",
}
"""Ink, paper, deep violet, calm ground; violet, eosin, pale eosin, teal, amber, slate; links."""

TABLE_STYLE = "{6E1F0B52-5A5C-4D0B-9B1E-0C6C2E5B7A10}"
_NAME = "Histodeck"


def theme() -> bytes:
    """Return the theme part (ECMA-376 part 1, 20.1.6.9)."""
    elements = element("a:themeElements", None, _colours(), _fonts(), _formats())
    rest = (element("a:objectDefaults"), element("a:extraClrSchemeLst"))
    return document(element("a:theme", {"xmlns:a": NAMESPACES["xmlns:a"], "name": _NAME}, elements, *rest))


def _colours() -> Xml:
    each = (element(f"a:{name}", None, element("a:srgbClr", {"val": rgb})) for name, rgb in COLOURS.items())
    return element("a:clrScheme", {"name": _NAME}, *each)


def _fonts() -> Xml:
    faces = (
        element("a:latin", {"typeface": FONT}),
        element("a:ea", {"typeface": ""}),
        element("a:cs", {"typeface": ""}),
    )
    return element(
        "a:fontScheme", {"name": _NAME}, element("a:majorFont", None, *faces), element("a:minorFont", None, *faces)
    )


def _formats() -> Xml:
    """Return three plain fills, lines and effects each: the least that a theme must have."""
    plain = fill("phClr")
    lines = (
        element(
            "a:ln",
            {"w": width, "cap": "flat", "cmpd": "sng", "algn": "ctr"},
            plain,
            element("a:prstDash", {"val": "solid"}),
        )
        for width in (6350, 12700, 19050)
    )
    effect = element("a:effectStyle", None, element("a:effectLst"))
    return element(
        "a:fmtScheme",
        {"name": _NAME},
        element("a:fillStyleLst", None, plain, plain, plain),
        element("a:lnStyleLst", None, *lines),
        element("a:effectStyleLst", None, effect, effect, effect),
        element("a:bgFillStyleLst", None, plain, plain, plain),
    )


class TableColours(NamedTuple):
    """The colours of a table: its letters, those of its first column and of its head, the head's tone, its ground."""

    letters: str = "dk1"
    names: str = "dk2"
    on_head: str = "lt1"
    head: tuple[str, int] = ("dk2", 100)
    paper: str = ""


def table_styles(colours: TableColours | None = None) -> bytes:
    """Return the part with the house table style: a dark header row, bold names of rows, hairlines between rows."""
    of = colours or TableColours()
    paper = fill(of.paper) if of.paper else NOTHING
    style = element(
        "a:tblStyle",
        {"styleId": TABLE_STYLE, "styleName": _NAME},
        _table_part("a:wholeTbl", of.letters, borders=(("bottom", 1.5), ("insideH", 0.75)), ground=paper),
        _table_part("a:firstCol", of.names, bold=True),
        _table_part("a:firstRow", of.on_head, bold=True, ground=fill(*of.head)),
    )
    attributes = {"xmlns:a": NAMESPACES["xmlns:a"], "def": TABLE_STYLE}
    return document(element("a:tblStyleLst", attributes, style))


def _table_part(
    name: str, text: str, *, bold: bool = False, ground: Xml = NOTHING, borders: tuple[tuple[str, float], ...] = ()
) -> Xml:
    font = element("a:fontRef", {"idx": "minor"}, element("a:prstClr", {"val": "black"}))
    looks = element("a:tcTxStyle", {"b": "on" if bold else None}, font, element("a:schemeClr", {"val": text}))
    lines = (element(f"a:{side}", None, line("accent1", points, 40)) for side, points in borders)
    inside = (element("a:tcBdr", None, *lines), element("a:fill", None, ground) if ground else NOTHING)
    return element(name, None, looks, element("a:tcStyle", None, *inside))
