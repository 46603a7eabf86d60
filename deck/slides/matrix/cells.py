"""The cells of a matrix: what is found in an entity for a feature, and in which colours that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from deck.page.marks import Cell
from deck.page.table import ON_DARK
from deck.texts.paragraph import Paragraph
from source.lecture.differential import Mark
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.template.paint import Tone
    from source.words.printed import Words

GROUNDS: dict[Mark, tuple[Tone | None, str]] = {
    Mark.DIFFUSE: (("accent1", 100), "bg1"),
    Mark.POSITIVE: (("accent1", 40), "tx1"),
    Mark.VARIABLE: (("accent3", 100), "tx1"),
    Mark.FOCAL: (("accent3", 45), "tx1"),
    Mark.NEGATIVE: (None, "tx1"),
    Mark.NOT_APPLICABLE: (("bg2", 100), "accent6"),
}
"""Fill and colour of the letters for each mark: the more is stained, the darker. The sign says the same."""


SEPARATES = "◆"
"""Before the name of a feature that tells the entities apart."""
_SIGNS = {Mark.FOCAL: "marks.sign_focal", Mark.NOT_APPLICABLE: "marks.sign_not_applicable"}
"""The names of those signs that are words."""


def sign(mark: Mark, words: Words) -> Run:
    """Return the sign that is printed for *mark*."""
    return words.run(_SIGNS[mark]) if mark in _SIGNS else Run(mark.value)


class MatrixCell(NamedTuple):
    """What is found in one entity for one feature: a mark, words, or both."""

    mark: Mark | None
    says: Paragraph


class MatrixRow(NamedTuple):
    """A feature and its cells, in the order of the entities."""

    name: Paragraph
    separates: bool
    cells: tuple[MatrixCell, ...]


def rows_of(
    corner: Paragraph, entities: Sequence[Paragraph], rows: Sequence[MatrixRow], words: Words
) -> list[tuple[Cell, ...]]:
    """Return all rows of a matrix as cells of a table, its headings first."""
    head = (Cell(corner, colour=ON_DARK), *(Cell(name, None, ON_DARK, "ctr") for name in entities))
    return [head, *(_row(row, words) for row in rows)]


def _row(row: MatrixRow, words: Words) -> tuple[Cell, ...]:
    telling = (Run(f"{SEPARATES} "),) if row.separates else ()
    first = Cell((*telling, *row.name), ("accent3", 45) if row.separates else None)
    return (first, *(_cell(cell, words) for cell in row.cells))


def _cell(cell: MatrixCell, words: Words) -> Cell:
    if cell.mark is None:
        return Cell(cell.says, align="ctr")
    ground, colour = GROUNDS[cell.mark]
    gap = "\N{NARROW NO-BREAK SPACE}" if cell.says and cell.says[0].superscript else " "
    after: Paragraph = (Run(gap), *cell.says) if cell.says else ()
    return Cell((sign(cell.mark, words)._replace(bold=True), *after), ground, colour, "ctr")
