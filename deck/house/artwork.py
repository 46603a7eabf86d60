"""What is drawn on the layouts themselves: a stripe of both stains, a hairline, and nests of cells on the title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from math import cos, pi, sin

from deck.drawingml.colours import fill
from deck.drawingml.reading import in_mirror
from deck.drawingml.shapes import geometry, properties, shape, transform
from deck.geometry import Box, box
from deck.house.design import FOOT, LEFT, PAGE, WIDTH
from deck.template.layout import LayoutName
from source.files.xml import NOTHING, Xml, element
from source.texts.direction import runs_from_right
from source.words.printed import Words

_DARK = ("title", "section")

NESTS = (
    (9.55, 1.45, 0.78),
    (11.55, 1.25, 0.88),
    (10.55, 3.1, 0.95),
    (12.3, 3.15, 0.7),
    (9.45, 4.9, 0.74),
    (11.6, 5.15, 1.0),
    (9.95, 6.5, 0.52),
)
"""Centre and radius of each nest of cells, in inches."""
_CELLS = 8


def ground(layout: LayoutName) -> Xml:
    """Return the background of a layout that is not white."""
    if layout not in _DARK:
        return NOTHING
    return element("p:bg", None, element("p:bgPr", None, fill("tx2"), element("a:effectLst")))


def artwork(layout: LayoutName, first_id: int, words: Words) -> tuple[Xml, ...]:
    """Return the drawn shapes of a layout, numbered from *first_id*."""
    return _dark(first_id, words) if layout in _DARK else _numbered(_stripe(layout), first_id, words)


@cache
def _dark(first_id: int, words: Words) -> tuple[Xml, ...]:
    return _numbered(_nests(), first_id, words)


def _numbered(figures: Iterable[tuple[str, Box, Xml]], first_id: int, words: Words) -> tuple[Xml, ...]:
    return tuple(_drawn(number, *figure, words) for number, figure in enumerate(figures, first_id))


def _stripe(layout: LayoutName) -> Iterator[tuple[str, Box, Xml]]:
    yield "rect", Box(0, 0, box(0, 0, 0.2, 0).width, PAGE.height), fill("tx2")
    yield "rect", box(0, 0.4, 0.2, 1.3), fill("accent2")
    if layout != "references":
        yield "rect", box(LEFT, FOOT, WIDTH, 0.012), fill("accent1", 40)


def _nests() -> Iterator[tuple[str, Box, Xml]]:
    """Yield rings of cells around an open centre, each cell with its nucleus."""
    for number, (x, y, radius) in enumerate(NESTS):
        size = radius * 0.62
        for cell in range(_CELLS):
            angle = 2 * pi * (cell + number / 3) / _CELLS
            across, down = x + radius * 0.74 * cos(angle), y + radius * 0.74 * sin(angle)
            yield "ellipse", _around(across, down, size), fill("accent3")
            yield "ellipse", _around(across + size * 0.08, down - size * 0.06, size * 0.42), fill("accent1")


def _around(x: float, y: float, size: float) -> Box:
    return box(x - size / 2, y - size / 2, size, size)


def _drawn(id_: int, preset: str, where: Box, looks: Xml, words: Words) -> Xml:
    if runs_from_right(words.language):
        where = in_mirror(where, PAGE.width)
    inside = transform(where) + geometry(preset) + looks + element("a:ln", None, element("a:noFill"))
    return shape(
        properties(id_, words.said("names.artwork", number=id_)), element("p:nvPr", {"userDrawn": 1}), Xml(inside)
    )
