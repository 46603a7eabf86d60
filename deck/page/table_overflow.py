"""What does not fit in a table, even at the smallest size."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

from deck.geometry import EMU_PER_POINT
from deck.measure.fit import line, longest_word
from deck.measure.shorten import fit, longest_of, need, some
from deck.page.page import Overflow
from deck.page.table import ABOVE, SIDE

if TYPE_CHECKING:
    from deck.page.marks import Cell
    from deck.page.table import SizedTable


def overflows_of(sized: SizedTable, name: str) -> Iterator[Overflow]:
    """Yield what does not fit in a table that its author calls *name*."""
    if not sized.fits:
        yield from _overflows(sized, name)


def _overflows(sized: SizedTable, name: str) -> Iterator[Overflow]:
    placed = sized.table
    face = placed.slot.style.face
    pitch = line(placed.size, face) * EMU_PER_POINT
    over = ceil((sum(placed.heights) - sized.room.height) / pitch)
    needed = sum(round((height - 2 * ABOVE) / pitch) for height in placed.heights)
    if over > 0:
        message = f"the {name} {need(name)} {some(needed, 'line')} at {placed.size:g} pt, {fit(max(needed - over, 0))}"
        hint = f"take out rows, or cut words where one takes several lines, to save {some(over, 'line')}"
        yield Overflow((), message, hint)
    for row, size in zip(placed.rows, [placed.head_size, *[placed.size] * (len(placed.rows) - 1)], strict=True):
        for cell, width in zip(row, placed.widths, strict=True):
            yield from _whole(cell, (width - 2 * SIDE) / EMU_PER_POINT, size, face)


def _whole(cell: Cell, room: float, size: float, face: str) -> Iterator[Overflow]:
    if longest_word(cell.runs, size, bold=True, face=face) > room:
        word = longest_of([cell.runs], size, face)
        message = f"“{word}” is wider than its column at {size:g} pt"
        yield Overflow((), message, "shorten it, or take out a column")
