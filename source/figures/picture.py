"""A picture: a file that lies beside the lecture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from source.figures.figure import Figure
from source.pictures.usable import usable
from source.reading.part import needed
from source.reading.scalars import NAME
from source.reading.values import checked
from source.texts.text import TEXT, Text


class Picture(Figure):
    """A PNG, JPEG or SVG file that lies beside the lecture."""

    known_by: ClassVar[str] = "picture"
    example: ClassVar[str] = """
picture: figures/nest.svg
caption: Nests of large cells, H&E [@folpe2006]
credit: A. Nonym
licence: CC BY 4.0
alt: Large cells in nests, parted by thin vessels.
"""

    picture: str = needed(checked(NAME, usable), "The file, beside the lecture: figures/nest.svg.")
    caption: Text = needed(TEXT, "What it shows; stain, magnification and organ for a micrograph.")
    credit: str = needed(NAME, "Who made it.")
    licence: str = needed(NAME, "Under which licence it may be used, such as CC BY 4.0.")
    alt: Text = needed(TEXT, "What the picture shows, for those who cannot see it.")

    def inner_texts(self) -> Iterator[Text]:
        """Return nothing: a picture has no texts but its caption."""
        return iter(())

    def facts(self) -> tuple[str, ...]:
        """Return nothing: all its facts are in its caption."""
        return ()
