"""Where a shape is on the slide: turned, mirrored, and within its groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from deck.geometry import Box
from deck.written.elements import Element, attribute, first, flag, number

Point = tuple[float, float]
_DEGREE = 60_000
_WHOLE = 100_000


def box_of(frame: Element, groups: Sequence[Element], bend: float | None = None) -> Box | None:
    """Return the upright box in EMU round a shape with this ``a:xfrm``; *groups* are those of its groups, inmost first.

    *bend* is where a connector turns, as a part of its width: beyond 0 and 1 it reaches out of its own frame.
    """
    rectangle = _rectangle(frame, "a:off", "a:ext")
    if rectangle is None:
        return None
    left, top, width, height = rectangle
    across = (0.0, 1.0) if bend is None else (min(0.0, bend), max(1.0, bend))
    corners = [(left + part * width, top + down * height) for part in across for down in (0, 1)]
    points = _turned(corners, frame)
    for group in groups:
        points = _turned(_out_of(points, group), group)
    return _about(points)


def around(boxes: Iterable[Box]) -> Box:
    """Return the box round *boxes*, of which there is at least one."""
    return _about([corner for box in boxes for corner in ((box.left, box.top), (box.right, box.bottom))])


def bend_of(looks: Element | None) -> float | None:
    """Return where a connector with one bend turns, as a part of its width; None if it has no such bend."""
    shape = first(looks, "a:prstGeom")
    if attribute(shape, "prst") not in ("bentConnector3", "curvedConnector3"):
        return None
    formula = attribute(first(shape, "a:avLst/a:gd"), "fmla") or "val 50000"
    return float(formula.removeprefix("val ")) / _WHOLE


def _rectangle(frame: Element, offset: str, extent: str) -> tuple[int, int, int, int] | None:
    corner, size = first(frame, offset), first(frame, extent)
    if corner is None or size is None:
        return None
    return number(corner, "x"), number(corner, "y"), number(size, "cx"), number(size, "cy")


def _out_of(points: Iterable[Point], group: Element) -> list[Point]:
    """Return *points* in the coordinates of what the group stands in."""
    inside, outside = _rectangle(group, "a:chOff", "a:chExt"), _rectangle(group, "a:off", "a:ext")
    if inside is None or outside is None or not (inside[2] and inside[3]):
        return list(points)
    across, down = outside[2] / inside[2], outside[3] / inside[3]
    return [(outside[0] + (x - inside[0]) * across, outside[1] + (y - inside[1]) * down) for x, y in points]


def _turned(points: Iterable[Point], frame: Element) -> list[Point]:
    """Return *points* mirrored and turned about the centre of *frame*, as it says."""
    rectangle = _rectangle(frame, "a:off", "a:ext")
    if rectangle is None:
        return list(points)
    left, top, width, height = rectangle
    x, y = left + width / 2, top + height / 2
    across = -1 if flag(attribute(frame, "flipH")) else 1
    down = -1 if flag(attribute(frame, "flipV")) else 1
    angle = number(frame, "rot") / _DEGREE * pi / 180
    moved = [((px - x) * across, (py - y) * down) for px, py in points]
    return [(x + px * cos(angle) - py * sin(angle), y + px * sin(angle) + py * cos(angle)) for px, py in moved]


def _about(points: Sequence[Point]) -> Box:
    left, top = round(min(x for x, _ in points)), round(min(y for _, y in points))
    return Box(left, top, round(max(x for x, _ in points)) - left, round(max(y for _, y in points)) - top)
