"""GIFT, read back by Moodle's rules and by gift-pegjs, which other programs use."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.formats import FORMATS, gift
from quiz.items import Quiz
from quiz.written import Loss
from tests.clients import client
from tests.quiz.extreme import extreme_quiz
from tests.quiz.hostile import HOSTILE, texts
from tests.quiz.lectures import LECTURES, as_markup, nest_by, quiz_in, quiz_with
from tests.quiz.readers.asked import Asked, from_html, from_item
from tests.quiz.readers.gift import read
from tests.quiz.readers.moodle import Choice, Formatted, Question, Refused

GOLDEN = Path(__file__).with_name("golden")
SCRIPT = Path(__file__).parents[1] / "clients" / "gift.mjs"


def test_the_small_lecture_is_written_as_it_was_reviewed() -> None:
    written = gift.write(quiz_in(GOLDEN / "small.yaml"))
    assert written.content.decode() == (GOLDEN / "small.gift.txt").read_text(encoding="utf-8")
    assert written.losses == ()


def test_moodle_stores_every_field() -> None:
    (question,) = read(
        gift.write(
            quiz_with({"right": {"C\\#": "a \\= b"}, "explain": "So [@folpe2006].", "level": "apply"}, title="A: b/c")
        ).content
    )
    assert question == Question(
        category=("A: b/c",),
        name="lecture-q0: Which?",
        idnumber="lecture-q0",
        tags=("level:apply", "topic:topic", "lecture:lecture"),
        text=html("<p>Which?</p>"),
        general_feedback=html(
            "<p>So<sup>[1]</sup>.</p><p>Teaching point: A point</p>"
            "<h5>References</h5><ol><li>Folpe AL. A review. 2006.</li></ol>"
        ),
        is_single=True,
        choices=(Choice(html("C#"), 100, html("a = b")), Choice(html("No"), 0, html("Not."))),
    )


def html(text: str) -> Formatted:
    return Formatted(text, "html")


def test_no_line_ends_a_question_early() -> None:
    """Moodle ends a question at a blank line or at a line that is just 0, and drops a line that starts with //."""
    quiz = quiz_with(*({"ask": as_markup(words), "stem": "0\n\n//\n\n0"} for words in HOSTILE))
    blocks = gift.write(quiz).content.decode().split("\n\n")
    assert [block.split("\n", 1)[0] for block in blocks if block.startswith("//")] == [
        f"// [id:{item.id}] [tag:level:recall] [tag:topic:topic] [tag:lecture:lecture]" for item in quiz.items
    ]
    lines = [line.strip() for block in blocks for line in block.split("\n")[1:]]
    assert {line[:1] for line in lines} - {""} == {":", "=", "~", "#", "}"}


def test_gift_pegjs_reads_the_small_lecture() -> None:
    quiz = quiz_in(GOLDEN / "small.yaml")
    assert asked_by_pegjs(quiz) == [from_item(item, "small") for item in quiz.items]


def test_gift_pegjs_reads_hostile_words_in_every_place() -> None:
    quiz = quiz_with(*map(hostile, HOSTILE), title=as_markup(" ".join(HOSTILE)), point=as_markup(" ".join(HOSTILE)))
    assert asked_by_pegjs(quiz) == [from_item(item, "lecture") for item in quiz.items]


def hostile(words: str) -> dict[str, Any]:
    words = words.replace("\ufeff", "BOM")  # JavaScript's trim takes a mark at an end for white space
    markup = as_markup(words)
    options = {"right": {f"{markup} R": markup}, "wrong": {markup: markup, f"{markup} W": markup}}
    return {"stem": f"{markup} {nest_by(words)}", "ask": markup, "explain": markup, **options}


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_gift_pegjs_reads_every_item_of_a_lecture(path: Path) -> None:
    quiz = quiz_in(path)
    assert asked_by_pegjs(quiz) == [from_item(item, quiz.id) for item in quiz.items]


