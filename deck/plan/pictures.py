"""The picture files that the slides of a deck show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from source.pictures.images import Image, image_at

if TYPE_CHECKING:
    from deck.slides.kind import Slide


def images_of(slides: Iterable[Slide]) -> Mapping[str, Image]:
    """Return each picture on *slides* by its file name; OSError if a file has gone since the lecture was read."""
    return {file: image_at(Path(file)) for slide in slides for file in slide.files}
