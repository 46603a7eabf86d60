"""How wide texts are: their words, each measured once by the letters of its face, and the lines that they take.

Widths are parts of the size of the letters, and a *face* is a typeface as a theme names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from deck.measure.letters import Hand, Letters, letters_of

if TYPE_CHECKING:
    from deck.texts.paragraph import Paragraph

SAFETY = 1.03
"""Programs differ by this much in what they take a line to hold."""
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
_Word = tuple[float, float] | None
"""The widths of a word, as parts of the size, without and with the space after it; None begins a line."""


class Measured(NamedTuple):
    """A text in words, how wide the widest of them and all of them are, and whether it has more than one line."""

    words: Sequence[_Word]
    widest: float
    whole: float
    is_broken: bool

    def lines(self, room: float) -> int:
        """Return how many lines it takes where a line has *room*."""
        if self.whole <= room and not self.is_broken:
            return 1
        count, used = 1, 0.0
        for word in self.words:
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


@lru_cache(maxsize=32_768)
def measured(runs: Paragraph, bold: bool, face: str) -> Measured:
    """Return *runs* with the widths of their words; *bold* makes all of them bold."""
    words = [*_words(runs, bold, face)]
    is_broken = None in words
    widths = [word for word in words if word] if is_broken else words
    if not widths:
        return Measured(words, 0.0, 0, is_broken)
    bare, whole = zip(*widths, strict=True)
    return Measured(words, max(bare), sum(whole), is_broken)


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
