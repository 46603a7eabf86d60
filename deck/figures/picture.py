"""A picture file as the evidence of a slide, or with the case of a question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.figures.kind import Fitted
from deck.geometry import Box
from deck.page import marks
from deck.texts.paragraph import Paragraph
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.figures.kind import Room
    from source.figures import picture as written_picture
    from source.pictures.images import Image


class Picture(NamedTuple):
    """A picture file; *credit* says who made it where no caption of the slide does."""

    file: str
    alt: str
    credit: str = ""

    @property
    def files(self) -> tuple[str, ...]:
        return (self.file,)

    @property
    def caption(self) -> Paragraph:
        """What stands below it on a slide without a caption of its own."""
        return (Run(self.credit),) if self.credit else ()

    def placed(self, room: Room) -> Fitted:
        """Return the picture as large as it can be; of two places, the one with the larger picture is read better."""
        box = inside(room.gallery.image(self.file), room.box)
        picture = marks.Picture(room.slot, box, self.file, self.alt)
        return Fitted((picture,), box, box.width * box.height, box.height > 0)

    def parted(self) -> Iterator[tuple[Picture, ...]]:
        """Return nothing: a picture is shown as a whole."""
        return iter(())


def inside(image: Image, where: Box) -> Box:
    """Return the largest box within *where* that has the picture's proportions."""
    scale = min(where.width / image.width, where.height / image.height)
    width, tall = round(image.width * scale), round(image.height * scale)
    return Box(where.left, where.top, width, tall)


def planned(written: written_picture.Picture) -> Picture:
    """Return the picture that an author named."""
    return Picture(written.picture, written.alt.plain)
