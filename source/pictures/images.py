"""Picture files as outputs need them: content, size, and a bitmap of each drawing for programs without SVG."""

from hashlib import sha256
from pathlib import Path
from struct import pack
from typing import NamedTuple
from zlib import crc32

from source.files.regular import content_of
from source.pictures.size import jpeg_size, png_size

BITMAP_WIDTH = 1200
"""Pixels across in the bitmap of a drawing: more than a full-HD projector shows of half a slide."""

HEADER_END = 33
"""Where the signature and the IHDR chunk of a PNG end (PNG specification, 5.2 and 11.2.1)."""

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}


class Image(NamedTuple):
    """A picture: its file, and width and height in pixels; *bitmap* is a PNG of it where it is a drawing."""

    content: bytes
    content_type: str
    suffix: str
    width: int
    height: int
    bitmap: bytes | None = None


def image_at(path: Path) -> Image:
    """Return the picture in the file *path*, found usable before; OSError if it has gone since."""
    content, suffix = content_of(path), path.suffix.lower()
    if suffix == ".svg":
        bitmap = _at_hand(path, content) or drawn(content)
        return Image(content, _TYPES[suffix], suffix, *png_size(bitmap), bitmap)
    size = png_size(content) if suffix == ".png" else jpeg_size(content)
    return Image(content, _TYPES[suffix], suffix, *size)


def _at_hand(path: Path, drawing: bytes) -> bytes | None:
    """Return the bitmap that lies beside a drawing; None where there is none, or one of an earlier state."""
    beside = path.with_suffix(".png")
    try:
        bitmap = content_of(beside)
    except OSError:
        return None
    return bitmap if bitmap.startswith(mark_of(drawing), HEADER_END) else None


def mark_of(drawing: bytes) -> bytes:
    """Return the tEXt chunk in which a bitmap names its drawing, by SHA-256 (PNG specification, 11.3.3.2)."""
    body = b"tEXtDrawing\0" + sha256(drawing).hexdigest().encode()
    return pack(">I", len(body) - len(b"tEXt")) + body + pack(">I", crc32(body))


def drawn(svg: bytes) -> bytes:
    """Return a PNG of a drawing; its letters are those of the fonts at hand."""
    from resvg_py import svg_to_bytes  # only lectures with drawings pay for it

    has_letters = b"<text" in svg  # looking for fonts takes longer than drawing
    return bytes(svg_to_bytes(svg.decode("utf-8-sig"), width=BITMAP_WIDTH, skip_system_fonts=not has_letters))
