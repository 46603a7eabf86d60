"""The workbook behind a chart: what opens when a lecturer chooses Edit Data (ECMA-376 part 1, 18)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from source.files.workbook import filled, write_text

if TYPE_CHECKING:
    from xlsxwriter import Workbook

    from deck.page.marks import Chart

_FONT = 11
"""Points."""
_WIDTH = 30
"""Of both columns, in digits."""


def workbook(chart: Chart, series: str, name: str) -> bytes:
    """Return an .xlsx file with a sheet of this *name*: labels in column A, values in column B as their facts say."""
    return filled(_FONT, partial(_fill, chart, series, name))


def _fill(chart: Chart, series: str, name: str, book: Workbook) -> None:
    sheet, plain = book.add_worksheet(name), book.add_format()
    sheet.set_column(0, 1, _WIDTH)
    write_text(sheet, (0, 1), [(series, plain)], plain)
    for row, bar in enumerate(chart.bars, 1):
        write_text(sheet, (row, 0), [(bar.label, plain)], plain)
        sheet.write_number(row, 1, bar.value, book.add_format({"num_format": bar.shown}))
