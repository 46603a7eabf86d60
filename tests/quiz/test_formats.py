"""The registry of formats: whatever is in it can write every quiz, and nothing is lost without being said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from quiz.formats import FORMATS
from quiz.items import Answer, Item
from source.texts.markup import Run
from source.texts.text import Text
from tests.quiz.extreme import extreme_quiz
from tests.quiz.lectures import quiz_in, quiz_with
from tests.quiz.readers.fields import mistold, of_item
from tests.quiz.readers.registry import READERS

SMALL = Path(__file__).with_name("golden") / "small.yaml"
RESTED = {"cite": "portera2001"}
_QUIZ = quiz_with(
    {"id": "plain", **RESTED},
    {"id": "case", "level": "apply", "stem": "A man of 30.\n\nA mass.", **RESTED},
    {"id": "emphasised", "ask": "Which is **not**?", "right": {"*TFE3*": "It is."}},
    {"id": "reasoned", "wrong": {"No": "It is **not**.", "Never": "Nor *that*."}},
    {"id": "several", "kind": "several", "right": {"One": "It is.", "Two": "Too."}},
    {"id": "ordered", "order": ["T2", "T1"], "right": {"T2": "It is."}, "wrong": {"T1": "Not."}},
    {"id": "explained", "explain": "Remember\n\n*this*.", "cite": ["folpe2006", "portera2001"]},
    {"id": "worth", "points": 2.5},
    {"id": "tagged", "tags": ["week 1", "Block 2::Niere & Harnwege", "腎臓", "الكلى"]},
    {
        "id": "pictured",
        "stem": 'Look: ![a nest](nest.png "A. Nonym, CC BY 4.0")',
        "right": {"![a sheet](sheet.png)": "It is."},
    },
)
OF_EVERY_FIELD = _QUIZ._replace(items=tuple(it._replace(topic_label=it.topic) for it in _QUIZ.items))
"""Formats for people name a topic by its label, those for programs by its id: here these are the same."""
"""Each field of an item is in one that a format can hardly leave out for another."""

NEEDS_NOT: Mapping[str, frozenset[str]] = {"selftest": frozenset(["level and topic"])}
"""What a format need not carry or report: the page shows learners the teaching point, and sorts nothing by topic."""

NEVER_SHUFFLED = {"anki", "brightspace", "exam", "selftest"}
"""Where the order of the answers is kept, whether it has to be or not."""

every_format = pytest.mark.parametrize("name", FORMATS)


def test_the_formats_are_in_alphabetical_order() -> None:
    assert list(FORMATS) == sorted(FORMATS)


def test_every_format_has_a_file_name_of_its_own() -> None:
    suffixes = [entry.SUFFIX for entry in FORMATS.values()]
    assert len(set(suffixes)) == len(suffixes)
    assert [suffix for suffix in suffixes if not re.fullmatch(r"(\.[a-z0-9]+)+", suffix)] == []


@pytest.mark.parametrize("name", ["exam", "gift", "moodle", "selftest", "xlsx"])
def test_a_format_that_carries_all_writes_the_small_lecture_without_a_loss(name: str) -> None:
    assert FORMATS[name].write(quiz_in(SMALL)).losses == ()


@every_format
def test_a_loss_is_said_once_and_of_an_item_of_the_quiz(name: str) -> None:
    quiz = extreme_quiz()
    losses = FORMATS[name].write(quiz).losses
    assert len(set(losses)) == len(losses)
    assert {loss.item for loss in losses} <= {item.id for item in quiz.items}
    left_out = [loss.item for loss in losses if loss.is_left_out]
    assert [loss for loss in losses if loss.item in left_out and not loss.is_left_out] == []
    assert len(set(left_out)) == len(left_out)


@every_format
def test_a_format_writes_the_same_bytes_again(name: str) -> None:
    first, second = (FORMATS[name].write(quiz_in(SMALL)) for _ in range(2))
    assert first == second


def test_every_format_has_a_reader() -> None:
    assert list(READERS) == list(FORMATS)


@every_format
def test_every_field_of_every_item_comes_back_or_is_reported(name: str) -> None:
    quiz, written = OF_EVERY_FIELD, FORMATS[name].write(OF_EVERY_FIELD)
    left_out = {loss.item for loss in written.losses if loss.is_left_out}
    carried = [item for item in quiz.items if item.id not in left_out]
    read = READERS[name](written)
    assert carried
    found = {item.id: mistold(item, quiz, it, written.losses) for item, it in zip(carried, read, strict=True)}
    assert {item: wrong for item, fields in found.items() if (wrong := fields - NEEDS_NOT.get(name, set()))} == {}


@every_format
def test_a_reader_finds_nothing_but_what_is_in_the_file(name: str) -> None:
    """A format that drops a field, or changes it, is seen: where all is another, no field is read as it was."""
    quiz = OF_EVERY_FIELD
    read = READERS[name](FORMATS[name].write(quiz._replace(items=tuple(map(another, quiz.items)))))
    for item, found in zip(quiz.items, read, strict=True):
        same = {field for field, value in of_item(item, quiz).items() if found.get(field) == value}
        assert same <= ({"order kept"} if name in NEVER_SHUFFLED else set())


@every_format
def test_questions_of_two_lectures_whose_ids_begin_alike_are_told_apart(name: str) -> None:
    asked = {"ask": "Which cancer?", "tags": "lung"}
    quizzes = (
        quiz_with({"id": "cell-q", **asked}, lecture="lung"),
        quiz_with({"id": "q", **asked}, lecture="lung-cell"),
    )
    ids = [found["id"] for quiz in quizzes for found in READERS[name](FORMATS[name].write(quiz)) if "id" in found]
    assert len(set(ids)) == len(ids)


def another(item: Item) -> Item:
    """Return an item of which nothing is as in *item*."""
    other, right, wrong, why = (Text((Run(words),)) for words in ("Another?", "So", "Not so", "Because."))
    return item._replace(
        id=f"another-{item.id}",
        level="analyse",
        topic="another",
        topic_label="another",
        topic_title=other,
        stem=None,
        ask=other,
        answers=(Answer(right, why, is_right=True), Answer(wrong, why, is_right=False)),
        explain=None,
        several=False,
        is_ordered=False,
        points=1,
        pictures={},
        references={"other": Text((Run("Another paper."),))} if item.references else {},
        tags=(),
    )
