"""The frames that shapes on masters, layouts, slides and notes pages share: identity, place, geometry."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from deck.geometry import Box
from deck.template.layout import Slot
from source.files.xml import NOTHING, Xml, element, joined, within

AS_ON_MASTER = element("p:clrMapOvr", None, element("a:masterClrMapping"))
"""The colours of a slide, layout or notes page are its master's."""


def transform(where: Box, turned: Mapping[str, int] | None = None, name: str = "a:xfrm") -> Xml:
    """Return where a shape is, and how it is turned: rot in 60,000ths of a degree, flipH and flipV."""
    offset = element("a:off", {"x": where.left, "y": where.top})
    extent = element("a:ext", {"cx": where.width, "cy": where.height})
    return element(name, turned, offset, extent)


@lru_cache(maxsize=1024)
def properties(id_: int, name: str, alt: str | None = None) -> Xml:
    """Return a shape's number and name, and what a screen reader says of it."""
    return element("p:cNvPr", {"id": id_, "name": name, "descr": alt})


def placeholder(slot: Slot) -> Xml:
    """Return the mark that ties a shape to the placeholder *slot* of its layout; a text box has none."""
    if not slot.kind:
        return _BARE
    return mark(None if slot.kind == "obj" else slot.kind, slot.idx)


@cache
def mark(kind: str | None, index: int | None) -> Xml:
    """Return the mark that ties a shape to the placeholder of this ``type`` and ``idx``."""
    return element("p:nvPr", None, element("p:ph", {"type": kind, "idx": index}))


_BARE = element("p:nvPr")
_NOT_LOCKED = element("p:cNvSpPr")
_TEXT_BOX = element("p:cNvSpPr", {"txBox": 1})
_LOCKED = element("p:cNvSpPr", None, element("a:spLocks", {"noGrp": 1}))


def shape(identity: Xml, mark: Xml, looks: Xml, text: Xml = NOTHING, *, locked: bool = False) -> Xml:
    """Return a shape; *looks* is what is inside its ``p:spPr``, *locked* keeps it out of groups."""
    kind = _NOT_LOCKED if not locked else _TEXT_BOX if mark == _BARE else _LOCKED
    head = _head(identity, mark, kind)
    return Xml(f"<p:sp>{head}{within('p:spPr', looks)}{text}</p:sp>")


@lru_cache(maxsize=1024)
def _head(identity: Xml, mark: Xml, locks: Xml) -> Xml:
    return element("p:nvSpPr", None, identity, locks, mark)


def geometry(preset: str, **adjusted: int) -> Xml:
    """Return one of the preset outlines, with its handles where *adjusted* says."""
    guides = (element("a:gd", {"name": name, "fmla": f"val {value}"}) for name, value in adjusted.items())
    return element("a:prstGeom", {"prst": preset}, element("a:avLst", None, *guides))


def tree(*shapes: Xml, name: str | None = None, ground: Xml = NOTHING) -> Xml:
    """Return the shape tree of a slide or layout: *shapes* are read, and stacked, in their order."""
    return element("p:cSld", {"name": name}, ground, within("p:spTree", joined((_trunk(), *shapes))))


@cache
def _trunk() -> Xml:
    """Return what every shape tree begins with: a group without a place of its own."""
    zero = element("a:off", {"x": 0, "y": 0}), element("a:ext", {"cx": 0, "cy": 0})
    inner = element("a:chOff", {"x": 0, "y": 0}), element("a:chExt", {"cx": 0, "cy": 0})
    head = element("p:nvGrpSpPr", None, properties(1, ""), element("p:cNvGrpSpPr"), element("p:nvPr"))
    return joined((head, element("p:grpSpPr", None, element("a:xfrm", None, *zero, *inner))))
