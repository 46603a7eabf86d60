"""Statements one below the other: the objectives, the summary, or a topic of one point or many without a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.page.page import Origin
from deck.page.shares import shared
from deck.page.words import in_slot, points_in
from deck.slides.frame import above, below, page_of
from deck.slides.kind import Head
from deck.slides.parting import pages_of
from deck.texts.citations import foot, paragraph, with_evidence
from deck.texts.notes import Parts, Script, written
from deck.texts.paragraph import Paragraph
from deck.texts.review import explained
from source.lecture.review import texts_await
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.page.page import Page
    from deck.slides.kind import Hall
    from deck.texts.citations import Sources
    from source.texts.text import Text


class StatementsSlide(NamedTuple):
    """Statements one below the other."""

    head: Head
    items: tuple[Paragraph, ...]

    @property
    def files(self) -> tuple[str, ...]:
        return ()

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return as many pages as the statements need."""
        return pages_of(self, hall)

    def page(self, hall: Hall) -> Page:
        """Return all statements on one page."""
        layout = hall.layout("text")
        body = in_slot(layout, "body", self.items)
        marks = (*above(self.head, layout), body, *below(self.head.sources, hall, layout))
        return page_of(self.head, layout, marks, points=points_in(body))

    def pieces(self) -> tuple[StatementsSlide, ...]:
        """Return nothing: statements are parted by portions."""
        return ()

    def portions(self) -> Iterator[tuple[StatementsSlide, ...]]:
        """Yield it with fewer statements on each slide."""
        for count in range(2, len(self.items) + 1):
            yield tuple(self._replace(items=items) for items in shared(self.items, count))


def objectives_slide(sources: Sources) -> StatementsSlide:
    """Return what the learner can do after the lecture, with the level of each objective in the notes."""
    objectives = sources.lecture.objectives
    levels = tuple(
        (*paragraph(objective.can, sources), Run(f" ({sources.words[f'levels.{objective.level}']})"))
        for objective in objectives
    )
    texts = tuple(objective.can for objective in objectives)
    return _statements(
        "objectives", ("slides.objectives", "slides.you_can"), texts, (("notes.levels", levels),), sources
    )


def summary_slide(sources: Sources) -> StatementsSlide:
    """Return what to take home."""
    return _statements("summary", ("slides.summary", "slides.take_home"), sources.lecture.summary, (), sources)


def _statements(
    id_: str,
    headings: tuple[str, str],
    texts: tuple[Text, ...],
    parts: Parts,
    sources: Sources,
) -> StatementsSlide:
    """Return a slide of texts below one another; *headings* are the names of its label and its title."""
    cited = tuple(name for text in texts for name in sources.ids_in(text))
    head = Head(
        id_,
        (sources.words.run(headings[1]),),
        label=(sources.words.run(headings[0]),),
        sources=explained(foot(cited, sources), sources.words, awaits=texts_await(texts, sources.lecture)),
        notes=written(Script(parts=parts, texts=texts, references=cited), sources),
        origin=Origin((id_,), {"body": (id_, ())}),
    )
    return StatementsSlide(head, tuple(with_evidence(text, sources) for text in texts))
