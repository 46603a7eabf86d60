"""How much of a text has to go until it fits, and how that is said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from deck.measure.fit import longest_word
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.texts.paragraph import Paragraph

ELLIPSIS = "…"

Paragraphs = tuple["Paragraph", ...]


def to_cut(paragraphs: Sequence[Paragraph], fits: Callable[[Paragraphs], bool]) -> int:
    """Return how many characters must be taken off the end of *paragraphs* until they fit."""
    total = sum(len(run.text) for runs in paragraphs for run in runs)
    return bisect_left(range(total), True, key=lambda characters: fits(_shortened(paragraphs, total - characters)))


def cut_short(runs: Paragraph, fits: Callable[[Paragraph], bool]) -> Paragraph:
    """Return *runs*, or as many whole words of them as fit before an ellipsis.

    Half a word is kept where words are long, or not parted by spaces.
    """
    if fits(runs):
        return runs
    length = sum(len(run.text) for run in runs) - to_cut([runs], lambda shorter: fits(_ended(*shorter)))
    kept = next(_cut([runs], length))
    words = "".join(run.text for run in kept)
    whole = len(words.rpartition(" ")[0])
    return _ended(next(_cut([runs], whole if whole > length // 2 else length)))


def _ended(runs: Paragraph = ()) -> Paragraph:
    """Return *runs* with an ellipsis, which looks and leads as the last of them."""
    written = [run for run in runs if run.text]
    if not written:
        return (Run(ELLIPSIS),)
    return (*written[:-1], written[-1]._replace(text=written[-1].text.rstrip(" ,;:·-–") + ELLIPSIS))


def _shortened(paragraphs: Sequence[Paragraph], length: int) -> Paragraphs:
    """Return the first *length* characters of *paragraphs*."""
    return tuple(runs for runs in _cut(paragraphs, length) if runs)


def _cut(paragraphs: Sequence[Paragraph], length: int) -> Iterator[Paragraph]:
    for runs in paragraphs:
        kept = []
        for run in runs:
            if length > 0:
                kept.append(run._replace(text=run.text[:length]))
            length -= len(run.text)
        yield tuple(kept)


def longest_of(texts: Iterable[Paragraph], size: float, face: str) -> str:
    """Return the word in *texts* that is the widest."""
    words = (word for runs in texts for word in "".join(run.text for run in runs).split())
    return max(words, key=lambda word: longest_word((Run(word),), size, bold=True, face=face))


def some(number: int, what: str) -> str:
    """Return *number* of something: 1 line, 2 lines."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def fit(number: int) -> str:
    """Return how many fit: 1 fits, 2 fit."""
    return f"{number} {'fits' if number == 1 else 'fit'}"


def need(name: str) -> str:
    """Return the verb to what is called *name*: the title needs, the points need."""
    return "need" if name.endswith("s") or " and " in name else "needs"
