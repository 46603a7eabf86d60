"""Reads an item bank as its users do: the CSV with Python's reader, the workbook with openpyxl."""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from tests.quiz.readers.html import Words, joined

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.cell import Cell
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import Font

Row = dict[str, str]


def from_csv(content: bytes) -> list[Row]:
    """Return the rows of a CSV file, without the apostrophes that keep a spreadsheet from taking a text for else."""
    names, *rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    return [dict(zip(names, (cell.removeprefix("'") for cell in row), strict=True)) for row in rows]


def from_xlsx(content: bytes | Path) -> list[dict[str, str | float]]:
    """Return the rows of a workbook; a cell that is no text and no number is a ValueError."""
    names, *rows = load_workbook(BytesIO(content) if isinstance(content, bytes) else content).active.iter_rows()
    for cell in (cell for row in rows for cell in row):
        if cell.data_type not in ("s", "n"):
            raise ValueError(f"{cell.coordinate} is of type {cell.data_type}: {cell.value!r}")
    values = [["" if cell.value is None else cell.value for cell in row] for row in rows]
    return [dict(zip([name.value for name in names], row, strict=True)) for row in values]


def without_brackets(words: str) -> str:
    """Return *words* with what a picture shows, without the brackets that say that it is one."""
    return re.sub(r"\[picture: (.*?)]", r"\1", words)


def looks(content: bytes, column: str) -> list[tuple[Words, ...]]:
    """Return the words of each cell in *column* of a workbook, with what is bold and italic."""
    names, *rows = load_workbook(BytesIO(content), rich_text=True).active.iter_rows()
    place = [name.value for name in names].index(column)
    return [_words(row[place]) for row in rows]


def _words(cell: Cell) -> tuple[Words, ...]:
    """Return the words of *cell*; those that have no looks of their own have its looks."""
    parts = cell.value if isinstance(cell.value, CellRichText) else [str(cell.value)]
    return joined([_looking(str(part), part.font if isinstance(part, TextBlock) else cell.font) for part in parts])


def _looking(words: str, font: Font | InlineFont) -> Words:
    has_it = {"bold": font.b, "italic": font.i}
    return Words(words, frozenset(look for look, it in has_it.items() if it))
