"""The picture files that the slides of a deck show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from deck.plan.slides import AnswerSlide, Picture, QuestionSlide, TopicSlide
from source.pictures.images import Image, image_at

if TYPE_CHECKING:
    from deck.plan.slides import Figure, Slide


def images_of(slides: Iterable[Slide]) -> Mapping[str, Image]:
    """Return each picture on *slides* by its file name; OSError if a file has gone since the lecture was read."""
    figures = (_shown(slide) for slide in slides)
    return {figure.file: image_at(Path(figure.file)) for figure in figures if isinstance(figure, Picture)}


def _shown(slide: Slide) -> Figure | None:
    if isinstance(slide, QuestionSlide | AnswerSlide):
        return slide.picture
    return slide.figure if isinstance(slide, TopicSlide) else None
