"""What stands on each slide: a lecture becomes a deck, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from deck.plan.content import Deck, Section
from deck.plan.distinct_titles import with_distinct_names, with_distinct_titles
from deck.slides import slide_of
from deck.slides.matrix.plan import backup_slides
from deck.slides.question.plan import answer_slide, question_id, question_slide
from deck.slides.references import references_slide
from deck.slides.statements import objectives_slide, summary_slide
from deck.slides.title import title_slide
from deck.texts.citations import Sources, numbered, shown_after
from deck.texts.links import in_one_line, link_to
from source.citing.bibliography import formatted
from source.citing.short import short_forms
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.slides.kind import Slide
    from deck.texts.citations import Variant
    from source.lecture.lecture import Body, Lecture
    from source.words.printed import Words


_SAID = 3
"""Links to questions in words that stand beside each other in a line."""


def plan(lecture: Lecture, variant: Variant = "lecturer") -> Deck:
    """Return the deck of *lecture*: title, objectives, topics and matrices in order, summary, references, backup.

    The questions that it shows follow their slides; in a handout they have no answers.
    """
    numbers = numbered(lecture)
    by_id = {reference.id: reference for reference in lecture.references}
    cited = [by_id[name] for name in numbers]
    sources = Sources(
        lecture,
        numbers,
        formatted(cited, lecture.words),
        short_forms(cited, lecture.words),
        variant,
    )
    about, words = lecture.about, lecture.words
    sections = [Section(words["sections.opening"], tuple(_opening(sources))), *_teaching(sources)]
    if closing := tuple(_closing(sources)):
        sections.append(Section(words["sections.closing" if lecture.summary else "sections.references"], closing))
    if backup := tuple(_backup(sources)):
        sections.append(Section(words["sections.backup"], backup))
    told_apart = with_distinct_titles(with_distinct_names(sections))
    return Deck(
        id=about.id,
        title=about.title.plain,
        language=about.language,
        authors=about.authors,
        date=about.date,
        sections=told_apart,
    )


def _opening(sources: Sources) -> Iterator[Slide]:
    yield title_slide(sources)
    if sources.lecture.objectives:
        yield objectives_slide(sources)


def _teaching(sources: Sources) -> Iterator[Section]:
    """Yield the sections of topics and matrices: one begins wherever a topic names one."""
    name = sources.words["sections.points"]
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
    links = in_one_line(
        link_to(question_id(question), _named(number, len(questions), sources.words))
        for number, question in enumerate(questions, 1)
    )
    slide = slide_of(part, sources, links)
    yield slide
    for question in questions:
        asked = question_slide(question, slide.head.label, sources)
        yield asked._replace(head=asked.head._replace(hidden=part.hidden))
        if sources.variant == "lecturer":
            answered = answer_slide(question, slide.head.label, sources)
            yield answered._replace(head=answered.head._replace(hidden=part.hidden))


def _named(number: int, count: int, words: Words) -> Run:
    """Return what the link to a question says; numbers tell several apart, and of many each is a mere number."""
    if count == 1:
        return words.run("slides.question")
    return words.run("slides.question_number", number=number) if number == 1 or count <= _SAID else Run(str(number))


def _backup(sources: Sources) -> Iterator[Slide]:
    for matrix in sources.lecture.differentials:
        yield from backup_slides(matrix, sources)


def _closing(sources: Sources) -> Iterator[Slide]:
    if sources.lecture.summary:
        yield summary_slide(sources)
    if sources.numbers:
        yield references_slide(sources)
