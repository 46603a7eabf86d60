"""Bar charts as native ones (ECMA-376 part 1, 21.2): editable bars of facts with their values on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.drawingml.colours import fill
from deck.drawingml.namespaces import NAMESPACES
from source.files.xml import NOTHING, Xml, document, element, escaped, joined
from source.texts.direction import runs_from_right

if TYPE_CHECKING:
    from deck.page.marks import Bar, Chart
    from deck.template.paint import Paint
    from deck.texts.paragraph import Paragraph
    from source.words.printed import Words

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_CATEGORIES, _VALUES = 111_111_111, 222_222_222
"""Numbers of the two axes; any two that differ."""
_HEADROOM = 1.18
"""How far the scale goes beyond the longest bar, so that its value stands beside it."""
_GAP = 55
"""Space between bars, as a percentage of their thickness."""


def frame_content(relation: str) -> Xml:
    """Return what stands in a slide's frame for the chart that *relation* leads to."""
    return element("c:chart", {"xmlns:c": _NAMESPACE, "r:id": relation})


def chart_uri() -> str:
    """Return the kind of content of such a frame."""
    return _NAMESPACE


def chart_space(chart: Chart, language: str, workbook_relation: str, paint: Paint, words: Words) -> bytes:
    """Return the chart part."""
    look = _Look(chart.size, language, paint, words, runs_from_right(language))
    title = _title(chart.unit, look) if chart.unit else NOTHING
    plot = element("c:plotArea", None, element("c:layout"), _bars(chart, look), *_axes(chart, look))
    drawn = element(
        "c:chart",
        None,
        title,
        _flag("autoTitleDeleted", not chart.unit),
        plot,
        _flag("plotVisOnly", True),
        element("c:dispBlanksAs", {"val": "gap"}),
    )
    root = element(
        "c:chartSpace",
        {"xmlns:c": _NAMESPACE, "xmlns:a": NAMESPACES["xmlns:a"], "xmlns:r": NAMESPACES["xmlns:r"]},
        _flag("date1904", False),
        element("c:lang", {"val": language}),
        _flag("roundedCorners", False),
        drawn,
        element("c:spPr", None, fill(paint.paper)) if paint.paper else NOTHING,
        _letters(look),
        element("c:externalData", {"r:id": workbook_relation}, _flag("autoUpdate", False)),
    )
    return document(root)


class _Look(NamedTuple):
    """What all letters of a chart share, and what it is painted in."""

    size: float
    language: str
    paint: Paint
    words: Words
    from_right: bool

    @property
    def direction(self) -> dict[str, str | int | None]:
        """The attribute of paragraphs that run from right to left."""
        return {"rtl": 1} if self.from_right else {}


def chart_workbook(chart: Chart, words: Words) -> bytes:
    """Return the workbook that feeds the chart."""
    from deck.pptx.chart_workbook import workbook  # only decks with charts pay for XlsxWriter

    return workbook(chart, _series_name(chart, words), words["chart.sheet"])


def _flag(name: str, value: bool) -> Xml:
    return element(f"c:{name}", {"val": int(value)})


def _series_name(chart: Chart, words: Words) -> str:
    """Return the unit without its citation numbers; a series needs a name."""
    return "".join(run.text for run in chart.unit if not run.superscript) or words["chart.value"]


def _title(unit: Paragraph, look: _Look) -> Xml:
    size, language = look.size, look.language
    looks = element("a:pPr", look.direction, element("a:defRPr", {"sz": round(size * 100), "b": 0}))
    runs = (
        element(
            "a:r",
            None,
            element(
                "a:rPr",
                {"lang": language, "sz": round(size * 100), "b": 0, "baseline": 30_000 if run.superscript else None},
            ),
            element("a:t", None, escaped(run.text)),
        )
        for run in unit
    )
    rich = element("c:rich", None, element("a:bodyPr"), element("a:lstStyle"), element("a:p", None, looks, *runs))
    return element("c:title", None, element("c:tx", None, rich), _flag("overlay", False))


