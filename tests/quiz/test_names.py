"""The names by which questions are known in libraries and banks: figures stay what they are, and no picture is told."""

from __future__ import annotations

import json

import pytest

from quiz.formats import FORMATS
from tests.quiz.lectures import quiz_with
from tests.quiz.readers import brightspace, canvas, gift, h5p, moodle_xml, qti
from tests.quiz.readers.package import opened

QUESTIONS = (
    {"stem": "It has 10^6^ cells/µl at V~1~ [@portera2001].\n\nNow.", "ask": "Why?"},
    {"stem": '![a nest of the answer](nest.png "A. Nonym")', "ask": "What is *it*, by [this](https://x.org)?"},
    {"stem": "See ![a nest](nest.png) here.", "ask": "How many are 10^−3^?"},
    {"ask": "How many are 10^9^/l?"},
)
NAMES = ["It has 10⁶ cells/µl at V₁. Now.", "What is it, by this?", "See here.", "How many are 10⁹/l?"]


def _brightspace(content: bytes) -> list[str]:
    return [question.title.partition(": ")[2] for question in brightspace.read(content)]


def _gift(content: bytes) -> list[str]:
    return [question.name.partition(": ")[2] for question in gift.read(content)]


def _h5p(content: bytes) -> list[str]:
    parts = json.loads(h5p.opened(content)["content/content.json"])["questions"]
    return [part["metadata"]["title"] for part in parts]


def _moodle(content: bytes) -> list[str]:
    return [question.name.partition(": ")[2] for question in moodle_xml.read(content)]


def _qti12(content: bytes) -> list[str]:
    return [item.get("title") for item in canvas.items(opened(content))]


def _qti21(content: bytes) -> list[str]:
    return [item.title for item in qti.read(content, "2.1").items]


def _qti3(content: bytes) -> list[str]:
    return [item.title for item in qti.read(content, "3").items]


TOLD = {
    "brightspace": _brightspace,
    "gift": _gift,
    "h5p": _h5p,
    "moodle": _moodle,
    "qti12": _qti12,
    "qti21": _qti21,
    "qti3": _qti3,
}


@pytest.mark.parametrize("name", TOLD)
def test_a_name_keeps_figures_and_tells_no_picture(name: str) -> None:
    quiz = quiz_with(*QUESTIONS)
    names = [NAMES[0], NAMES[3]] if name == "brightspace" else NAMES  # it leaves out pictures
    assert TOLD[name](FORMATS[name].write(quiz).content) == names


@pytest.mark.parametrize(("name", "version"), [("qti21", "2.1"), ("qti3", "3")])
def test_the_title_of_a_quiz_keeps_its_figures(name: str, version: str) -> None:
    content = FORMATS[name].write(quiz_with({}, title="CD34^+^ at 10^6^")).content
    assert qti.read(content, version).title == "CD34⁺ at 10⁶"


def test_the_titles_of_feedback_name_an_answer_that_is_a_picture_by_its_words() -> None:
    quiz = quiz_with({"right": {"![a nest](nest.png)": "It is.", "10^6^": "Too."}, "kind": "several"})
    (item,) = qti.read(FORMATS["qti21"].write(quiz).content, "2.1").items
    titles = {it.get("title") for it in item.root.iter("modalFeedback")}
    assert titles == {"What to remember", "Right: a nest", "Right: 10⁶", "Wrong: No"}
