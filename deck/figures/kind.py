"""What a kind of figure is: plain data that can be placed in any room, and parted where it is too large for one.

A kind is a module or folder of its own here, with a named tuple that has the methods of ``Figure`` and a function that
makes it of what an author wrote, and a case in ``planned``; what may be written is in ``source.figures``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from deck.geometry import Box, inches
from deck.page.page import Overflow

if TYPE_CHECKING:
    from deck.page.marks import Shape
    from deck.template.layout import Slot
    from deck.template.paint import Paint
    from source.pictures.images import Image
    from source.words.printed import Words

_ABOVE_CAPTION = inches(0.1)


class Gallery(Protocol):
    """What a figure may need of the deck: the template's colours, the words, and the pictures by their files."""

    @property
    def paint(self) -> Paint: ...

    @property
    def words(self) -> Words: ...

    def image(self, file: str) -> Image:
        """Return the picture in *file*."""


class Room(NamedTuple):
    """Where a figure may stand, in the letters of *slot*; *is_alone* says that the slide shows nothing else."""

    box: Box
    slot: Slot
    gallery: Gallery
    is_alone: bool = False


class Fitted(NamedTuple):
    """A figure where it stands. The larger *legible*, the better it is read; it compares two places for one figure.

    What does not fit is in *overflows*. A figure that *fills* takes all its room whatever it needs, and its caption
    stays at its place; else the caption comes close.
    """

    marks: tuple[Shape, ...]
    box: Box
    legible: float
    fits: bool = True
    overflows: tuple[Overflow, ...] = ()
    fills: bool = False

    def below(self, caption: Box) -> Box:
        """Return where the caption stands whose place is *caption*."""
        return caption if self.fills else caption._replace(top=self.box.bottom + _ABOVE_CAPTION)


class Figure(Protocol):
    """A figure of any kind, its texts ready to be printed."""

    @property
    def alt(self) -> str:
        """What a screen reader says of it."""

    @property
    def files(self) -> tuple[str, ...]:
        """The picture files that it shows."""

    def placed(self, room: Room) -> Fitted:
        """Return it where it stands in *room*."""

    def parted(self) -> Iterator[tuple[Figure, ...]]:
        """Yield the ways to show less of it at a time, in the order in which to try them."""

    def _replace(self, *, alt: str = ...) -> Self: ...
