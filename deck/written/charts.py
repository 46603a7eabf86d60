"""The text in a native chart: titles, labels of axes and bars, legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deck.written.colours import Colour
from deck.written.elements import Element, attribute, every, first, flag, local, number, tag, value
from deck.written.palette import Palette
from deck.written.view import Ground, Paragraph, TextRun

UNSAID_SIZE = 10.0
"""Points: what a chart takes where it says no size, whatever the size of the slide's other text."""
FILLED_IN = "chart"
"""The field of runs that the chart makes of its numbers, and that have no place for a language."""
_AXES = ("catAx", "valAx", "dateAx", "serAx")
_SHOWN = ("showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
_IN_THE_BAR = ("ctr", "inEnd", "inBase")
_CALLED = {"dLbls": "labels of values", "legend": "legend", "title": "title"}


@dataclass(frozen=True, slots=True)
class ChartReader:
    """What it takes to read a chart's text: the slide's colours, and what is behind the chart."""

    palette: Palette
    behind: Ground

    def read(self, space: Element) -> tuple[Paragraph, ...]:
        """Return what is written in the chart of a ``c:chartSpace``, each stretch of equal looks a paragraph."""
        ground = self.palette.ground(first(space, "c:spPr")) or self.behind
        general = _looks(first(space, "c:txPr"))
        return tuple((run,) for part in _lettered(space) for run in self._runs(part, general, ground))

    def _runs(self, part: Element, general: list[Element], ground: Ground) -> Iterator[TextRun]:
        inherited = [*_looks(first(part, "c:txPr")), *general]
        rich = every(part, "c:tx/c:rich/a:p")
        if not rich:
            words = _CALLED.get(local(part), "labels of an axis")
            looks = _size(inherited), self._colour(inherited), self._under(part, ground)
            yield TextRun(words, None, *looks, field=FILLED_IN)
        for paragraph in rich:
            from_right = flag(attribute(first(paragraph, "a:pPr"), "rtl"))
            near = [*every(paragraph, "a:pPr/a:defRPr"), *inherited]
            for run in every(paragraph, "a:r"):
                own = [*every(run, "a:rPr"), *near]
                text, language = run.findtext(tag("a:t")) or "", attribute(first(run, "a:rPr"), "lang")
                yield TextRun(text, language, _size(own), self._colour(own), ground, from_right=from_right)

    def _colour(self, chain: Sequence[Element]) -> Colour | None:
        found = next((fill for looks in chain if (fill := self.palette.ground(looks)) is not None), None)
        if found is None:
            return self.palette.named("tx1")
        return found.colours[0] if found.colours else None

    def _under(self, part: Element, ground: Ground) -> Ground:
        """Return what labels stand on: the bars, where they are written into them."""
        if local(part) != "dLbls" or value(part, "c:dLblPos") not in _IN_THE_BAR:
            return ground
        series = part.getparent()
        looks = [first(series, "c:spPr"), *every(series, "c:dPt/c:spPr")]
        fills = [fill for each in looks if (fill := self.palette.ground(each)) is not None]
        return Ground(tuple(colour for fill in fills for colour in fill.colours))


def _lettered(space: Element) -> Iterator[Element]:
    """Yield the parts of a chart in which text is shown."""
    chart = first(space, "c:chart")
    if not _is_on(chart, "c:autoTitleDeleted"):
        yield from every(chart, "c:title")
    plot = first(chart, "c:plotArea")
    for axis in () if plot is None else plot:
        if local(axis) in _AXES and not _is_on(axis, "c:delete"):
            yield from every(axis, "c:title")
            if value(axis, "c:tickLblPos") != "none":
                yield axis
    for labels in [] if plot is None else plot.iter(tag("c:dLbls")):
        if not _is_on(labels, "c:delete") and any(_is_on(labels, f"c:{name}") for name in _SHOWN):
            yield labels
    yield from every(chart, "c:legend")


def _is_on(parent: Element | None, path: str) -> bool:
    """Return a chart's boolean, which is true where it is there without a value (ECMA-376 part 1, 21.2.3.4)."""
    found = first(parent, path)
    return found is not None and flag(attribute(found, "val"), otherwise=True)


def _looks(text: Element | None) -> list[Element]:
    return every(text, "a:p/a:pPr/a:defRPr")


def _size(chain: Sequence[Element]) -> float:
    return next((number(looks, "sz") / 100 for looks in chain if attribute(looks, "sz")), UNSAID_SIZE)
