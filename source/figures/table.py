"""A table: headings and rows of texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from source.figures.figure import Figure
from source.reading.mistakes import mistake
from source.reading.part import needed
from source.reading.values import listed
from source.texts.text import CELL, TEXT, Text


class Table(Figure):
    """A small table; its first column names the rows."""

    known_by: ClassVar[str] = "columns and rows"
    goes_on: ClassVar[bool] = True
    example: ClassVar[str] = """
columns: [Stain, Result]
rows:
  - [TFE3, "nuclear [@argani2003]"]
  - [HMB45, negative]
alt: Two stains with their results.
"""

    columns: tuple[Text, ...] = needed(listed(TEXT, 2, 6), "The column headings.")
    rows: tuple[tuple[Text, ...], ...] = needed(
        listed(listed(CELL), 1, 60), 'The rows, each as long as the headings; a cell may be empty: "".'
    )
    alt: Text = needed(TEXT, "What the table shows, in a sentence.")

    def check(self) -> None:
        """Raise Mistakes where a row is not as long as the headings."""
        for index, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                message = f"this row has {len(row)} cells, the headings are {len(self.columns)}"
                raise mistake("E204", message, "write one cell for each heading", "rows", index)

    def inner_texts(self) -> Iterator[Text]:
        """Yield headings, then cells row by row."""
        yield from self.columns
        for row in self.rows:
            yield from row

    def facts(self) -> tuple[str, ...]:
        """Return nothing: all its facts are in texts."""
        return ()
