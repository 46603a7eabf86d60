"""Does it fit: how many lines words take at a size, and the largest size of a ladder at which they fit their box.

Lengths are points, and a *face* is a typeface as a theme names it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from deck.geometry import EMU_PER_POINT, Box
from deck.measure.letters import line_of
from deck.measure.text_width import measured
from deck.template.layout import FONT, Style
from deck.texts.paragraph import Paragraph

_ROUNDING = 0.01
"""Points by which a box made to measure may be lower, since boxes are in whole EMU."""
_NARROWER = tuple(0.97**step for step in range(15))
"""What parts of its box a title may take, when its lines are made of like length: two thirds at least."""


def line(size: float, face: str = FONT) -> float:
    """Return how high a line of letters of *size* is."""
    return line_of(face) * size


def text_width(runs: Paragraph, size: float, *, bold: bool = False, face: str = FONT) -> float:
    """Return how wide *runs* are if they stand in one line."""
    return measured(runs, bold, face).whole * size


def longest_word(runs: Paragraph, size: float, *, bold: bool = False, face: str = FONT) -> float:
    """Return the width of the widest word that no line can break."""
    return measured(runs, bold, face).widest * size


def lines(runs: Paragraph, width: float, size: float, *, bold: bool = False, face: str = FONT) -> int:
    """Return how many lines *runs* take in a box of *width*."""
    return measured(runs, bold, face).lines(room(width, size))


def room(width: float, size: float) -> float:
    """Return what a line of *width* holds, as a multiple of the *size* of its letters."""
    return (width + _ROUNDING) / size


def height(paragraphs: Iterable[Paragraph], width: float, size: float, style: Style) -> float:
    """Return how high *paragraphs* stand in a box of *width*."""
    counts = counted(paragraphs, width, size, style)
    spaces = (len(counts) - 1) * style.space_at(size) if len(counts) > 1 else 0
    return sum(counts) * line(size, style.face) * style.line + spaces


def counted(paragraphs: Iterable[Paragraph], width: float, size: float, style: Style) -> list[int]:
    """Return how many lines each of *paragraphs* takes in a box of *width*."""
    held, bold, face = room(width - style.hanging, size), style.bold, style.face
    if style.hanging and not style.bullet:
        paragraphs = map(_beside, paragraphs)
    return [measured(runs, bold, face).lines(held) for runs in paragraphs]


def capacity(paragraphs: Sequence[Paragraph], where: Box, size: float, style: Style) -> int:
    """Return how many lines stand within *where*, if they are parted as *paragraphs* are."""
    left = where.height / EMU_PER_POINT + _ROUNDING - (len(paragraphs) - 1) * style.space_at(size)
    return max(int(left / (line(size, style.face) * style.line)), 0)


def fits(paragraphs: Sequence[Paragraph], where: Box, size: float, style: Style) -> bool:
    """Return whether *paragraphs* stand within *where* at *size*."""
    return height(paragraphs, where.width / EMU_PER_POINT, size, style) <= where.height / EMU_PER_POINT + _ROUNDING


def largest(paragraphs: Sequence[Paragraph], where: Box, style: Style) -> float:
    """Return the largest size of the ladder at which *paragraphs* fit *where*, or else its floor."""
    for size in style.ladder[:-1]:
        if fits(paragraphs, where, size, style):
            return size
    return style.ladder[-1]


def balanced(runs: Paragraph, width: float, size: float, style: Style) -> float:
    """Return the width at which *runs* take as many lines as in *width*, the last one not much shorter."""
    text = measured(runs, style.bold, style.face)
    wanted = text.lines(room(width, size))
    if wanted == 1:
        return width

    def takes_more(part: float) -> bool:
        return text.lines(room(width * part, size)) > wanted

    narrowest = _NARROWER[bisect_left(_NARROWER, True, lo=1, key=takes_more) - 1]
    return width * min(narrowest * 1.04, 1)


def _beside(runs: Paragraph) -> Paragraph:
    """Return *runs* without a number that hangs beside the text, as in a list of references."""
    return runs[1:] if runs and runs[0].text.endswith("\t") else runs
