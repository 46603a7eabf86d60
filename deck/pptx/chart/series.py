"""The bars of a chart with their values, and the spans around or in place of them (ECMA-376 part 1, 21.2.2.170)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from deck.drawingml.colours import fill
from deck.pptx.chart.look import flag, letters, series_name
from source.files.xml import NOTHING, Xml, element, escaped, joined

if TYPE_CHECKING:
    from deck.page.marks import Bar, Chart
    from deck.pptx.chart.look import Look

CATEGORIES, VALUES = 111_111_111, 222_222_222
"""Numbers of the two axes; any two that differ."""
_GAP = 55
"""Space between bars, as a percentage of their thickness."""
_WHISKER = 19_050
"""EMU: one and a half points."""
_SPAN = 57_150
"""EMU: four and a half points."""


def bars(chart: Chart, look: Look) -> Xml:
    """Return the series of bars, and where there are spans, one that is not seen and ends where they do.

    That one bears what is written beside a span, which would lie on it at the end of its bar.
    """
    axes = (element("c:axId", {"val": axis}) for axis in (CATEGORIES, VALUES))
    return element(
        "c:barChart",
        None,
        element("c:barDir", {"val": "bar"}),
        element("c:grouping", {"val": "clustered"}),
        flag("varyColors", False),
        _series(chart, look),
        _upper_ends(chart, look) if chart.has_spans else NOTHING,
        element("c:gapWidth", {"val": _GAP}),
        element("c:overlap", {"val": 100}) if chart.has_spans else NOTHING,
        *axes,
    )


def _series(chart: Chart, look: Look) -> Xml:
    values = [bar.value for bar in chart.bars]
    return element(
        "c:ser",
        None,
        *_head(0, "B", series_name(chart, look.words), look),
        element("c:spPr", None, fill(*look.paint.tone("accent1"))),
        flag("invertIfNegative", False),
        _value_labels(chart.bars, look),
        _whiskers(chart, look) if chart.has_spans else NOTHING,
        *_points("B", values, chart, look),
    )


def _upper_ends(chart: Chart, look: Look) -> Xml:
    """Return the series that is not seen: it ends where spans do, bears their labels, and draws those without a bar."""
    highs = [bar.high for bar in chart.bars]
    return element(
        "c:ser",
        None,
        *_head(1, "D", look.words["chart.upper"], look),
        element("c:spPr", None, element("a:noFill"), element("a:ln", None, element("a:noFill"))),
        flag("invertIfNegative", False),
        _span_labels(chart.bars, look),
        _spans(chart, look),
        *_points("D", highs, chart, look),
    )


def _head(number: int, column: str, name: str, look: Look) -> Iterator[Xml]:
    yield element("c:idx", {"val": number})
    yield element("c:order", {"val": number})
    yield element("c:tx", None, element("c:strRef", None, _formula(f"${column}$1", look), _cache("c:strCache", [name])))


def _points(column: str, values: Sequence[float | None], chart: Chart, look: Look) -> Iterator[Xml]:
    labels = _cache("c:strCache", [bar.label for bar in chart.bars])
    yield element("c:cat", None, element("c:strRef", None, _cells("A", chart, look), labels))
    yield element("c:val", None, _numbers(column, values, chart, look))


def _numbers(column: str, values: Sequence[float | None], chart: Chart, look: Look) -> Xml:
    cache = _cache("c:numCache", [None if value is None else f"{value:.15g}" for value in values])
    return element("c:numRef", None, _cells(column, chart, look), cache)


def _whiskers(chart: Chart, look: Look) -> Xml:
    """Return thin lines with caps, from bars to the ends of their spans."""
    pairs = [(bar, bar.value) for bar in chart.bars]
    plus = [None if value is None or bar.high is None else bar.high - value for bar, value in pairs]
    minus = [None if value is None or bar.low is None else value - bar.low for bar, value in pairs]
    line = element("a:ln", {"w": _WHISKER}, fill(look.paint.on(None, "tx1") or "tx1"))
    return _error_bars("both", (plus, minus), chart, look, line)


def _spans(chart: Chart, look: Look) -> Xml:
    """Return thick lines, from end to end of the spans in which there is no single value."""
    alone = [bar.value is None and bar.low is not None and bar.high is not None for bar in chart.bars]
    back = [
        (bar.high or 0) - (bar.low or 0) if is_alone else None for bar, is_alone in zip(chart.bars, alone, strict=True)
    ]
    line = element("a:ln", {"w": _SPAN}, fill(*look.paint.tone("accent1")))
    return _error_bars("minus", ([], back), chart, look, line) if any(alone) else NOTHING


def _error_bars(
    kind: str, lengths: tuple[Sequence[float | None], Sequence[float | None]], chart: Chart, look: Look, line: Xml
) -> Xml:
    """Return lines of these *lengths*, onwards and back, from the ends of a series (21.2.2.55)."""
    plus, minus = lengths
    return element(
        "c:errBars",
        None,
        element("c:errBarType", {"val": kind}),
        element("c:errValType", {"val": "cust"}),
        flag("noEndCap", False),
        element("c:plus", None, _numbers("F", plus, chart, look)) if kind == "both" else NOTHING,
        element("c:minus", None, _numbers("E" if kind == "both" else "G", minus, chart, look)),
        element("c:spPr", None, line),
    )


def _formula(cells: str, look: Look) -> Xml:
    return element("c:f", None, escaped(f"{look.words['chart.sheet']}!{cells}"))


def _cells(column: str, chart: Chart, look: Look) -> Xml:
    """Return where the bars' entries of a *column* stand in the workbook."""
    return _formula(f"${column}$2:${column}${len(chart.bars) + 1}", look)


def _cache(name: str, entries: Sequence[str | None]) -> Xml:
    points = (
        element("c:pt", {"idx": number}, element("c:v", None, escaped(entry)))
        for number, entry in enumerate(entries)
        if entry is not None
    )
    form = element("c:formatCode", None, escaped("General")) if name == "c:numCache" else NOTHING
    return element(name, None, form, element("c:ptCount", {"val": len(entries)}), *points)


def _value_labels(bars: tuple[Bar, ...], look: Look) -> Xml:
    """Return the values beside the bars, each in the form in which its fact is written."""
    bold = letters(look, bold=True)
    return _labels([bar.shown if bar.low is None else None for bar in bars], bold)


def _span_labels(bars: tuple[Bar, ...], look: Look) -> Xml:
    bold = letters(look, bold=True)
    return _labels([None if bar.low is None else bar.shown for bar in bars], bold)


def _labels(forms: Sequence[str | None], bold: Xml) -> Xml:
    """Return labels in these number *forms*; none where there is no form."""
    each = (
        element(
            "c:dLbl", None, element("c:idx", {"val": number}), *(_label(form, bold) if form else [flag("delete", True)])
        )
        for number, form in enumerate(forms)
    )
    return element("c:dLbls", None, *each, *_label("General", bold))


def _label(shown: str, letters: Xml) -> Iterator[Xml]:
    yield element("c:numFmt", {"formatCode": shown, "sourceLinked": 0})
    yield joined([element("c:spPr", None, element("a:noFill"), element("a:ln", None, element("a:noFill"))), letters])
    yield element("c:dLblPos", {"val": "outEnd"})
    for part in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        yield flag(f"show{part}", part == "Val")
