"""The case that a question is about: its words, below them its picture, and below this who made it, in one column."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deck.figures.picture import Picture, inside
from deck.geometry import Box, inches
from deck.measure.fit import fits
from deck.page import marks
from deck.page.words import framed, height_of, in_slot
from deck.slides.figure import FigureSlide
from deck.slides.statements import StatementsSlide
from deck.slides.topic.slide import TopicSlide
from deck.texts.paragraph import Paragraph

if TYPE_CHECKING:
    from deck.page.marks import Shape
    from deck.slides.kind import Hall, Head, LongSlide
    from deck.template.layout import Layout

_APART = inches(0.18)
_ABOVE_CREDIT = inches(0.1)
_LEAST = 0.5
"""The share of the column that its picture has at least: a finding must be seen from the last row."""


class Case(NamedTuple):
    """What a question is about."""

    stem: tuple[Paragraph, ...] = ()
    picture: Picture | None = None

    @property
    def files(self) -> tuple[str, ...]:
        """The picture files that it shows."""
        return self.picture.files if self.picture else ()

    @property
    def is_empty(self) -> bool:
        """Whether the question is about nothing but itself."""
        return not (self.stem or self.picture)

    def placed(self, layout: Layout, where: Box, hall: Hall) -> PlacedCase:
        """Return the case in *where*, its words as large as fit above its picture."""
        shapes: list[Shape] = []
        top, good = where.top, True
        if self.stem:
            above = where._replace(height=round(where.height * (1 - _LEAST))) if self.picture else where
            stem = in_slot(layout, "body", self.stem, above)
            style = layout.slots["body"].style
            good = fits(self.stem, above, stem.size or style.size, style)
            stem = framed(stem)
            shapes.append(stem)
            top = stem.place.bottom
        if self.picture:
            below = Box(where.left, top + _APART if shapes else top, where.width, where.bottom - top - _APART)
            pictured, top = _pictured(self.picture, layout, below, hall)
            shapes += pictured
        return PlacedCase(tuple(shapes), top, good)

    def slide(self, head: Head) -> LongSlide:
        """Return a slide of the case by itself."""
        if not self.picture:
            return StatementsSlide(head, self.stem)
        if self.stem:
            return TopicSlide(head, self.stem, self.picture, self.picture.caption)
        return FigureSlide(head, self.picture, self.picture.caption)


class PlacedCase(NamedTuple):
    """Where a case stands, where it ends, and whether its words fit."""

    shapes: tuple[Shape, ...]
    bottom: int
    fits: bool


def _pictured(picture: Picture, layout: Layout, where: Box, hall: Hall) -> tuple[tuple[Shape, ...], int]:
    """Return *picture* as large as it can be within *where*, below it who made it, and where this ends."""
    image = hall.image(picture.file)
    if not picture.credit:
        shown = inside(image, where)
        return (marks.Picture(None, shown, picture.file, picture.alt),), shown.bottom
    most = where._replace(height=layout.slots["caption"].box.height)
    credit = in_slot(layout, "caption", (picture.caption,), most)
    needed = min(height_of(credit), most.height)
    shown = inside(image, where._replace(height=where.height - needed - _ABOVE_CREDIT))
    below = Box(where.left, shown.bottom + _ABOVE_CREDIT, where.width, needed)
    placed = marks.Picture(None, shown, picture.file, picture.alt)
    return (placed, credit._replace(box=below)), below.bottom
