"""A page: a slide as it is written, and what its author is told where something on it does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from deck.page.marks import Shape
from deck.template.layout import Layout, SlotName, Style
from deck.texts.paragraph import Paragraph
from source.reading.mistakes import Path

NOWHERE: Path = ()


class Overflow(NamedTuple):
    """What does not fit: the keys below the slide's own that hold it, what is wrong, and what to do."""

    path: Path
    message: str
    hint: str


class Origin(NamedTuple):
    """Where in the lecture a slide comes from, and what its author calls what stands on it.

    *called* has, for the slots of the layout, the name of what is in them and the keys below *path* that hold it.
    """

    path: Path = NOWHERE
    called: Mapping[SlotName, tuple[str, Path]] = MappingProxyType({})
    teaches: bool = False
    """Whether its title is a teaching point, which is a sentence of two lines at most, said here for the first time."""

    def name_of(self, slot: SlotName) -> tuple[str, Path]:
        """Return what an author calls what is in *slot*, and the keys that hold it."""
        return self.called.get(slot, (slot, ()))

    def of_figure(self, overflows: Iterable[Overflow]) -> Iterator[Overflow]:
        """Yield what does not fit in a figure or table, at the keys that hold it."""
        _, keys = self.name_of("figure")
        return (each._replace(path=(*keys, *each.path)) for each in overflows)


class Points(NamedTuple):
    """The points of a topic as they stand on a page, *width* points wide, in letters of *style*."""

    paragraphs: tuple[Paragraph, ...]
    width: float
    style: Style
    on_cards: bool = False


class Page(NamedTuple):
    """A slide as it is written; *marks* are in reading order. *overflows* are those of its figures and cards.

    *points* are those of a topic, for advice on them.

    A *hidden* page is in the file, and left out when the slides are shown. *language* is None where it is the deck's.
    """

    id: str
    layout: Layout
    marks: tuple[Shape, ...]
    notes: tuple[Paragraph, ...] = ()
    origin: Origin = Origin()
    overflows: tuple[Overflow, ...] = ()
    points: Points | None = None
    hidden: bool = False
    language: str | None = None


Sections = Sequence[tuple[str, tuple[Page, ...]]]
"""The pages of each section of a deck, with the section's name."""
