"""Blackboard's text file, read back by the rules of its help page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.formats import FORMATS, blackboard
from quiz.items import Item, Quiz
from quiz.written import Loss
from tests.quiz.extreme import extreme_quiz
from tests.quiz.hostile import HOSTILE
from tests.quiz.lectures import LECTURES, as_markup, quiz_in, quiz_with
from tests.quiz.readers.blackboard import Refused, read
from tests.quiz.readers.lines import Lines, as_html, from_item, read_aloud, told_losses


def why_left_out(item: Item) -> str | None:
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
    written = FORMATS["blackboard"].write(quiz)
    reasons = {item.id: why_left_out(item) for item in quiz.items}
    carried = [item for item in quiz.items if not reasons[item.id]]
    rows = written.content.decode().splitlines()
    assert [row.split("\t")[0] for row in rows] == ["MA" if item.several else "MC" for item in carried]
    assert_read_alike(read(written.content), [from_item(item) for item in carried])
    expected: list[Loss] = []
    for item in quiz.items:
        why = reasons[item.id]
        expected += [Loss(item.id, why, is_left_out=True)] if why else told_losses(item)
    assert list(written.losses) == expected


def assert_read_alike(found: list[Lines], expected: list[Lines]) -> None:
    """Blackboard does not say whether it takes a field for HTML, so it has to read the same as HTML and as text."""
    assert [shown(it, str) for it in found] == expected
    assert [shown(it, as_html) for it in found] == expected


def shown(lines: Lines, shown_as: Callable[[str], str]) -> Lines:
    return Lines(
        read_aloud(shown_as(lines.question)),
        tuple((read_aloud(shown_as(words)), is_right) for words, is_right in lines.answers),
    )


def test_hostile_words_come_back_without_tabs() -> None:
    one_line = [" ".join(words.replace("\t", " ").splitlines()) for words in HOSTILE]
    quiz = quiz_with(
        *(
            {"ask": as_markup(words), "right": {as_markup(f"{words} R"): "x"}, "wrong": {as_markup(words): "y"}}
            for words in one_line
        )
    )
    answers = [tuple((a, a.endswith(" R")) for a in (words, f"{words} R")) for words in one_line]
    found = read(blackboard.write(quiz).content)
    assert_read_alike(
        [Lines(it.question, tuple(sorted(it.answers, key=lambda answer: answer[1]))) for it in found],
        [Lines(words, pair) for words, pair in zip(one_line, answers, strict=True)],
    )


def test_a_tab_does_not_part_a_field() -> None:
    (row,) = blackboard.write(quiz_with({"ask": "a\tb"})).content.decode().splitlines()
    assert row.split("\t") == ["MC", "a b", "No", "incorrect", "Yes", "correct"]


@pytest.mark.parametrize(("count", "files"), [(250, [250]), (251, [250, 1]), (600, [250, 250, 100])])
def test_more_than_250_questions_go_into_further_files(count: int, files: list[int]) -> None:
    quiz = quiz_with(*({"ask": f"Which is {number}?"} for number in range(count)))
    written = blackboard.write(quiz)
    contents = [written.content, *(content for _, content in written.beside)]
    assert [len(read(content)) for content in contents] == files
    assert [suffix for suffix, _ in written.beside] == [".blackboard-2.txt", ".blackboard-3.txt"][: len(files) - 1]
    asked = [lines.question for content in contents for lines in read(content)]
    assert asked == [f"Which is {number}?" for number in range(count)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("MC\t", "\ufeffMC\t"),
        ("MC\t", "\nMC\t"),
        ("incorrect", "falsch"),
        ("incorrect", "correct"),
        ("Which?", "Which\t?"),
        ("correct\n", "correct"),
    ],
)
def test_the_reader_refuses_what_the_help_page_forbids(old: str, new: str) -> None:
    text = blackboard.write(quiz_with({})).content.decode()
    assert old in text
    with pytest.raises(Refused):
        read(text.replace(old, new).encode())
