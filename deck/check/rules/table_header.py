"""Tables have a header row, tables that stand alone a header column as well, and no header is empty.

Why: a screen reader says the header with each cell; without it a cell of a matrix is a plus sign without a name.
Source: Microsoft, "Rules for the Accessibility Checker" (tables specify column header information); WCAG 2.1, 1.3.1.
Fix: Table Design > Header Row and First Column; name the corner cell after what the first column lists.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.check.roles import Roles, roles_in
from deck.written.view import DeckView, ShapeView, SlideView, Table

MARK = "mark the header row and, in a matrix, the first column under Table Design"
NAME = "write into every header cell what its row or column holds"
_MATRIX = 3
"""Columns from which on a table that stands alone is read cell by cell."""


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each table whose headers are not marked or not named."""
    roles = roles_in(deck)
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.table is not None and shape.table.rows and shape.seen:
                yield from _faults(slide, shape, shape.table, roles)


def _faults(slide: SlideView, shape: ShapeView, table: Table, roles: Roles) -> Iterator[Fault]:
    if not table.header_row:
        yield Fault(slide.number, shape.called, "the header row is not marked as one", MARK)
    if not table.header_column and roles.stands_alone(shape, slide) and len(table.rows[0]) >= _MATRIX:
        yield Fault(slide.number, shape.called, "the first column of the matrix is not marked as a header", MARK)
    columns = [("column", cell.text) for cell in table.rows[0]] if table.header_row else []
    rows = [("row", row[0].text) for row in table.rows if row] if table.header_column else []
    for number, (kind, text) in [*enumerate(columns, 1), *enumerate(rows[bool(columns) :], 1 + bool(columns))]:
        if not text:
            yield Fault(slide.number, shape.called, f"the header of {kind} {number} is empty", NAME)
