"""Aiken, read back by Moodle's rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.formats import FORMATS, aiken
from quiz.items import Item, Quiz
from quiz.written import Loss
from tests.quiz.extreme import extreme_quiz
from tests.quiz.hostile import HOSTILE
from tests.quiz.lectures import LECTURES, as_markup, quiz_in, quiz_with
from tests.quiz.readers.aiken import read
from tests.quiz.readers.lines import Lines, from_item, read_aloud, told_losses
from tests.quiz.readers.moodle import Refused


def asked(quiz: Quiz) -> list[Lines]:
    """Return what Moodle asks, as it is read."""
    found = read(FORMATS["aiken"].write(quiz).content)
    return [Lines(read_aloud(it.question), tuple((read_aloud(a), right) for a, right in it.answers)) for it in found]


def why_left_out(item: Item) -> str | None:
    if item.several:
        return f"it has {len(item.right)} right answers, and Aiken knows only one"
    if len(item.answers) > 26:
        return f"it has {len(item.answers)} answers, and Aiken has letters for 26"
    if item.pictures:
        return "it has a picture, and this format is plain text"
    return {
        "lecture-same-in-plain": "two of its answers read the same in plain text",
        "lecture-only-cited": "an answer is nothing but a citation, and this format has no references",
    }.get(item.id)


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_item_of_a_lecture_is_carried_or_reported(path: Path) -> None:
    assert_all_told(quiz_in(path))


def test_every_extreme_item_is_carried_or_reported() -> None:
    assert_all_told(extreme_quiz())


def assert_all_told(quiz: Quiz) -> None:
    reasons = {item.id: why_left_out(item) for item in quiz.items}
    assert asked(quiz) == [from_item(item) for item in quiz.items if not reasons[item.id]]
    expected: list[Loss] = []
    for item in quiz.items:
        why = reasons[item.id]
        expected += [Loss(item.id, why, is_left_out=True)] if why else told_losses(item)
    assert list(aiken.write(quiz).losses) == expected


def test_as_many_answers_as_there_are_letters_are_carried() -> None:
    wrong = {f"Answer {n}": "No." for n in range(25)}
    (found,) = asked(quiz_with({"wrong": wrong}, {"wrong": {**wrong, "One more": "No."}}))
    assert {words for words, _ in found.answers} == {"Yes", *wrong}


def test_hostile_words_come_back() -> None:
    one_line = [" ".join(words.splitlines()) for words in HOSTILE]
    quiz = quiz_with(
        *(
            {"ask": as_markup(words), "right": {as_markup(f"{words} R"): "x"}, "wrong": {as_markup(words): "y"}}
            for words in one_line
        )
    )
    found = asked(quiz)
    assert [it.question for it in found] == one_line
    assert [set(it.answers) for it in found] == [{(f"{words} R", True), (words, False)} for words in one_line]


@pytest.mark.parametrize("ask", ["A. Lincoln", "I) one", "E.g. this", "ANSWER: B", "X", "\ufeffmark", "answer: b"])
def test_a_question_that_looks_like_an_answer_is_still_a_question(ask: str) -> None:
    (found,) = read(aiken.write(quiz_with({"ask": as_markup(ask)})).content)
    assert found == Lines(f"\u2060{ask}", (("No", False), ("Yes", True)))


def test_an_answer_that_looks_like_another_is_still_an_answer() -> None:
    (found,) = asked(quiz_with({"right": {"B\\) two": "x"}, "wrong": {"ANSWER\\: C": "y", "C": "z"}}))
    assert found.answers == (("ANSWER: C", False), ("B) two", True), ("C", False))


def test_stem_and_question_stand_on_one_line() -> None:
    (found,) = asked(quiz_with({"stem": "One.\n\nTwo 10^3^ [@portera2001].", "ask": "Which\\\nis it?"}))
    assert found.question == "One. Two 10³. Which is it?"


def test_a_quiz_of_which_nothing_is_left_is_an_empty_file() -> None:
    several = {"kind": "several", "right": {"a": "x", "b": "x"}}
    assert aiken.write(quiz_with(several)).content == b""


@pytest.mark.parametrize(
    ("old", "new"),
    [("Which?\n", "Which?\nTwo?\n"), ("Which?\n", "A) Which?\n"), ("B) Yes\n", ""), ("Which?\n", "X\n")],
)
def test_the_reader_refuses_what_moodle_refuses(old: str, new: str) -> None:
    text = aiken.write(quiz_with({})).content.decode()
    assert old in text
    with pytest.raises(Refused):
        read(text.replace(old, new).encode())
