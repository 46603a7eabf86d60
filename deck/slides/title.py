"""The first slide: the lecture's title, for whom it is, who stands behind it, and what is not yet settled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from deck.page.page import Origin
from deck.page.words import in_slot, title
from deck.slides.frame import page_of
from deck.slides.kind import Head
from deck.slides.matrix.plan import open_cells
from deck.texts.citations import paragraph
from deck.texts.notes import Script, doubts, written
from deck.texts.paragraph import Paragraph, plain_paragraph, spoken_words

if TYPE_CHECKING:
    from deck.page.page import Page
    from deck.slides.kind import Hall
    from deck.texts.citations import Sources

_ORIGIN = Origin(
    ("lecture",),
    {
        "title": ("title", ("title",)),
        "subtitle": ("subtitle", ("subtitle",)),
        "about": ("audience, authors and date", ("audience",)),
    },
)
_OF_AUTHORS = _ORIGIN._replace(called={**_ORIGIN.called, "about": ("audience, authors and date", ("authors",))})
"""Where it comes from if its authors are what is long below its title."""


class TitleSlide(NamedTuple):
    """The first slide."""

    head: Head
    subtitle: Paragraph
    about: tuple[Paragraph, ...]

    @property
    def files(self) -> tuple[str, ...]:
        return ()

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return its page."""
        layout = hall.layout("title")
        marks = [title(layout, self.head.title)]
        if self.subtitle:
            marks.append(in_slot(layout, "subtitle", (self.subtitle,)))
        number = (in_slot(layout, "number", ()),) if "number" in layout.slots else ()
        return (page_of(self.head, layout, (*marks, in_slot(layout, "about", self.about), *number)),)


def title_slide(sources: Sources) -> TitleSlide:
    """Return the first slide of the lecture."""
    about = sources.lecture.about
    audience, authors = paragraph(about.audience, sources), plain_paragraph(", ".join(about.authors))
    origin = _OF_AUTHORS if len(spoken_words(authors)) > len(spoken_words(audience)) else _ORIGIN
    lines = (
        audience,
        authors,
        (sources.words.run("slides.content_of", date=about.date),),
        (sources.words.run("slides.handout"),) if sources.variant == "handout" else (),
    )
    return TitleSlide(
        Head("title", paragraph(about.title, sources), notes=_notes(sources), origin=origin),
        paragraph(about.subtitle, sources),
        tuple(line for line in lines if line and line[0].text),
    )


def _notes(sources: Sources) -> tuple[Paragraph, ...]:
    """Return what a lecturer should know before the lecture: how long it lasts, and what is not yet settled."""
    lecture, words = sources.lecture, sources.words
    if sources.variant == "handout":
        return ()
    facts = ((words.said("notes.fact", name=name), fact.awaits_review) for name, fact in lecture.facts.items())
    topics = ((topic.label.plain, topic.awaits_review) for topic in lecture.topics if topic.awaits_review)
    cells = (
        (f"{(matrix.label or matrix.title).plain}, {place}", doubt)
        for matrix in lecture.differentials
        for place, doubt in open_cells(matrix)
    )
    questions = (
        (words.said("notes.question", name=it.id), it.awaits_review) for it in lecture.questions if it.show_after
    )
    open_doubts = tuple((where, doubt) for where, doubt in (*facts, *topics, *cells, *questions) if doubt)
    parts = (("notes.awaits_review", doubts(open_doubts, sources)),)
    return written(Script(lecture.about.minutes, parts, tuple(doubt for _, doubt in open_doubts)), sources)
