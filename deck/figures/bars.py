"""Bars whose values are facts: a native chart with the value beside each bar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from deck.figures.kind import Fitted
from deck.figures.number_format import number_format, shown
from deck.geometry import EMU_PER_POINT, inches
from deck.measure.fit import line, lines, text_width
from deck.measure.shorten import fit, some
from deck.page.marks import Bar, Chart
from deck.page.page import Overflow
from deck.page.shares import shared
from deck.texts.citations import with_evidence
from deck.texts.paragraph import Paragraph
from deck.texts.review import marked
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.figures.kind import Room
    from deck.texts.citations import Sources
    from source.figures.bars import Bars
    from source.lecture.fact import Fact
    from source.reading.fact_value import FactValue

_PERCENT = 100.0
_BAR = inches(0.36)
"""Height that a bar with its label needs at the largest size of letters."""
_LARGEST = 18
_LABELS = 0.5
"""What part of a chart's width its labels may take before they break."""
_HEADROOM = 1.18
"""How far the scale goes beyond the longest bar at least, so that its value stands beside it."""
_LEAST_PLOT = 1 / 3
"""What part of the chart is left to the bars, however wide their values are."""
_APART = 1.0
"""Letters of room between a bar and its value, and behind that, together."""


class BarChart(NamedTuple):
    """Bars with their values on them; *unit* says what is counted, *ends* are those of the scale, if there are any.

    *shown* is what stands beside each bar, by its label.
    """

    bars: tuple[Bar, ...]
    unit: Paragraph
    ends: tuple[float, float] | None
    alt: str
    shown: Mapping[str, str]

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
            scale=self._scale(room, size),
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

    def _scale(self, room: Room, size: float) -> tuple[float, float]:
        """Return the ends of the scale, so far beyond the bars that each value has room beside its bar."""
        least, most = self.ends or _ends(self.bars)
        face, width = room.slot.style.face, room.box.width / EMU_PER_POINT
        labels = max(text_width((Run(bar.label),), size, face=face) for bar in self.bars)
        plot = width - min(labels, width * _LABELS) - size
        beside = [
            (bar.end, (text_width((Run(self.shown[bar.label]),), size, bold=True, face=face) + size * _APART) / plot)
            for bar in self.bars
        ]
        taken = sum(max((share for end, share in beside if (end < 0) is left), default=0) for left in (True, False))
        length = (most - least) / max(1 - taken, _LEAST_PLOT)
        return (
            min(least * _HEADROOM, *(end - share * length for end, share in beside if end < 0), 0),
            max(most * _HEADROOM, *(end + share * length for end, share in beside if end >= 0), 0),
        )

    def _overflow(self, held: int, size: float) -> Overflow:
        count = len(self.bars)
        message = f"the chart has {count} bars, {fit(held)} at {size:g} pt"
        return Overflow(("bars",), message, f"take out {some(count - held, 'bar')}, or shorten their labels")

    def parted(self) -> Iterator[tuple[BarChart, ...]]:
        """Yield it with fewer bars at a time, all on the same scale."""
        ends = self.ends or _ends(self.bars)
        for count in range(2, len(self.bars) + 1):
            yield tuple(self._replace(bars=bars, ends=ends) for bars in shared(self.bars, count))


def planned(written: Bars, sources: Sources) -> BarChart:
    """Return the bars that an author wrote, each with the value of its fact."""
    lecture = sources.lecture
    values = {
        _labelled(label, lecture.facts[fact], sources): lecture.value_of(fact) for label, fact in written.bars.items()
    }
    bars = tuple(_bar(label, value) for label, value in values.items())
    shares = all(value.unit.startswith("%") for value in values.values()) and _ends(bars)[1] <= _PERCENT
    ends = (min(_ends(bars)[0], 0), _PERCENT) if shares else None
    unit = with_evidence(written.unit, sources) if written.unit else ()
    return BarChart(bars, unit, ends, written.alt.plain, {label: shown(value) for label, value in values.items()})


def _ends(bars: tuple[Bar, ...]) -> tuple[float, float]:
    """Return the ends of a scale that begins at 0 and holds all *bars*."""
    lows, highs = zip(*(bar.ends for bar in bars), strict=True)
    return min(0, *lows, 0), max(0, *highs, 0)


def _labelled(label: str, fact: Fact, sources: Sources) -> str:
    """Return the label of a bar, with the sign behind it if its fact awaits review."""
    return "".join(run.text for run in marked((Run(label),), sources.words, awaits=bool(fact.awaits_review)))


def _bar(label: str, fact: FactValue) -> Bar:
    read = fact.read
    if read is None:
        raise TypeError(f"{label} has no figure")  # reading has refused it
    low, high = map(float, fact.ends) if fact.ends else (None, None)
    return Bar(label, None if read.value is None else float(read.value), number_format(fact), low, high)
