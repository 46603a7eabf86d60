"""Reads Blackboard's text file of questions by the rules of its help page on uploading questions."""

from __future__ import annotations

from tests.quiz.readers.lines import Lines


class Refused(Exception):  # noqa: N818 - Blackboard's refusal, not our error
    """Blackboard reports an error for the row."""


def read(content: bytes) -> list[Lines]:
    """Return the questions in *content*, their fields as they stand there."""
    *rows, end = content.decode().split("\n")
    if end:
        raise Refused("the last row has no end")
    return [_question(row) for row in rows]


def _question(row: str) -> Lines:
    if "\t" not in row:
        raise Refused(f"no question: {row[:80]!r}")
    kind, question, *fields = row.rstrip("\r").split("\t")
    words, verdicts = fields[::2], fields[1::2]
    if kind not in ("MC", "MA") or not question or len(words) != len(verdicts):
        raise Refused(row[:80])
    if not set(verdicts) <= {"correct", "incorrect"} or not all(words) or not 2 <= len(words) <= 100:
        raise Refused(row[:80])
    right = verdicts.count("correct")
    if right < 1 or (kind == "MC" and right > 1):
        raise Refused(f"{right} right answers for {kind}")
    return Lines(question, tuple(zip(words, (verdict == "correct" for verdict in verdicts), strict=True)))
