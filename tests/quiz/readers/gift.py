"""Reads GIFT as Moodle's importer does (question/format/gift/format.php)."""

from __future__ import annotations

import re
from itertools import groupby

from tests.quiz.readers.moodle import BLANK, Choice, Formatted, Question, Refused, category_path, stored, trim

PLACEHOLDERS = {":": "&&058;", "#": "&&035;", "=": "&&061;", "{": "&&123;", "}": "&&125;", "~": "&&126;"}
WEIGHT = re.compile(r"%-*[0-9]{1,2}\.?[0-9]*%")
FORMATS = ("html", "plain", "markdown", "moodle")


def read(content: bytes) -> list[Question]:
    """Return the multiple-choice questions that Moodle has after importing *content*; Refused for anything else."""
    lines = [line.strip(BLANK) for line in content.decode("utf-8-sig").split("\n")]
    questions: list[Question] = []
    path: tuple[str, ...] = ("Default",)
    for is_end, block in groupby(lines, key=lambda line: line in ("", "0")):
        if is_end:
            continue
        read_lines = list(block)
        comments = [line for line in read_lines if line.startswith("//")]
        text = _before(trim("\n".join(" " if line.startswith("//") else line for line in read_lines)))
        if text.startswith("$CATEGORY:"):
            path = category_path(text.removeprefix("$CATEGORY:"))
        elif text:
            questions.append(_question(text, "\n".join(comments), path))
    return stored(questions)


def _before(text: str) -> str:
    text = text.replace("\\\\", "&&092;")
    for sign, placeholder in (*PLACEHOLDERS.items(), ("n", "&&010")):
        text = text.replace(f"\\{sign}", placeholder)
    return text.replace("&&092;", "\\")


def _after(text: str) -> str:
    for sign, placeholder in (*PLACEHOLDERS.items(), ("\n", "&&010")):
        text = text.replace(placeholder, sign)
    return text


def _question(text: str, comments: str, category: tuple[str, ...]) -> Question:
    name = None
    if text.startswith("::") and "::" in text[2:]:
        name, text = text[2:].split("::", 1)
        text = trim(text)
    if "{" not in text or "}" not in text:
        raise Refused(f"no multiple-choice question: {text[:60]!r}")
    begin, end = text.index("{"), text.index("}")
    answers = trim(text[begin + 1 : end])
    stem = text[:begin] + ("" if text.endswith("}") else "_____") + text[end + 1 :]
    answers, _, general = answers.rpartition("####") if "####" in answers else (answers, "", "")
    answers = trim(answers)
    asked = _formatted(stem, "moodle")
    if "~" not in answers or answers.startswith("#"):
        raise Refused(f"no multiple-choice question: {text[:60]!r}")
    found = re.search(r"\[id:((?:\\]|[^]\x00-\x1f\x7f])+)]", comments)
    tags = re.findall(r"\[tag:((?:\\]|[^]<>`\x00-\x1f\x7f])+)]", comments)
    return Question(
        category=category,
        name=asked.text[:80] if name is None else _after(name),
        idnumber=trim(found[1]).replace("\\]", "]") if found else "",
        tags=tuple(trim(tag).replace("\\]", "]") for tag in tags),
        text=asked,
        general_feedback=_formatted(general, asked.format),
        is_single="=" in answers,
        choices=_choices(answers, asked.format),
    )


def _choices(answers: str, default_format: str) -> tuple[Choice, ...]:
    parts = answers.replace("=", "~=").split("~")
    if trim(parts[0]) in ("", "0"):
        parts = parts[1:]
    return tuple(_choice(trim(part), default_format) for part in parts)


def _choice(written: str, default_format: str) -> Choice:
    grade = 0.0
    if written.startswith("="):
        grade, written = 100.0, written[1:]
    elif WEIGHT.match(written):
        weight, written = written[1:].split("%", 1)
        grade = float(weight)
    text, _, feedback = written.partition("#")
    return Choice(_formatted(trim(text), default_format), grade, _formatted(trim(feedback), default_format))


def _formatted(written: str, default_format: str) -> Formatted:
    """Take a format from the start of *written*, where it is a known one and nothing stands before it."""
    name, bracket, rest = written[1:].partition("]")
    if written.startswith("[") and bracket and name in FORMATS:
        return Formatted(trim(_after(rest)), name)
    return Formatted(trim(_after(written)), default_format)
