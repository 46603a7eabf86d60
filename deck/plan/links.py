"""Links from one slide of the deck to another."""

from __future__ import annotations

from collections.abc import Iterable

from deck.paragraph import Paragraph
from source.texts.markup import Run

INSIDE = "#"
"""What the link of a run begins with that leads to a slide: its id follows. An author's links lead to the web."""


def link_to(slide: str, words: str) -> Paragraph:
    """Return *words* that lead to the slide with the id *slide*."""
    return (Run(words, link=INSIDE + slide),)


def in_one_line(links: Iterable[Paragraph]) -> Paragraph:
    """Return several links beside each other."""
    return tuple(run for link in links for run in (Run("  ·  "), *link))[1:]
