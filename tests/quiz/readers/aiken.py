"""Reads Aiken as Moodle's importer does (question/format/aiken/format.php)."""

from __future__ import annotations

import re

from tests.quiz.readers.lines import Lines
from tests.quiz.readers.moodle import Refused, trim


def read(content: bytes) -> list[Lines]:
    """Return the questions that Moodle has after importing *content*; Refused if an error would stop the import."""
    questions: list[Lines] = []
    question, choices = "", list[str]()
    for line in map(trim, re.split("[\r\n]", content.decode("utf-8-sig"))):
        if len(line.encode()) < 2:
            continue
        if re.match(r"[A-Z][).][ \t]?", line):
            if not question:
                raise Refused(f"Question not started: {line[:60]}")
            choices.append(trim(line[2:]))
        elif line.startswith("ANSWER:"):
            if not question or len(choices) < 2:
                raise Refused(f"Question must have at least 2 answers: {question[:60]}")
            questions.append(_question(question, choices, trim(line.removeprefix("ANSWER:"))))
            question, choices = "", []
        elif question:
            raise Refused(f"Question not completed before next question start: {line[:60]}")
        else:
            question = line
    return questions


def _question(question: str, choices: list[str], answer: str) -> Lines:
    """Answers without words are dropped; one that is not there is the right one without a complaint."""
    right = ord(answer[:1] or "\0") - ord("A")
    return Lines(question, tuple((words, place == right) for place, words in enumerate(choices) if words))
