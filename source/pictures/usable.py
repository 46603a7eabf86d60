"""Which files may be used as pictures: small ones, of three kinds, from the lecture's own folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from source.files.regular import content_of, inside, why_not
from source.pictures.size import size_of
from source.reading.mistakes import Mistakes, mistake

if TYPE_CHECKING:
    from source.reading.defined import Defined

MOST_BYTES = 20_000_000
"""A picture that a projector can use is far smaller; a deck with larger ones cannot be sent by mail."""

SIGNATURES = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".svg": b"<"}


def usable(name: str, defined: Defined) -> str:
    """Return the absolute path of the picture *name*; Mistakes if it cannot be used."""
    try:
        path = inside(defined.folder, name)
        content = content_of(path, MOST_BYTES)
    except OSError as error:
        raise _refused(name, why_not(error)) from None
    if path.suffix.lower() not in SIGNATURES:
        raise _refused(name, "only PNG, JPEG and SVG can be shown")
    if not content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(SIGNATURES[path.suffix.lower()]):
        raise _refused(name, f"its content is not {path.suffix[1:].upper()}")
    try:
        size_of(content, path.suffix.lower())
    except ValueError as error:
        raise _refused(name, str(error)) from None
    return str(path)


def _refused(name: str, reason: str) -> Mistakes:
    hint = "put a PNG, JPEG or SVG beside the lecture file and name it from there"
    return mistake("E403", f"the picture {name} cannot be used: {reason}", hint)
