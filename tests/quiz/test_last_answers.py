"""Answers that speak of the others stay behind them, wherever others are shuffled."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree

from quiz.exam.versions import versions_of
from quiz.formats import FORMATS
from quiz.items import Quiz
from tests.quiz.lectures import quiz_with

LAST = "None of the above"
ASKED = {
    "id": "cells",
    "right": {"Nests": "They are."},
    "wrong": {LAST: "No.", "Sheets": "No.", "Zones": "No.", "Cords": "No."},
}


@pytest.fixture(scope="module")
def quiz() -> Quiz:
    return quiz_with(ASKED)._replace(versions=8)


def test_exam_papers_shuffle_the_others_alone(quiz: Quiz) -> None:
    orders = [[answer.text.plain for answer in version.questions[0].answers] for version in versions_of(quiz)]
    assert {order[-1] for order in orders} == {LAST}
    assert len({tuple(order) for order in orders}) > 1


@pytest.mark.parametrize("name", ["qti21", "qti3"])
def test_qti_pins_it(quiz: Quiz, name: str) -> None:
    (choices,) = [found for item in items_in(FORMATS[name].write(quiz).content) if (found := choices_of(item))]
    assert [(text, pinned) for text, pinned in choices if pinned] == [(LAST, "true")]
    assert choices[-1][0] == LAST


def items_in(content: bytes) -> Iterator[etree._Element]:
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".xml") and "manifest" not in name:
                yield etree.fromstring(package.read(name))


def choices_of(item: etree._Element) -> list[tuple[str, str | None]]:
    found = item.xpath("//*[local-name()='simpleChoice' or local-name()='qti-simple-choice']")
    return [("".join(choice.itertext()).strip(), choice.get("fixed")) for choice in found]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("moodle", b"<shuffleanswers>false</shuffleanswers>"),
        ("qti12", b'shuffle="No"'),
        ("h5p", b'"randomAnswers":false'),
    ],
)
def test_what_can_only_shuffle_all_is_told_to_shuffle_none(quiz: Quiz, name: str, says: bytes) -> None:
    content = FORMATS[name].write(quiz).content
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as package:
            content = b"".join(package.read(each) for each in package.namelist())
    assert says in content.replace(b": ", b":")
