"""A lecture becomes a deck: the one way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.advice.misfits import misfits as misfits_on
from deck.advice.teaching import advice
from deck.house.template import house_template
from deck.page.mirror import mirrored, with_mirrored_figures
from deck.plan.deck import plan
from deck.plan.pictures import images_of
from deck.pptx.deck import write
from deck.slides.kind import Hall
from source.texts.direction import runs_from_right

if TYPE_CHECKING:
    from deck.advice.misfits import Misfit
    from deck.page.page import Sections
    from deck.plan.content import Deck
    from deck.template.layout import Template
    from deck.texts.citations import Variant
    from source.lecture.lecture import Lecture


def deck_bytes(lecture: Lecture, variant: Variant = "lecturer") -> bytes:
    """Return the .pptx file of *lecture*; the same lecture gives the same bytes. OSError if a picture has gone.

    The *variant* "lecturer" has answers and a script; "handout" is for students and has neither.
    """
    return built(lecture, variant)[0]


def built(
    lecture: Lecture, variant: Variant = "lecturer", template: Template | None = None
) -> tuple[bytes, tuple[Misfit, ...]]:
    """Return the .pptx file of *lecture*, and what does not fit its slides or could teach better there.

    A misfit with the code ``E601`` is a mistake: the file shows words outside of their box. All others are advice.
    Without a *template* the house's is taken.
    """
    deck, hall = _prepared(lecture, variant, template)
    sections = paged(deck, hall)
    return write(deck, _as_read(sections, deck, hall.template), hall), _found(lecture, sections, hall.template)


def misfits(lecture: Lecture, variant: Variant = "lecturer", template: Template | None = None) -> tuple[Misfit, ...]:
    """Return what ``built`` finds, without writing the file."""
    deck, hall = _prepared(lecture, variant, template)
    return _found(lecture, paged(deck, hall), hall.template)


def paged(deck: Deck, hall: Hall) -> Sections:
    """Return the pages of each section of *deck* as they are shown in *hall*, with the section's name."""
    return tuple(
        (section.name, tuple(page for slide in section.slides for page in slide.pages(hall)))
        for section in deck.sections
    )


def _as_read(sections: Sections, deck: Deck, template: Template) -> Sections:
    """Return *sections* as they are read in the language of *deck*: mirrored where that runs from right to left."""
    if not runs_from_right(deck.language):
        return sections
    return tuple(
        (
            name,
            tuple(
                mirrored(page, template.width) if template.from_right else with_mirrored_figures(page) for page in pages
            ),
        )
        for name, pages in sections
    )


def _prepared(lecture: Lecture, variant: Variant, template: Template | None) -> tuple[Deck, Hall]:
    deck = plan(lecture, variant)
    return deck, Hall(deck.title, template or house_template(lecture.words), lecture.words, images_of(deck.slides))


def _found(lecture: Lecture, sections: Sections, template: Template) -> tuple[Misfit, ...]:
    pages = [page for _, shown in sections for page in shown]
    found = tuple(dict.fromkeys(misfits_on(pages)))
    wrong = {misfit.path for misfit in found}
    return (*found, *(each for each in advice(lecture, pages, template) if each.path not in wrong))
