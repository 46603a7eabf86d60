"""Links from one slide of the deck to another."""

from __future__ import annotations

from collections.abc import Iterable

from deck.texts.paragraph import Paragraph
from source.texts.markup import Run
from source.words.printed import Words

INSIDE = "#"
"""What the link of a run begins with that leads to a slide: its id follows. An author's links lead to the web."""


def link_to(slide: str, words: Run) -> Paragraph:
    """Return *words* that lead to the slide with the id *slide*."""
    return (words._replace(link=INSIDE + slide),)


def back_to(slide: str, name: str, words: Words) -> Paragraph:
    """Return a link that says that it leads back to the slide with the id *slide*, which has this *name*."""
    back = words.run("slides.back_to")
    said = f"{back.text}{words['punctuation.colon']}"
    if back.language:
        return (*link_to(slide, back._replace(text=said)), *link_to(slide, Run(name)))
    return link_to(slide, Run(f"{said}{name}"))


def in_one_line(links: Iterable[Paragraph]) -> Paragraph:
    """Return several links beside each other."""
    return tuple(run for link in links for run in (Run("  ·  "), *link))[1:]
