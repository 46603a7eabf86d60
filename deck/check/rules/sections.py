"""The deck is in sections with names of their own, and every slide is in exactly one.

Why: sections are the chapters of a deck, for whoever moves about it in PowerPoint and for screen readers.
Source: Microsoft, "Rules for the Accessibility Checker" (section names are meaningful and unique); [MS-PPTX] 2.2.3.
Fix: Home > Section > Rename Section; "Default Section" and "Section 2" are no names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from deck.check.empty_words import SECTIONS
from deck.check.finding import WHOLE_DECK, Fault
from deck.written.view import DeckView

HINT = "put every slide into a section that has a name of its own"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield what is wrong with the names of the sections, then with the slides in them."""
    if not deck.sections:
        yield Fault(WHOLE_DECK, "", "the deck has no sections", HINT)
        return
    names = Counter(section.name.casefold() for section in deck.sections)
    for number, section in enumerate(deck.sections, 1):
        if SECTIONS.fullmatch(section.name):
            yield Fault(WHOLE_DECK, section.name, f"section {number} has no name of its own", HINT)
        elif names.pop(section.name.casefold(), 1) > 1:
            yield Fault(WHOLE_DECK, section.name, "several sections have this name", HINT)
    listed = Counter(slide for section in deck.sections for slide in section.slides)
    for slide in deck.slides:
        if listed[slide.id] != 1:
            where = f"in {listed[slide.id]} sections" if listed[slide.id] else "in no section"
            yield Fault(slide.number, "", f"the slide is {where}", HINT)
