"""The picture files that the slides of a deck show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from deck.slides import Picture, TopicSlide
from source.images import Image, image_at

if TYPE_CHECKING:
    from deck.slides import Slide


def images_of(slides: Iterable[Slide]) -> Mapping[str, Image]:
    """Return each picture on *slides* by its file name; OSError if a file has gone since the lecture was read."""
    figures = (slide.figure for slide in slides if isinstance(slide, TopicSlide))
    return {figure.file: image_at(Path(figure.file)) for figure in figures if isinstance(figure, Picture)}
