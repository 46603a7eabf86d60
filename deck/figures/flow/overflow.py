"""What does not fit in a decision flow, even at the smallest size."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

from deck.figures.flow.grid import INSET, MOST_LINES
from deck.geometry import EMU_PER_POINT
from deck.measure.fit import lines, longest_word
from deck.measure.shorten import longest_of, some, to_cut
from deck.page.page import Overflow

if TYPE_CHECKING:
    from deck.figures.flow.placing import FlowBox, PlacedFlow
    from deck.geometry import Box
    from deck.texts.paragraph import Paragraph


def overflows_of(placed: PlacedFlow) -> Iterator[Overflow]:
    """Yield which steps are too long, or how much too large the whole is."""
    if placed.fits:
        return
    flaws = [flaw for box in placed.boxes for flaw in _step(box, placed)]
    yield from flaws
    if not flaws:
        much = _too_large(placed.box, placed.room)
        message = f"the flow of {len(placed.boxes)} steps is {much} at {placed.size:g} pt"
        yield Overflow((), message, "take out steps or points, or say less in each")


def _too_large(box: Box, room: Box) -> str:
    high, wide = box.height / max(room.height, 1), box.width / max(room.width, 1)
    if max(high, wide) <= 1:
        return "too crowded"
    return f"{ceil((high - 1) * 100)} % too high" if high >= wide else f"{ceil((wide - 1) * 100)} % too wide"


def _step(box: FlowBox, placed: PlacedFlow) -> Iterator[Overflow]:
    face, size = placed.face, placed.size
    room = (box.box.width - 2 * INSET) / EMU_PER_POINT

    def count(runs: Paragraph) -> int:
        return lines(runs, room, size, bold=True, face=face)

    if longest_word(box.says, size, bold=True, face=face) > room:
        word = longest_of([box.says], size, face)
        message = f"“{word}” is wider than its box at {size:g} pt"
        yield Overflow((), message, "shorten it, or take out steps")
    elif count(box.says) > MOST_LINES:
        message = f"the step “{_opening(box.says)}” needs {count(box.says)} lines at {size:g} pt, {MOST_LINES} fit"
        characters = to_cut([box.says], lambda shorter: count(shorter[0]) <= MOST_LINES)
        yield Overflow((), message, f"cut about {some(characters, 'character')}")


def _opening(runs: Paragraph) -> str:
    """Return the first words of a text, by which its author knows it."""
    words = "".join(run.text for run in runs).split()
    return " ".join(words[:4]) + (" …" if len(words) > 4 else "")
