"""Every slide but the title slide shows its number, in the placeholder for it.

Why: a question from the room is about "slide 14"; a number typed by hand is wrong after the next change.
Source: the design rules of this project; ECMA-376 part 1, 19.7.10 (``sldNum``).
Fix: Insert > Header & Footer > Slide number.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.written.view import DeckView

HINT = "Insert > Header & Footer > Slide number"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield the slides without a number, or with one that is only typed."""
    for slide in deck.slides:
        if slide.opens:
            continue
        shape = next((shape for shape in slide.shapes if shape.placeholder == "sldNum"), None)
        if shape is None:
            yield Fault(slide.number, "", "the slide does not show its number", HINT)
        elif all(run.field != "slidenum" for run in shape.runs):
            yield Fault(slide.number, shape.called, "the number is typed, and does not count", HINT)
