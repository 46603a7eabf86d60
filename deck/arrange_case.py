"""The case that a question is about: its words, and below them its picture, in one column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from deck.fit import fits
from deck.layout import Box, inches
from deck.pages import PlacedPicture
from deck.place import framed, inside, words

if TYPE_CHECKING:
    from deck.layout import Layout
    from deck.pages import Shape
    from deck.slides import AnswerSlide, QuestionSlide
    from source.images import Image

_APART = inches(0.18)
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
        shown = inside(images[slide.picture.file], below)
        shapes.append(PlacedPicture(None, shown, slide.picture))
        top = shown.bottom
    return Case(tuple(shapes), top, good)
