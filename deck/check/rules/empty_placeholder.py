"""No placeholder is left empty.

Why: it is announced by screen readers and shown while editing, and there is nothing in it. (An empty title is what the
rule "title" is about.)
Source: Microsoft, "Make your PowerPoint presentations accessible"; PDF exports keep it as an empty element.
Fix: fill it or delete it.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.written.view import TITLES, DeckView

HINT = "fill it or delete it"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each placeholder without text, picture, chart or table."""
    for slide in deck.slides:
        for shape in slide.shapes:
            for_words = shape.kind == "text" and shape.placeholder not in (None, *TITLES)
            if for_words and not shape.text:
                yield Fault(slide.number, shape.called, "the placeholder is empty", HINT)
