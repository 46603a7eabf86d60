"""Bar charts as native ones (ECMA-376 part 1, 21.2): editable bars of facts with their values on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deck.drawingml.colours import fill
from deck.drawingml.namespaces import NAMESPACES
from deck.pptx.chart.look import Look, flag, letters, series_name
from deck.pptx.chart.series import CATEGORIES, VALUES, bars
from source.files.xml import NOTHING, Xml, document, element, escaped
from source.texts.direction import runs_from_right

if TYPE_CHECKING:
    from deck.page.marks import Chart
    from deck.template.paint import Paint
    from deck.texts.paragraph import Paragraph
    from source.words.printed import Words

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def frame_content(relation: str) -> Xml:
    """Return what stands in a slide's frame for the chart that *relation* leads to."""
    return element("c:chart", {"xmlns:c": _NAMESPACE, "r:id": relation})


def chart_uri() -> str:
    """Return the kind of content of such a frame."""
    return _NAMESPACE


def chart_space(chart: Chart, language: str, workbook_relation: str, paint: Paint, words: Words) -> bytes:
    """Return the chart part."""
    look = Look(chart.size, language, paint, words, runs_from_right(language))
    title = _title(chart.unit, look) if chart.unit else NOTHING
    plot = element("c:plotArea", None, element("c:layout"), bars(chart, look), *_axes(chart, look))
    drawn = element(
        "c:chart",
        None,
        title,
        flag("autoTitleDeleted", not chart.unit),
        plot,
        flag("plotVisOnly", True),
        element("c:dispBlanksAs", {"val": "gap"}),
    )
    root = element(
        "c:chartSpace",
        {"xmlns:c": _NAMESPACE, "xmlns:a": NAMESPACES["xmlns:a"], "xmlns:r": NAMESPACES["xmlns:r"]},
        flag("date1904", False),
        element("c:lang", {"val": language}),
        flag("roundedCorners", False),
        drawn,
        element("c:spPr", None, fill(paint.paper)) if paint.paper else NOTHING,
        letters(look),
        element("c:externalData", {"r:id": workbook_relation}, flag("autoUpdate", False)),
    )
    return document(root)


def chart_workbook(chart: Chart, words: Words) -> bytes:
    """Return the workbook that feeds the chart."""
    from deck.pptx.chart.workbook import workbook  # only decks with charts pay for XlsxWriter

    return workbook(chart, series_name(chart, words), words)


def _title(unit: Paragraph, look: Look) -> Xml:
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
    return element("c:title", None, element("c:tx", None, rich), flag("overlay", False))


def _axes(chart: Chart, look: Look) -> Iterator[Xml]:
    """Yield the axis of labels, first one on top, and the hidden one of values, which starts at 0.

    Where one reads from the right, the bars begin there.
    """
    onwards, side = ("maxMin", "r") if look.from_right else ("minMax", "l")
    names = (
        element("c:scaling", None, element("c:orientation", {"val": "maxMin"})),
        flag("delete", False),
        element("c:axPos", {"val": side}),
        *_ticks("low"),
        element("c:spPr", None, element("a:ln", {"w": 12_700}, fill(*look.paint.tone("accent6")))),
        letters(look),
        element("c:crossAx", {"val": VALUES}),
        element("c:crosses", {"val": "autoZero"}),
        flag("auto", True),
        element("c:lblAlgn", {"val": "ctr"}),
        element("c:lblOffset", {"val": 100}),
        flag("noMultiLvlLbl", False),
    )
    yield element("c:catAx", None, element("c:axId", {"val": CATEGORIES}), *names)
    least, most = chart.scale
    ends = (element("c:max", {"val": f"{most:.6g}"}), element("c:min", {"val": f"{least:.6g}"}))
    values = (
        element("c:scaling", None, element("c:orientation", {"val": onwards}), *(ends if most > 0 else ())),
        flag("delete", True),
        element("c:axPos", {"val": "t"}),
        element("c:numFmt", {"formatCode": "General", "sourceLinked": 0}),
        *_ticks("nextTo"),
        element("c:crossAx", {"val": CATEGORIES}),
        element("c:crosses", {"val": "autoZero"}),
    )
    yield element("c:valAx", None, element("c:axId", {"val": VALUES}), *values)


def _ticks(labels: str) -> Iterator[Xml]:
    yield element("c:majorTickMark", {"val": "none"})
    yield element("c:minorTickMark", {"val": "none"})
    yield element("c:tickLblPos", {"val": labels})