def _bars(chart: Chart, look: _Look) -> Xml:
    name = element(
        "c:tx",
        None,
        element("c:strRef", None, _formula("$B$1", look), _cache("c:strCache", [_series_name(chart, look.words)])),
    )
    last = len(chart.bars) + 1
    labels = _cache("c:strCache", [bar.label for bar in chart.bars])
    values = _cache("c:numCache", [f"{bar.value:.15g}" for bar in chart.bars])
    series = element(
        "c:ser",
        None,
        element("c:idx", {"val": 0}),
        element("c:order", {"val": 0}),
        name,
        element("c:spPr", None, fill(*look.paint.tone("accent1"))),
        _flag("invertIfNegative", False),
        _value_labels(chart.bars, look),
        element("c:cat", None, element("c:strRef", None, _formula(f"$A$2:$A${last}", look), labels)),
        element("c:val", None, element("c:numRef", None, _formula(f"$B$2:$B${last}", look), values)),
    )
    axes = (element("c:axId", {"val": axis}) for axis in (_CATEGORIES, _VALUES))
    return element(
        "c:barChart",
        None,
        element("c:barDir", {"val": "bar"}),
        element("c:grouping", {"val": "clustered"}),
        _flag("varyColors", False),
        series,
        element("c:gapWidth", {"val": _GAP}),
        *axes,
    )


def _formula(cells: str, look: _Look) -> Xml:
    return element("c:f", None, escaped(f"{look.words['chart.sheet']}!{cells}"))


def _cache(name: str, entries: list[str]) -> Xml:
    points = (
        element("c:pt", {"idx": number}, element("c:v", None, escaped(entry))) for number, entry in enumerate(entries)
    )
    form = element("c:formatCode", None, escaped("General")) if name == "c:numCache" else NOTHING
    return element(name, None, form, element("c:ptCount", {"val": len(entries)}), *points)


def _value_labels(bars: tuple[Bar, ...], look: _Look) -> Xml:
    """Return the values beside the bars, each in the form in which its fact is written."""
    letters = _letters(look, bold=True)
    each = (
        element("c:dLbl", None, element("c:idx", {"val": number}), *_label(bar.shown, letters))
        for number, bar in enumerate(bars)
    )
    return element("c:dLbls", None, *each, *_label("General", letters))


def _label(shown: str, letters: Xml) -> Iterator[Xml]:
    yield element("c:numFmt", {"formatCode": shown, "sourceLinked": 0})
    yield joined([element("c:spPr", None, element("a:noFill"), element("a:ln", None, element("a:noFill"))), letters])
    yield element("c:dLblPos", {"val": "outEnd"})
    for part in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        yield _flag(f"show{part}", part == "Val")


def _axes(chart: Chart, look: _Look) -> Iterator[Xml]:
    """Yield the axis of labels, first one on top, and the hidden one of values, which starts at 0.

    Where one reads from the right, the bars begin there.
    """
    onwards, side = ("maxMin", "r") if look.from_right else ("minMax", "l")
    names = (
        element("c:scaling", None, element("c:orientation", {"val": "maxMin"})),
        _flag("delete", False),
        element("c:axPos", {"val": side}),
        *_ticks("low"),
        element("c:spPr", None, element("a:ln", {"w": 12_700}, fill(*look.paint.tone("accent6")))),
        _letters(look),
        element("c:crossAx", {"val": _VALUES}),
        element("c:crosses", {"val": "autoZero"}),
        _flag("auto", True),
        element("c:lblAlgn", {"val": "ctr"}),
        element("c:lblOffset", {"val": 100}),
        _flag("noMultiLvlLbl", False),
    )
    yield element("c:catAx", None, element("c:axId", {"val": _CATEGORIES}), *names)
    most = chart.scale_end or max(bar.value for bar in chart.bars)
    least = min(0, *(bar.value for bar in chart.bars), 0)
    ends = (element("c:max", {"val": _rounded(most)}), element("c:min", {"val": _rounded(least)}))
    values = (
        element("c:scaling", None, element("c:orientation", {"val": onwards}), *(ends if most > 0 else ())),
        _flag("delete", True),
        element("c:axPos", {"val": "t"}),
        element("c:numFmt", {"formatCode": "General", "sourceLinked": 0}),
        *_ticks("nextTo"),
        element("c:crossAx", {"val": _CATEGORIES}),
        element("c:crosses", {"val": "autoZero"}),
    )
    yield element("c:valAx", None, element("c:axId", {"val": _VALUES}), *values)


def _rounded(end: float) -> str:
    return f"{end * _HEADROOM:.6g}"


def _ticks(labels: str) -> Iterator[Xml]:
    yield element("c:majorTickMark", {"val": "none"})
    yield element("c:minorTickMark", {"val": "none"})
    yield element("c:tickLblPos", {"val": labels})


def _letters(look: _Look, *, bold: bool = False) -> Xml:
    colour = fill(look.paint.on(None, "tx1") or "tx1")
    looks = element("a:defRPr", {"sz": round(look.size * 100), "b": int(bold)}, colour)
    line = element(
        "a:p", None, element("a:pPr", look.direction, looks), element("a:endParaRPr", {"lang": look.language})
    )
    return element("c:txPr", None, element("a:bodyPr"), element("a:lstStyle"), line)
