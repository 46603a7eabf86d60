"""Brightspace's CSV file, read back by the rules of D2L's sample."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from quiz.formats import FORMATS, brightspace
from quiz.items import Item, Quiz
from quiz.texts.plain import to_line
from quiz.written import Loss
from source.texts.markup import Run
from tests.libreoffice import converted
from tests.quiz.extreme import STARTS, extreme_quiz
from tests.quiz.hostile import HOSTILE
from tests.quiz.lectures import LECTURES, as_markup, quiz_in, quiz_with
from tests.quiz.readers.asked import Asked, from_item
from tests.quiz.readers.brightspace import Refused, asked, read
from tests.quiz.readers.lines import JOINER, as_html, read_aloud
from tests.quiz.test_bank import READS_CSV, TAKEN_FOR_ELSE


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_item_of_a_lecture_is_carried_or_reported(path: Path) -> None:
    assert_all_told(quiz_in(path))


def test_every_extreme_item_is_carried_or_reported() -> None:
    assert_all_told(extreme_quiz())


def test_hostile_words_come_back_from_every_place() -> None:
    assert_all_told(quiz_with(*map(hostile, HOSTILE), point=as_markup(" ".join(HOSTILE))))


def hostile(words: str) -> dict[str, object]:
    markup = as_markup(words)
    options = {"right": {f"{markup} R": markup}, "wrong": {markup: markup, f"{markup} W": markup}}
    return {"stem": markup, "ask": markup, "explain": markup, **options}


def assert_all_told(quiz: Quiz) -> None:
    written = FORMATS["brightspace"].write(quiz)
    carried = [item for item in quiz.items if not item.pictures]
    found = read(written.content)
    assert [asked(question) for question in found] == [without_reasons(item) for item in carried]
    reasons = [tuple(to_line(answer.why, item.numbers) for answer in item.answers) for item in carried]
    given = [tuple(option.feedback for option in question.options) for question in found]
    assert [tuple(map(read_aloud, it)) for it in given] == reasons
    assert [tuple(read_aloud(as_html(why)) for why in it) for it in given] == reasons
    assert [question.points for question in found] == [item.points for item in carried]
    assert [question.title.split(": ")[0] for question in found] == [item.id for item in carried]
    assert list(written.losses) == [loss for item in quiz.items for loss in told_losses(item)]


def without_reasons(item: Item) -> Asked:
    asked = from_item(item, "")
    options = tuple(replace(option, why=()) for option in asked.options)
    return replace(asked, options=options, tags=frozenset())


def told_losses(item: Item) -> list[Loss]:
    if item.pictures:
        return [Loss(item.id, "it has a picture, and a CSV file cannot bring one", is_left_out=True)]
    looks = [piece for answer in item.answers for piece in answer.why.pieces if isinstance(piece, Run)]
    emphasised = any(run.bold or run.italic for run in looks)
    lost = ["its level and topic", *(["bold and italics in its reasons"] if emphasised else [])]
    return [Loss(item.id, what) for what in lost]


def test_the_rows_are_those_of_the_sample() -> None:
    quiz = quiz_with(
        {
            "kind": "several",
            "points": 2.5,
            "ask": "Which, *then*?",
            "right": {"A": "It is.", "B": 'Of "B".'},
            "wrong": {"C": "p \\< 0.05, a\\<b."},
        }
    )
    assert brightspace.write(quiz).content.decode("utf-8-sig").split("\r\n") == [
        "//lecture,,,,",
        "NewQuestion,MS,,,",
        "ID,lecture-q0,,,",
        'Title,"lecture-q0: Which, then?",,,',
        'QuestionText,"<p>Which, <em>then</em>?</p>",HTML,,',
        "Points,2.5,,,",
        "Difficulty,1,,,",
        "Scoring,RightAnswers,,,",
        "Option,1,<p>A</p>,HTML,It is.",
        'Option,1,<p>B</p>,HTML,"Of ""B""."',
        'Option,0,<p>C</p>,HTML,"p < 0.05, a<\u2060b."',
        "Feedback,<p>Teaching point: A point</p>,HTML,,",
        ",,,,",
        "",
    ]


@pytest.mark.parametrize("words", TAKEN_FOR_ELSE)
def test_a_reason_that_a_spreadsheet_takes_for_else_is_kept_from_that_and_reads_the_same(words: str) -> None:
    (question,) = read(brightspace.write(quiz_with({"right": {"Yes": as_markup(words)}})).content)
    reasons = [option.feedback for option in question.options]
    assert reasons == ["Not.", f"{JOINER}{words}"]


@pytest.mark.slow
def test_libreoffice_reads_every_text_as_it_was_typed(tmp_path: Path) -> None:
    said = [*TAKEN_FOR_ELSE, *STARTS]
    markup = [as_markup(words) for words in said]
    quiz = quiz_with(*({"ask": it, "right": {it: it}, "wrong": {f"{it} no": "Not."}} for it in markup))
    content = brightspace.write(quiz).content
    (written,) = converted({"quiz.csv": content}, "xlsx:Calc MS Excel 2007 XML", tmp_path, READS_CSV).values()
    cells = list(load_workbook(written).active.iter_rows())
    assert {cell.data_type for row in cells for cell in row} <= {"s", "n"}
    written_rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    assert _texts([cell.value for cell in row] for row in cells) == _texts(written_rows)
    reasons = [row[4].value for row in cells if row[0].value == "Option"]
    assert [read_aloud(reason) for reason in reasons if reason != "Not."] == said


def _texts(rows: Iterable[list[Any]]) -> list[list[str]]:
    """Return the rows but for their numbers: points and weights are numbers in a spreadsheet too."""
    cells = (["" if cell is None else str(cell) for cell in row] for row in rows)
    return [[cell for cell in row if not cell.isdecimal()] for row in cells if row[0] and row[0] != "Difficulty"]


def test_a_title_has_whole_words() -> None:
    (question,) = read(brightspace.write(quiz_with({"ask": "word " * 30})).content)
    words = question.title.removeprefix("lecture-q0: ")
    assert set(words.removesuffix("…").split(" ")) == {"word"}
    assert 50 < len(words) <= 60


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\ufeff", ""),
        ("Option,100", "Option,1"),
        ("MC", "MS"),
        (",HTML,It", ",,It"),
        ("Difficulty,1", "Difficulty,10"),
        ("It is.", "It is, yes"),
    ],
)
def test_the_reader_refuses_what_the_sample_does_not_have(old: str, new: str) -> None:
    text = brightspace.write(quiz_with({})).content.decode()
    assert old in text
    with pytest.raises(Refused):
        read(text.replace(old, new).encode())
