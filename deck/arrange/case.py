"""The case that a question is about: its words, below them its picture, and below this who made it, in one column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from deck.arrange.pages import PlacedPicture
from deck.arrange.placed_words import framed, height_of, inside, words
from deck.geometry import Box, inches
from deck.measure.fit import fits

if TYPE_CHECKING:
    from deck.arrange.pages import Shape
    from deck.plan.slides import AnswerSlide, Picture, QuestionSlide
    from deck.template.layout import Layout
    from source.pictures.images import Image

_APART = inches(0.18)
_ABOVE_CREDIT = inches(0.1)
_LEAST = 0.5
"""The share of the column that its picture has at least: a finding must be seen from the last row."""


class Case(NamedTuple):
    """Where a case stands, where it ends, and whether its words fit."""

    shapes: tuple[Shape, ...]
    bottom: int
    fits: bool


def arrange_case(slide: QuestionSlide | AnswerSlide, layout: Layout, where: Box, images: Mapping[str, Image]) -> Case:
    """Return the case of *slide* in *where*, its words as large as fit above its picture."""
    shapes: list[Shape] = []
    top, good = where.top, True
    if slide.stem:
        above = where._replace(height=round(where.height * (1 - _LEAST))) if slide.picture else where
        stem = words(layout, "body", slide.stem, above)
        style = layout.slots["body"].style
        good = fits(slide.stem, above, stem.size or style.size, style)
        stem = framed(stem)
        shapes.append(stem)
        top = (stem.box or above).bottom
    if slide.picture:
        below = Box(where.left, top + _APART if shapes else top, where.width, where.bottom - top - _APART)
        pictured, top = _pictured(slide.picture, layout, below, images)
        shapes += pictured
    return Case(tuple(shapes), top, good)


def _pictured(
    picture: Picture, layout: Layout, where: Box, images: Mapping[str, Image]
) -> tuple[tuple[Shape, ...], int]:
    """Return *picture* as large as it can be within *where*, below it who made it, and where this ends."""
    image = images[picture.file]
    if not picture.credit:
        shown = inside(image, where)
        return (PlacedPicture(None, shown, picture),), shown.bottom
    most = where._replace(height=layout.slots["caption"].box.height)
    credit = words(layout, "caption", (picture.caption,), most)
    needed = min(height_of(credit), most.height)
    shown = inside(image, where._replace(height=where.height - needed - _ABOVE_CREDIT))
    below = Box(where.left, shown.bottom + _ABOVE_CREDIT, where.width, needed)
    return (PlacedPicture(None, shown, picture), credit._replace(box=below)), below.bottom
