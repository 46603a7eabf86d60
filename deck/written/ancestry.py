"""What a slide inherits: the placeholders of its layout and master, their places, fills and text styles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deck.written.elements import Element, attribute, first, local
from deck.written.palette import Palette
from deck.written.view import FOOTERS, TITLES

_SHAPES = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")
_ON_MASTER = dict.fromkeys(TITLES, "title") | {name: name for name in FOOTERS}
"""Which placeholder of the master stands behind a type; behind all others it is the body."""
_STYLES = {"title": "titleStyle", "body": "bodyStyle"}


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder of a layout or master, its type and its ``idx``."""

    element: Element
    kind: str
    index: str | None


@dataclass(frozen=True, slots=True)
class Ancestry:
    """The placeholders of layout and master, what colour names mean, the master's text styles, and the default one."""

    layout: tuple[Slot, ...]
    master: tuple[Slot, ...]
    palette: Palette
    styles: Element | None
    defaults: Element | None

    def line_of(self, shape: Element) -> Line:
        """Return *shape* with what it inherits."""
        mark = mark_of(shape)
        if mark is None:
            return Line((shape,), None, "", self.palette, None)
        own = Slot(shape, attribute(mark, "type") or "obj", attribute(mark, "idx"))
        place = _place_of(own, self.layout)
        nearest = own if place is None else self.layout[place]
        wanted = _ON_MASTER.get(nearest.kind, "body")
        last = next((slot.element for slot in self.master if slot.kind == wanted), None)
        behind = (nearest.element, last) if place is not None else (last,)
        style = first(self.styles, f"p:{_STYLES.get(wanted, 'otherStyle')}")
        # a picture or table in a place for anything is what the place is for
        kind = nearest.kind if own.kind == "obj" else own.kind
        return Line((shape, *(each for each in behind if each is not None)), place, kind, self.palette, style)


@dataclass(frozen=True, slots=True)
class Line:
    """A shape and the placeholders that it inherits from, nearest first.

    *place* is the number of its placeholder on the layout, *kind* its type ("" if it is no placeholder).
    """

    elements: tuple[Element, ...]
    place: int | None
    kind: str
    palette: Palette
    style: Element | None

    def frame(self) -> Element | None:
        """Return the ``xfrm`` that says where the shape is."""
        return next((found for each in self.elements if (found := _own_frame(each)) is not None), None)

    def text_styles(self) -> tuple[Element, ...]:
        """Return the list styles of the shape, of its placeholders and of the master."""
        near = (first(each, "p:txBody/a:lstStyle") for each in self.elements)
        return tuple(style for style in (*near, self.style) if style is not None)


def mark_of(shape: Element) -> Element | None:
    """Return what makes *shape* a placeholder, None if it is none."""
    return first(shape, "*/p:nvPr/p:ph")


def slots(page: Element) -> tuple[Slot, ...]:
    """Return the placeholders of a layout or master in their order."""
    marked = ((shape, mark_of(shape)) for shape in drawn(first(page, "p:cSld/p:spTree")))
    return tuple(Slot(s, attribute(m, "type") or "obj", attribute(m, "idx")) for s, m in marked if m is not None)


def drawn(tree: Element | None) -> Iterator[Element]:
    """Yield the shapes directly in a tree or group, taking the newest of alternatives."""
    for child in () if tree is None else tree:
        if local(child) in _SHAPES:
            yield child
        elif local(child) == "AlternateContent":
            chosen = first(child, "mc:Choice")
            yield from drawn(chosen if chosen is not None else first(child, "mc:Fallback"))


def _place_of(own: Slot, listed: Sequence[Slot]) -> int | None:
    """Return which of the layout's placeholders has the same ``idx`` and type, or else one of the two."""
    fitting = (
        *(n for n, slot in enumerate(listed) if slot.index == own.index and _alike(slot.kind, own.kind)),
        *(n for n, slot in enumerate(listed) if own.index and slot.index == own.index),
        *(n for n, slot in enumerate(listed) if _alike(slot.kind, own.kind)),
    )
    return next(iter(fitting), None)


def _alike(one: str, other: str) -> bool:
    return one == other or {one, other} <= set(TITLES)


def _own_frame(shape: Element) -> Element | None:
    for path in ("p:spPr/a:xfrm", "p:xfrm", "p:grpSpPr/a:xfrm"):
        if (frame := first(shape, path)) is not None and first(frame, "a:ext") is not None:
            return frame
    return None
