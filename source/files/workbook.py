"""Workbooks by XlsxWriter: every text a text cell, and the same bytes on every day and every system.

What begins like a formula stays words in a text cell. Two texts need care. XlsxWriter (3.3.1) takes what begins with
<r> and ends with </r> for its own markup. And a cell shows A for _x0041_ unless its low line is escaped (ECMA-376
part 1, 22.9.2.19), which XlsxWriter does twice in rich strings, and never for the second of _x0041_x0042_. So both are
written as rich strings whose parts end within them: no part is markup, and none is an escape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING
from zipfile import ZipFile

from xlsxwriter import Workbook

from source.files.zip import archive

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""When a workbook was made that does not say it: XlsxWriter would ask the clock."""
_FRAGMENTS = re.compile(r"(?<=\A<)(?=r>)|(?<=_)(?=x[0-9A-Fa-f]{4}_)")


def filled(points: float, fill: Callable[[Workbook], None]) -> bytes:
    """Return the workbook that *fill* has filled, in letters of *points*."""
    content = BytesIO()
    options = {"in_memory": True, "default_format_properties": {"font_name": "Calibri", "font_size": points}}
    with Workbook(content, options) as workbook:
        workbook.set_properties({"created": _EARLIEST})
        fill(workbook)
    with ZipFile(content) as package:  # written anew, as XlsxWriter's tells the system on which it was made
        return archive([(name, package.read(name)) for name in package.namelist()])


def write_text(sheet: Worksheet, place: tuple[int, int], runs: Iterable[tuple[str, Format]], look: Format) -> None:
    """Write *runs* of words, each in the font of its format, into the cell at row and column, from 0.

    The cell has *look*; one run alone gives the cell its own. More than 32,767 UTF-16 units are a ValueError.
    """
    parts = [(font, part) for words, font in runs for part in _parts(words)]
    if len(parts) > 1:
        fragments = list(chain.from_iterable(parts))
        # A first part without a font has the cell's.
        refused = sheet.write_rich_string(*place, *fragments[parts[0][0] is look :], look)
    else:
        refused = sheet.write_string(*place, parts[0][1], parts[0][0]) if parts else 0
    if refused:
        raise ValueError(f"the cell {place} does not take its text")


def _parts(words: str) -> Iterable[str]:
    if "_x" in words or words.startswith("<r>"):
        return _FRAGMENTS.split(words)
    return (words,) if words else ()
