"""QTI 1.2, read back by the rules of Canvas's two importers, and of Brightspace as far as they are known."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest

from quiz.formats import qti12
from quiz.items import Quiz
from tests.quiz.extreme import hostile_quiz
from tests.quiz.lectures import PICTURES, quiz_in, quiz_with
from tests.quiz.readers import canvas
from tests.quiz.readers.asked import from_item
from tests.quiz.readers.package import Files, opened
from tests.quiz.test_qti import LECTURES, extreme

importers = pytest.mark.parametrize("importer", [canvas.classic, canvas.new_quizzes])


def files_of(quiz: Quiz) -> Files:
    written = qti12.write(quiz)
    assert written.losses == ()
    return opened(written.content)


def assert_whole(importer: Any, quiz: Quiz, files: Files) -> None:
    read = importer(files)
    asked = [
        canvas.asked(question, item, files) for question, item in zip(read.questions, canvas.items(files), strict=True)
    ]
    assert asked == [from_item(item, quiz.id) for item in quiz.items]
    assert [question.points for question in read.questions] == [item.points for item in quiz.items]
    assert read.settings["points_possible"] == f"{sum(item.points for item in quiz.items):g}"
    assert read.title == " ".join(quiz.title.plain.split())


@importers
@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_item_of_the_lectures_comes_back_whole(importer: Any, path: Any) -> None:
    quiz = quiz_in(path)
    assert_whole(importer, quiz, files_of(quiz))


@importers
def test_hostile_words_come_back_from_every_place(importer: Any) -> None:
    quiz = hostile_quiz()
    assert_whole(importer, quiz, files_of(quiz))


@importers
def test_extreme_items_come_back_whole(importer: Any) -> None:
    quiz = extreme()
    files = files_of(quiz)
    assert_whole(importer, quiz, files)
    assert [content for name, content in files.items() if name.endswith(".png")] == list(PICTURES.values())


WHYS = (
    "p \\< 0.05 \\& CD4 \\< 200/µl",
    "a\\<b and c\\>d",
    "87\xa0% of 22",
    "plain",
    "*all of it*",
    "x\n\ny",
    "[@portera2001]",
)
"""Reasons with and without markup."""


@importers
@pytest.mark.parametrize("why", WHYS)
def test_a_reason_and_a_teaching_point_are_shown_as_written(importer: Any, why: str) -> None:
    quiz = quiz_with({"right": {"Yes": why}, "wrong": {"No": why, "Never": "no"}}, point=WHYS[0])
    assert_whole(importer, quiz, files_of(quiz))


def test_the_reader_shows_a_reason_without_markup_as_classic_does() -> None:
    """Without what makes it HTML, classic takes a reason for plain text, and shows its entities."""
    files = dict(files_of(quiz_with({"right": {"Yes": "p \\< 0.05"}})))
    files["lecture.xml"] = files["lecture.xml"].replace(b"&lt;span&gt;&lt;/span&gt;", b"")
    (question,) = canvas.classic(files).questions
    assert [answer.comments for answer in question.answers] == ["Not.", "p &amp;lt; 0.05"]


def test_the_same_picture_is_packed_once_and_never_in_an_address() -> None:
    picture = {"right": {"![a nest](nest.png)": "Yes."}, "stem": "![a nest](nest.png)"}
    files = files_of(quiz_with(picture, picture))
    assert [name for name in files if not name.endswith(".xml")] == [
        f"images/{sha256(PICTURES['nest.png']).hexdigest()[:20]}.png"
    ]
    assert b"data:" not in files["lecture.xml"]


@importers
def test_a_quiz_without_an_order_of_its_own_may_be_shuffled(importer: Any) -> None:
    read = importer(files_of(quiz_with({}, {})))
    assert read.settings["shuffle_answers"] == "true"
    assert {question.is_shuffled for question in read.questions} <= {True, None}


def test_one_question_in_order_keeps_classic_from_shuffling_any() -> None:
    files = files_of(quiz_with({}, {"order": ["Yes", "No"]}))
    assert canvas.classic(files).settings["shuffle_answers"] == "false"
    assert [question.is_shuffled for question in canvas.new_quizzes(files).questions] == [True, False]


def test_brightspace_finds_the_type_of_every_question() -> None:
    files = files_of(quiz_with({}, {"kind": "several", "right": {"a": "yes", "b": "yes"}}))
    wanted = ("cc_profile", "qmd_questiontype", "cc_weighting")
    assert [tuple(canvas.fields(item)[label] for label in wanted) for item in canvas.items(files)] == [
        ("cc.multiple_choice.v0p1", "Multiple Choice", "1"),
        ("cc.multiple_response.v0p1", "Multi-Select", "1"),
    ]


def test_identifiers_are_names_that_classic_does_not_rewrite() -> None:
    files = files_of(quiz_with({"id": "1a_b"}, {"id": "1a-b"}, {"id": "1A"}, lecture="2026-x"))
    idents = ["_2026-x--1a_b", "_2026-x--1a-b", "_2026-x--1A"]
    assert [question.ident for question in canvas.classic(files).questions] == idents
    assert [question.ident for question in canvas.new_quizzes(files).questions] == idents
    assert "_2026-x/assessment_meta.xml" in files


def test_a_quiz_is_imported_unpublished_and_ungraded() -> None:
    settings = canvas.classic(files_of(quiz_with({}))).settings
    assert (settings["quiz_type"], settings["available"]) == ("practice_quiz", "false")


def test_a_lecture_without_questions_is_an_empty_quiz() -> None:
    assert canvas.new_quizzes(files_of(quiz_with())).questions == ()


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        (b'texttype="text/html"', b'texttype="text/plain"', "not escaped HTML"),
        (b'<setvar action="Set" varname="SCORE">100', b'<setvar action="Set" varname="SCORE">0', "correct answers"),
        (b"&lt;img src=&#34;images/", b"&lt;img src=&#34;../images/", "not in the manifest"),
    ],
)
def test_the_reader_refuses_what_canvas_does_not_take(old: bytes, new: bytes, refusal: str) -> None:
    """The reader stands for Canvas, so it has to be as strict."""
    files = dict(files_of(quiz_with({"stem": "![a nest](nest.png)"})))
    assert old in files["lecture.xml"]
    files["lecture.xml"] = files["lecture.xml"].replace(old, new)
    with pytest.raises(canvas.Refused, match=refusal):
        canvas.classic(files)
