"""How large a picture is, by its content; what is damaged, or a drawing that could do harm, is refused."""

from __future__ import annotations

import re
from struct import error, unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_START_OF_FRAME = re.compile(rb"\xff([\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf])")
_LENGTH = re.compile(r"\s*\+?(\d+(?:\.\d+)?)(?:px|pt|mm|cm|in)?\s*\Z")
_ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)
_SVG = "{http://www.w3.org/2000/svg}"


def size_of(content: bytes, suffix: str) -> tuple[float, float]:
    """Return width and height of a .png, .jpg, .jpeg or .svg file; ValueError with the reason if it cannot be shown."""
    read = {".png": png_size, ".svg": _svg_size}.get(suffix, jpeg_size)
    try:
        width, height = read(content)
    except (error, IndexError):
        raise ValueError("it is damaged") from None
    if not (width > 0 and height > 0):
        raise ValueError("it has no width or height")
    return width, height


def png_size(content: bytes) -> tuple[int, int]:
    """Return width and height from the IHDR chunk (PNG specification, 11.2.1)."""
    if content[12:16] != b"IHDR":
        raise ValueError("it is damaged")
    width, height = unpack_from(">II", content, 16)
    return width, height


def jpeg_size(content: bytes) -> tuple[int, int]:
    """Return width and height from the frame header (ITU-T T.81, B.2.2)."""
    position = 2
    while not _START_OF_FRAME.match(content, position):
        position += 2 + unpack_from(">H", content, position + 2)[0]
    height, width = unpack_from(">HH", content, position + 5)
    return width, height


def _svg_size(content: bytes) -> tuple[float, float]:
    """Return width and height of a drawing that is whole and uses nothing outside of itself."""
    if b"<!DOCTYPE" in content:
        raise ValueError("it has a document type, which can hide anything; save it without")
    from lxml import etree  # only lectures with drawings pay for it

    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as problem:
        raise ValueError(f"it is damaged ({problem.msg})") from None
    if root.tag != f"{_SVG}svg":
        raise ValueError("its content is not SVG")
    if reason := next(filter(None, map(_harm, root.iter(etree.Element))), None):
        raise ValueError(reason)
    box = root.get("viewBox", "").replace(",", " ").split()
    sides = [_length(root.get(name), box[2 + axis] if len(box) == 4 else "") for axis, name in enumerate(_SIDES)]
    return sides[0], sides[1]


_SIDES = ("width", "height")


def _length(written: str | None, else_this: str) -> float:
    found = _LENGTH.match(written or "") or _LENGTH.match(else_this)
    return float(found[1]) if found else 0


def _harm(element: _Element) -> str | None:
    if element.tag in (f"{_SVG}script", f"{_SVG}foreignObject"):
        return f"it has a <{str(element.tag).removeprefix(_SVG)}>, which no slide can show"
    for name, value in ((str(name), str(value)) for name, value in element.items()):
        if name.rpartition("}")[2] == "href" and not value.startswith(("#", "data:")):
            return f"it points outside of itself: {value}"
        if _ELSEWHERE.search(value):
            return f"it points outside of itself: {value}"
    return None
