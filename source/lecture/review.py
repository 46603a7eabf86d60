"""What a specialist has still to look at."""

from collections.abc import Iterator
from typing import NamedTuple

from source.lecture.differential import Cell
from source.lecture.fact import Fact
from source.lecture.lecture import Lecture
from source.lecture.question import Question
from source.lecture.topic import Topic


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
