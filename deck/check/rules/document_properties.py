"""The file says its title and its language.

Why: a screen reader says the title where it would otherwise read a file name; search and PDF export take both.
Source: WCAG 2.1, 2.4.2 and 3.1.1; ECMA-376 part 2, 11 (``dc:title``, ``dc:language``).
Fix: File > Info > Properties: Title; the language is one of BCP 47, such as en-GB.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import WHOLE_DECK, Fault
from deck.check.rules.language import LANGUAGE
from deck.written.view import DeckView

HINT = "fill in title and language under File > Info > Properties"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield what the file does not say of itself."""
    if not deck.title:
        yield Fault(WHOLE_DECK, "", "the file has no title", HINT)
    if not LANGUAGE.fullmatch(deck.language):
        what = f"has the language “{deck.language}”, which is none" if deck.language else "has no language"
        yield Fault(WHOLE_DECK, "", f"the file {what}", HINT)
