"""A teaching point as it goes on its slide, and what its speaker needs to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.figures import caption_of, planned
from deck.page.page import Origin
from deck.slides.kind import Head
from deck.slides.statements import StatementsSlide
from deck.slides.topic.cards import CardsSlide
from deck.slides.topic.key_figures import cards_of
from deck.slides.topic.slide import TopicSlide
from deck.texts.citations import Sources, foot, paragraph, with_evidence
from deck.texts.notes import Script, doubts, spoken, written
from deck.texts.paragraph import Paragraph
from deck.texts.review import explained, marked
from source.lecture import evidence
from source.lecture.review import title_awaits, topic_awaits

if TYPE_CHECKING:
    from deck.template.layout import SlotName
    from source.lecture.lecture import Objective
    from source.lecture.topic import Topic
    from source.reading.mistakes import Path

_CALLED: dict[SlotName, tuple[str, Path]] = {
    "title": ("title", ("title",)),
    "label": ("label", ("label",)),
    "body": ("points", ("points",)),
    "figure": ("table", ("figure",)),
    "caption": ("caption", ("figure", "caption")),
}


def topic_slide(topic: Topic, sources: Sources, links: Paragraph = ()) -> TopicSlide | CardsSlide | StatementsSlide:
    """Return the slide of a teaching point: with its evidence, or else cards or a list; *links* lead to others."""
    lecture, words = sources.lecture, sources.words
    head = Head(
        topic.id,
        marked(paragraph(topic.title, sources), words, awaits=title_awaits(topic, lecture)),
        label=paragraph(topic.label, sources),
        sources=explained(foot(evidence.of_slide(topic, lecture), sources), words, awaits=topic_awaits(topic, lecture)),
        notes=_topic_notes(topic, sources),
        links=links,
        hidden=topic.hidden,
        goes_on=topic.figure is not None and topic.figure.goes_on,
        origin=Origin(lecture.path_of(topic), _CALLED, teaches=True),
    )
    if topic.figure is None and (cards := cards_of(topic.points, sources)):
        return CardsSlide(head, cards)
    points = tuple(with_evidence(point, sources) for point in topic.points)
    if topic.figure is None:
        return StatementsSlide(head, points)
    return TopicSlide(head, points, planned(topic.figure, sources), caption_of(topic.figure, sources))


def _topic_notes(topic: Topic, sources: Sources) -> tuple[Paragraph, ...]:
    script, figure = topic.notes, topic.figure
    spoken_texts = (script.say, script.ask, script.pitfalls) if script else (None, None, None)
    parts = (
        *zip(
            ("notes.say", "notes.ask", "notes.pitfalls"), (spoken(text, sources) for text in spoken_texts), strict=True
        ),
        ("notes.figure", spoken(figure.alt, sources) if figure else ()),
        ("notes.objectives", tuple(paragraph(objective.can, sources) for objective in _served(topic, sources))),
        ("notes.awaits_review", doubts((("", topic.awaits_review),), sources)),
    )
    facts = figure.facts() if figure else ()
    shown = (topic.title, *topic.points, *((*figure.texts(), figure.alt) if figure else ()))
    texts = (*shown, *spoken_texts, topic.awaits_review)
    return written(
        Script(
            topic.minutes,
            parts,
            tuple(text for text in texts if text),
            (*facts, *topic.facts),
            evidence.of_part(topic, sources.lecture),
        ),
        sources,
    )


def _served(topic: Topic, sources: Sources) -> tuple[Objective, ...]:
    return tuple(objective for objective in sources.lecture.objectives if objective.id in topic.objectives)
