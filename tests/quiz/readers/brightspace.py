"""Reads Brightspace's CSV of questions by D2L's sample file, and by what those found out who import such files.

Each row has five columns: a word, and what goes with it. A row of commas ends a question, // starts a comment. HTML
stands in the column behind a text that is HTML; without it the text is shown as it is written.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO
from itertools import groupby

from tests.quiz.readers.asked import Asked, from_html


class Refused(Exception):  # noqa: N818 - Brightspace's refusal, not our error
    """Brightspace reports an error."""


@dataclass(frozen=True)
class Option:
    weight: str
    html: str
    feedback: str


@dataclass(frozen=True)
class Question:
    kind: str
    id: str
    title: str
    html: str
    points: float
    scoring: str
    options: tuple[Option, ...]
    feedback: str


def read(content: bytes) -> list[Question]:
    """Return the questions in *content*."""
    if not content.startswith(b"\xef\xbb\xbf"):
        raise Refused("without a byte order mark other letters than ASCII are garbled")
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    if {len(row) for row in rows} != {5}:
        raise Refused("a row does not have five columns")
    kept = [row for row in rows if not row[0].startswith("//")]
    return [_question(list(block)) for is_block, block in groupby(kept, key=any) if is_block]


def _question(rows: list[list[str]]) -> Question:
    options = tuple(_option(row) for row in rows if row[0] == "Option")
    fields = {row[0]: row[1:] for row in rows if row[0] != "Option"}
    if len(fields) + len(options) != len(rows) or rows[0][0] != "NewQuestion":
        raise Refused(f"rows that stand twice, or in the wrong place: {[row[0] for row in rows]}")
    kind, scoring = fields["NewQuestion"][0], fields.get("Scoring", [""])[0]
    if (kind, scoring) not in (("MC", ""), ("MS", "RightAnswers"), ("MS", "RightMinusWrong"), ("MS", "AllOrNothing")):
        raise Refused(f"{kind} with the scoring {scoring!r}")
    weights = [option.weight for option in options]
    if not set(weights) <= ({"100", "0"} if kind == "MC" else {"1", "0"}) or len(options) < 2:
        raise Refused(f"{kind} with the weights {weights}")
    if kind == "MC" and weights.count("100") != 1:
        raise Refused("one answer of MC has to be worth 100")
    if int(fields["Difficulty"][0]) not in range(1, 6):
        raise Refused("a difficulty outside 1 to 5")
    return Question(
        kind=kind,
        id=fields["ID"][0],
        title=fields["Title"][0],
        html=_html(fields["QuestionText"]),
        points=float(fields["Points"][0]),
        scoring=scoring,
        options=options,
        feedback=_html(fields["Feedback"]),
    )


def _option(row: list[str]) -> Option:
    _, weight, text, kind, feedback = row
    return Option(weight, _html([text, kind]), feedback)


def _html(cells: list[str]) -> str:
    if cells[1:2] != ["HTML"] or not cells[0]:
        raise Refused(f"this would be shown as it is written: {cells[0][:60]}")
    return cells[0]


def asked(question: Question) -> Asked:
    """Return what *question* asks, without its reasons, which are plain text."""
    return from_html(
        id=question.id,
        tags=(),
        text=question.html,
        options=[(_one_line(option.html), "", option.weight != "0") for option in question.options],
        feedback=question.feedback.replace("<p>References</p>", "<h5>References</h5>"),
        several=question.kind == "MS",
    )


def _one_line(words: str) -> str:
    """Return the paragraphs of an answer as the reader of inline HTML wants them."""
    assert words.startswith("<p>")
    assert words.endswith("</p>")
    return words[3:-4].replace("</p><p>", "<br>")
