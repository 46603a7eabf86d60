"""Where the boxes, arrows and findings of a decision flow stand: from left to right, or from top to bottom."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from deck.figures.flow.grid import AWAY, LOOP, STUB, TIP, Grid
from deck.figures.flow.ranks import ranked
from deck.geometry import Box
from deck.template.layout import FONT

if TYPE_CHECKING:
    from deck.figures.flow.steps import FlowStep, Steps
    from deck.texts.paragraph import Paragraph


Role = Literal["start", "step", "question", "end"]
"""A start leads on, a question has several ways, an end has none."""


class FlowBox(NamedTuple):
    """A step of a flow."""

    box: Box
    says: Paragraph
    role: Role


class Way(NamedTuple):
    """A way from one step to another, by their numbers: *start*, *end* and *bend* are those of its arrow."""

    source: int
    target: int
    start: tuple[int, int]
    end: tuple[int, int]
    bend: float | None = None
    back: bool = False


class PlacedFlow(NamedTuple):
    """A flow: boxes, ways, and the findings written on the ways. *across* flows run from left to right.

    It *fits* if its words fit their boxes, and these its *room*.
    """

    box: Box
    boxes: tuple[FlowBox, ...]
    ways: tuple[Way, ...]
    findings: tuple[tuple[Box, str], ...]
    size: float
    finding_size: float
    across: bool
    face: str
    room: Box
    fits: bool


def placed_flow(steps: Steps, where: Box, ladder: tuple[float, ...], face: str = FONT) -> PlacedFlow:
    """Return *steps* within *where* at the largest size that fits, in the direction in which its words break least."""
    ranks = ranked(steps)
    for size in ladder:
        grids = [
            Grid(steps=steps, ranks=ranks, box=where, size=size, across=across, face=face) for across in (True, False)
        ]
        tried = [(grid.lines(boxes), _placed(grid, boxes)) for grid, boxes in ((each, each.boxes()) for each in grids)]
        if fitting := [pair for pair in tried if pair[1].fits]:
            return min(fitting, key=itemgetter(0))[1]
    return min((pair[1] for pair in tried), key=lambda each: each.box.bottom)


def _placed(grid: Grid, boxes: Mapping[str, Box]) -> PlacedFlow:
    steps = grid.steps
    numbers = {step.name: number for number, step in enumerate(steps)}
    ways: list[Way] = []
    findings: dict[Box, str] = {}
    for step in steps:
        for finding, target in step.ways:
            way = _way(grid, (step.name, target), boxes, numbers)
            ways.append(way)
            if finding:
                _write_on(way, finding, grid, findings)
    whole = _around((*boxes.values(), *findings))
    return PlacedFlow(
        box=whole,
        boxes=tuple(FlowBox(boxes[step.name], step.says, _role(step, grid)) for step in steps),
        ways=tuple(ways),
        findings=tuple(findings.items()),
        size=grid.size,
        finding_size=grid.finding_size,
        across=grid.across,
        face=grid.face,
        room=grid.box,
        fits=grid.fits(boxes) and whole.is_inside(grid.box),
    )


def _around(boxes: tuple[Box, ...]) -> Box:
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _role(step: FlowStep, grid: Grid) -> Role:
    if not step.ways:
        return "end"
    if not grid.ranks.rank[step.name]:
        return "start"
    return "question" if len(step.ways) > 1 else "step"


def _way(grid: Grid, way: tuple[str, str], boxes: Mapping[str, Box], numbers: Mapping[str, int]) -> Way:
    source, target = (boxes[name] for name in way)
    ends = numbers[way[0]], numbers[way[1]]
    if way in grid.ranks.back:
        start, end = (_beside(box, grid.across) for box in (source, target))
        axis = 1 if grid.across else 0
        farthest = max(_beside(box, grid.across)[axis] for box in boxes.values())
        return Way(*ends, start, end, farthest - max(start[axis], end[axis]) + LOOP // 3, back=True)
    if grid.across:
        start, end = (source.right, _middle(source)[1]), (target.left, _middle(target)[1])
    else:
        start, end = (_middle(source)[0], source.bottom), (_middle(target)[0], target.top)
    straight = start[1] == end[1] if grid.across else start[0] == end[0]
    return Way(*ends, start, end, None if straight else _bend(grid, way, start, end))


def _bend(grid: Grid, way: tuple[str, str], start: tuple[int, int], end: tuple[int, int]) -> float:
    """Return where an arrow turns: just after its start, or just before its end where boxes are in the way."""
    axis = 0 if grid.across else 1
    length = end[axis] - start[axis]
    rank, row = grid.ranks.rank, grid.ranks.row
    between = [name for name in rank if rank[way[0]] < rank[name] < rank[way[1]]]
    if any(abs(row[name] - row[way[1]]) < 1 for name in between):
        last_gap = grid.gaps()[rank[way[1]] - 1]
        return 1 - (last_gap - STUB) / length
    return STUB / length


def _write_on(way: Way, finding: str, grid: Grid, findings: dict[Box, str]) -> None:
    """Put *finding* beside the last stretch of its arrow, on the side from which this does not come."""
    width, height = grid.finding(finding)
    (x, y), (from_x, from_y) = way.end, way.start
    if way.back:
        beyond = round(way.bend or 0) + AWAY
        middle = (x + from_x) // 2 - width // 2, (y + from_y) // 2 - height // 2
        beside = (middle[0], max(y, from_y) + beyond) if grid.across else (max(x, from_x) + beyond, middle[1])
        where = Box(*beside, width, height)
    elif grid.across:
        where = Box(x - TIP - width, y + AWAY if from_y < y else y - AWAY - height, width, height)
    else:
        where = Box(x - AWAY - width if from_x > x else x + AWAY, y - TIP // 2 - height, width, height)
    while findings.get(where, finding) != finding:
        where = Box(where.left, where.top - height, width, height)
    findings[where] = finding


def _middle(box: Box) -> tuple[int, int]:
    return box.left + box.width // 2, box.top + box.height // 2


def _beside(box: Box, across: bool) -> tuple[int, int]:
    """Return the point at which a returning arrow touches *box*."""
    return (_middle(box)[0], box.bottom) if across else (box.right, _middle(box)[1])
