"""The namespaces of presentations, under the prefixes by which they are known (ECMA-376 part 1, 8.6)."""

from __future__ import annotations

from source.files.xml import Xml, element, joined

NAMESPACES = {
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
_DECLARED = element("", NAMESPACES)[1:-2]


def root(name: str, *content: Xml, **attributes: int) -> Xml:
    """Return the root element of a slide or notes page, of which a deck has thousands, with all namespaces."""
    said = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return Xml(f"<{name}{_DECLARED}{said}>{joined(content)}</{name}>")
