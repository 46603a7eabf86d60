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
_IN_MIRROR = {_LEFT: _RIGHT, _RIGHT: _LEFT}
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
    if arrow.mirrored:
        leaves, enters = (_IN_MIRROR.get(side, side) for side in (leaves, enters))
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
    if arrow.mirrored:
        return _mirrored(arrow)
    return joined([transform(*_frame(arrow)), _outline(arrow)])


def _mirrored(arrow: Arrow) -> Xml:
    """Return the path of an arrow as the mirror shows it that stands at the left edge of the slide."""
    there = arrow._replace(start=_across(arrow.start), end=_across(arrow.end))
    box, turned = _frame(there)
    flip = "flipV" if "rot" in turned else "flipH"  # it is flipped before it is turned
    flipped = {name: at for name, at in turned.items() if name != flip} | ({} if flip in turned else {flip: 1})
    return joined([transform(box._replace(left=-box.right), flipped), _outline(there)])


def _across(point: tuple[int, int]) -> tuple[int, int]:
    return -point[0], point[1]


def _frame(arrow: Arrow) -> tuple[Box, dict[str, int]]:
    """Return the frame of a connector before it is turned, and how it is turned."""
    if arrow.bend is None:
        return _spanned(arrow.start, arrow.end), {}
    rightwards, along, aside, extent = _extents(arrow)
    turned: dict[str, int] = {} if rightwards else {"rot": 5_400_000}
    turned |= {"flipH": 1} if along < 0 else {}
    turned |= {"flipV": 1} if aside < 0 else {}
    return _about(arrow, extent, abs(aside), rightwards), turned


def _outline(arrow: Arrow) -> Xml:
    if arrow.bend is None:
        return geometry("straightConnector1")
    _, along, _, extent = _extents(arrow)
    return geometry("bentConnector3", adj1=_handle(arrow, along, extent))


def _extents(arrow: Arrow) -> tuple[bool, int, int, int]:
    """Return whether an arrow leaves to the right, how far it goes along and aside of that, and its extent."""
    rightwards = arrow.across != arrow.back
    over, down = arrow.end[0] - arrow.start[0], arrow.end[1] - arrow.start[1]
    along, aside = (over, down) if rightwards else (down, -over)
    extent = max(abs(along), _LEAST) if arrow.back else abs(along)
    return rightwards, along, aside, extent


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
