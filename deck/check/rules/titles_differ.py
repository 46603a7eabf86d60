"""No two slides have the same title.

Why: whoever moves about the deck by its list of titles cannot tell two slides of the same name apart.
Source: Microsoft, "Rules for the Accessibility Checker" (slide titles are unique).
Fix: say what is new on the second slide, or number the parts: "References 1–12", "References 13–20".
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.written.view import DeckView

HINT = "say in the title what only this slide shows"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each slide whose title an earlier one has; case and spaces make no difference."""
    earlier: dict[str, int] = {}
    for slide in deck.slides:
        if slide.title is None or not slide.title.text:
            continue
        key = " ".join(slide.title.text.casefold().split())
        if key in earlier:
            message = f"slide {earlier[key]} has the same title: {slide.title.text}"
            yield Fault(slide.number, slide.title.called, message, HINT)
        earlier.setdefault(key, slide.number)
