"""The workbook behind a chart: what opens when a lecturer chooses Edit Data (ECMA-376 part 1, 18).

XlsxWriter, which writes the quiz's workbooks, would make a deck with five charts take a fifth longer: half of that is
its import, which no other part of a deck needs. See docs/benchmarks.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from source.files.package import RELATIONSHIP, PackagePart, Relations, pack
from source.files.xml import Xml, document, element, escaped

if TYPE_CHECKING:
    from deck.page.marks import Chart

_NAMESPACE = {"xmlns": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_BOOK, _PAGE, _STYLES = "/xl/workbook.xml", "/xl/worksheets/sheet1.xml", "/xl/styles.xml"
_FIRST_OWN_FORMAT = 164
"""Numbers of number formats below this one are Excel's own (18.8.30)."""


def workbook(chart: Chart, series: str, name: str) -> bytes:
    """Return an .xlsx file with a sheet of this *name*: labels in column A, values in column B as their facts say."""
    relations = Relations()
    sheet = element("sheet", {"name": name, "sheetId": 1, "r:id": relations.to("worksheet", _PAGE)})
    relations.to("styles", _STYLES)
    names = {**_NAMESPACE, "xmlns:r": RELATIONSHIP.rstrip("/")}
    book = document(element("workbook", names, element("sheets", None, sheet)))
    parts = (
        PackagePart(_BOOK, _TYPE + "sheet.main+xml", book, relations.all()),
        PackagePart(_PAGE, _TYPE + "worksheet+xml", _page(chart, series)),
        PackagePart(_STYLES, _TYPE + "styles+xml", _styles(chart)),
    )
    return pack(parts)


def _page(chart: Chart, series: str) -> bytes:
    head = element("row", {"r": 1}, _words("B1", series))
    rows = (
        element("row", {"r": row}, _words(f"A{row}", bar.label), _number(f"B{row}", bar.value, style=row - 1))
        for row, bar in enumerate(chart.bars, 2)
    )
    widths = element("cols", None, element("col", {"min": 1, "max": 2, "width": 30, "customWidth": 1}))
    return document(element("worksheet", _NAMESPACE, widths, element("sheetData", None, head, *rows)))


def _words(place: str, text: str) -> Xml:
    inside = element("is", None, element("t", {"xml:space": "preserve"}, escaped(text)))
    return element("c", {"r": place, "t": "inlineStr"}, inside)


def _number(place: str, value: float, style: int) -> Xml:
    return element("c", {"r": place, "s": style}, element("v", None, escaped(f"{value:.15g}")))


def _styles(chart: Chart) -> bytes:
    """Return one plain style, then one for each bar with its own number format."""
    numbers = range(_FIRST_OWN_FORMAT, _FIRST_OWN_FORMAT + len(chart.bars))
    formats = (
        element("numFmt", {"numFmtId": number, "formatCode": bar.shown})
        for number, bar in zip(numbers, chart.bars, strict=True)
    )
    face = element("font", None, element("sz", {"val": 11}), element("name", {"val": "Calibri"}))
    blank = (element("fill", None, element("patternFill", {"patternType": kind})) for kind in ("none", "gray125"))
    sides = (element(side) for side in ("left", "right", "top", "bottom", "diagonal"))
    plain = {"fontId": 0, "fillId": 0, "borderId": 0}
    own = (element("xf", {"numFmtId": n, **plain, "xfId": 0, "applyNumberFormat": 1}) for n in numbers)
    root = element(
        "styleSheet",
        _NAMESPACE,
        element("numFmts", {"count": len(numbers)}, *formats),
        element("fonts", {"count": 1}, face),
        element("fills", {"count": 2}, *blank),
        element("borders", {"count": 1}, element("border", None, *sides)),
        element("cellStyleXfs", {"count": 1}, element("xf", {"numFmtId": 0, **plain})),
        element("cellXfs", {"count": len(numbers) + 1}, element("xf", {"numFmtId": 0, **plain, "xfId": 0}), *own),
    )
    return document(root)
