"""What the papers and the key of an examination have in common: their head, and how a question is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from quiz.exam.runs import LEAD_IN, TAB, line, paragraph, paragraphs, said

if TYPE_CHECKING:
    from quiz.exam.runs import Around
    from quiz.items import Item, Quiz
    from source.files.xml import Xml
    from source.texts.markup import Run
    from source.words.printed import Words

NUMBER_WIDTH = 680
"""The width of a column of numbers, in twentieths of a point."""


def head(quiz: Quiz, left: Run, right: Run, around: Around) -> Iterator[Xml]:
    """Yield the title of *quiz*, above it what this document is: *left* and *right*."""
    yield paragraph("Subtitle", said(left), TAB, said(right))
    yield paragraph("Title", line(quiz.title, {}, around))


def heading(name: Xml, item: Item, words: Words) -> Xml:
    """Return the heading of a question, its *name* as a run, with what it is worth."""
    return paragraph("Heading2", name, TAB, said(words.run("exam.worth", count=item.points), "Points"))


def asked(item: Item, around: Around, numbers: Mapping[str, int] | None = None) -> Iterator[Xml]:
    """Yield the stem and the question itself; citations only with *numbers*."""
    for words in paragraphs(item.stem, item.pictures, around, numbers) if item.stem else ():
        yield paragraph("Case", words)
    for words in paragraphs(item.ask, item.pictures, around, numbers, LEAD_IN):
        yield paragraph("LeadIn", words)


def instructions(quiz: Quiz, *names: str) -> Iterator[Xml]:
    """Yield how many questions and points there are, then the words with these *names*, each as a paragraph."""
    words = quiz.words
    counted = words.run("exam.count", questions=len(quiz.items), points=total(quiz))
    told = (counted, *(words.run(name) for name in names))
    return (paragraph("Instructions", said(each)) for each in told)


def total(quiz: Quiz) -> float:
    """Return the points of all questions together."""
    return sum(item.points for item in quiz.items)


def has_several(quiz: Quiz) -> bool:
    """Return whether a question asks for several right answers."""
    return any(item.several for item in quiz.items)
