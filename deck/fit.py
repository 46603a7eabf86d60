"""Does it fit: how many lines words take at a size, and the largest size of a ladder at which they fit their box."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from deck.layout import EMU_PER_POINT, Box, Style
from deck.slides import Paragraph
from deck.widths import BOLD, width_of

LINE = 1.22
"""Height of a line of Calibri, as a multiple of its size."""
_SAFETY = 1.03
"""Programs differ by this much in what they take a line to hold."""
_RAISED = 0.66
"""Size of superscript and subscript letters, as a part of the size."""
_BREAK = re.compile(r"[^\s/–-]*[\s/–-]|[^\s/–-]+")
"""A line can end after a space, a hyphen, a dash or a slash, as in PowerPoint."""

_NARROWEST = 0.66
"""What part of its box a title takes at least, when its lines are made of like length."""

_Piece = tuple[str, float]


def text_width(runs: Paragraph, size: float, *, bold: bool = False) -> float:
    """Return how wide *runs* are in points if they stand in one line."""
    return sum(_width(text, factor) for text, factor in _pieces(runs, bold)) * size


def longest_word(runs: Paragraph, size: float, *, bold: bool = False) -> float:
    """Return the width in points of the widest word that no line can break."""
    return max((_width(word.rstrip(), factor) for word, factor in _words(runs, bold)), default=0) * size


def lines(runs: Paragraph, width: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines *runs* take in a box *width* points wide."""
    room, count, used = width / size, 1, 0.0
    for word, factor in _words(runs, bold):
        if word == "\n":
            count, used = count + 1, 0.0
            continue
        bare, whole = _width(word.rstrip(), factor), _width(word, factor)
        if used and used + bare > room:
            count, used = count + 1, 0.0
        if bare > room:
            count += int(bare // room)
            used = bare % room
            continue
        used += whole
    return count


def height(paragraphs: Iterable[Paragraph], width: float, size: float, style: Style) -> float:
    """Return how high *paragraphs* stand, in points, in a box *width* points wide."""
    room = width - style.hanging
    counts = [lines(runs, room, size, bold=style.bold) for runs in paragraphs]
    return sum(counts) * size * LINE * style.line + max(len(counts) - 1, 0) * style.space_at(size)


def fits(paragraphs: Sequence[Paragraph], where: Box, size: float, style: Style) -> bool:
    """Return whether *paragraphs* stand within *where* at *size*."""
    return height(paragraphs, where.width / EMU_PER_POINT, size, style) <= where.height / EMU_PER_POINT


def largest(paragraphs: Sequence[Paragraph], where: Box, style: Style) -> float:
    """Return the largest size of the ladder at which *paragraphs* fit *where*, or else its floor."""
    return next((size for size in style.ladder if fits(paragraphs, where, size, style)), style.ladder[-1])


def balanced(runs: Paragraph, width: float, size: float, style: Style) -> float:
    """Return the width in points at which *runs* take as many lines as in *width*, the last one not much shorter."""
    count = lines(runs, width, size, bold=style.bold)
    narrower = width
    while count > 1 and narrower > width * _NARROWEST and lines(runs, narrower * 0.97, size, bold=style.bold) == count:
        narrower *= 0.97
    return min(narrower * 1.04, width)


def _pieces(runs: Paragraph, bold: bool) -> Iterable[_Piece]:
    for run in runs:
        factor = (BOLD if bold or run.bold else 1) * (_RAISED if run.superscript or run.subscript else 1)
        yield run.text, factor


def _words(runs: Paragraph, bold: bool) -> Iterable[_Piece]:
    """Yield the pieces between which a line can end; a run that goes on within a word is a piece of its own."""
    for text, factor in _pieces(runs, bold):
        if text == "\n":
            yield text, factor
        else:
            yield from ((word, factor) for word in _BREAK.findall(text))


def _width(text: str, factor: float) -> float:
    return sum(map(width_of, text)) * factor * _SAFETY / 1000
