"""What does not fit its slide even at the smallest size: where it stands in the lecture, and how much is too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import EMU_PER_POINT
from deck.measure.fit import capacity, counted, fits
from deck.measure.shorten import fit, need, some, to_cut
from deck.page.marks import SlotText

if TYPE_CHECKING:
    from deck.page.page import Origin, Page
    from source.reading.mistakes import Path

TOO_LONG = "E601"
_BY_PROGRAM = ("footer", "number")
"""Texts that the deck shortens by itself."""


class Misfit(NamedTuple):
    """What is wrong with a slide, the *path* in the lecture to its cause, an action, a code of a problem."""

    path: Path
    message: str
    hint: str
    code: str = TOO_LONG


def misfits(pages: Iterable[Page]) -> Iterator[Misfit]:
    """Yield what does not fit on *pages*, in their order."""
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, SlotText) and not _is_whole(mark):
                yield _words(mark, page.origin)
        for path, message, hint in page.overflows:
            yield Misfit((*page.origin.path, *path), message, hint)


def _is_whole(words: SlotText) -> bool:
    """Return whether *words* fit; a size above the least has been chosen because they do."""
    style = words.slot.style
    size = words.size or style.size
    if size > style.ladder[-1] or words.slot.name in _BY_PROGRAM:
        return True
    return fits(words.paragraphs, words.most or words.place, size, style)


def _words(words: SlotText, origin: Origin) -> Misfit:
    slot, style, where = words.slot, words.slot.style, words.most or words.place
    size = words.size or style.size
    name, keys = origin.name_of(slot.name)
    needed = sum(counted(words.paragraphs, where.width / EMU_PER_POINT, size, style))
    room = capacity(words.paragraphs, where, size, style)
    characters = to_cut(words.paragraphs, lambda shorter: fits(shorter, where, size, style))
    message = f"the {name} {need(name)} {some(needed, 'line')} at {size:g} pt, {fit(room)}"
    return Misfit((*origin.path, *keys), message, f"cut about {some(characters, 'character')}")
