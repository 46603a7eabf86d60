"""XML as it is written: names, attributes and words go in plain and come out escaped, here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NewType

Xml = NewType("Xml", str)
"""Markup that is ready to be written. Plain text is no Xml until ``words`` has escaped it."""

NOTHING = Xml("")


def escaped(text: str) -> Xml:
    """Return plain *text* as the content of an element.

    A reader turns a bare carriage return into a line feed (XML 1.0, 2.11), so it is written by number.
    """
    if "&" in text or "<" in text or ">" in text or "\r" in text:  # few have any of them, and asking is quicker
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return Xml(text)


@lru_cache(maxsize=4096)
def in_quotes(text: str) -> Xml:
    """Return *text* as the value of an attribute, where a reader makes spaces of line feed and tab (3.3.3)."""
    return Xml(escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;"))


def element(name: str, attributes: Mapping[str, str | int | None] | None = None, *content: Xml) -> Xml:
    """Return an element; an attribute that is None is left out."""
    start = f"<{name}"
    if attributes:
        for key, value in attributes.items():
            if value is not None:
                start += f' {key}="{value if isinstance(value, int) else in_quotes(value)}"'
    if content and (inside := "".join(content)):
        return Xml(f"{start}>{inside}</{name}>")
    return Xml(f"{start}/>")


def within(name: str, content: Xml) -> Xml:
    """Return an element without attributes, as most are."""
    return Xml(f"<{name}>{content}</{name}>" if content else f"<{name}/>")


def joined(pieces: Iterable[Xml]) -> Xml:
    """Return *pieces* one after the other."""
    return Xml("".join(pieces))


def document(root: Xml) -> bytes:
    """Return a whole XML file with *root* in it."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}'.encode()
