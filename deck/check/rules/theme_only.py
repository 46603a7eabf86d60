"""Slides take all colours and fonts from the theme.

Why: then one change of the theme restyles the whole deck, for another university or for readers who need high contrast;
what is fixed on a slide stays behind.
Source: the design rules of this project; ECMA-376 part 1, 20.1.6.9 (theme).
Fix: choose from the upper rows of the palette (Theme Colors), and the fonts called (Headings) and (Body).
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.written.view import DeckView

HINT = "choose from the theme's colours, and its fonts for headings and body"
BACKGROUND = "Background"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each shape, and the background, with the colours and fonts that it has of its own."""
    for slide in deck.slides:
        fixed = ((BACKGROUND, slide.fixed), *((shape.called, shape.fixed) for shape in slide.shapes))
        for name, each in fixed:
            if each:
                verb = "is" if len(each) == 1 else "are"
                yield Fault(slide.number, name, f"{', '.join(each)} {verb} not the theme's", HINT)
