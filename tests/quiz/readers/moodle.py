"""What Moodle stores of an imported question: the rules that its XML and GIFT importers share.

Found by importing into Moodle 4.5 and 5.1, and read from question/format.php: what is refused raises Refused; what
Moodle does without a word (dropping, cutting, renaming) is done here without a word too, so that a test sees it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

GRADES = [100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667]
GRADES += [14.28571, 12.5, 11.11111, 10, 5, 0]
TOLERANCE = 0.001
"""In percent, as match_grade_options has it."""

BLANK = " \t\n\r\0\v"
"""What PHP's trim takes away; a no-break space is not among it."""


class Refused(Exception):  # noqa: N818 - Moodle's refusal, not our error
    """Moodle imports nothing, or stops in the middle."""


class Formatted(NamedTuple):
    """A text and how Moodle will show it: html, plain, markdown or moodle."""

    text: str
    format: str


@dataclass(frozen=True)
class Choice:
    """An answer to choose; its grade is in percent."""

    text: Formatted
    grade: float
    feedback: Formatted


@dataclass(frozen=True)
class Question:
    """A multiple-choice question in the question bank; category is the path below the top, outermost first."""

    category: tuple[str, ...]
    name: str
    idnumber: str
    tags: tuple[str, ...]
    text: Formatted
    general_feedback: Formatted
    is_single: bool
    choices: tuple[Choice, ...]
    shuffles: bool = True
    numbering: str = "abc"
    default_grade: float = 1
    penalty: float = 0.3333333
    tells_how_many: bool = False
    """Whether a learner who is partly right is told how many right choices they made."""


def trim(text: str) -> str:
    return text.strip(BLANK)


def stored(questions: list[Question]) -> list[Question]:
    """Return *questions* as they are in the question bank, from the first to the last; Refused if one stops it."""
    used: set[tuple[tuple[str, ...], str]] = set()
    return [_saved(question, used) for question in questions]


def _saved(question: Question, used: set[tuple[tuple[str, ...], str]]) -> Question:
    if len(question.choices) < 2:
        raise Refused(f"{question.name}: fewer than two choices")
    if len(question.idnumber) > 100:
        raise Refused(f"{question.name}: the idnumber has more than 100 characters")
    if question.numbering not in ("abc", "ABCD", "123", "iii", "IIII", "none"):
        raise Refused(f"{question.name}: the numbering {question.numbering} shows as ERR")
    for choice in question.choices:
        if not any(abs(abs(choice.grade) - grade) < TOLERANCE for grade in GRADES):
            raise Refused(f"{question.name}: Grades ({choice.grade / 100}) do not match")
    key = (question.category, question.idnumber)
    idnumber = "" if key in used else question.idnumber
    used.add(key)
    kept = tuple(choice for choice in question.choices if trim(choice.text.text))
    return replace(question, name=_name(question.name), idnumber=idnumber, tags=_tags(question.tags), choices=kept)


def _name(written: str) -> str:
    """Follow clean_question_name: tags go, and so does what is over 255 characters."""
    name = trim(strip_tags(written))
    return name if len(name) <= 255 else f"{name[:248]}..."


def _tags(written: tuple[str, ...]) -> tuple[str, ...]:
    tags = [re.sub(r"\s+", " ", re.sub(r"[<>`\x00-\x1f]", "", trim(tag))) for tag in written]
    if "0" in tags or (tags and not any(tags)):
        raise Refused("a tag that PHP takes for empty")
    return tuple({tag.lower(): tag for tag in tags if tag}.values())


def category_path(written: str) -> tuple[str, ...]:
    """Follow split_category_path: split at single slashes, undouble, trim and strip each name."""
    names = [strip_tags(trim(name.replace("//", "/"))) for name in re.split(r"(?<!/)/(?!/)", trim(written))]
    while names and names[0] in ("$course$", "top"):
        names = names[1:]
    if not names or not all(names):
        raise Refused(f"a category without a name in {written!r}")
    if any(len(name) > 255 for name in names):
        raise Refused("a category's name of more than 255 characters")
    return tuple(names)


def strip_tags(text: str) -> str:
    """Follow PHP: from a < that no white space follows, everything goes up to the > that closes it."""
    kept: list[str] = []
    depth, quote = 0, ""
    for place, sign in enumerate(text):
        opens = sign == "<" and not text[place + 1 : place + 2].isspace()
        if depth and sign in "\"'" and quote in ("", sign):
            quote = "" if quote else sign
        elif opens and not quote:
            depth += 1
        elif depth and sign == ">" and not quote:
            depth -= 1
        elif not depth:
            kept.append(sign)
    return "".join(kept)
