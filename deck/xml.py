"""XML as it is written: names, attributes and words go in plain and come out escaped, here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NewType

Xml = NewType("Xml", str)
"""Markup that is ready to be written. Plain text is no Xml until ``words`` has escaped it."""

NOTHING = Xml("")

NAMESPACES = {
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}

# A reader turns a bare carriage return into a line feed, and line feed and tab in an attribute into spaces
# (XML 1.0, 2.11 and 3.3.3), so these are written by number.
_IN_WORDS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_WORDS_TABLE = str.maketrans(_IN_WORDS)
_IN_ATTRIBUTES_TABLE = str.maketrans({**_IN_WORDS, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def words(text: str) -> Xml:
    """Return plain *text* as the content of an element."""
    return Xml(text.translate(_IN_WORDS_TABLE))


def element(name: str, attributes: Mapping[str, str | int | None] | None = None, *content: Xml) -> Xml:
    """Return an element; an attribute that is None is left out."""
    written = "".join(
        f' {key}="{str(value).translate(_IN_ATTRIBUTES_TABLE)}"'
        for key, value in (attributes or {}).items()
        if value is not None
    )
    inside = "".join(content)
    return Xml(f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>")


def joined(pieces: Iterable[Xml]) -> Xml:
    """Return *pieces* one after the other."""
    return Xml("".join(pieces))


def document(root: Xml) -> bytes:
    """Return a whole XML file with *root* in it."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}'.encode()