def test_gift_pegjs_reads_every_extreme_item_and_what_is_lost_is_said() -> None:
    quiz = extreme_quiz()
    carried = [item for item in quiz.items if item.id != "lecture-eleven"]
    assert asked_by_pegjs(quiz) == [from_item(item, "lecture") for item in carried]
    assert [loss for loss in gift.write(quiz).losses if not loss.is_left_out] == [
        Loss("lecture-same-in-plain", "that its answers keep their order"),
        Loss("lecture-ordered", "that its answers keep their order"),
        Loss("lecture-points", "how many points it is worth"),
    ]


@pytest.mark.slow
@given(st.lists(texts, min_size=1, max_size=12))
@settings(max_examples=25, deadline=None)
def test_gift_pegjs_reads_any_words(written: list[str]) -> None:
    quiz = quiz_with(*map(hostile, written))
    assert asked_by_pegjs(quiz) == [from_item(item, "lecture") for item in quiz.items]


def asked_by_pegjs(quiz: Quiz) -> list[Asked]:
    client("gift-pegjs")
    content = FORMATS["gift"].write(quiz).content
    ran = subprocess.run(["node", str(SCRIPT)], input=content, capture_output=True, check=False)
    assert ran.stderr.decode() == ""
    category, *questions = json.loads(ran.stdout)
    assert category["type"] == "Category"
    assert [question["title"] for question in questions] == [question.name for question in read(content)]
    return [as_asked(question) for question in questions]


def as_asked(question: dict[str, Any]) -> Asked:
    assert (question["type"], question["hasEmbeddedAnswers"]) == ("MC", False)
    options = [(html_of(it["text"]), html_of(it["feedback"]), is_right(it)) for it in question["choices"]]
    return from_html(
        id=question["id"],
        tags=tuple(question["tags"]),
        text=html_of(question["stem"]),
        options=options,
        feedback=html_of(question["globalFeedback"]),
        several=not any(choice["isCorrect"] for choice in question["choices"]),
    )


def html_of(text: dict[str, str]) -> str:
    assert text["format"] == "html"
    return text["text"]


def is_right(choice: dict[str, Any]) -> bool:
    return choice["isCorrect"] or (choice["weight"] or 0) > 0


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        ("%50%", "%45%", "Grades"),
        ("top/ASPS in brief\n", "top/ASPS in brief\n\nA new block\n", "no multiple-choice question"),
        ("Which stains", "Which\n0\nstains", "no multiple-choice question"),
    ],
)
def test_the_reader_refuses_what_moodle_reads_as_something_else(old: str, new: str, refusal: str) -> None:
    """The reader stands for Moodle, so it has to be as strict."""
    text = (GOLDEN / "small.gift.txt").read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(Refused, match=refusal):
        read(text.replace(old, new).encode())


@pytest.mark.parametrize(
    ("old", "new", "choices"),
    [
        ("\\~95", "~95", ["#1 CD31", "%50%", "Cathepsin K", "PAX8", "TFE3, nuclear", "95\N{NO-BREAK SPACE}%."]),
        ("\\{more", "{more", ["more than one}</p>{", "#1 CD31", "%50%", "Cathepsin K", "PAX8", "TFE3, nuclear"]),
        ("\\#1", "#1", ["%50%", "Cathepsin K", "PAX8", "TFE3, nuclear"]),
        ("Cathepsin", "Cath\\neps\\\\neps", ["#1 CD31", "%50%", "Cath\neps\\neps K", "PAX8", "TFE3, nuclear"]),
    ],
)
def test_the_reader_misreads_what_moodle_misreads(old: str, new: str, choices: list[str]) -> None:
    text = (GOLDEN / "small.gift.txt").read_text(encoding="utf-8")
    assert old in text
    assert [choice.text.text for choice in read(text.replace(old, new).encode())[1].choices] == choices
