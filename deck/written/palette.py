"""The theme that a slide is seen in: what its colour names mean there, and the fills that shapes refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from deck.written.colours import CHANGES, Colour, encoded, from_hex, from_hls
from deck.written.elements import Element, attribute, every, first, local, number, share
from deck.written.view import Ground

_PRESET = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "blue": "0000FF", "yellow": "FFFF00"}
"""The preset colours that are met with in decks; of others (ECMA-376 part 1, 20.1.10.48) nothing is known."""
_FIRST_BACKGROUND = 1001
"""ECMA-376 part 1, 20.1.4.2.10: fills from this number on are those of backgrounds."""
_DEGREE = 60_000
_FILLS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme, the names that a master gives them, and the theme's fills."""

    colours: Mapping[str, Colour]
    names: Mapping[str, str]
    fills: tuple[Element, ...]
    backgrounds: tuple[Element, ...]
    own: Colour | None = None
    """What ``phClr`` means, the colour that a reference to a fill brings along."""

    def colour(self, parent: Element | None) -> Colour | None:
        """Return the colour that stands in *parent*; None if there is none, or none that is known."""
        for child in () if parent is None else parent:
            if (base := self._base(child)) is not None:
                return _changed(base, child)
        return None

    def _base(self, element: Element) -> Colour | None:
        """Return the colour that *element* names, before it is changed."""
        name = attribute(element, "val") or ""
        match local(element):
            case "srgbClr":
                return from_hex(name)
            case "sysClr":
                return from_hex(attribute(element, "lastClr") or ("FFFFFF" if name == "window" else "000000"))
            case "schemeClr":
                return self.own if name == "phClr" else self.named(name)
            case "prstClr" if name in _PRESET:
                return from_hex(_PRESET[name])
        return _measured(element)

    def named(self, name: str) -> Colour | None:
        """Return the colour of the theme that *name* means here, such as ``tx1``."""
        return self.colours.get(self.names.get(name, name))

    def ground(self, parent: Element | None) -> Ground | None:
        """Return what the fill in *parent* looks like; None if nothing is said, or if there is no fill."""
        fill = fill_in(parent)
        kind = "" if fill is None else local(fill)
        if kind in ("", "noFill", "grpFill"):
            return None
        if kind == "blipFill":
            return Ground(picture=True)
        if kind == "solidFill":
            return _known(self.colour(fill))
        path = "a:gsLst/a:gs" if kind == "gradFill" else "*"
        return _known(*(self.colour(stop) for stop in every(fill, path)))

    def referred(self, reference: Element | None) -> Ground | None:
        """Return the fill of the theme that *reference* (``a:fillRef`` or ``p:bgRef``) points to."""
        index = number(reference, "idx")
        if not index:
            return None
        listed, place = (
            (self.fills, index) if index < _FIRST_BACKGROUND else (self.backgrounds, index - _FIRST_BACKGROUND + 1)
        )
        if place > len(listed):
            return None
        holder = listed[place - 1]
        return replace(self, own=self.colour(reference)).ground(holder)


def fill_in(parent: Element | None) -> Element | None:
    """Return the fill in *parent*, or *parent* itself where it is one."""
    if parent is None or local(parent) in _FILLS:
        return parent
    return next((child for child in parent if local(child) in _FILLS), None)


def palette(theme: Element, colour_map: Element | None) -> Palette:
    """Return the palette of a *theme* under a *colour_map* (``p:clrMap``, or what overrides it)."""
    scheme = first(theme, "a:themeElements/a:clrScheme")
    formats = first(theme, "a:themeElements/a:fmtScheme")
    plain = Palette({}, {}, (), ())
    found = {local(entry): plain.colour(entry) for entry in ([] if scheme is None else scheme)}
    return Palette(
        {name: colour for name, colour in found.items() if colour is not None},
        {} if colour_map is None else {str(name): str(meant) for name, meant in colour_map.attrib.items()},
        tuple(every(formats, "a:fillStyleLst/*")),
        tuple(every(formats, "a:bgFillStyleLst/*")),
    )


def _measured(element: Element) -> Colour | None:
    """Return a colour that is given by how much light or hue it has."""
    match local(element):
        case "scrgbClr":
            red, green, blue = (encoded(share(attribute(element, part))) for part in "rgb")
            return Colour(red, green, blue)
        case "hslClr":
            light, full = (share(attribute(element, part)) for part in ("lum", "sat"))
            return from_hls(number(element, "hue") / _DEGREE / 360, light, full)
    return None


def _changed(colour: Colour, element: Element) -> Colour:
    for change in element:
        if (apply := CHANGES.get(local(change))) is not None:
            colour = apply(colour, share(attribute(change, "val")))
    return colour


def _known(*colours: Colour | None) -> Ground:
    """Return the ground of these colours; if one of them is not known, the ground is not."""
    known = tuple(colour for colour in colours if colour is not None)
    return Ground(known if len(known) == len(colours) else ())
