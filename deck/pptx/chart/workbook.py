"""The workbook behind a chart: what opens when a lecturer chooses Edit Data (ECMA-376 part 1, 18)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from source.files.workbook import filled, write_text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from deck.page.marks import Bar, Chart
    from source.words.printed import Words

_FONT = 11
"""Points."""
_WIDTH = 30
"""Of both columns, in digits."""


def workbook(chart: Chart, series: str, words: Words) -> bytes:
    """Return an .xlsx file with one sheet: labels in column A, values in B as their facts say, spans beyond."""
    return filled(_FONT, partial(_fill, chart, series, words))


def _fill(chart: Chart, series: str, words: Words, book: Workbook) -> None:
    sheet, plain = book.add_worksheet(words["chart.sheet"]), book.add_format()
    sheet.set_column(0, 3 if chart.has_spans else 1, _WIDTH)
    heads = [series, words["chart.lower"], words["chart.upper"], "−", "+", "↔"] if chart.has_spans else [series]
    for column, head in enumerate(heads, 1):
        write_text(sheet, (0, column), [(head, plain)], plain)
    for row, bar in enumerate(chart.bars, 1):
        write_text(sheet, (row, 0), [(bar.label, plain)], plain)
        _write_span(sheet, row, bar)
        if bar.value is not None:
            sheet.write_number(row, 1, bar.value, book.add_format({"num_format": bar.shown}))


def _write_span(sheet: Worksheet, row: int, bar: Bar) -> None:
    """Write the ends of a span, and what the chart draws of it, which follows when they are changed."""
    if bar.low is None or bar.high is None:
        return
    sheet.write_number(row, 2, bar.low)
    sheet.write_number(row, 3, bar.high)
    cells = row + 1
    if bar.value is None:
        sheet.write_formula(row, 6, f"=D{cells}-C{cells}", value=bar.high - bar.low)
    else:
        sheet.write_formula(row, 4, f"=B{cells}-C{cells}", value=bar.value - bar.low)
        sheet.write_formula(row, 5, f"=D{cells}-B{cells}", value=bar.high - bar.value)
