"""A small table; its first column names the rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.figures.kind import Fitted
from deck.page.marks import Cell
from deck.page.shares import shared
from deck.page.table import ON_DARK, natural_table
from deck.page.table_overflow import overflows_of
from deck.texts.citations import with_evidence
from deck.texts.paragraph import Paragraph

if TYPE_CHECKING:
    from deck.figures.kind import Room
    from deck.texts.citations import Sources
    from source.figures import table as written_table

_LEAST_ALONE = 14
"""Points: the least size in a table that has its slide for itself."""


class Table(NamedTuple):
    """Headings and rows of paragraphs."""

    columns: tuple[Paragraph, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    alt: str

    @property
    def files(self) -> tuple[str, ...]:
        return ()

    def placed(self, room: Room) -> Fitted:
        """Return the table at the largest size that fits; what is all that a slide shows is read from the last row."""
        slot = room.slot
        if room.is_alone:
            ladder = tuple(size for size in slot.style.ladder if size >= _LEAST_ALONE)
            slot = slot._replace(style=slot.style._replace(ladder=ladder))
        head = tuple(Cell(runs, colour=ON_DARK) for runs in self.columns)
        rows = (head, *(tuple(Cell(runs) for runs in row) for row in self.rows))
        sized = natural_table(rows, slot, room.box, self.alt)
        overflows = tuple(overflows_of(sized, "table"))
        return Fitted((sized.table,), sized.table.box, sized.table.size, sized.fits, overflows)

    def parted(self) -> Iterator[tuple[Table, ...]]:
        """Yield it with fewer rows at a time."""
        for count in range(1, len(self.rows) + 1):
            yield tuple(self._replace(rows=rows) for rows in shared(self.rows, count))


def planned(written: written_table.Table, sources: Sources) -> Table:
    """Return the table that an author wrote."""
    rows = tuple(tuple(with_evidence(cell, sources) for cell in row) for row in written.rows)
    return Table(tuple(with_evidence(column, sources) for column in written.columns), rows, written.alt.plain)
