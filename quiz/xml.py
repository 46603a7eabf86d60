"""XML as it is written by hand: names, attributes and words go in plain and come out escaped, here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NewType

Xml = NewType("Xml", str)
"""Markup that is ready to be written. Plain text is no Xml until ``escaped`` has made it so."""

NOTHING = Xml("")
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def escaped(text: str) -> Xml:
    """Return plain *text* as the content of an element."""
    return Xml(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def element(name: str, attributes: Mapping[str, str | int | None] | None = None, *content: Xml) -> Xml:
    """Return an element; an attribute that is None is left out."""
    start = f"<{name}"
    for key, value in attributes.items() if attributes else ():
        if value is not None:
            start += f' {key}="{value if isinstance(value, int) else _in_quotes(value)}"'
    inside = "".join(content)
    return Xml(f"{start}>{inside}</{name}>" if inside else f"{start}/>")


def joined(pieces: Iterable[Xml]) -> Xml:
    """Return *pieces* one after the other."""
    return Xml("".join(pieces))


def document(root: Xml) -> bytes:
    """Return a whole XML file with *root* in it."""
    return f"{DECLARATION}{root}".encode()


def _in_quotes(text: str) -> Xml:
    """Return *text* as the value of an attribute, where a reader makes spaces of line feed and tab (XML 1.0, 3.3.3)."""
    return Xml(escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;"))
