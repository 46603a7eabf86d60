"""Colours and fonts that a slide has of its own: a change of the theme leaves them as they are."""

from __future__ import annotations

from collections.abc import Iterator

from deck.written.elements import Element, attribute, local

_COLOURS = {"srgbClr": "val", "sysClr": "val", "prstClr": "val", "scrgbClr": "r", "hslClr": "hue"}
_FONTS = ("latin", "ea", "cs")
_ELSEWHERE = ("extLst", "blip", "sp", "pic", "graphicFrame", "grpSp", "cxnSp")
"""What programs note for themselves; pictures, with colours of their own; members of a group, which are asked alone."""


def fixed_in(element: Element | None) -> tuple[str, ...]:
    """Return each colour and font that is fixed within *element*, once."""
    return () if element is None else tuple(dict.fromkeys(_fixed(element)))


def _fixed(element: Element) -> Iterator[str]:
    kind = local(element)
    if kind in _COLOURS:
        yield f"the colour {attribute(element, _COLOURS[kind])}"
    face = attribute(element, "typeface") if kind in _FONTS else None
    if face and not face.startswith("+"):
        yield f"the font {face}"
    for child in element:
        if local(child) not in _ELSEWHERE:
            yield from _fixed(child)
