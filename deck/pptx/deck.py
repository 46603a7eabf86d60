"""Pages become a presentation: the parts of all slides, notes, charts and pictures on those of a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.pptx.notes import notes_page
from deck.pptx.presentation import presentation, properties, settings
from deck.pptx.slide import Writing, slide_part
from deck.pptx.text import Look
from source.files.package import PackagePart, Relations, pack

if TYPE_CHECKING:
    from deck.page.page import Page, Sections
    from deck.plan.content import Deck
    from deck.slides.kind import Hall


def write(deck: Deck, sections: Sections, hall: Hall) -> bytes:
    """Return the .pptx file of *deck* with the pages of *sections*."""
    template = hall.template
    writing = Writing(deck, hall, _names(sections))
    slides: list[PackagePart] = []
    listed: list[tuple[str, tuple[str, ...]]] = []
    for name, pages in sections:
        first = len(slides) // 2
        for number, page in enumerate(pages, first + 1):
            slides += _slide_and_notes(number, page, writing)
        listed.append((name, tuple(_slide_name(first + n) for n in range(1, len(pages) + 1))))
    parts = (
        presentation(deck, template, listed),
        *settings(),
        *template.parts,
        *slides,
        *writing.charts,
        *writing.media.values(),
    )
    return pack(parts, properties(deck))


def _names(sections: Sections) -> dict[str, str]:
    """Return the name of each slide's part by the slide's id; a topic goes before a slide of the deck's own."""
    ids = [page.id for _, pages in sections for page in pages]
    opening = len(sections[0][1])
    order = [*range(opening), *reversed(range(opening, len(ids)))]
    return {ids[place]: _slide_name(place + 1) for place in order}


def _slide_name(number: int) -> str:
    return f"/ppt/slides/slide{number}.xml"


def _slide_and_notes(number: int, page: Page, writing: Writing) -> tuple[PackagePart, PackagePart]:
    """Return a slide and its notes page, which point to each other."""
    name, notes = _slide_name(number), f"/ppt/notesSlides/notesSlide{number}.xml"
    relations = Relations(writing.slides)
    relations.to("notesSlide", notes)
    slide = slide_part(name, number, page, writing, relations)
    look = Look("").speaking(page.language or writing.deck.language)
    beside = Relations()
    beside.to("notesMaster", writing.template.notes_master)
    beside.to("slide", name)
    return slide, notes_page(notes, beside, page.notes, look, writing.words)
