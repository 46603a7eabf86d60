"""Bars whose values are facts: a native chart with the value beside each bar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.figures.kind import Fitted
from deck.geometry import EMU_PER_POINT, inches
from deck.measure.fit import line, lines
from deck.measure.shorten import fit, some
from deck.page.marks import Bar, Chart
from deck.page.page import Overflow
from deck.page.shares import shared
from deck.texts.citations import with_evidence
from deck.texts.paragraph import Paragraph
from source.reading.fact_value import FactValue
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.figures.kind import Room
    from deck.texts.citations import Sources
    from source.figures.bars import Bars

_PERCENT = 100.0
_LONGEST_FORMAT = 255
"""Characters in a number format that Excel takes."""
_BAR = inches(0.36)
"""Height that a bar with its label needs at the largest size of letters."""
_LARGEST = 18
_LABELS = 0.5
"""What part of a chart's width its labels may take before they break."""


class BarChart(NamedTuple):
    """Bars with their values on them; *unit* says what is counted, *scale_end* is where the scale ends, if anywhere."""

    bars: tuple[Bar, ...]
    unit: Paragraph
    scale_end: float | None
    alt: str

    @property
    def files(self) -> tuple[str, ...]:
        return ()

    def placed(self, room: Room) -> Fitted:
        """Return the chart in all of *room*, its letters as large as lets each bar have room."""
        ladder, count = room.slot.style.ladder, len(self.bars)
        size = next((size for size in ladder if self._room_for(room, size) >= count), ladder[-1])
        chart = Chart(
            slot=room.slot,
            box=room.box,
            bars=self.bars,
            unit=self.unit,
            scale_end=self.scale_end,
            alt=self.alt,
            size=size,
        )
        held = max(self._room_for(room, size), 0)
        overflows = (self._overflow(held, size),) if count > held else ()
        return Fitted((chart,), room.box, size, not overflows, overflows, fills=True)

    def _room_for(self, room: Room, size: float) -> int:
        """Return how many such bars have room for their labels, which may break where they take too much width."""
        width, face = room.box.width * _LABELS / EMU_PER_POINT, room.slot.style.face
        label = max(lines((Run(bar.label),), width, size, face=face) for bar in self.bars) * line(size, face)
        each = max(label * EMU_PER_POINT, _BAR * size / _LARGEST)
        return int(room.box.height / each) - bool(self.unit)

    def _overflow(self, held: int, size: float) -> Overflow:
        count = len(self.bars)
        message = f"the chart has {count} bars, {fit(held)} at {size:g} pt"
        return Overflow(("bars",), message, f"take out {some(count - held, 'bar')}, or shorten their labels")

    def parted(self) -> Iterator[tuple[BarChart, ...]]:
        """Yield it with fewer bars at a time, all on the same scale."""
        end = self.scale_end or max(bar.value for bar in self.bars)
        for count in range(2, len(self.bars) + 1):
            yield tuple(self._replace(bars=bars, scale_end=end) for bars in shared(self.bars, count))


def planned(written: Bars, sources: Sources) -> BarChart:
    """Return the bars that an author wrote, each with the value of its fact."""
    values = {label: FactValue(sources.lecture.facts[fact].value) for label, fact in written.bars.items()}
    bars = tuple(_bar(label, value) for label, value in values.items())
    shares = all(value.unit.startswith("%") for value in values.values()) and max(b.value for b in bars) <= _PERCENT
    unit = with_evidence(written.unit, sources) if written.unit else ()
    return BarChart(bars, unit, _PERCENT if shares else None, written.alt.plain)


def _bar(label: str, fact: FactValue) -> Bar:
    number = fact.number.replace("\N{MINUS SIGN}", "-").replace(",", ".")
    before, _, after = fact.value.partition(fact.number)
    decimals = len(number.partition(".")[2])
    shown = _quoted(before) + "0" + ("." + "0" * decimals if decimals else "") + _quoted(after)
    return Bar(label, float(number), shown if len(shown) <= _LONGEST_FORMAT else "General")


def _quoted(words: str) -> str:
    """Return *words* as literal text of a number format; a quotation mark cannot stand within quotation marks."""
    pieces = re.split('(")', words)
    return "".join(r"\"" if piece == '"' else f'"{piece}"' for piece in pieces if piece)
