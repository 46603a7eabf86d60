"""Every slide has a title.

Why: a screen reader announces a slide by its title, and lists the titles to move about the deck; without one, a slide
is only a number. A slide that is one large figure or question needs it as well.
Source: Microsoft, "Rules for the Accessibility Checker" (slide titles); WCAG 2.1, 2.4.2.
Fix: put the sentence that the slide is about into the title placeholder; a text box that looks like a title is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.written.view import DeckView

HINT = "write what the slide says into its title placeholder"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield the slides that have no title, or one without a word in it."""
    for slide in deck.slides:
        title = slide.title
        if title is None:
            yield Fault(slide.number, "", "the slide has no title", HINT)
        elif not title.text:
            yield Fault(slide.number, title.called, "the title is empty", HINT)
