"""Theme colours as fills and outlines (ECMA-376 part 1, 20.1.2.3.29)."""

from __future__ import annotations

from source.files.xml import Xml, element


def scheme_colour(name: str, tint: int = 100) -> Xml:
    """Return a theme colour; *tint* below 100 mixes it with white: 20 is a pale ground; below 0 with black."""
    shades = (
        ()
        if tint == 100
        else (element("a:lumMod", {"val": -tint * 1000}),)
        if tint < 0
        else (
            element("a:lumMod", {"val": tint * 1000}),
            element("a:lumOff", {"val": (100 - tint) * 1000}),
        )
    )
    return element("a:schemeClr", {"val": name}, *shades)


def fill(name: str, tint: int = 100) -> Xml:
    """Return a solid fill in a theme colour."""
    return element("a:solidFill", None, scheme_colour(name, tint))


def line(name: str, points: float, tint: int = 100) -> Xml:
    """Return an outline in a theme colour."""
    return element("a:ln", {"w": round(points * 12_700)}, fill(name, tint))
