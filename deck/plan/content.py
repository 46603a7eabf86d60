"""What a deck says, as plain data: its slides in sections, and what its file says of itself."""

from __future__ import annotations

from typing import NamedTuple

from deck.slides.kind import Slide


class Section(NamedTuple):
    """A named stretch of slides."""

    name: str
    slides: tuple[Slide, ...]


class Deck(NamedTuple):
    """The whole deck in order."""

    id: str
    title: str
    language: str
    authors: tuple[str, ...]
    date: str
    sections: tuple[Section, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides in order."""
        return tuple(slide for section in self.sections for slide in section.slides)
