"""The versions of an exam paper: in which order each asks and offers what, and which letters are right.

Version A has the order of the source. The others are permuted by a hash of lecture, version and question, so that
the order is the same on every day and every system, and a new question changes the place of no other two.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.items import Answer, Item, Quiz

ROWS = 30
"""Questions in a column of the answer sheet, as many as fit below its heading on a page of A4."""

FEWEST_ROWS = 10
"""Questions in a column below which no second column is begun."""


class Asked(NamedTuple):
    """A question as one version of the paper prints it, numbered from 1, its answers in the order printed."""

    number: int
    item: Item
    answers: tuple[Answer, ...]

    @property
    def letters(self) -> tuple[str, ...]:
        """The letter of each answer."""
        return tuple(map(letter, range(len(self.answers))))

    @property
    def right(self) -> str:
        """The letters of the right answers: B, or A, D."""
        return ", ".join(name for name, answer in zip(self.letters, self.answers, strict=True) if answer.is_right)


class Version(NamedTuple):
    """One version of the paper, known by its *letter*."""

    letter: str
    questions: tuple[Asked, ...]

    @property
    def most_letters(self) -> int:
        """How many answers the longest question offers."""
        return max((len(asked.answers) for asked in self.questions), default=0)


def versions_of(quiz: Quiz) -> tuple[Version, ...]:
    """Return the versions in which *quiz* is printed, A first."""
    return tuple(_version(quiz, letter(place)) for place in range(quiz.versions))


def letter(place: int) -> str:
    """Return the letter of the answer at *place*, from 0: A to Z, then AA, BB, as Word and Writer number lists."""
    again, index = divmod(place, 26)
    return chr(ord("A") + index) * (again + 1)


def in_columns(questions: tuple[Asked, ...], columns: int) -> tuple[tuple[Asked, ...], ...]:
    """Return *questions* as the columns of a page with room for that many, about equally long; longer lists go on."""
    even = -(-len(questions) // columns)
    rows = min(ROWS, max(FEWEST_ROWS, even))
    return tuple(questions[start : start + rows] for start in range(0, len(questions), rows))


def _version(quiz: Quiz, name: str) -> Version:
    if name == "A":
        order: Iterable[Item] = quiz.items
    else:
        order = sorted(quiz.items, key=lambda item: _lot(quiz.id, name, item.id))
    return Version(name, tuple(Asked(n, item, _answers(quiz, name, item)) for n, item in enumerate(order, start=1)))


def _answers(quiz: Quiz, name: str, item: Item) -> tuple[Answer, ...]:
    if name == "A" or item.is_ordered:
        return item.answers
    free = len(item.answers) - item.last
    places = sorted(range(free), key=lambda place: _lot(quiz.id, name, item.id, str(place)))
    return (*(item.answers[place] for place in places), *item.answers[free:])


def _lot(*names: str) -> bytes:
    """Return what *names* draw: how ``random`` shuffles is not promised to stay the same from Python to Python."""
    return sha256("/".join(names).encode()).digest()
