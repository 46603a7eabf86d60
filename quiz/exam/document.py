"""What the papers and the key of an examination have in common: their head, and how a question is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from quiz.exam.runs import LEAD_IN, TAB, line, paragraph, paragraphs, run
from quiz.exam.versions import points

if TYPE_CHECKING:
    from quiz.exam.runs import Around
    from quiz.items import Item, Quiz
    from source.files.xml import Xml

NUMBER_WIDTH = 680
"""The width of a column of numbers, in twentieths of a point."""


def head(quiz: Quiz, left: str, right: str, around: Around) -> Iterator[Xml]:
    """Yield the title of *quiz*, above it what this document is: *left* and *right*."""
    yield paragraph("Subtitle", run(left), TAB, run(right))
    yield paragraph("Title", line(quiz.title, {}, around))


def heading(name: str, item: Item, said: Mapping[str, str]) -> Xml:
    """Return the heading of a question, with what it is worth."""
    worth = said["exam_point"] if item.points == 1 else said["exam_worth"].format(points=points(item.points))
    return paragraph("Heading2", run(name), TAB, run(worth, "Points"))


def asked(item: Item, around: Around, numbers: Mapping[str, int] | None = None) -> Iterator[Xml]:
    """Yield the stem and the question itself; citations only with *numbers*."""
    for words in paragraphs(item.stem, item.pictures, around, numbers) if item.stem else ():
        yield paragraph("Case", words)
    for words in paragraphs(item.ask, item.pictures, around, numbers, LEAD_IN):
        yield paragraph("LeadIn", words)


def instructions(*told: str) -> Iterator[Xml]:
    """Yield each of *told* as a paragraph."""
    return (paragraph("Instructions", run(words)) for words in told)


def count(quiz: Quiz, said: Mapping[str, str]) -> str:
    """Return how many questions and points there are, in words."""
    return said["exam_count"].format(questions=len(quiz.items), points=total(quiz))


def total(quiz: Quiz) -> str:
    """Return the points of all questions together."""
    return points(sum(item.points for item in quiz.items))


def has_several(quiz: Quiz) -> bool:
    """Return whether a question asks for several right answers."""
    return any(item.several for item in quiz.items)
