"""The arrows of a flow and the findings on them, read from the written file: where each line runs, with its head."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pptx.enum.shapes import MSO_SHAPE_TYPE

from deck.geometry import Box
from tests.deck.decks import NAMES

if TYPE_CHECKING:
    from pptx.slide import Slide

Point = tuple[int, int]

HEAD = 3
"""A head of medium size is so many times as wide and as long as its line (ECMA-376 part 1, 20.1.10.32 and 33)."""


def flows_on(slide: Slide) -> list[Any]:
    """Return the groups of shapes on *slide*: its flows."""
    return [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]


def arrows_in(flow: Any) -> list[list[Box]]:
    """Return the ink of each arrow of *flow*: a box for each stretch of its line, and one for its head."""
    return [list(_ink(shape)) for shape in flow.shapes if shape.element.tag.endswith("}cxnSp")]


def steps_in(flow: Any) -> list[Box]:
    """Return the boxes of the steps of *flow*."""
    return [_frame(shape) for shape in flow.shapes if shape.name == "Step"]


def findings_in(flow: Any) -> list[tuple[str, Box]]:
    """Return the words of the findings on the arrows of *flow*, each with where it stands."""
    return [(shape.text_frame.text, _frame(shape)) for shape in flow.shapes if shape.name == "Finding"]


def _ink(arrow: Any) -> Iterator[Box]:
    width = int(arrow.element.find("p:spPr/a:ln", NAMES).get("w"))
    path = _path(arrow)
    for start, end in pairwise(path):
        yield _around((start, end), width // 2, width // 2)
    (x, y), (from_x, from_y) = path[-1], path[-2]
    length = HEAD * width
    back = (x - length * _sign(x - from_x), y - length * _sign(y - from_y))
    aside = length // 2
    yield _around(((x, y), back), aside * (x == from_x), aside * (y == from_y))


def _around(points: tuple[Point, ...], across: int, down: int) -> Box:
    """Return what is at most so far from *points*."""
    (left, *_, right), (top, *_, bottom) = (sorted(at) for at in zip(*points, strict=True))
    return Box(left - across, top - down, right - left + 2 * across, bottom - top + 2 * down)


def _path(arrow: Any) -> list[Point]:
    """Return the corners of a connector from its start to its head, turned and mirrored as the file says."""
    frame, box = arrow.element.find("p:spPr/a:xfrm", NAMES), _frame(arrow)
    middle = box.left + box.width / 2, box.top + box.height / 2
    corners = [(at[0] - box.width / 2, at[1] - box.height / 2) for at in _corners(arrow, box)]
    corners = [(-x if frame.get("flipH") == "1" else x, -y if frame.get("flipV") == "1" else y) for x, y in corners]
    assert frame.get("rot") in (None, "5400000")
    if frame.get("rot"):
        corners = [(-y, x) for x, y in corners]
    return [(round(middle[0] + x), round(middle[1] + y)) for x, y in corners]


def _corners(arrow: Any, box: Box) -> list[tuple[float, float]]:
    """Return the corners within the frame, as the form of the connector has them (presetShapeDefinitions.xml)."""
    form = arrow.element.find("p:spPr/a:prstGeom", NAMES)
    if form.get("prst") == "straightConnector1":
        return [(0, 0), (box.width, box.height)]
    assert form.get("prst") == "bentConnector3"
    turn = box.width * int(form.find("a:avLst/a:gd", NAMES).get("fmla").removeprefix("val ")) / 100_000
    return [(0, 0), (turn, 0), (turn, box.height), (box.width, box.height)]


def _frame(shape: Any) -> Box:
    return Box(shape.left, shape.top, shape.width, shape.height)


def _sign(length: int) -> int:
    return (length > 0) - (length < 0)
