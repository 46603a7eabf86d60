"""A lecture becomes a deck: the one way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.advice.misfits import misfits as misfits_on
from deck.advice.misfits import pages_of
from deck.advice.teaching import advice
from deck.arrange.deck import arrange
from deck.house.template import house_template
from deck.plan.deck import plan
from deck.plan.pictures import images_of
from deck.pptx.deck import write

if TYPE_CHECKING:
    from deck.advice.misfits import Misfit, Sections
    from deck.plan.slides import Variant
    from deck.template.layout import Template
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
    deck, template = plan(lecture, variant), template or house_template()
    images = images_of(deck.slides)
    sections = arrange(deck, template, images)
    return write(deck, sections, template, images), _found(lecture, sections, template)


def misfits(lecture: Lecture, variant: Variant = "lecturer", template: Template | None = None) -> tuple[Misfit, ...]:
    """Return what ``made`` finds, without writing the file."""
    deck, template = plan(lecture, variant), template or house_template()
    return _found(lecture, arrange(deck, template, images_of(deck.slides)), template)


def _found(lecture: Lecture, sections: Sections, template: Template) -> tuple[Misfit, ...]:
    pages = pages_of(lecture, sections)
    found = tuple(dict.fromkeys(misfits_on(pages)))
    wrong = {misfit.path for misfit in found}
    return (*found, *(each for each in advice(lecture, pages, template) if each.path not in wrong))
