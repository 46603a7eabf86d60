"""Reads an item bank as its users do: the CSV with Python's reader, the workbook with openpyxl."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.escape import unescape

from tests.quiz.readers.html import Words, joined

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, str]


def from_csv(content: bytes) -> list[Row]:
    """Return the rows of a CSV file, without the apostrophes that keep a spreadsheet from taking a text for else."""
    names, *rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    return [dict(zip(names, (cell.removeprefix("'") for cell in row), strict=True)) for row in rows]


def from_xlsx(content: bytes | Path, *, is_escaped: bool = True) -> list[dict[str, str | float]]:
    """Return the rows of a workbook; a cell that is no text and no number is a ValueError.

    openpyxl leaves _x005F_ as it is in the inline strings of a cell; LibreOffice 7.4 does not write it, so that its
    workbooks are not *is_escaped*.
    """
    names, *rows = load_workbook(BytesIO(content) if isinstance(content, bytes) else content).active.iter_rows()
    for cell in (cell for row in rows for cell in row):
        if cell.data_type not in ("s", "inlineStr", "n"):
            raise ValueError(f"{cell.coordinate} is of type {cell.data_type}: {cell.value!r}")
    values = [[_value(cell.value, is_escaped=is_escaped) for cell in row] for row in rows]
    return [dict(zip([name.value for name in names], row, strict=True)) for row in values]


def _value(value: str | float | None, *, is_escaped: bool) -> str | float:
    if value is None:
        return ""
    return unescape(value) if isinstance(value, str) and is_escaped else value


def looks(content: bytes, column: str) -> list[tuple[Words, ...]]:
    """Return the words of each cell in *column* of a workbook, with what is bold and italic."""
    names, *rows = load_workbook(BytesIO(content), rich_text=True).active.iter_rows(values_only=True)
    return [_words(row[names.index(column)]) for row in rows]


def _words(value: object) -> tuple[Words, ...]:
    if not isinstance(value, CellRichText):
        return (Words(str(value)),)
    found = []
    for part in value:
        assert isinstance(part, TextBlock)
        has_it = {"bold": part.font.b, "italic": part.font.i}
        found.append(Words(part.text, frozenset(look for look, it in has_it.items() if it)))
    return joined(found)
