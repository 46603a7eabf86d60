"""The checker: what a written deck must hold so that everybody can read it, whoever wrote the file.

``findings`` opens a .pptx file, resolves all that slides inherit from layouts, master and theme, and asks each rule.
Each rule is a module with a docstring (why, who says so, what to do) and a function ``check``, and a line in RULES.
"""

from __future__ import annotations

from deck.check.finding import WHOLE_DECK, Finding, Rule
from deck.check.rules import (
    alt_text,
    autofit,
    contrast,
    direction,
    document_properties,
    empty_placeholder,
    language,
    links,
    merged_cells,
    off_slide,
    overlap,
    reading_order,
    sections,
    slide_number,
    table_header,
    text_size,
    theme_only,
    title,
    titles_differ,
)
from deck.written.deck import UnreadableDeckError, view_of

__all__ = ["RULES", "WHOLE_DECK", "Finding", "UnreadableDeckError", "findings"]

RULES: dict[str, Rule] = {
    "alt-text": alt_text,
    "autofit": autofit,
    "contrast": contrast,
    "direction": direction,
    "document-properties": document_properties,
    "empty-placeholder": empty_placeholder,
    "language": language,
    "links": links,
    "merged-cells": merged_cells,
    "off-slide": off_slide,
    "overlap": overlap,
    "reading-order": reading_order,
    "sections": sections,
    "slide-number": slide_number,
    "table-header": table_header,
    "text-size": text_size,
    "theme-only": theme_only,
    "title": title,
    "titles-differ": titles_differ,
}


def findings(deck: bytes) -> tuple[Finding, ...]:
    """Return what is wrong with a .pptx file, slide by slide; UnreadableDeckError if it is none."""
    view = view_of(deck)
    found = [
        Finding(fault.slide, fault.shape, name, fault.message, fault.hint)
        for name, rule in RULES.items()
        for fault in rule.check(view)
    ]
    return tuple(sorted(found, key=lambda finding: finding.slide))
