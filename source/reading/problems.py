"""Problems in a lecture: what is wrong, where, and what to do about it."""

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

Severity = Literal["error", "advice"]

CODES = {
    "E101": "the file cannot be read",
    "E102": "the file is not UTF-8 text",
    "E103": "the file is not YAML",
    "E104": "a key stands twice in one place",
    "E105": "the file is empty",
    "E106": "a character that no output format may hold",
    "E107": "the file is larger or deeper than a lecture can be",
    "E108": "a lock file that is damaged",
    "E109": "a text that ends at a #, where YAML begins a comment",
    "E201": "a key that is not known here",
    "E202": "a key that is needed is missing",
    "E203": "a value of the wrong kind",
    "E204": "too few or too many entries",
    "E205": "an id or date that is not in the right form",
    "E206": "words of your own whose forms or places to fill in are not those of the English ones",
    "E301": "an expression in {{ }} that is not understood",
    "E302": "an unknown fact",
    "E303": "a citation without a reference",
    "E304": "markup that is not understood",
    "E305": "a fact that is asked for a number, unit or range that it does not have",
    "E401": "an unknown id",
    "E402": "an id that is used twice",
    "E403": "a picture that is missing or cannot be used",
    "E404": "a matrix whose cells and entities do not match",
    "E405": "a template that cannot be used, or a layout that it does not have",
    "E406": "a bibliography that cannot be used, or a reference in it that cannot be read",
    "E501": "a question whose right and wrong answers do not fit its kind",
    "E502": "an answer that stands twice in one question",
    "E503": "an order that does not name every answer of its question once",
    "E504": "a question whose pictures the deck cannot show",
    "E505": "more questions to be drawn for the exam paper than there are",
    "E601": "a text that does not fit its slide",
    "A701": "a topic, matrix or question that rests on no reference",
    "A702": "an objective that no question tests",
    "A703": "a topic that no question tests",
    "A704": "a fact that is not used",
    "A705": "a reference that is not cited",
    "A706": "minutes that do not add up",
    "A707": "a slide with more or fewer points than a hall can take in",
    "A708": "a title longer than two lines at the size wished for titles",
    "A709": "a title that is no sentence",
    "A710": "a point longer than two lines",
    "A711": "a topic without a figure",
    "A712": "a font whose measures are not known",
    "A713": "a reason that names an answer by its letter",
    "A714": "a picture in a question that does not say who made it",
    "A715": "words that the outputs print of their own, and that are not known in the lecture's language",
    "A716": "answers that look like figures, and whose order is not certain",
    "A717": "an answer that speaks of the others, such as None of the above",
    "A718": "a figure that readers of another language would read as another",
}
"""Every code and what it stands for: E is an error, A is advice. Codes keep their meaning for good."""


class Place(NamedTuple):
    """Where something stands in a lecture file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """One mistake (E...) or piece of advice (A...), with its place and an action to take."""

    place: Place
    code: str
    message: str
    hint: str
    is_off: bool = False
    """Whether it is advice that the author has switched off."""

    @property
    def severity(self) -> Severity:
        return "advice" if self.code.startswith("A") else "error"

    def __str__(self) -> str:
        hint = self.hint.replace("\n", "\n    ")
        return f"{self.place}: {self.code} {self.message}\n    {hint}"


class LectureProblems(Exception):  # noqa: N818 - it carries problems, it is not one error
    """The lecture has mistakes: no output can be made from it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


MOST_COMPARED = 1_000
"""Names that are compared with one that is unknown; of more, only those that begin with the same letter."""


MOST_LETTERS_IN_ALL = 1_500_000
"""Letters of all names that are looked at for the hints on one lecture, which takes some seconds."""

MUCH_LESS = 0.15
"""A share of equal letters by which a name is too much less alike than the nearest to be meant."""

MOST_LETTERS = 200
"""Longer names are not compared: the work grows with the square of the length."""


_left = [MOST_LETTERS_IN_ALL]


def afresh() -> None:
    """Let the hints on another lecture begin."""
    _left[0] = MOST_LETTERS_IN_ALL


def _goes_on(name: str, known: Collection[str]) -> bool:
    """Return whether there may be one more look for what is spelt as *name* is, and count it."""
    _left[0] -= len(known) * min(len(name), MOST_LETTERS)
    return _left[0] >= 0


def close_to(name: str, known: Collection[str]) -> list[str]:
    """Return those of the *known* names, three at most, that are spelt nearly as *name* is.

    There are none where so many were asked for in a lecture that all the looking would take minutes.
    """
    from difflib import SequenceMatcher, get_close_matches  # a run without mistakes does not pay for it

    if not _goes_on(name, known):
        return []
    names = sorted(other for other in set(known) if len(other) <= MOST_LETTERS)
    if len(names) > MOST_COMPARED:
        names = [other for other in names if other[:1].casefold() == name[:1].casefold()][: 5 * MOST_COMPARED]
    close = get_close_matches(name, names, n=3, cutoff=0.6) if len(name) <= MOST_LETTERS else []
    alike = [SequenceMatcher(None, other, name).ratio() for other in close]
    return [other for other, share in zip(close, alike, strict=True) if share > alike[0] - MUCH_LESS]


def near(name: str, known: Collection[str], otherwise: str = "") -> str:
    """Return an action: the known names that are close to *name*; else *otherwise*, or all where they are few."""
    if _left[0] < 0 and len(known) > 8:
        return otherwise or f"use one of the {len(known)} that exist"
    names = sorted(set(known))
    if close := close_to(name, names):
        return f"did you mean {_or(close)}?"
    if otherwise:
        return otherwise
    if not names:
        return "there is none yet: write it first"
    if len(names) <= 8:
        return f"use {_or(names)}"
    return f"use one of the {len(names)} that exist, such as {_or(names[:3])}"


def _or(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
