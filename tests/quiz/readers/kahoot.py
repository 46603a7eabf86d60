"""Reads Kahoot's spreadsheet by the rules that its template states."""

from __future__ import annotations

from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import load_workbook

from tests.quiz.readers.lines import Lines

HEADINGS = ["Question - max 120 characters"]
HEADINGS += [f"Answer {number} - max 75 characters" for number in (1, 2, 3, 4)]
HEADINGS += ["Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs", "Correct answer(s) - choose at least one"]


class Refused(Exception):  # noqa: N818 - Kahoot's refusal, not our error
    """Kahoot marks the row red."""


class Shown(NamedTuple):
    """A question, and for how many seconds it is shown."""

    lines: Lines
    seconds: int


def read(content: bytes) -> list[Shown]:
    """Return the questions from row 9 on; Refused for what Kahoot does not take."""
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    rows = list(sheet.iter_rows(min_row=8, max_col=8))
    if [cell.value for cell in rows[0]] != [None, *HEADINGS]:
        raise Refused("the headings are not those of the template")
    if any(cell.data_type == "f" for row in rows for cell in row):
        raise Refused("a cell is a formula")
    return [_question(number, [cell.value for cell in row]) for number, row in enumerate(rows[1:], start=1)]


def _question(number: int, cells: list[Any]) -> Shown:
    place, question, *answers, seconds, right = cells
    given = [answer for answer in answers if answer is not None]
    if place != number or answers[: len(given)] != given or len(given) < 2:
        raise Refused(f"row {number}: {cells}")
    if _length(question) > 120 or max(map(_length, given)) > 75:
        raise Refused(f"row {number}: a text is too long")
    if seconds not in (5, 10, 20, 30, 60, 90, 120, 240):
        raise Refused(f"row {number}: {seconds} seconds")
    numbers = {int(part) for part in str(right).split(",")}
    if not numbers <= set(range(1, len(given) + 1)):
        raise Refused(f"row {number}: {right} is not among the answers")
    return Shown(Lines(question, tuple((words, n in numbers) for n, words in enumerate(given, start=1))), seconds)


def _length(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
