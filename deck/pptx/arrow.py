"""Arrows as real connectors (ECMA-376 part 1, 19.3.1.19), which follow when a shape is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.drawingml.colours import fill
from deck.drawingml.shapes import geometry, properties, transform
from deck.geometry import Box
from source.files.xml import Xml, element, joined

if TYPE_CHECKING:
    from deck.page.marks import Arrow

_TOP, _LEFT, _BOTTOM, _RIGHT = range(4)
"""The points at which a connector can hold on to a rectangle."""
_LEAST = 12_700
"""A connector between two points of equal height still needs an extent to measure its bend by."""
_WHOLE = 100_000
_WIDTH = 22_225
"""EMU: 1.75 points."""


def connector(id_: int, arrow: Arrow, first_member: int) -> Xml:
    """Return the connector; *first_member* is the number of the shape that is member 0 of the arrow's group."""
    if arrow.back:
        leaves = enters = _BOTTOM if arrow.across else _RIGHT
    else:
        leaves, enters = (_RIGHT, _LEFT) if arrow.across else (_BOTTOM, _TOP)
    ends = (
        element("a:stCxn", {"id": first_member + arrow.source, "idx": leaves}),
        element("a:endCxn", {"id": first_member + arrow.target, "idx": enters}),
    )
    head = element(
        "p:nvCxnSpPr", None, properties(id_, arrow.name), element("p:cNvCxnSpPr", None, *ends), element("p:nvPr")
    )
    outline = element(
        "a:ln", {"w": _WIDTH}, fill(*arrow.tone), element("a:tailEnd", {"type": "triangle", "w": "med", "len": "med"})
    )
    return element("p:cxnSp", None, head, element("p:spPr", None, _path(arrow), outline))


def _path(arrow: Arrow) -> Xml:
    """Return place and shape of a connector.

    ``bentConnector3`` leaves to the right, turns once and once again. What leaves downwards is the same, turned by 90°:
    its extent is then that of the unturned shape, about the same centre.
    """
    if arrow.bend is None:
        return joined([transform(_spanned(arrow.start, arrow.end)), geometry("straightConnector1")])
    rightwards = arrow.across != arrow.back
    over, down = arrow.end[0] - arrow.start[0], arrow.end[1] - arrow.start[1]
    along, aside = (over, down) if rightwards else (down, -over)
    extent = max(abs(along), _LEAST) if arrow.back else abs(along)
    turned: dict[str, int] = {} if rightwards else {"rot": 5_400_000}
    turned |= {"flipH": 1} if along < 0 else {}
    turned |= {"flipV": 1} if aside < 0 else {}
    return joined(
        [
            transform(_about(arrow, extent, abs(aside), rightwards), turned),
            geometry("bentConnector3", adj1=_handle(arrow, along, extent)),
        ]
    )


def _handle(arrow: Arrow, along: int, extent: int) -> int:
    """Return where a connector turns, in 100,000ths of its extent; a returning one turns beyond its farther end."""
    if not arrow.back:
        return round((arrow.bend or 0) * _WHOLE)
    beyond = round((arrow.bend or 0) * _WHOLE / extent)
    return -beyond if along < 0 else beyond + (_WHOLE if along > 0 else 0)


def _spanned(start: tuple[int, int], end: tuple[int, int]) -> Box:
    left, top = min(start[0], end[0]), min(start[1], end[1])
    return Box(left, top, abs(end[0] - start[0]), abs(end[1] - start[1]))


def _about(arrow: Arrow, extent: int, aside: int, rightwards: bool) -> Box:
    """Return the frame of a connector before it is turned."""
    if rightwards:
        left, top = min(arrow.start[0], arrow.end[0]), min(arrow.start[1], arrow.end[1])
        return Box(left, top, extent, aside)
    middle = (arrow.start[0] + arrow.end[0]) // 2, (arrow.start[1] + arrow.end[1]) // 2
    return Box(middle[0] - extent // 2, middle[1] - aside // 2, extent, aside)
