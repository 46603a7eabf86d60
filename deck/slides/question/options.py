"""The options of a question as a table: its letter before each; right ones marked by sign, word and fill."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import line, lines
from deck.page.marks import Cell, Table
from deck.page.table import ABOVE, ON_DARK, SIDE, SizedTable
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.template.layout import Slot
    from deck.template.paint import Tone
    from deck.texts.paragraph import Paragraph
    from deck.texts.review import Source
    from source.words.printed import Words

Sizes = tuple[float, float | None]
"""Of an option, and of its reason, in points."""

_TICK = "✓"
_LETTERS = inches(0.8)
"""Width of the column with the letters."""
_HIGHEST_ROW = inches(1)
_HEAD = 16.0
_QUIET: Tone = ("accent1", 12)
_MARKED: tuple[Tone, Tone] = ("accent1", 100), ("accent1", 25)
"""Fills of a right option: of its letter, and of its words."""


class Option(NamedTuple):
    """An answer to choose, and why it is right or wrong; *sources* are those of the reason."""

    letter: str
    says: Paragraph
    why: Paragraph
    is_right: bool
    sources: tuple[Source, ...]


class OptionsTable(NamedTuple):
    """The options that are to stand in *where*, with *head* above them; an option without a reason shows none."""

    head: Run
    options: tuple[Option, ...]
    alt: str
    slot: Slot
    where: Box
    words: Words

    def largest(self, sizes: Sequence[Sizes]) -> SizedTable:
        """Return the table in the first of *sizes* in which it fits, or else the last."""
        tried = (self._placed(size, below) for size, below in sizes)
        return next((table for table in tried if table.fits), None) or self._placed(*sizes[-1])

    def _placed(self, size: float, below: float | None) -> SizedTable:
        letters = f"{self.options[0].letter}–{self.options[-1].letter}"
        head = (Cell((Run(letters),), None, ON_DARK, "ctr"), Cell((self.head,), None, ON_DARK))
        rows = (head, *(_row(option, self.words) for option in self.options))
        heights = [self._height(head, _HEAD, None), *(self._height(row, size, below) for row in rows[1:])]
        fits = sum(heights) <= self.where.height
        spare = max(self.where.height - sum(heights), 0) // len(self.options)
        stretched = (heights[0], *(max(tall, min(tall + spare, _HIGHEST_ROW)) for tall in heights[1:]))
        widths = (_LETTERS, self.where.width - _LETTERS)
        box = self.where._replace(height=sum(stretched))
        table = Table(
            slot=self.slot,
            box=box,
            widths=widths,
            heights=stretched,
            rows=rows,
            size=size,
            head_size=_HEAD,
            alt=self.alt,
            below_size=below,
        )
        return SizedTable(table, self.where, fits)

    def _height(self, row: tuple[Cell, Cell], size: float, below: float | None) -> int:
        room, face = (self.where.width - _LETTERS - 2 * SIDE) / EMU_PER_POINT, self.slot.style.face
        needed = lines(row[1].runs, room, size, face=face) * line(size, face)
        if row[1].below and below:
            needed += lines(row[1].below, room, below, face=face) * line(below, face)
        return round(needed * EMU_PER_POINT) + 2 * ABOVE


def _row(option: Option, words: Words) -> tuple[Cell, Cell]:
    if not option.is_right:
        return Cell((Run(option.letter),), _QUIET, None, "ctr"), Cell(option.says, below=option.why)
    says = tuple(run._replace(bold=True) for run in option.says)
    verdict = words.run("slides.right")
    why = (verdict._replace(text=f"{verdict.text}{words['punctuation.colon']}", bold=True), *option.why)
    letter = Cell((Run(f"{_TICK} {option.letter}"),), _MARKED[0], ON_DARK, "ctr")
    return letter, Cell(says, _MARKED[1], "tx1", below=why)
