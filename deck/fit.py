"""Does it fit: how many lines words take at a size, and the largest size of a ladder at which they fit their box.

Lengths are points, and a *face* is a typeface as a theme names it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from deck.layout import EMU_PER_POINT, Box, Style
from deck.slides import Paragraph
from deck.theme import FONT
from deck.widths import Hand, Letters, letters_of, line_of

SAFETY = 1.03
"""Programs differ by this much in what they take a line to hold."""
_ROUNDING = 0.01
"""Points by which a box made to measure may be lower, since boxes are in whole EMU."""
_RAISED = 0.66
"""Size of superscript and subscript letters, as a part of the size."""
_SPACE = " \t\u2000-\u2006\u2008-\u200b\u205f\u3000"
"""Where a line can end without a trace; spaces that must not break are not among them."""
_DASH = r"\-‐–—"
_KEPT = rf"[^{_SPACE}{_DASH}]+|(?<![\w)])[{_DASH}]|[{_DASH}](?![\w(])"
_WORD = re.compile(rf"(?:{_KEPT})+(?:[{_SPACE}]+|[{_DASH}])?|[{_SPACE}]+")
"""What no line can break: a line ends after a space, or after a dash within a word; not after a slash."""
_STRETCH = re.compile(rf"\n|[^{_SPACE}\n]+[{_SPACE}]*|[{_SPACE}]+")
"""What stands between two spaces: within it dashes can part words."""
_NARROWER = tuple(0.97**step for step in range(15))
"""What parts of its box a title may take, when its lines are made of like length: two thirds at least."""

_Word = tuple[float, float] | None
"""The widths of a word, as parts of the size, without and with the space after it; None begins a line."""


class _Measured(NamedTuple):
    """A text in words, how wide the widest of them and all of them are, and whether it has more than one line."""

    words: Sequence[_Word]
    widest: float
    whole: float
    is_broken: bool


def line(size: float, face: str = FONT) -> float:
    """Return how high a line of letters of *size* is."""
    return line_of(face) * size


def text_width(runs: Paragraph, size: float, *, bold: bool = False, face: str = FONT) -> float:
    """Return how wide *runs* are if they stand in one line."""
    return _measured(runs, bold, face).whole * size


def longest_word(runs: Paragraph, size: float, *, bold: bool = False, face: str = FONT) -> float:
    """Return the width of the widest word that no line can break."""
    return _measured(runs, bold, face).widest * size


def lines(runs: Paragraph, width: float, size: float, *, bold: bool = False, face: str = FONT) -> int:
    """Return how many lines *runs* take in a box of *width*."""
    return _lines(_measured(runs, bold, face), (width + _ROUNDING) / size)


def _lines(text: _Measured, room: float) -> int:
    """Return how many lines a text takes where a line has *room*, as a multiple of the size."""
    if text.whole <= room and not text.is_broken:
        return 1
    count, used = 1, 0.0
    for word in text.words:
        if word is None:
            count, used = count + 1, 0.0
            continue
        bare, whole = word
        if used and used + bare > room:
            count, used = count + 1, 0.0
        if bare > room:
            count += int(bare // room)
            used = bare % room
            continue
        used += whole
    return count


def height(paragraphs: Iterable[Paragraph], width: float, size: float, style: Style) -> float:
    """Return how high *paragraphs* stand in a box of *width*."""
    counts = counted(paragraphs, width, size, style)
    return sum(counts) * line(size, style.face) * style.line + max(len(counts) - 1, 0) * style.space_at(size)


def counted(paragraphs: Iterable[Paragraph], width: float, size: float, style: Style) -> list[int]:
    """Return how many lines each of *paragraphs* takes in a box of *width*."""
    room, bold, face = (width - style.hanging + _ROUNDING) / size, style.bold, style.face
    if style.hanging and not style.bullet:
        paragraphs = map(_beside, paragraphs)
    return [_lines(_measured(runs, bold, face), room) for runs in paragraphs]


def capacity(paragraphs: Sequence[Paragraph], where: Box, size: float, style: Style) -> int:
    """Return how many lines stand within *where*, if they are parted as *paragraphs* are."""
    left = where.height / EMU_PER_POINT + _ROUNDING - (len(paragraphs) - 1) * style.space_at(size)
    return max(int(left / (line(size, style.face) * style.line)), 0)


def fits(paragraphs: Sequence[Paragraph], where: Box, size: float, style: Style) -> bool:
    """Return whether *paragraphs* stand within *where* at *size*."""
    return height(paragraphs, where.width / EMU_PER_POINT, size, style) <= where.height / EMU_PER_POINT + _ROUNDING


def largest(paragraphs: Sequence[Paragraph], where: Box, style: Style) -> float:
    """Return the largest size of the ladder at which *paragraphs* fit *where*, or else its floor."""
    for size in style.ladder:
        if fits(paragraphs, where, size, style):
            return size
    return style.ladder[-1]


def balanced(runs: Paragraph, width: float, size: float, style: Style) -> float:
    """Return the width at which *runs* take as many lines as in *width*, the last one not much shorter."""
    text = _measured(runs, style.bold, style.face)
    wanted = _lines(text, (width + _ROUNDING) / size)
    if wanted == 1:
        return width

    def takes_more(part: float) -> bool:
        return _lines(text, (width * part + _ROUNDING) / size) > wanted

    narrowest = _NARROWER[bisect_left(_NARROWER, True, lo=1, key=takes_more) - 1]
    return width * min(narrowest * 1.04, 1)


def _beside(runs: Paragraph) -> Paragraph:
    """Return *runs* without a number that hangs beside the text, as in a list of references."""
    return runs[1:] if runs and runs[0].text.endswith("\t") else runs


@lru_cache(maxsize=4096)
def _measured(runs: Paragraph, bold: bool, face: str) -> _Measured:
    words = [*_words(runs, bold, face)]
    is_broken = None in words
    widths = [word for word in words if word] if is_broken else words
    if not widths:
        return _Measured(words, 0.0, 0, is_broken)
    bare, whole = zip(*widths, strict=True)
    return _Measured(words, max(bare), sum(whole), is_broken)


def _words(runs: Paragraph, bold: bool, face: str) -> Iterator[_Word]:
    """Return the words of *runs*: a lecture says most of its words many times."""
    known = [_known(_HANDS[bold or run.bold, run.italic], face, run.is_moved) for run in runs]
    if len(runs) == 1:
        return chain.from_iterable(map(known[0].__getitem__, _STRETCH.findall(runs[0].text)))
    return _words_across(runs, known)


def _words_across(runs: Paragraph, known: Sequence[_KnownWords]) -> Iterator[_Word]:
    """Yield the words of several runs; one can go on from a run into the next, such as a superscript number."""
    text = "".join(run.text for run in runs)
    ends = [*accumulate(len(run.text) for run in runs)]
    begin = current = 0
    for stretch in _STRETCH.findall(text):
        end = begin + len(stretch)
        if end <= ends[current]:
            yield from known[current][stretch]
        else:
            widths: list[float] = []
            while begin < end:
                stop = min(end, ends[current])
                widths += known[current].widths(text[begin:stop])
                current, begin = current + (stop < end), stop
            yield from _parted(stretch, widths)
        begin, current = end, current + (end == ends[current])


class _KnownWords(dict[str, tuple[_Word, ...]]):
    """What stands between two spaces, in letters of one kind, as its words; each is measured when it is first said."""

    def __init__(self, letters: Letters, scale: float) -> None:
        super().__init__({"\n": (None,)})
        self._letters, self._scale = letters, scale

    def __missing__(self, stretch: str) -> tuple[_Word, ...]:
        self[stretch] = words = tuple(_parted(stretch, self.widths(stretch)))
        return words

    def widths(self, stretch: str) -> list[float]:
        """Return the width of each letter of *stretch*, as a part of the size."""
        letters, scale = self._letters, self._scale
        return [letters[letter] * scale for letter in stretch]


@cache
def _known(hand: Hand, face: str, is_moved: bool) -> _KnownWords:
    return _KnownWords(letters_of(hand, face), _RAISED if is_moved else 1)


def _parted(stretch: str, widths: Sequence[float]) -> Iterator[tuple[float, float]]:
    """Yield how wide each word of *stretch* is without the space at its end and with it, by the *widths* of letters."""
    end = 0
    for word in _WORD.findall(stretch):
        start, last, end = end, end + len(word.rstrip(" \t")), end + len(word)
        bare = sum(widths[start:last]) * SAFETY
        yield bare, bare + sum(widths[last:end]) * SAFETY


_HANDS: dict[tuple[bool, bool], Hand] = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold italic",
}
