"""Kahoot's spreadsheet, read back by openpyxl and opened by LibreOffice."""

from __future__ import annotations

import csv
import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from quiz.formats import FORMATS, kahoot
from quiz.items import Item, Quiz
from quiz.texts.plain import to_line
from quiz.written import Loss
from tests.libreoffice import converted
from tests.quiz.extreme import extreme_quiz
from tests.quiz.hostile import HOSTILE
from tests.quiz.lectures import LECTURES, as_markup, quiz_in, quiz_with
from tests.quiz.readers.kahoot import Refused, Shown, read
from tests.quiz.readers.lines import Lines, from_item, told_losses

SHORT = {"ask": "Short?", "right": "Yes", "wrong": ["No", "Or 1", "Or 2"]}


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_item_of_a_lecture_is_shown_whole_or_reported(path: Path) -> None:
    assert_all_told(quiz_in(path))


def test_every_extreme_item_is_shown_whole_or_reported() -> None:
    assert_all_told(extreme_quiz())


def assert_all_told(quiz: Quiz) -> None:
    written = FORMATS["kahoot"].write(quiz)
    left_out = {loss.item for loss in written.losses if loss.is_left_out}
    assert left_out == {item.id for item in quiz.items if not fits(item)}
    assert read(written.content) == [expected(item) for item in quiz.items if item.id not in left_out]
    kept = [loss for loss in written.losses if not loss.is_left_out]
    assert kept == [loss for item in quiz.items if item.id not in left_out for loss in told(item)]


def fits(item: Item) -> bool:
    """Return whether a question can be shown; short forms are checked where a lecture is read."""
    if item.kahoot:
        return True
    lines = from_item(item._replace(ask=item.lead_in))
    words = [answer for answer, _ in lines.answers]
    clear = all(words) and len(set(words)) == len(words) <= 4
    short = len(lines.question) <= 120 and max(map(len, words)) <= 75
    return clear and short and item.stem is None and not item.pictures


def expected(item: Item) -> Shown:
    form = item.kahoot
    if form is None:
        return Shown(from_item(item._replace(ask=item.lead_in)), 30)
    right = {to_line(text) for text in form.right}
    answers = sorted((to_line(text) for text in form.right + form.wrong), key=str.casefold)
    return Shown(Lines(to_line(form.ask), tuple((words, words in right) for words in answers)), form.seconds)


def told(item: Item) -> list[Loss]:
    form = item.kahoot
    losses = told_losses(item, (form.ask, *form.right, *form.wrong) if form else None)
    several = item.several if form is None else len(form.right) > 1
    unseen = [
        ("that it awaits review", item.awaits_review),
        ("that all of its right answers have to be chosen", several),
    ]
    return losses + [Loss(item.id, what) for what, is_lost in unseen if is_lost]


def test_a_short_form_stands_for_its_question() -> None:
    quiz = quiz_with({"stem": "A long case.", "kahoot": {**SHORT, "seconds": 60}})
    answers = (("No", False), ("Or 1", False), ("Or 2", False), ("Yes", True))
    assert read(kahoot.write(quiz).content) == [Shown(Lines("Short?", answers), 60)]


def test_the_right_answer_is_not_always_the_first() -> None:
    quiz = quiz_with(*({"kahoot": {**SHORT, "right": right}} for right in ("Am", "Nx", "Op", "Yes")))
    places = [[right for _, right in shown.lines.answers].index(True) for shown in read(kahoot.write(quiz).content)]
    assert places == [0, 1, 1, 3]


def test_several_right_answers_are_all_marked() -> None:
    quiz = quiz_with({"kahoot": {"ask": "Which?", "right": ["A", "C"], "wrong": "B"}})
    written = kahoot.write(quiz)
    (shown,) = read(written.content)
    assert shown.lines.answers == (("A", True), ("B", False), ("C", True))
    assert Loss("lecture-q0", "that all of its right answers have to be chosen") in written.losses


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ({"stem": "A case."}, "it has a case before its question, and no short form (kahoot)"),
        ({"ask": "x" * 121}, "its question has 121 characters, and Kahoot takes 120"),
        ({"ask": "🧬" * 61}, "its question has 122 characters, and Kahoot takes 120"),
        ({"right": {"x" * 76: "y"}}, "an answer has 76 characters, and Kahoot takes 75"),
        ({"wrong": {str(n): "y" for n in range(4)}}, "it has 5 answers, and Kahoot takes 4"),
        (
            {"right": {"![nests](nest.png)": "y"}},
            "it has a picture, and the spreadsheet cannot bring one",
        ),
        (
            {"kahoot": {**SHORT, "ask": "x" * 118 + "^a^"}},
            "its question has 122 characters, and Kahoot takes 120",
        ),
        ({"kahoot": {**SHORT, "right": "10^3^", "wrong": "10³"}}, "two of its answers read the same in plain text"),
    ],
)
def test_what_does_not_fit_is_left_out_and_nothing_is_cut(question: dict[str, Any], why: str) -> None:
    written = kahoot.write(quiz_with(question, {}))
    assert [loss for loss in written.losses if loss.item == "lecture-q0"] == [Loss("lecture-q0", why, is_left_out=True)]
    assert [shown.lines.question for shown in read(written.content)] == ["Which?"]


def test_what_just_fits_is_shown_whole() -> None:
    quiz = quiz_with({"ask": "x" * 120, "right": {"y" * 75: "z"}})
    assert read(kahoot.write(quiz).content)[0].lines == Lines("x" * 120, (("No", False), ("y" * 75, True)))


def short_hostile() -> tuple[list[str], Quiz]:
    words = [" ".join(words.splitlines()) for words in (*HOSTILE, "<r>a</r>", "_x0041_x0042_") if len(words) < 40]
    drafts = [
        {"ask": as_markup(it), "right": {as_markup(f"{it} R"): "x"}, "wrong": {as_markup(it): "y"}} for it in words
    ]
    return words, quiz_with(*drafts, title=as_markup("=1+1"))


def test_hostile_words_come_back() -> None:
    words, quiz = short_hostile()
    found = read(kahoot.write(quiz).content)
    assert [shown.lines.question for shown in found] == words
    assert [set(shown.lines.answers) for shown in found] == [{(f"{it} R", True), (it, False)} for it in words]


@pytest.mark.slow
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    words, quiz = short_hostile()
    to_csv = "csv:Text - txt - csv (StarCalc):44,34,76"
    (saved,) = converted({"quiz.xlsx": kahoot.write(quiz).content}, to_csv, tmp_path).values()
    rows = list(csv.reader(saved.read_text(encoding="utf-8").splitlines()))
    assert rows[1][1] == "=1+1"
    assert [row[1] for row in rows[8:]] == words


def test_the_file_holds_no_time_but_the_day_of_the_lecture() -> None:
    with ZipFile(BytesIO(kahoot.write(quiz_with({})).content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = package.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[^<]*", about)) == {"2026-11-23T00:00:00Z"}


@pytest.mark.parametrize(
    ("cell", "value"),
    [("B8", "Question"), ("B9", "x" * 121), ("C9", "x" * 76), ("B9", "=1+1"), ("G9", 25), ("H9", 3), ("A9", None)],
)
def test_the_reader_refuses_what_the_template_forbids(cell: str, value: str | int | None) -> None:
    book = load_workbook(BytesIO(kahoot.write(quiz_with({})).content))
    book.worksheets[0][cell].value = value
    changed = BytesIO()
    book.save(changed)
    with pytest.raises(Refused):
        read(changed.getvalue())
