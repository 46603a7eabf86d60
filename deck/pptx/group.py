"""Marks that belong together as one group of native shapes (ECMA-376 part 1, 19.3.1.22)."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from deck.drawingml.shapes import properties
from deck.page.marks import Arrow, Boxed
from deck.pptx.arrow import connector
from deck.pptx.boxed import boxed_shape
from source.files.xml import Xml, element

if TYPE_CHECKING:
    from deck.geometry import Box
    from deck.page.marks import Group
    from deck.pptx.text import Look
    from source.files.package import Relations


def group_shape(id_: int, group: Group, look: Look, relations: Relations) -> Xml:
    """Return the group; its members are numbered from *id_* + 1 in their order, and drawn in the order that it says."""
    first = id_ + 1
    members = (_member(first + number, group.members[number], first, look, relations) for number in group.drawn)
    head = element(
        "p:nvGrpSpPr", None, properties(id_, group.name, group.alt), element("p:cNvGrpSpPr"), element("p:nvPr")
    )
    return element("p:grpSp", None, head, _frame(group.box), *members)


def _member(id_: int, member: Boxed | Arrow, first: int, look: Look, relations: Relations) -> Xml:
    match member:
        case Boxed():
            return boxed_shape(id_, member, look, relations)
        case Arrow():
            return connector(id_, member, first)
    assert_never(member)


def _frame(box: Box) -> Xml:
    inner = (
        element("a:chOff", {"x": box.left, "y": box.top}),
        element("a:chExt", {"cx": box.width, "cy": box.height}),
    )
    outer = (element("a:off", {"x": box.left, "y": box.top}), element("a:ext", {"cx": box.width, "cy": box.height}))
    return element("p:grpSpPr", None, element("a:xfrm", None, *outer, *inner))
