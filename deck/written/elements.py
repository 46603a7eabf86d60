"""XML as it is read: elements found by the names that the standard prints, attributes as what they mean."""

from __future__ import annotations

from typing import TypeAlias

from lxml.etree import XMLParser, _Element, fromstring

Element: TypeAlias = _Element

NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_PARSER = XMLParser(resolve_entities=False, no_network=True)


def parsed(content: bytes) -> Element:
    """Return the root of an XML file, entities left alone."""
    return fromstring(content, _PARSER)


def tag(name: str) -> str:
    """Return the full name of ``prefix:name``."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"


def local(element: Element) -> str:
    """Return an element's name without its namespace; a comment has none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def first(element: Element | None, path: str) -> Element | None:
    """Return the first element at *path*, of which each step is ``prefix:name``."""
    return None if element is None else element.find(path, NAMES)


def every(element: Element | None, path: str) -> list[Element]:
    """Return all elements at *path*."""
    return [] if element is None else element.findall(path, NAMES)


def attribute(element: Element | None, name: str) -> str | None:
    """Return the attribute *name*, in which a prefix is allowed."""
    value = None if element is None else element.get(tag(name) if ":" in name else name)
    return None if value is None else str(value)


def value(element: Element | None, path: str) -> str | None:
    """Return the attribute ``val`` of the first element at *path*."""
    return attribute(first(element, path), "val")


def number(element: Element | None, name: str, otherwise: int = 0) -> int:
    """Return a whole number, or *otherwise* if it is not said."""
    text = attribute(element, name)
    return otherwise if text is None else round(float(text))


def flag(text: str | None, *, otherwise: bool = False) -> bool:
    """Return what an ``xsd:boolean`` means."""
    return otherwise if text is None else text in ("1", "true", "on")


def share(text: str | None, otherwise: float = 1.0) -> float:
    """Return a percentage, in thousandths of a per cent or with its sign, as a part of 1 (ECMA-376, 22.9.2.9)."""
    if text is None:
        return otherwise
    return float(text[:-1]) / 100 if text.endswith("%") else float(text) / 100_000
