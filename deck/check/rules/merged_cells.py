"""Tables have no merged or split cells.

Why: a screen reader counts rows and columns; in a table with merged cells it says the wrong header, or loses its place.
Source: Microsoft, "Rules for the Accessibility Checker" (tables have a simple structure).
Fix: split the cell and repeat its words, or make two tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.written.view import DeckView

HINT = "split it and repeat its words in each cell"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each table with merged cells, and where the first one is."""
    for slide in deck.slides:
        for shape in slide.shapes:
            rows = shape.table.rows if shape.table else ()
            merged = [(r, c) for r, row in enumerate(rows, 1) for c, cell in enumerate(row, 1) if cell.merged]
            if merged:
                row, column = merged[0]
                yield Fault(slide.number, shape.called, f"cells are merged at row {row}, column {column}", HINT)
