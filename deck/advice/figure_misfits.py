"""What does not fit in a table, a decision flow or a chart, even at the smallest size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import TYPE_CHECKING

from deck.arrange.flow_grid import INSET, MOST_LINES
from deck.arrange.pages import PlacedChart, PlacedFlow, PlacedTable
from deck.arrange.table import ABOVE, SIDE
from deck.arrange.topic import bars_in
from deck.geometry import EMU_PER_POINT
from deck.measure.fit import line, lines, longest_word
from deck.measure.shorten import fit, need, some, to_cut
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.arrange.pages import Cell, FlowBox
    from deck.geometry import Box
    from deck.plan.slides import Paragraph

Found = tuple[tuple[str, ...], str, str]
"""The rest of the path, what is wrong, and what to do."""


def misfits_of(placed: PlacedTable | PlacedFlow | PlacedChart, name: str) -> Iterator[Found]:
    """Yield what does not fit in a figure; *name* is what its author calls it if it is a table."""
    if isinstance(placed, PlacedChart):
        yield from _chart(placed)
    elif not placed.fits:
        yield from _table(placed, name) if isinstance(placed, PlacedTable) else _flow(placed)


def _chart(placed: PlacedChart) -> Iterator[Found]:
    room = max(bars_in(placed.chart, placed.box, placed.size, placed.slot.style.face), 0)
    count = len(placed.chart.bars)
    if count > room:
        message = f"the chart has {count} bars, {fit(room)} at {placed.size:g} pt"
        yield ("bars",), message, f"take out {some(count - room, 'bar')}, or shorten their labels"


def _table(placed: PlacedTable, name: str) -> Iterator[Found]:
    face = placed.slot.style.face
    pitch = line(placed.size, face) * EMU_PER_POINT
    over = ceil((sum(placed.heights) - placed.room.height) / pitch)
    needed = sum(round((height - 2 * ABOVE) / pitch) for height in placed.heights)
    if over > 0:
        message = f"the {name} {need(name)} {some(needed, 'line')} at {placed.size:g} pt, {fit(max(needed - over, 0))}"
        yield (), message, f"take out rows, or cut words where one takes several lines, to save {some(over, 'line')}"
    for row, size in zip(placed.rows, [placed.head_size, *[placed.size] * (len(placed.rows) - 1)], strict=True):
        for cell, width in zip(row, placed.widths, strict=True):
            yield from _whole(cell, (width - 2 * SIDE) / EMU_PER_POINT, size, face)


def _whole(cell: Cell, room: float, size: float, face: str) -> Iterator[Found]:
    if longest_word(cell.runs, size, bold=True, face=face) > room:
        word = _longest([cell.runs], size, face)
        yield (), f"“{word}” is wider than its column at {size:g} pt", "shorten it, or take out a column"


def _flow(placed: PlacedFlow) -> Iterator[Found]:
    flaws = [flaw for box in placed.boxes for flaw in _step(box, placed)]
    yield from flaws
    if not flaws:
        much = _too_large(placed.box, placed.room)
        message = f"the flow of {len(placed.boxes)} steps is {much} at {placed.size:g} pt"
        yield (), message, "take out steps or points, or say less in each"


def _too_large(box: Box, room: Box) -> str:
    high, wide = box.height / max(room.height, 1), box.width / max(room.width, 1)
    if max(high, wide) <= 1:
        return "too crowded"
    return f"{ceil((high - 1) * 100)} % too high" if high >= wide else f"{ceil((wide - 1) * 100)} % too wide"


def _step(box: FlowBox, placed: PlacedFlow) -> Iterator[Found]:
    face, size = placed.face, placed.size
    room = (box.box.width - 2 * INSET) / EMU_PER_POINT

    def count(runs: Paragraph) -> int:
        return lines(runs, room, size, bold=True, face=face)

    if longest_word(box.says, size, bold=True, face=face) > room:
        word = _longest([box.says], size, face)
        yield (), f"“{word}” is wider than its box at {size:g} pt", "shorten it, or take out steps"
    elif count(box.says) > MOST_LINES:
        message = f"the step “{_opening(box.says)}” needs {count(box.says)} lines at {size:g} pt, {MOST_LINES} fit"
        characters = to_cut([box.says], lambda shorter: count(shorter[0]) <= MOST_LINES)
        yield (), message, f"cut about {some(characters, 'character')}"


def _longest(texts: Iterable[Paragraph], size: float, face: str) -> str:
    words = (word for runs in texts for word in "".join(run.text for run in runs).split())
    return max(words, key=lambda word: longest_word((Run(word),), size, bold=True, face=face))


def _opening(runs: Paragraph) -> str:
    """Return the first words of a text, by which its author knows it."""
    words = "".join(run.text for run in runs).split()
    return " ".join(words[:4]) + (" …" if len(words) > 4 else "")
