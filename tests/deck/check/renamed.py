"""Decks after somebody has given all their shapes and layouts other names, or none."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

from tests.deck.hard_templates import edited

GERMAN = ("Quellen", "Titel", "Bildunterschrift", "Inhalt", "Fußzeile", "Literatur", "Beschriftung", "Abschnitt")
MISLEADING = ("References", "Points", "Caption", "Title", "Body", "Label", "Footer", "Text")
"""Words that mean something, in an order that fits no slide."""

NAMES: dict[str, Callable[[int], str]] = {
    "German": lambda number: f"{GERMAN[number % len(GERMAN)]} {number}",
    "misleading": lambda number: f"{MISLEADING[number * 5 % len(MISLEADING)]} {number}",
    "numbers": str,
    "none": lambda _: "",
}
_PAGES = re.compile(r"ppt/(?:slides|slideLayouts|slideMasters)/\w+\.xml")
_NAMED = re.compile(r'(<p:(?:cNvPr|cSld)\b[^>]*? name=")[^"]*(")')


def renamed(deck: bytes, name_of: Callable[[int], str]) -> bytes:
    """Return *deck* with the names of all shapes, slides and layouts as *name_of* makes them of a running number."""

    def edit(part: str, content: bytes) -> bytes:
        if not _PAGES.fullmatch(part):
            return content
        numbers = count(1)
        text = _NAMED.sub(lambda found: f"{found[1]}{name_of(next(numbers))}{found[2]}", content.decode())
        return text.encode()

    return edited(deck, edit)
