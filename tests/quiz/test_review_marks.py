"""What awaits review says so: a question of itself as a whole, its reasons each for itself, after the answer."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn

from quiz.formats import FORMATS, exam, kahoot
from tests.quiz.lectures import quiz_with
from tests.quiz.readers.moodle_xml import read as read_moodle

if TYPE_CHECKING:
    from quiz.items import Quiz
    from tests.quiz.conftest import Opened

WHOLE = "(?) This question rests on a statement that awaits review by a specialist."
REASON = "(?) awaits review by a specialist"
DOUBT = {"awaits_review": "Two series disagree."}
OPEN = {"open": {"value": "5 %", "says": "x", "cite": "portera2001", "checked": "2026-01-01", **DOUBT}}


def quiz(**question: Any) -> Quiz:
    usual = {"right": {"Seldom": "In {{ open }}."}, "wrong": {"Often": "Not so."}, "explain": "Remember."}
    return quiz_with({**usual, **question}, facts=OPEN)


def test_moodle_marks_the_question_and_the_one_reason_but_no_answer() -> None:
    (question,) = read_moodle(FORMATS["moodle"].write(quiz()).content)
    assert question.text.text.count("(?)") == 1
    assert WHOLE in question.text.text
    told = {choice.text.text: choice.feedback.text for choice in question.choices}
    assert not any("(?)" in text for text in told)
    assert [feedback.endswith(REASON) for text, feedback in sorted(told.items())] == [False, True]
    assert "(?)" not in question.general_feedback.text
    assert "(?)" not in question.name


def test_answer_that_awaits_review_is_marked_behind_its_reason_only() -> None:
    (item,) = quiz(right={"In {{ open }}": "So."}).items
    assert [(answer.text.plain, answer.why.plain) for answer in item.right] == [
        ("In 5\N{NO-BREAK SPACE}%", f"So. {REASON}")
    ]


@pytest.mark.parametrize(
    "keys", [DOUBT, {"facts": "open"}, {"explain": "It is {{ open }}."}, {"stem": "In {{ open }}"}]
)
def test_question_that_rests_on_what_awaits_review_says_so(keys: dict[str, Any]) -> None:
    (item,) = quiz(right={"Seldom": "So."}, **keys).items
    assert (item.awaits_review, item.ask.plain, item.lead_in.plain) == (True, f"Which?\n{WHOLE}", "Which?")


def test_explanation_that_awaits_review_says_so() -> None:
    (item,) = quiz(explain="It is {{ open }}.").items
    assert item.explain is not None
    assert item.explain.plain.endswith(REASON)


def test_settled_question_says_nothing() -> None:
    (item,) = quiz(right={"Seldom": "So."}).items
    assert not item.awaits_review
    assert "(?)" not in FORMATS["moodle"].write(quiz(right={"Seldom": "So."})).content.decode()


def test_exam_paper_marks_the_question_and_only_its_key_the_reason() -> None:
    written = exam.write(quiz())
    papers = {"a": written.content, **dict(written.beside)}
    texts = {name: paragraphs(content) for name, content in papers.items()}
    for name, lines in texts.items():
        marked = [line for line in lines if "(?)" in line]
        assert marked[0] == WHOLE
        assert len(marked) == (2 if "key" in name else 1)
    (key,) = (lines for name, lines in texts.items() if "key" in name)
    assert any(line.endswith(REASON) and "In 5" in line for line in key)


def paragraphs(content: bytes) -> list[str]:
    """Return the text of each paragraph of a Word document, in tables too."""
    found = docx.Document(BytesIO(content)).element.body.iter(qn("w:p"))
    return ["".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in found]


@pytest.mark.parametrize("name", ["aiken", "blackboard", "brightspace", "csv", "gift", "selftest"])
def test_formats_of_text_say_of_the_question_that_it_awaits_review(name: str) -> None:
    assert WHOLE in FORMATS[name].write(quiz()).content.decode()


def test_kahoot_reports_that_it_has_no_room_for_the_mark() -> None:
    short = {"kahoot": {"ask": "Which?", "right": "Seldom", "wrong": "Often"}}
    for keys in ({}, short):
        written = kahoot.write(quiz(**keys))
        assert "that it awaits review" in [loss.what for loss in written.losses]
        assert not any(loss.is_left_out for loss in written.losses)


@pytest.mark.slow
def test_page_shows_the_mark_of_the_reason_after_the_answer(opened: Opened) -> None:
    page = opened(quiz())
    shown = page.locator(".question.shown")
    assert shown.locator(".ask").inner_text().endswith(WHOLE)
    assert not shown.get_by_text(REASON, exact=False).is_visible()
    assert [text for text in shown.locator(".option .text").all_inner_texts() if "(?)" in text] == []
    shown.locator(".option").first.click()
    shown.locator(".check").click()
    assert shown.get_by_text(f"In 5\N{NO-BREAK SPACE}%. {REASON}").is_visible()
