"""The pictures of an item, as files that any program shows: a drawing is its bitmap."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from source.texts.text import Text

WIDEST = 640
"""Pixels that a picture takes of a page at most: more than a phone has, as much as a column of a learning platform."""


class Picture(NamedTuple):
    """A PNG or JPEG file; *width* and *height* are the pixels in which it is shown.

    Its *name* is that of its content, so that one name never stands for two pictures: programs that keep pictures of
    many quizzes in one folder would mix them up.
    """

    name: str
    content: bytes
    content_type: str
    width: int
    height: int


Address = Callable[[Picture], str]
"""How a format points to a picture: by a path in its package, or with the whole picture in the address."""


def picture_at(file: str) -> Picture:
    """Return the picture in the file *file*; OSError if it has gone since the lecture was read."""
    from source.pictures.images import image_at  # only quizzes with pictures pay for it

    image = image_at(Path(file))
    content, kind = (image.bitmap, "image/png") if image.bitmap else (image.content, image.content_type)
    shrunk = min(1, WIDEST / image.width)
    ending = ".png" if kind == "image/png" else ".jpg"
    name = f"{sha256(content).hexdigest()[:20]}{ending}"
    return Picture(name, content, kind, *_pixels(image.width * shrunk, image.height * shrunk))


def _pixels(width: float, height: float) -> tuple[int, int]:
    return max(1, round(width)), max(1, round(height))


def pictures_in(texts: Iterable[Text | None]) -> Mapping[str, Picture]:
    """Return each picture in *texts* by the file that the texts name."""
    files = dict.fromkeys(picture.file for text in texts if text for picture in text.pictures)
    return {file: picture_at(file) for file in files}


def data_address(picture: Picture) -> str:
    """Return an address that holds the whole of *picture* (RFC 2397), for formats that are one file."""
    return f"data:{picture.content_type};base64,{b64encode(picture.content).decode()}"
