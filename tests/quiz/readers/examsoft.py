"""Reads a Word document as ExamSoft's guidelines say that its importer does, with python-docx.

A question is a paragraph that begins with its type and title, if it has them, and its number; then come the rationale
behind ~, and each answer behind its letter, a right one behind *. An empty paragraph ends the question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import docx

from quiz.written import Written
from tests.quiz.readers import exam, html
from tests.quiz.readers.asked import Asked, Option, Paragraphs, whole
from tests.quiz.readers.fields import Fields, of_asked, plain
from tests.quiz.readers.html import Words

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

QUESTION = re.compile(r"(?:Type: (?P<type>\w+) )?(?:Title: (?P<title>\S+) )?(?P<number>\d+)[.)] ")
ANSWER = re.compile(r"(?P<right>\*?)(?P<letter>[a-z])[.)] ")
RATIONALE = re.compile(r"~ ")
STARTS = re.compile(r"\*?[A-Za-z][.)]|\d+[.)]|[~*]|Type:|Title:|Answers?:")
"""What a line may not begin with, but where it means this."""

JOINER = "\u2060"
POINT, REMEMBER, SOURCES = "Teaching point: ", "What to remember: ", "References: "


class Refused(Exception):  # noqa: N818 - ExamSoft's refusal, not our error
    """The importer takes something for something else, or leaves it out."""


class Question(NamedTuple):
    """A question as ExamSoft has it: its texts by line."""

    kind: str
    title: str
    number: int
    asked: Paragraphs
    answers: tuple[tuple[Paragraphs, bool], ...]
    rationale: Paragraphs


def questions(content: bytes) -> list[Question]:
    """Return the questions in a .docx, each picture whole."""
    document = docx.Document(BytesIO(content))
    files = iter([whole(file) for _, file, *_ in exam.pictures(document)])
    blocks = groupby(document.paragraphs, key=lambda block: bool(exam.lines(block)))
    return [_question(list(paragraphs), files) for has_words, paragraphs in blocks if has_words]


def read(written: Written) -> list[Fields]:
    """Return the questions as fields of items."""
    return [_fields(question) for question in questions(written.content)]


def _question(blocks: list[Paragraph], files: Iterator[str]) -> Question:
    first, *others = (_lines(block, files) for block in blocks)
    found, asked = _behind(QUESTION, first)
    is_rationale = [bool(RATIONALE.match(lines[0][0].text)) for lines in others]
    if is_rationale.count(True) > 1 or True in is_rationale[1:]:
        raise Refused("a rationale that does not follow its question")
    rationale = _behind(RATIONALE, others[0])[1] if is_rationale[0] else ()
    answers = [_behind(ANSWER, lines) for lines in others[is_rationale[0] :]]
    if [it["letter"] for it, _ in answers] != list("abcdefghijklmnopqrstuvwxyz"[: len(answers)]):
        raise Refused("answers without their letters in order")
    kind, right = found["type"] or "", sum(bool(it["right"]) for it, _ in answers)
    if not right or (right > 1 and kind != "MA"):
        raise Refused(f"{right} right answers in a question of the type {kind!r}")
    names = [plain(text).casefold() for _, text in answers]
    if names in (["false", "true"], ["f", "t"]):
        raise Refused("true has to come first")
    told = tuple((text, bool(it["right"])) for it, text in answers)
    return Question(kind, found["title"] or "", int(found["number"]), asked, told, rationale)


def _lines(block: Paragraph, files: Iterator[str]) -> Paragraphs:
    """Return the lines of a paragraph; ExamSoft must not take one for something else."""
    first, *others = [
        tuple(words._replace(link=next(files)) if "picture" in words.looks else words for words in line)
        for line in exam.lines(block)
    ]
    for line in others:
        if STARTS.match("".join(words.text for words in line)):
            raise Refused(f"a line that begins as something else: {line}")
    return (first, *map(_read_aloud, others))


def _read_aloud(line: tuple[Words, ...]) -> tuple[Words, ...]:
    return html.joined([words._replace(text=words.text.replace(JOINER, "")) for words in line])


def _behind(rule: re.Pattern[str], lines: Paragraphs) -> tuple[re.Match[str], Paragraphs]:
    """Return what *rule* finds at the start of *lines*, and what is behind it."""
    (start, *rest), *others = lines
    found = rule.match(start.text)
    if not found:
        raise Refused(f"{start.text[:60]} is not what has to stand here")
    behind = _read_aloud((start._replace(text=start.text[found.end() :]), *rest))
    if STARTS.match("".join(words.text for words in (start._replace(text=start.text[found.end() :]), *rest))):
        raise Refused(f"a text that begins as something else: {start.text[:60]}")
    return found, (behind, *others)


def _fields(question: Question) -> Fields:
    rationale = list(question.rationale)
    reasons, rationale = rationale[: len(question.answers)], rationale[len(question.answers) :]
    told: dict[str, tuple[Words, ...]] = {}
    for name in (REMEMBER, POINT, SOURCES):
        if rationale and f"{rationale[0][0].text} ".startswith(name):
            told[name] = _without(name, rationale.pop(0))
    references = [plain((line,)).split("] ", 1) for line in rationale]
    assert [number for number, _ in references] == [f"[{number}" for number in range(1, len(references) + 1)]
    asked = Asked(
        id=question.title,
        tags=frozenset(),
        stem=question.asked[:-1],
        ask=question.asked[-1:],
        options=tuple(
            Option(text, _reason(line, text, is_right=is_right), is_right)
            for line, (text, is_right) in zip(reasons, question.answers, strict=True)
        ),
        explain=(told[REMEMBER],) if REMEMBER in told else (),
        point=told[POINT],
        references=tuple(words for _, words in references),
        several=question.kind == "MA",
    )
    return of_asked(asked, points=None, keeps_order=False)


def _without(name: str, line: tuple[Words, ...]) -> tuple[Words, ...]:
    return html.joined([line[0]._replace(text=line[0].text.removeprefix(name)), *line[1:]])


def _reason(line: tuple[Words, ...], text: Paragraphs, *, is_right: bool) -> Paragraphs:
    """Return the reason behind an answer in the rationale, which names it by its words."""
    words = "".join(part.text for part in line)
    assert words.startswith("Right: " if is_right else "Wrong: ")
    skipped = words.index(" – ", len("Right: ") + min(len(plain(text)) // 2, 20)) + len(" – ")
    kept = list[Words]()
    for part in line:
        kept.append(part._replace(text=part.text[skipped:]))
        skipped = max(0, skipped - len(part.text))
    return (html.joined([part for part in kept if part.text]),)
