"""Shapes with words in them, such as cards and the steps of a flow, as native ones (ECMA-376 part 1, 19.3.1.43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.drawingml.colours import fill, line
from deck.drawingml.shapes import geometry, properties, shape, transform
from deck.geometry import EMU_PER_POINT
from deck.pptx.text import Setting, paragraph
from source.files.xml import NOTHING, Xml, element, joined

if TYPE_CHECKING:
    from deck.geometry import Box
    from deck.page.marks import Boxed, Edge
    from deck.pptx.text import Look
    from source.files.package import Relations

_ROUNDING = 12_000
"""How round the corners are, in 100,000ths of the shorter side."""
_NO_STYLE = element("a:lstStyle")
_FIXED = element("a:noAutofit")


def boxed_shape(id_: int, boxed: Boxed, look: Look, relations: Relations) -> Xml:
    """Return the shape; *look* is what the letters of all slides share."""
    looks = joined([transform(boxed.box), *_outlined(boxed)])
    return shape(properties(id_, boxed.name), element("p:nvPr"), looks, _text(boxed, look, relations))


def _outlined(boxed: Boxed) -> tuple[Xml, Xml, Xml]:
    """Return outline, ground and edge."""
    ground, edge = fill(*boxed.ground), boxed.edge
    if boxed.form == "edged above":
        width = round(edge.width * EMU_PER_POINT) if edge else 0
        return _edged_above(boxed.box, width), ground, _flat(edge) if edge else NOTHING
    outline = geometry("rect") if boxed.form == "rectangle" else geometry("roundRect", adj=_ROUNDING)
    return outline, ground, line(edge.tone[0], edge.width, edge.tone[1]) if edge else NOTHING


def _edged_above(box: Box, edge: int) -> Xml:
    """Return a rectangle of which only the upper side is drawn (ECMA-376 part 1, 20.1.9.15): it goes where it goes."""
    right, low, middle = box.width, box.height, edge // 2
    area = _path(box, {"stroke": 0}, (0, 0), (right, 0), (right, low), (0, low))
    line_above = _path(box, {"fill": "none"}, (0, middle), (right, middle))
    parts = (element(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst"))
    whole = element("a:rect", {"l": "l", "t": "t", "r": "r", "b": "b"})
    return element("a:custGeom", None, *parts, whole, element("a:pathLst", None, area, line_above))


def _path(box: Box, drawn: dict[str, str | int | None], *corners: tuple[int, int]) -> Xml:
    first, *others = (element("a:pt", {"x": x, "y": y}) for x, y in corners)
    lines = (element("a:lnTo", None, point) for point in others)
    end = NOTHING if len(corners) == 2 else element("a:close")
    return element("a:path", {"w": box.width, "h": box.height, **drawn}, element("a:moveTo", None, first), *lines, end)


def _flat(edge: Edge) -> Xml:
    return element("a:ln", {"w": round(edge.width * EMU_PER_POINT), "cap": "flat"}, fill(*edge.tone))


def _text(boxed: Boxed, look: Look, relations: Relations) -> Xml:
    if not boxed.lines:
        return NOTHING
    lines = (
        paragraph(
            each.runs,
            look._replace(size=each.size, colour=each.colour, bold=each.bold),
            relations,
            Setting(boxed.align, each.spacing),
        )
        for each in boxed.lines
    )
    return element("p:txBody", None, _frame(boxed), _NO_STYLE, *lines)


def _frame(boxed: Boxed) -> Xml:
    left, top, right, bottom = boxed.insets
    if boxed.align == "ctr":
        insets = {"lIns": left, "rIns": right, "tIns": top, "bIns": bottom}
    else:
        insets = {"lIns": left, "tIns": top, "rIns": right, "bIns": bottom}
    return element("a:bodyPr", {"wrap": "square", **insets, "anchor": boxed.anchor}, _FIXED)
