"""Items: a lecture's questions with everything that a learner gets to see, in the order in which it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from source import evidence
from source.bibliography import formatted
from source.options import in_order

if TYPE_CHECKING:
    from source.model import Lecture
    from source.question import Level, Question
    from source.text import Text


@dataclass(frozen=True, slots=True)
class Answer:
    """An option as it is offered, and why it is right or wrong."""

    text: Text
    why: Text
    is_right: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A question that stands by itself: no other part of the lecture is needed to show or score it."""

    id: str
    """Lecture and question id, such as asps-late-metastasis: the identity in every format."""
    level: Level
    topic: str
    topic_title: Text
    stem: Text | None
    ask: Text
    answers: tuple[Answer, ...]
    explain: Text | None
    several: bool
    references: Mapping[str, str]
    """Each reference that the item rests on, formatted, by its id; its place here is its number, from 1."""

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each reference within this item."""
        return {reference: number for number, reference in enumerate(self.references, start=1)}

    @property
    def right(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if answer.is_right)


@dataclass(frozen=True, slots=True)
class Quiz:
    """All items of one lecture; none where it has no questions."""

    id: str
    title: Text
    language: str
    authors: tuple[str, ...]
    date: str
    items: tuple[Item, ...]


def quiz_of(lecture: Lecture) -> Quiz:
    """Return the quiz of *lecture*, its items in the order of the questions."""
    about = lecture.about
    rests_on = {question.id: evidence.of_question(question, lecture) for question in lecture.questions}
    cited = {reference for references in rests_on.values() for reference in references}
    printed = formatted(reference for reference in lecture.references if reference.id in cited)
    topics = {topic.id: topic.title for topic in lecture.topics}
    items = tuple(
        _item(about.id, question, topics[question.topic], {name: printed[name] for name in rests_on[question.id]})
        for question in lecture.questions
    )
    return Quiz(about.id, about.title, about.language, about.authors, about.date, items)


def _item(lecture: str, question: Question, topic_title: Text, references: Mapping[str, str]) -> Item:
    right = set(question.right)
    return Item(
        id=f"{lecture}-{question.id}",
        level=question.level,
        topic=question.topic,
        topic_title=topic_title,
        stem=question.stem,
        ask=question.ask,
        answers=tuple(Answer(option.text, option.why, option in right) for option in in_order(question.options)),
        explain=question.explain,
        several=question.kind == "several",
        references=references,
    )
