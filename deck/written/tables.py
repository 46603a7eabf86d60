"""Tables: their cells, the header flags, and what a table style paints where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deck.written.ancestry import Ancestry
from deck.written.elements import Element, attribute, every, first, flag, number
from deck.written.letters import Letters, LinkOf, paragraphs
from deck.written.palette import fill_in
from deck.written.view import Cell, Ground, Table


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell is in its table, and which parts of the style are on."""

    row: int
    column: int
    last_row: bool
    last_column: bool
    flags: Element | None

    def parts(self) -> Iterator[str]:
        """Yield the parts of a table style that apply here, the strongest first (ECMA-376 part 1, 20.1.4.2)."""
        on = {
            name: flag(attribute(self.flags, name))
            for name in ("firstRow", "lastRow", "firstCol", "lastCol", "bandRow", "bandCol")
        }
        top, bottom = on["firstRow"] and not self.row, on["lastRow"] and self.last_row
        left, right = on["firstCol"] and not self.column, on["lastCol"] and self.last_column
        corners = {
            "nwCell": top and left,
            "neCell": top and right,
            "swCell": bottom and left,
            "seCell": bottom and right,
        }
        edges = {"firstRow": top, "lastRow": bottom, "firstCol": left, "lastCol": right}
        yield from (name for name, applies in {**corners, **edges}.items() if applies)
        if on["bandRow"] and not (top or bottom):
            yield "band2H" if (self.row - on["firstRow"]) % 2 else "band1H"
        if on["bandCol"] and not (left or right):
            yield "band2V" if (self.column - on["firstCol"]) % 2 else "band1V"
        yield "wholeTbl"


@dataclass(frozen=True, slots=True)
class TableReader:
    """What it takes to read a table: where it inherits from, its style if the file holds it, and what is behind it."""

    ancestry: Ancestry
    style: Element | None
    styled: bool
    behind: Ground
    link_of: LinkOf

    def read(self, table: Element) -> Table:
        """Return the table in an ``a:tbl``."""
        flags, rows = first(table, "a:tblPr"), every(table, "a:tr")
        return Table(
            tuple(tuple(self._cells(row, number_, len(rows), flags)) for number_, row in enumerate(rows)),
            flag(attribute(flags, "firstRow")),
            flag(attribute(flags, "firstCol")),
        )

    def _cells(self, row: Element, row_number: int, rows: int, flags: Element | None) -> Iterator[Cell]:
        cells = every(row, "a:tc")
        for column, cell in enumerate(cells):
            place = _Place(row_number, column, row_number == rows - 1, column == len(cells) - 1, flags)
            yield Cell(paragraphs(first(cell, "a:txBody"), *self._looks(cell, place), self.link_of), _is_merged(cell))

    def _looks(self, cell: Element, place: _Place) -> tuple[Letters, Ground]:
        own = first(cell, "a:txBody/a:lstStyle")
        parts = [part for name in place.parts() if (part := first(self.style, f"a:{name}")) is not None]
        palette = self.ancestry.palette
        texts = (palette.colour(first(part, "a:tcTxStyle")) for part in parts)
        said_colour = next((colour for colour in texts if colour is not None), None)
        letters = Letters(palette, () if own is None else (own,), self.ancestry.defaults, said_colour)
        return letters, self._ground(cell, parts)

    def _ground(self, cell: Element, parts: list[Element]) -> Ground:
        """Return what a cell's text stands on; unknown where a style that the file does not hold may paint it."""
        palette, own = self.ancestry.palette, first(cell, "a:tcPr")
        if fill_in(own) is not None:
            return palette.ground(own) or self.behind
        for part in (*parts, first(self.style, "a:tblBg")):
            looks = first(part, "a:tcStyle")
            looks = part if looks is None else looks
            holder, reference = first(looks, "a:fill"), first(looks, "a:fillRef")
            if fill_in(holder) is not None:
                return palette.ground(holder) or self.behind
            if reference is not None:
                return palette.referred(reference) or self.behind
        return Ground() if self.styled and self.style is None else self.behind


def _is_merged(cell: Element) -> bool:
    spans = number(cell, "gridSpan", 1) > 1 or number(cell, "rowSpan", 1) > 1
    return spans or flag(attribute(cell, "hMerge")) or flag(attribute(cell, "vMerge"))
