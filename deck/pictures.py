"""Picture files as a presentation needs them: content, size, and a bitmap of each drawing for programs without SVG."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from
from typing import TYPE_CHECKING

from deck.slides import Picture, TopicSlide

if TYPE_CHECKING:
    from deck.slides import Slide

BITMAP_WIDTH = 1200
"""Pixels across in the bitmap of a drawing: more than a full-HD projector shows of half a slide."""

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
_START_OF_FRAME = re.compile(rb"\xff([\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf])")


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its file, and width and height in pixels; *bitmap* is a PNG of it where it is a drawing."""

    content: bytes
    content_type: str
    suffix: str
    width: int
    height: int
    bitmap: bytes | None = None


def images_of(slides: Iterable[Slide]) -> Mapping[str, Image]:
    """Return each picture on *slides* by its file name; OSError if a file has gone since the lecture was read."""
    figures = (slide.figure for slide in slides if isinstance(slide, TopicSlide))
    return {figure.file: _image(Path(figure.file)) for figure in figures if isinstance(figure, Picture)}


def _image(path: Path) -> Image:
    content, suffix = path.read_bytes(), path.suffix.lower()
    if suffix == ".svg":
        bitmap = _drawn(content)
        return Image(content, _TYPES[suffix], suffix, *_png_size(bitmap), bitmap)
    size = _png_size(content) if suffix == ".png" else _jpeg_size(content)
    return Image(content, _TYPES[suffix], suffix, *size)


def _drawn(svg: bytes) -> bytes:
    from resvg_py import svg_to_bytes  # only lectures with drawings pay for it

    has_letters = b"<text" in svg  # looking for fonts takes longer than drawing
    return bytes(svg_to_bytes(svg.decode("utf-8-sig"), width=BITMAP_WIDTH, skip_system_fonts=not has_letters))


def _png_size(content: bytes) -> tuple[int, int]:
    """Return width and height from the IHDR chunk (PNG specification, 11.2.1)."""
    width, height = unpack_from(">II", content, 16)
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Return width and height from the frame header (ITU-T T.81, B.2.2)."""
    position = 2
    while content[position + 1 : position + 2] and not _START_OF_FRAME.match(content, position):
        position += 2 + unpack_from(">H", content, position + 2)[0]
    height, width = unpack_from(">HH", content, position + 5)
    return width, height
