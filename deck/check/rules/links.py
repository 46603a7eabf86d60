"""Links say where they lead, and no two links of a slide say the same of different places.

Why: a screen reader lists the links of a slide without the text round them: "here" three times helps nobody, and an
address is spelled out letter by letter. DOIs are names, and may stand.
Source: WCAG 2.1, 2.4.4; Microsoft, "Make your PowerPoint presentations accessible" (meaningful hyperlink text).
Fix: link the words that name the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from deck.check.empty_words import LINKS
from deck.check.finding import Fault
from deck.written.view import DeckView, Link, ShapeView, SlideView

HINT = "link words that name the place"

_ADDRESS = re.compile(r"(?:\w+://|www\.)\S+", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/)10\.\d{4,}/\S+", re.IGNORECASE)


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each link whose words do not name its place."""
    for slide in deck.slides:
        places: dict[str, Link] = {}
        for shape, words, link in _links(slide):
            key = words.casefold()
            if _ADDRESS.fullmatch(words) and not _DOI.fullmatch(words):
                yield Fault(slide.number, shape.called, f"the link is a bare address: {words}", HINT)
            elif key in LINKS:
                yield Fault(slide.number, shape.called, f"the link does not say where it leads: “{words}”", HINT)
            elif places.setdefault(key, link) != link:
                yield Fault(slide.number, shape.called, f"two links to different places say the same: “{words}”", HINT)


def _links(slide: SlideView) -> Iterator[tuple[ShapeView, str, Link]]:
    """Yield what is linked: whole shapes, and neighbouring runs that lead to the same place."""
    for shape in slide.shapes:
        if shape.link is not None:
            yield shape, " ".join((shape.text or shape.alt).split()), shape.link
        for paragraph in shape.paragraphs:
            for link, runs in groupby(paragraph, key=lambda run: run.link):
                if link is not None:
                    yield shape, " ".join("".join(run.text for run in runs).split()), link
