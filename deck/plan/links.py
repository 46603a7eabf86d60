"""Links from one slide of the deck to another, and titles that tell all slides apart."""

from __future__ import annotations

from collections.abc import Iterable

from deck.plan.slides import AnswerSlide, MatrixSlide, Paragraph, QuestionSlide, ReferencesSlide, Section, Slide
from source.texts.markup import Run

INSIDE = "#"
"""What the link of a run begins with that leads to a slide: its id follows. An author's links lead to the web."""


def link_to(slide: str, words: str) -> Paragraph:
    """Return *words* that lead to the slide with the id *slide*."""
    return (Run(words, link=INSIDE + slide),)


def in_one_line(links: Iterable[Paragraph]) -> Paragraph:
    """Return several links beside each other."""
    return tuple(run for link in links for run in (Run("  ·  "), *link))[1:]


def with_distinct_titles(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return *sections* with a longer title wherever a question's, answer's or backup slide's is another one's too.

    What is added is the slide's label, then a number. The titles that an author wrote for a slide stay as they are.
    """
    kept = list(sections)
    taken = {_said(slide) for section in kept for slide in section.slides if not _is_ours(slide)}
    return tuple(Section(section.name, tuple(_apart(slide, taken) for slide in section.slides)) for section in kept)


def _is_ours(slide: Slide) -> bool:
    return isinstance(slide, QuestionSlide | AnswerSlide) or (isinstance(slide, MatrixSlide) and slide.is_backup)


def _apart(slide: Slide, taken: set[str]) -> Slide:
    if isinstance(slide, QuestionSlide | AnswerSlide | MatrixSlide) and _is_ours(slide):
        label = "".join(run.text for run in slide.label).partition(" · ")[2] or "".join(run.text for run in slide.label)
        more = ["", f" ({label})", *(f" ({label}, {number})" for number in range(2, len(taken) + 3))]
        titles = ((*slide.title, Run(addition)) if addition else slide.title for addition in more)
        slide = slide._replace(title=next(title for title in titles if _plain(title) not in taken))
        taken.add(_said(slide))
    return slide


def _said(slide: Slide) -> str:
    return slide.title.casefold() if isinstance(slide, ReferencesSlide) else _plain(slide.title)


def _plain(title: Paragraph) -> str:
    return " ".join("".join(run.text for run in title).split()).casefold()
