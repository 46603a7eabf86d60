"""What stands on each slide: a lecture becomes a deck, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from deck.plan.citations import Sources, numbered, shown_after
from deck.plan.content import Deck, Section
from deck.plan.distinct_titles import with_distinct_names, with_distinct_titles
from deck.plan.links import in_one_line, link_to
from deck.plan.wording import BACKUP, CLOSING, ONLY_REFERENCES, OPENING, POINTS, QUESTION
from deck.slides import slide_of
from deck.slides.matrix.plan import backup_slides
from deck.slides.question.plan import answer_slide, question_id, question_slide
from deck.slides.references import references_slide
from deck.slides.statements import objectives_slide, summary_slide
from deck.slides.title import title_slide
from source.citing.bibliography import formatted

if TYPE_CHECKING:
    from deck.plan.citations import Variant
    from deck.slides.kind import Slide
    from source.lecture.lecture import Body, Lecture


def plan(lecture: Lecture, variant: Variant = "lecturer") -> Deck:
    """Return the deck of *lecture*: title, objectives, topics and matrices in order, summary, references, backup.

    The questions that it shows follow their slides; in a handout they have no answers.
    """
    numbers = numbered(lecture)
    cited = [reference for reference in lecture.references if reference.id in numbers]
    sources = Sources(
        lecture, numbers, formatted(cited), {reference.id: reference.short for reference in cited}, variant
    )
    about = lecture.about
    sections = [Section(OPENING, tuple(_opening(sources))), *_teaching(sources)]
    if closing := tuple(_closing(sources)):
        sections.append(Section(CLOSING if lecture.summary else ONLY_REFERENCES, closing))
    if backup := tuple(_backup(sources)):
        sections.append(Section(BACKUP, backup))
    told_apart = with_distinct_titles(with_distinct_names(sections))
    return Deck(about.id, about.title.plain, about.language, about.authors, about.date, told_apart)


def _opening(sources: Sources) -> Iterator[Slide]:
    yield title_slide(sources)
    if sources.lecture.objectives:
        yield objectives_slide(sources)


def _teaching(sources: Sources) -> Iterator[Section]:
    """Yield the sections of topics and matrices: one begins wherever a topic names one."""
    name = POINTS
    named: list[tuple[str, Slide]] = []
    for part in sources.lecture.body:
        if part.section:
            name = part.section.plain
        named += [(name, slide) for slide in _with_questions(part, sources)]
    for section, slides in groupby(named, key=lambda pair: pair[0]):
        yield Section(section, tuple(slide for _, slide in slides))


def _with_questions(part: Body, sources: Sources) -> Iterator[Slide]:
    """Yield the slide of a topic or matrix, then those of its questions."""
    questions = shown_after(part.id, sources.lecture)
    count = len(questions)
    names = [f"{QUESTION} {number}" if count > 1 else QUESTION for number in range(1, count + 1)]
    links = in_one_line(link_to(question_id(it), name) for it, name in zip(questions, names, strict=True))
    slide = slide_of(part, sources, links)
    yield slide
    for question in questions:
        yield question_slide(question, slide.head.label, sources)
        if sources.variant == "lecturer":
            yield answer_slide(question, slide.head.label, sources)


def _backup(sources: Sources) -> Iterator[Slide]:
    for matrix in sources.lecture.differentials:
        yield from backup_slides(matrix, sources)


def _closing(sources: Sources) -> Iterator[Slide]:
    if sources.lecture.summary:
        yield summary_slide(sources)
    if sources.numbers:
        yield references_slide(sources)
