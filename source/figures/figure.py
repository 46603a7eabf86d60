"""What all kinds of figures have, and what each must tell of itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from source.reading.part import Part, optional
from source.reading.scalars import NAME
from source.texts.text import TEXT, Text


class Figure(Part, ABC):
    """The evidence on a slide."""

    known_by: ClassVar[str]
    """What an author has to write for it, in words: columns and rows."""
    example: ClassVar[str]
    """A figure of this kind as an author writes it: the reference shows it, and the tests try it."""

    goes_on: ClassVar[bool] = False
    """Whether it is read over several slides where it is too long for one, as a table is row by row."""

    caption: Text | None = optional(TEXT, "What it shows, with n and source.")
    credit: str | None = optional(NAME, "Who made it.")
    licence: str | None = optional(NAME, "Under which licence it may be used, such as CC BY 4.0.")
    alt: Text
    """What it shows, for those who cannot see it; each kind states it in its own words."""

    def texts(self) -> Iterator[Text]:
        """Yield every text of it that can hold facts and citations, in the order in which they are read."""
        if self.caption:
            yield self.caption
        yield from self.inner_texts()

    @abstractmethod
    def inner_texts(self) -> Iterator[Text]:
        """Yield the texts within it."""

    @abstractmethod
    def facts(self) -> tuple[str, ...]:
        """Return the names of the facts that it shows without naming them in a text."""
