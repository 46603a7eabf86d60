"""How wide the columns and how high the rows of a table are, and at which size its words fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from deck.fit import line, lines, longest_word, text_width
from deck.layout import EMU_PER_POINT, Box, Slot, Style, inches
from deck.pages import Cell, PlacedTable
from deck.wording import SEPARATES
from source.differential import Mark
from source.markup import Run

if TYPE_CHECKING:
    from deck.pages import Ground
    from deck.slides import MatrixCell, MatrixRow, MatrixSlide, Paragraph, Table

SIDE, ABOVE = inches(0.09), inches(0.045)
"""Empty space in a cell, left and right, above and below."""
_HIGHEST_ROW = inches(0.62)
_ON_DARK = "bg1"
"""Said of each heading, since programs differ in whether the style of the row or of the column wins in the corner."""
_FIRST_COLUMN = (0.17, 0.19, 0.21, 0.23, 0.26, 0.3, 0.34)
"""What part of a matrix its first column may take."""

GROUNDS: dict[Mark, tuple[Ground | None, str]] = {
    Mark.DIFFUSE: (("accent1", 100), "bg1"),
    Mark.POSITIVE: (("accent1", 40), "tx1"),
    Mark.VARIABLE: (("accent3", 100), "tx1"),
    Mark.FOCAL: (("accent3", 45), "tx1"),
    Mark.NEGATIVE: (None, "tx1"),
    Mark.NOT_APPLICABLE: (("bg2", 100), "accent6"),
}
"""Fill and colour of the letters for each mark: the more is stained, the darker. The sign says the same."""

Rows = Sequence[Sequence[Cell]]


def arrange_table(table: Table, slot: Slot, where: Box) -> PlacedTable:
    """Return *table* within *where*, each column as wide as its words need."""
    head = tuple(Cell(runs, colour=_ON_DARK) for runs in table.columns)
    rows = (head, *(tuple(Cell(runs) for runs in row) for row in table.rows))
    return _largest(rows, slot, where, table.alt, lambda size: [_natural(rows, where.width, size, slot.style.face)])


def arrange_matrix(slide: MatrixSlide, slot: Slot, where: Box) -> PlacedTable:
    """Return the matrix within *where*, its entities in columns of equal width but for those with a long word."""
    head = (Cell(slide.corner, colour=_ON_DARK), *(Cell(name, None, _ON_DARK, "ctr") for name in slide.entities))
    rows = (head, *(_row(row) for row in slide.rows))
    return _largest(rows, slot, where, slide.alt, lambda size: _even(rows, where.width, size, slot.style))


def _row(row: MatrixRow) -> tuple[Cell, ...]:
    sign = (Run(f"{SEPARATES} "),) if row.separates else ()
    first = Cell((*sign, *row.name), ("accent3", 45) if row.separates else None)
    return (first, *(_cell(cell) for cell in row.cells))


def _cell(cell: MatrixCell) -> Cell:
    if cell.mark is None:
        return Cell(cell.says, align="ctr")
    ground, colour = GROUNDS[cell.mark]
    gap = "\N{NARROW NO-BREAK SPACE}" if cell.says and cell.says[0].superscript else " "
    after: Paragraph = (Run(gap), *cell.says) if cell.says else ()
    return Cell((Run(cell.mark.value, bold=True), *after), ground, colour, "ctr")


def _largest(
    rows: Rows, slot: Slot, where: Box, alt: str, widths: Callable[[float], list[tuple[int, ...]]]
) -> PlacedTable:
    """Return the table at the largest size of the ladder that fits, with those *widths* that make it lowest."""
    ladder = slot.style.ladder
    for size in ladder:
        tried = [_Try.of(rows, each, size, slot.style) for each in widths(size)]
        best = min(tried, key=lambda each: each.worse(where.height))
        fits = best.whole_words and sum(best.heights) <= where.height
        if fits:
            break
    heights = _stretched(best.heights, where.height)
    box = Box(where.left, where.top, sum(best.widths), sum(heights))
    return PlacedTable(slot, box, best.widths, heights, tuple(map(tuple, rows)), size, best.head_size, alt, where, fits)


class _Try(NamedTuple):
    """A table with these widths: how high its rows become, and whether every word stays whole."""

    widths: tuple[int, ...]
    heights: tuple[int, ...]
    head_size: float
    whole_words: bool

    def worse(self, room: int) -> tuple[float, ...]:
        """Return what grows with how badly the table is read: broken words, too high, small headings, high rows."""
        tall = sum(self.heights)
        return not self.whole_words, tall > room, -self.head_size, tall

    @classmethod
    def of(cls, rows: Rows, widths: tuple[int, ...], size: float, style: Style) -> _Try:
        smaller, face = [each for each in style.ladder if each <= size], style.face
        head_size = next((each for each in smaller if _words_fit(rows[0], widths, each, face)), smaller[-1])
        sizes = [head_size, *[size] * (len(rows) - 1)]
        heights = (
            _height(row, widths, each, face, head=not n) for n, (row, each) in enumerate(zip(rows, sizes, strict=True))
        )
        whole = all(_words_fit(row, widths, each, face) for row, each in zip(rows, sizes, strict=True))
        return cls(widths, tuple(heights), head_size, whole)


def _height(row: Sequence[Cell], widths: Sequence[int], size: float, face: str, *, head: bool) -> int:
    counts = (
        lines(cell.runs, (width - 2 * SIDE) / EMU_PER_POINT, size, bold=head or number == 0, face=face)
        for number, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return round(max(counts) * line(size, face) * EMU_PER_POINT) + 2 * ABOVE


def _words_fit(row: Sequence[Cell], widths: Sequence[int], size: float, face: str) -> bool:
    return all(
        longest_word(cell.runs, size, bold=True, face=face) * EMU_PER_POINT <= width - 2 * SIDE
        for cell, width in zip(row, widths, strict=True)
    )


def _stretched(heights: tuple[int, ...], room: int) -> tuple[int, ...]:
    """Return the rows with what is left of *room* shared out, none higher by it than is pleasant."""
    spare = max(room - sum(heights), 0) // len(heights)
    return tuple(max(height, min(height + spare, _HIGHEST_ROW)) for height in heights)


def _even(rows: Rows, room: int, size: float, style: Style) -> list[tuple[int, ...]]:
    """Return widths in which the first column takes more or less, and the others share the rest.

    A heading may be as small as the smallest letters of a table so that its word stays whole; where even that takes
    more than an even share, the column is wider.
    """
    columns = list(zip(*rows, strict=True))[1:]
    heads = [_widest(column[:1], longest_word, style.ladder[-1], style.face) for column in columns]
    bodies = [_widest(column[1:], longest_word, size, style.face) for column in columns]
    least = [max(head, body) for head, body in zip(heads, bodies, strict=True)]
    firsts = (round(part * room) for part in _FIRST_COLUMN)
    return [(first, *_at_least(least, room - first)) for first in firsts]


def _at_least(least: list[int], room: int) -> list[int]:
    """Return *room* shared out evenly, except that no column is narrower than its *least*."""
    wide: set[int] = set()
    while True:
        narrow = len(least) - len(wide)
        even = (room - sum(least[n] for n in wide)) // max(narrow, 1)
        more = {n for n, width in enumerate(least) if width > even} - wide
        if not more or len(wide | more) == len(least):
            return [least[n] if n in wide else even for n in range(len(least))]
        wide |= more


def _natural(rows: Rows, room: int, size: float, face: str) -> tuple[int, ...]:
    """Return widths between that of the longest word and that of the longest text, sharing out *room*."""
    columns = list(zip(*rows, strict=True))
    least = [_widest(column, longest_word, size, face) for column in columns]
    wished = [_widest(column, text_width, size, face) for column in columns]
    if sum(wished) <= room:
        return _shared(wished, room)
    spare = max(room - sum(least), 0)
    more = [wish - few for wish, few in zip(wished, least, strict=True)]
    grown = [few + spare * extra // max(sum(more), 1) for few, extra in zip(least, more, strict=True)]
    return _shared(grown, room)


def _widest(column: Sequence[Cell], measure: Callable[..., float], size: float, face: str) -> int:
    return ceil(max(measure(cell.runs, size, bold=True, face=face) for cell in column) * EMU_PER_POINT) + 2 * SIDE


def _shared(widths: list[int], room: int) -> tuple[int, ...]:
    return tuple(width * room // sum(widths) for width in widths)
