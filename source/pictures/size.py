"""How large a picture is, by its content; what is damaged, or a drawing that could do harm, is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from struct import error, unpack_from

MOST_LONG = 100
"""How many times as long as wide a picture can be: on a slide such a strip is as high as one line of small letters."""

_START_OF_FRAME = rb"\xff([\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf])"
_LENGTH = re.compile(r"\s*\+?(\d+(?:\.\d+)?)(?:px|pt|mm|cm|in)?\s*\Z")
_ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)
_MAY_HARM = (b"href", b"url(", b"script", b"foreignobject", b"&", b"\0")
"""Where none of these stands, no element can do harm; behind & and in UTF-16 any of them may hide."""
_SVG = "http://www.w3.org/2000/svg}"
"""The namespace, and the sign that the parser puts behind it."""


def size_of(content: bytes, suffix: str) -> tuple[float, float]:
    """Return width and height of a .png, .jpg, .jpeg or .svg file; ValueError with the reason if it cannot be shown."""
    read = {".png": png_size, ".svg": _svg_size}.get(suffix, jpeg_size)
    try:
        width, height = read(content)
    except (error, IndexError):
        raise ValueError("it is damaged") from None
    if not (width > 0 and height > 0):
        raise ValueError("it has no width or height")
    if max(width, height) > MOST_LONG * min(width, height):
        raise ValueError(f"it is a strip of {width:g} × {height:g}, in which nothing can be seen")
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
    while not re.match(_START_OF_FRAME, content[position : position + 2]):
        position += 2 + unpack_from(">H", content, position + 2)[0]
    height, width = unpack_from(">HH", content, position + 5)
    return width, height


def _svg_size(content: bytes) -> tuple[float, float]:
    """Return width and height of a drawing that is whole and uses nothing outside of itself."""
    from xml.parsers.expat import ErrorString, ExpatError, ParserCreate  # only lectures with drawings pay for it

    parser, root = ParserCreate(namespace_separator="}"), dict[str, str]()

    def start(name: str, attributes: dict[str, str]) -> None:
        root.update(attributes, name=name)
        parser.StartElementHandler = _refuse_harm if any(map(content.lower().__contains__, _MAY_HARM)) else None
        _refuse_harm(name, attributes)

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        parser.Parse(content, True)
    except ExpatError as problem:
        raise ValueError(f"it is damaged ({ErrorString(problem.code)})") from None
    if root["name"] != f"{_SVG}svg":
        raise ValueError("its content is not SVG")
    box = root.get("viewBox", "").replace(",", " ").split()
    width, height = box[2:] if len(box) == 4 else ("", "")
    return _length(root.get("width"), width), _length(root.get("height"), height)


def _length(written: str | None, else_this: str) -> float:
    found = _LENGTH.match(written or "") or _LENGTH.match(else_this)
    return float(found[1]) if found else 0


def _refuse_document_type(*_: object) -> None:
    raise ValueError("it has a document type, which can hide anything; save it without")


def _refuse_harm(name: str, attributes: Mapping[str, str]) -> None:
    if name in (f"{_SVG}script", f"{_SVG}foreignObject"):
        raise ValueError(f"it has a <{name.removeprefix(_SVG)}>, which no slide can show")
    for key, value in attributes.items():
        leads_out = key.rpartition("}")[2] == "href" and not value.startswith(("#", "data:"))
        if leads_out or _ELSEWHERE.search(value):
            raise ValueError(f"it points outside of itself: {value}")
