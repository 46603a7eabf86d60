"""What a kind of slide is: plain data that knows its pages, and how it goes on over several where it is too long.

A kind is a module or folder of its own, with a named tuple that has a head and the methods of ``Slide``, or those of
``LongSlide`` where it can be too long. All plain data of decks are named tuples: frozen dataclasses take four times as
long to define, at each start, and three times as long to make.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from deck.page.page import Origin
from deck.texts.paragraph import Paragraph
from deck.texts.review import Source

if TYPE_CHECKING:
    from deck.page.page import Page
    from deck.template.layout import Layout, LayoutName, Template
    from deck.template.paint import Paint
    from source.pictures.images import Image
    from source.words.printed import Words


class Head(NamedTuple):
    """What all kinds of slides have. *sources* are the references at its foot, *links* lead to other slides.

    A *hidden* slide is in the deck, and left out when it is shown. *language* is None where it is the deck's.
    """

    id: str
    title: Paragraph
    label: Paragraph = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Paragraph, ...] = ()
    links: Paragraph = ()
    origin: Origin = Origin()
    language: str | None = None
    hidden: bool = False
    goes_on: bool = False
    """Whether a figure that is too long goes on over further slides on any template, and not on small pages alone."""
    title_may_grow: bool = False
    """Whether more is added to the title where another slide has the same; an author's own titles stay as they are."""


class Hall(NamedTuple):
    """What all slides of a deck are shown with: its title, its template, the words, and the pictures by their files."""

    title: str
    template: Template
    words: Words
    images: Mapping[str, Image]

    def layout(self, name: LayoutName) -> Layout:
        """Return the layout of this name."""
        return self.template.layouts[name]

    @property
    def paint(self) -> Paint:
        """The colours of the template."""
        return self.template.paint

    def image(self, file: str) -> Image:
        """Return the picture in *file*."""
        return self.images[file]


class Slide(Protocol):
    """A slide of any kind."""

    @property
    def head(self) -> Head: ...

    @property
    def files(self) -> tuple[str, ...]:
        """The picture files that it shows."""

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return the pages that it takes in *hall*."""

    def _replace(self, *, head: Head = ...) -> Self: ...


class LongSlide(Slide, Protocol):
    """A slide that can be too long for a page."""

    def page(self, hall: Hall) -> Page:
        """Return it on one page, whether it fits or not."""

    def pieces(self) -> tuple[LongSlide, ...]:
        """Return what it is made of, if each of these can be a slide by itself, and be parted in turn."""

    def portions(self) -> Iterator[tuple[LongSlide, ...]]:
        """Yield the ways to part it, in the order in which to try them."""
