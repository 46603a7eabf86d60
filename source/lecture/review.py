"""What a specialist has still to look at, and where in a lecture it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from source.lecture.evidence import cell_at

if TYPE_CHECKING:
    from source.lecture.differential import Cell, Differential
    from source.lecture.fact import Fact
    from source.lecture.lecture import Lecture
    from source.lecture.question import Question
    from source.lecture.topic import Topic
    from source.texts.text import Text


class Awaited(NamedTuple):
    """Something that awaits review: what it is, and the doubt."""

    what: str
    doubt: str


def awaited(lecture: Lecture) -> Iterator[Awaited]:
    """Yield all of *lecture* that awaits review: facts, topics, cells and questions, in the order of the file."""
    for what, part in _parts(lecture):
        if part.awaits_review:
            yield Awaited(what, part.awaits_review.plain)


def _parts(lecture: Lecture) -> Iterator[tuple[str, Fact | Topic | Cell | Question]]:
    yield from ((f"fact {name}", fact) for name, fact in lecture.facts.items())
    yield from ((f"topic {topic.id}", topic) for topic in lecture.topics)
    for matrix in lecture.differentials:
        for feature in matrix.features:
            yield from ((f"cell {matrix.id}/{feature.id}/{entity}", cell) for entity, cell in feature.cells.items())
    yield from ((f"question {question.id}", question) for question in lecture.questions)


def facts_await(names: Iterable[str], lecture: Lecture) -> bool:
    """Return whether one of the facts *names* awaits review."""
    return any(lecture.facts[name].awaits_review for name in names)


def text_awaits(text: Text | None, lecture: Lecture) -> bool:
    """Return whether *text* shows a fact that awaits review."""
    return bool(text and text.facts and facts_await(text.facts, lecture))


def texts_await(texts: Iterable[Text | None], lecture: Lecture) -> bool:
    """Return whether one of *texts* shows a fact that awaits review."""
    return any(text_awaits(text, lecture) for text in texts)


def cell_awaits(cell: Cell, lecture: Lecture) -> bool:
    """Return whether *cell* awaits review, or a fact that it shows."""
    return bool(cell.awaits_review) or text_awaits(cell.says, lecture)


def topic_awaits(topic: Topic, lecture: Lecture) -> bool:
    """Return whether something on the slide of *topic* awaits review."""
    figure = topic.figure
    shown = (*topic.points, *(figure.texts() if figure else ()))
    return (
        title_awaits(topic, lecture)
        or texts_await(shown, lecture)
        or bool(figure and facts_await(figure.facts(), lecture))
    )


def title_awaits(topic: Topic, lecture: Lecture) -> bool:
    """Return whether *topic* as a whole awaits review, or a fact in its title or behind it that is not printed."""
    return bool(topic.awaits_review) or text_awaits(topic.title, lecture) or facts_await(topic.facts, lecture)


def matrix_awaits(matrix: Differential, lecture: Lecture) -> bool:
    """Return whether the title of *matrix*, or a name in it, shows a fact that awaits review; its cells are apart."""
    names = (*matrix.entities.values(), *(feature.name for feature in matrix.features))
    return texts_await((matrix.title, *names), lecture)


def question_awaits(question: Question, lecture: Lecture) -> bool:
    """Return whether *question*, or a fact or cell that it rests on, awaits review."""
    options = (text for option in question.options for text in (option.text, option.why))
    texts = (question.stem, question.ask, *options, question.explain)
    return (
        bool(question.awaits_review)
        or texts_await(texts, lecture)
        or facts_await(question.facts, lecture)
        or any(cell_awaits(cell_at(lecture, name), lecture) for name in question.cells)
    )
