"""Where a layout leaves room: rectangles that no artwork, logo or footer reaches into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from deck.branded.sheets import Sheet
from deck.geometry import Box, common, inches, within

GAP = inches(0.08)
"""What stands at least between text and artwork."""
_MOST = 200
"""Rectangles that are looked at; a layout with more artwork than that has hardly any room."""
_LARGE, _BEHIND = 0.25, 0.6
"""From which part of the page an outline is a frame around it; from which part of its text a shape is behind it."""


def area(box: Box) -> int:
    """Return the size of *box*."""
    return max(box.width, 0) * max(box.height, 0)


def shared(one: Box, other: Box) -> int:
    """Return the size of what two boxes share."""
    across, down = common(one, other)
    return max(across, 0) * max(down, 0)


def cut(one: Box, other: Box) -> Box:
    """Return what two boxes share; its sides are 0 where they do not meet."""
    across, down = common(one, other)
    return Box(max(one.left, other.left), max(one.top, other.top), max(across, 0), max(down, 0))


def free(room: Box, taken: Iterable[Box], gap: int = GAP) -> list[Box]:
    """Return the largest rectangles within *room* that keep *gap* from all that is *taken*."""
    found = [room]
    for each in taken:
        wide = Box(each.left - gap, each.top - gap, each.width + 2 * gap, each.height + 2 * gap)
        if shared(room, wide) or _is_line_in(each, room):
            parts = [part for box in found for part in _around(box, wide)]
            found = sorted(_largest(parts), key=area, reverse=True)[:_MOST]
    return [box for box in found if box.width > 0 and box.height > 0]


def _is_line_in(line: Box, room: Box) -> bool:
    return not area(line) and within(line, room)


def _around(box: Box, hole: Box) -> Iterator[Box]:
    across, down = common(box, hole)
    if across <= 0 or down <= 0:
        yield box
        return
    yield Box(box.left, box.top, hole.left - box.left, box.height)
    yield Box(hole.right, box.top, box.right - hole.right, box.height)
    yield Box(box.left, box.top, box.width, hole.top - box.top)
    yield Box(box.left, hole.bottom, box.width, box.bottom - hole.bottom)


def _largest(boxes: Iterable[Box]) -> Iterator[Box]:
    """Yield the boxes that no other one holds."""
    kept: list[Box] = []
    for box in sorted({b for b in boxes if area(b)}, key=lambda b: (-area(b), b.left, b.top, b.width)):
        if not any(within(box, other) for other in kept):
            kept.append(box)
            yield box


def roomiest(room: Box, taken: Iterable[Box], wished: Box | None = None, gap: int = GAP) -> Box:
    """Return the free rectangle in *room* that is largest, or that has most of what is *wished*."""
    boxes = free(room, taken, gap)
    nothing = Box(room.left, room.top, 0, 0)
    return max(boxes, key=lambda box: (area(cut(box, wished)) if wished else 0, area(box)), default=nothing)


def obstacles(sheet: Sheet) -> tuple[Box, ...]:
    """Return the artwork of a layout that nothing may cover: all that is not behind its text by design."""
    return tuple(box for box, is_behind in _artwork(sheet) if not is_behind)


def panels(sheet: Sheet) -> tuple[Box, ...]:
    """Return the shapes on which the text of a layout stands, smaller than its page."""
    return tuple(box for box, is_behind in _artwork(sheet) if is_behind and area(box) < area(sheet.page) * 0.9)


def _artwork(sheet: Sheet) -> Iterator[tuple[Box, bool]]:
    """Yield each piece of artwork with whether it is behind the text."""
    texts = [place.box for place in sheet.places if place.is_content or place.is_title or place.kind == "subTitle"]
    largest = max(texts, key=area, default=None)
    for view in sheet.artwork:
        if view.hidden or view.box is None or view.kind == "group":
            continue
        box = cut(view.box, sheet.page) if area(view.box) else view.box
        is_outline = view.kind in ("shape", "connector") and not view.filled and not view.text
        if is_outline and area(box) > _LARGE * area(sheet.page):
            continue
        share = shared(box, largest) / area(largest) if largest and (view.filled or view.kind == "picture") else 0
        yield box, share >= _BEHIND or area(box) >= 0.9 * area(sheet.page)
