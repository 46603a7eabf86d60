"""A teaching point as it goes on its slide, and what its speaker needs to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.plan.cards import cards_of
from deck.plan.citations import Sources, foot, paragraph, with_evidence
from deck.plan.figure import caption_of, figure_of, texts_of
from deck.plan.notes import Script, doubts, spoken, written
from deck.plan.slides import CardsSlide, ListSlide, Paragraph, TopicSlide
from deck.plan.wording import FIGURE, OBJECTIVES
from source.figures import Bars
from source.lecture import evidence

if TYPE_CHECKING:
    from source.lecture.lecture import Objective, Topic


def topic_slide(topic: Topic, sources: Sources, links: Paragraph = ()) -> TopicSlide | CardsSlide | ListSlide:
    """Return the slide of a teaching point: with its evidence, or else cards or a list; *links* lead to others."""
    label, title = paragraph(topic.label, sources), paragraph(topic.title, sources)
    points = tuple(with_evidence(point, sources) for point in topic.points)
    shown = foot(evidence.of_slide(topic, sources.lecture), sources)
    notes = _topic_notes(topic, sources)
    if topic.figure is None and (cards := cards_of(topic.points, sources)):
        return CardsSlide(topic.id, label, title, cards, shown, notes, links)
    if topic.figure is None:
        return ListSlide(topic.id, label, title, points, shown, notes, links)
    figure, caption = figure_of(topic.figure, sources), caption_of(topic.figure, sources)
    return TopicSlide(topic.id, label, title, points, figure, caption, shown, notes, links)


def _topic_notes(topic: Topic, sources: Sources) -> tuple[Paragraph, ...]:
    script, figure = topic.notes, topic.figure
    spoken_texts = (script.say, script.ask, script.pitfalls) if script else (None, None, None)
    parts = (
        *zip(("Say", "Ask", "Pitfalls"), (spoken(text, sources) for text in spoken_texts), strict=True),
        (FIGURE, spoken(figure.alt, sources) if figure else ()),
        (OBJECTIVES, tuple(paragraph(objective.can, sources) for objective in _served(topic, sources))),
        ("Awaits review", doubts((("", topic.awaits_review),), sources)),
    )
    bars = tuple(figure.bars.values()) if isinstance(figure, Bars) else ()
    shown = (topic.title, *topic.points, *((*texts_of(figure), figure.alt) if figure else ()))
    texts = (*shown, *spoken_texts, topic.awaits_review)
    return written(
        Script(
            topic.minutes,
            parts,
            tuple(text for text in texts if text),
            (*bars, *topic.facts),
            evidence.of_topic(topic, sources.lecture),
        ),
        sources,
    )


def _served(topic: Topic, sources: Sources) -> tuple[Objective, ...]:
    return tuple(objective for objective in sources.lecture.objectives if objective.id in topic.objectives)
