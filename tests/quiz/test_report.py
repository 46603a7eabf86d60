from __future__ import annotations

from quiz.report import report, summary
from quiz.written import Loss
from tests.quiz.lectures import quiz_with

FILES = {"gift": "a.gift.txt", "aiken": "a.aiken.txt"}
LOSSES = {
    "gift": (),
    "aiken": (
        Loss("lecture-q0", "the reasons"),
        Loss("lecture-q0", "the references"),
        Loss("lecture-q2", "it has several right answers", is_left_out=True),
    ),
}


def test_every_item_of_every_format_is_accounted_for() -> None:
    assert (
        report(quiz_with({}, {}, {}), FILES, LOSSES)
        == """\
A lecture: what each file carries of its 3 questions
====================================================

a.gift.txt (gift)
-----------------
  every question is carried whole

a.aiken.txt (aiken)
-------------------
  lecture-q0: in part, without: the reasons, the references
  lecture-q1: whole
  lecture-q2: left out: it has several right answers
"""
    )


def test_a_run_says_how_many_are_not_carried_whole() -> None:
    assert summary(LOSSES) == "aiken 1 in part and 1 left out"
    assert summary({"gift": ()}) == ""
