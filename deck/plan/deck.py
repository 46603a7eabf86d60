"""What stands on each slide: a lecture becomes a deck, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from deck.plan.citations import Sources, foot, numbered, paragraph, shown_after, with_evidence
from deck.plan.links import in_one_line, link_to, with_distinct_titles
from deck.plan.matrix import backup_slides, matrix_slide, open_cells
from deck.plan.notes import Script, doubts, said, written
from deck.plan.question import answer_slide, question_id, question_slide
from deck.plan.references import references_slide
from deck.plan.slides import Deck, ListSlide, Paragraph, Section, Slide, TitleSlide, Variant
from deck.plan.topic import topic_slide
from deck.plan.wording import (
    BACKUP,
    CLOSING,
    CONTENT_OF,
    HANDOUT,
    OBJECTIVES,
    ONLY_REFERENCES,
    OPENING,
    POINTS,
    QUESTION,
    SUMMARY,
    TAKE_HOME,
    YOU_CAN,
)
from source.citing.bibliography import formatted
from source.lecture.lecture import Topic
from source.texts.markup import Run

if TYPE_CHECKING:
    from source.lecture.differential import Differential
    from source.lecture.lecture import Lecture
    from source.texts.text import Text


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
    return Deck(
        about.id,
        about.title.plain,
        about.language,
        about.authors,
        about.date,
        with_distinct_titles(_named_apart(sections)),
    )


def _opening(sources: Sources) -> Iterator[Slide]:
    yield _title(sources)
    if sources.lecture.objectives:
        yield _objectives(sources)


def _title(sources: Sources) -> TitleSlide:
    about = sources.lecture.about
    lines = (
        paragraph(about.audience, sources),
        said(", ".join(about.authors)),
        said(f"{CONTENT_OF} {about.date}"),
        said(HANDOUT if sources.variant == "handout" else ""),
    )
    return TitleSlide(
        "title",
        paragraph(about.title, sources),
        paragraph(about.subtitle, sources),
        tuple(line for line in lines if line and line[0].text),
        _title_notes(sources),
    )


def _title_notes(sources: Sources) -> tuple[Paragraph, ...]:
    """Return what a lecturer should know before the lecture: how long it lasts, and what is not yet settled."""
    lecture = sources.lecture
    if sources.variant == "handout":
        return ()
    facts = ((f"Fact {name}", fact.awaits_review) for name, fact in lecture.facts.items())
    topics = ((topic.label.plain, topic.awaits_review) for topic in lecture.topics if topic.awaits_review)
    cells = (
        (f"{(matrix.label or matrix.title).plain}, {place}", doubt)
        for matrix in lecture.differentials
        for place, doubt in open_cells(matrix)
    )
    questions = ((f"{QUESTION} {it.id}", it.awaits_review) for it in lecture.questions if it.show_after)
    open_doubts = tuple((where, doubt) for where, doubt in (*facts, *topics, *cells, *questions) if doubt)
    parts = (("Awaits review", doubts(open_doubts, sources)),)
    return written(Script(lecture.about.minutes, parts, tuple(doubt for _, doubt in open_doubts)), sources)


def _objectives(sources: Sources) -> ListSlide:
    objectives = sources.lecture.objectives
    levels = tuple((*paragraph(objective.can, sources), Run(f" ({objective.level})")) for objective in objectives)
    texts = tuple(objective.can for objective in objectives)
    return _statements("objectives", (OBJECTIVES, YOU_CAN), texts, (("Levels", levels),), sources)


def _summary(sources: Sources) -> ListSlide:
    return _statements("summary", (SUMMARY, TAKE_HOME), sources.lecture.summary, (), sources)


def _statements(
    id_: str,
    headings: tuple[str, str],
    texts: tuple[Text, ...],
    parts: tuple[tuple[str, tuple[Paragraph, ...]], ...],
    sources: Sources,
) -> ListSlide:
    """Return a slide of texts below one another; *headings* are its label and its title."""
    cited = tuple(name for text in texts for name in sources.ids_in(text))
    return ListSlide(
        id_,
        said(headings[0]),
        said(headings[1]),
        tuple(with_evidence(text, sources) for text in texts),
        foot(cited, sources),
        written(Script(parts=parts, texts=texts, references=cited), sources),
    )


def _teaching(sources: Sources) -> Iterator[Section]:
    """Yield the sections of topics and matrices: one begins wherever a topic names one."""
    name = POINTS
    named: list[tuple[str, Slide]] = []
    for part in sources.lecture.body:
        if isinstance(part, Topic) and part.section:
            name = part.section.plain
        named += [(name, slide) for slide in _with_questions(part, sources)]
    for section, slides in groupby(named, key=lambda pair: pair[0]):
        yield Section(section, tuple(slide for _, slide in slides))


def _with_questions(part: Topic | Differential, sources: Sources) -> Iterator[Slide]:
    """Yield the slide of a topic or matrix, then those of its questions."""
    questions = shown_after(part.id, sources.lecture)
    count = len(questions)
    names = [f"{QUESTION} {number}" if count > 1 else QUESTION for number in range(1, count + 1)]
    links = in_one_line(link_to(question_id(it), name) for it, name in zip(questions, names, strict=True))
    slide = topic_slide(part, sources, links) if isinstance(part, Topic) else matrix_slide(part, sources, links)
    yield slide
    for question in questions:
        yield question_slide(question, slide.label, part.id, sources)
        if sources.variant == "lecturer":
            yield answer_slide(question, slide.label, part.id, sources)


def _backup(sources: Sources) -> Iterator[Slide]:
    for matrix in sources.lecture.differentials:
        yield from backup_slides(matrix, sources)


def _closing(sources: Sources) -> Iterator[Slide]:
    if sources.lecture.summary:
        yield _summary(sources)
    if sources.numbers:
        yield references_slide(sources)


def _named_apart(sections: list[Section]) -> Iterator[Section]:
    """Yield *sections* with a number behind a name that another one has: PowerPoint shows names only."""
    taken: set[str] = set()
    for section in sections:
        names = (section.name, *(f"{section.name} ({number})" for number in range(2, len(sections) + 2)))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        yield Section(name, section.slides)
