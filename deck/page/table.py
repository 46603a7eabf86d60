"""How wide the columns and how high the rows of a table are, and at which size its words fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import line, room
from deck.measure.text_width import Measured, measured
from deck.page.marks import Cell, Table
from deck.template.layout import Slot, Style

SIDE, ABOVE = inches(0.09), inches(0.045)
"""Empty space in a cell, left and right, above and below."""
_HIGHEST_ROW = inches(0.62)
ON_DARK = "bg1"
"""Said of each heading, since programs differ in whether the style of the row or of the column wins in the corner."""
_FIRST_COLUMN = (0.17, 0.19, 0.21, 0.23, 0.26, 0.3, 0.34)
"""What part of a matrix its first column may take."""

Rows = Sequence[Sequence[Cell]]


class SizedTable(NamedTuple):
    """A table as large as fits: it *fits* if no row is outside of its *room*, and no word wider than its column."""

    table: Table
    room: Box
    fits: bool


def natural_table(rows: Rows, slot: Slot, where: Box, alt: str) -> SizedTable:
    """Return the table of *rows* within *where*, each column as wide as its words need."""
    return _largest(rows, slot, where, alt, lambda texts, size: [_natural(texts, where.width, size)])


def even_table(rows: Rows, slot: Slot, where: Box, alt: str) -> SizedTable:
    """Return the table of *rows* within *where*, its columns of equal width but for the first and long words."""
    smallest = slot.style.ladder[-1]
    return _largest(rows, slot, where, alt, lambda texts, size: _even(texts, where.width, size, smallest))


class _Texts(NamedTuple):
    """The words of a table: those of each cell, and for each column how wide they are at most if all are bold.

    *heads* are the widest words of the headings, *bodies* those of the cells below, *wholes* the longest texts in one
    line; all are parts of the size.
    """

    cells: Sequence[Sequence[Measured]]
    heads: Sequence[float]
    bodies: Sequence[float]
    wholes: Sequence[float]

    @classmethod
    def of(cls, rows: Rows, face: str) -> _Texts:
        bold = [[measured(cell.runs, True, face) for cell in row] for row in rows]
        plain = [[measured(cell.runs, False, face) for cell in row[1:]] for row in rows[1:]]
        columns = list(zip(*bold, strict=True))
        return cls(
            [bold[0], *([first, *others] for (first, *_), others in zip(bold[1:], plain, strict=True))],
            [text.widest for text in bold[0]],
            [max((text.widest for text in column[1:]), default=0) for column in columns],
            [max(text.whole for text in column) for column in columns],
        )


def _largest(
    rows: Rows, slot: Slot, where: Box, alt: str, widths: Callable[[_Texts, float], list[tuple[int, ...]]]
) -> SizedTable:
    """Return the table at the largest size of the ladder that fits, with those *widths* that make it lowest."""
    ladder = slot.style.ladder
    texts = _Texts.of(rows, slot.style.face)
    for size in ladder:
        tried = [_Try.of(texts, each, size, slot.style) for each in widths(texts, size)]
        best = min(tried, key=lambda each: each.worse(where.height))
        fits = best.whole_words and sum(best.heights) <= where.height
        if fits:
            break
    heights = _stretched(best.heights, where.height)
    box = Box(where.left, where.top, sum(best.widths), sum(heights))
    table = Table(
        slot=slot,
        box=box,
        widths=best.widths,
        heights=heights,
        rows=tuple(map(tuple, rows)),
        size=size,
        head_size=best.head_size,
        alt=alt,
    )
    return SizedTable(table, where, fits)


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
    def of(cls, texts: _Texts, widths: tuple[int, ...], size: float, style: Style) -> _Try:
        smaller = [each for each in style.ladder if each <= size]
        head_size = next((each for each in smaller if _words_fit(texts.heads, widths, each)), smaller[-1])
        whole = _words_fit(texts.heads, widths, head_size) and _words_fit(texts.bodies, widths, size)
        head, *rows = texts.cells
        heights = (*_heights([head], widths, head_size, style.face), *_heights(rows, widths, size, style.face))
        return cls(widths, heights, head_size, whole)


def _heights(rows: Sequence[Sequence[Measured]], widths: Sequence[int], size: float, face: str) -> Iterator[int]:
    rooms = [room((width - 2 * SIDE) / EMU_PER_POINT, size) for width in widths]
    for row in rows:
        most = max(text.lines(held) for text, held in zip(row, rooms, strict=True))
        yield round(most * line(size, face) * EMU_PER_POINT) + 2 * ABOVE


def _words_fit(words: Sequence[float], widths: Sequence[int], size: float) -> bool:
    return all(word * size * EMU_PER_POINT <= width - 2 * SIDE for word, width in zip(words, widths, strict=True))


def _stretched(heights: tuple[int, ...], room: int) -> tuple[int, ...]:
    """Return the rows with what is left of *room* shared out, none higher by it than is pleasant."""
    spare = max(room - sum(heights), 0) // len(heights)
    return tuple(max(height, min(height + spare, _HIGHEST_ROW)) for height in heights)


def _even(texts: _Texts, room: int, size: float, smallest: float) -> list[tuple[int, ...]]:
    """Return widths in which the first column takes more or less, and the others share the rest.

    A heading may be as small as the *smallest* letters of a table so that its word stays whole; where even that takes
    more than an even share, the column is wider.
    """
    words = zip(texts.heads[1:], texts.bodies[1:], strict=True)
    least = [max(_wide(head, smallest), _wide(body, size)) for head, body in words]
    firsts = (round(part * room) for part in _FIRST_COLUMN)
    return [(first, *_at_least(least, room - first)) for first in firsts]


def _at_least(least: list[int], room: int) -> list[int]:
    """Return *room* shared out evenly, except that no column is narrower than its *least*."""
    wide: set[int] = set()
    for _ in least:  # each time, one more at least is wide
        narrow = len(least) - len(wide)
        even = (room - sum(least[n] for n in wide)) // max(narrow, 1)
        more = {n for n, width in enumerate(least) if width > even} - wide
        if not more or len(wide | more) == len(least):
            break
        wide |= more
    return [least[n] if n in wide else even for n in range(len(least))]


def _natural(texts: _Texts, room: int, size: float) -> tuple[int, ...]:
    """Return widths between that of the longest word and that of the longest text, sharing out *room*."""
    least = [_wide(max(words), size) for words in zip(texts.heads, texts.bodies, strict=True)]
    wished = [_wide(whole, size) for whole in texts.wholes]
    if sum(wished) <= room:
        return _shared(wished, room)
    spare = max(room - sum(least), 0)
    more = [wish - few for wish, few in zip(wished, least, strict=True)]
    grown = [few + spare * extra // max(sum(more), 1) for few, extra in zip(least, more, strict=True)]
    return _shared(grown, room)


def _wide(words: float, size: float) -> int:
    """Return how wide a column of such *words* is."""
    return ceil(words * size * EMU_PER_POINT) + 2 * SIDE


def _shared(widths: list[int], room: int) -> tuple[int, ...]:
    return tuple(width * room // sum(widths) for width in widths)
