"""References of items: titles look as they were meant, in each format that can show it."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from quiz.changes import dated
from quiz.formats import FORMATS
from quiz.items import Quiz
from quiz.texts.references import linked
from source.texts.markup import Run
from source.texts.text import Text
from tests.quiz.lectures import quiz_with
from tests.quiz.readers.exam import blocks

QUIZ = quiz_with({"cite": "looks"})
HTML = "<em>H. pylori</em> at 10<sup>6</sup> &amp; more. 2019."


def written(name: str, quiz: Quiz) -> bytes:
    return FORMATS[name].write(quiz).content


def test_identifiers_lead_to_the_paper_and_looks_stay() -> None:
    (reference,) = QUIZ.items[0].references.values()
    assert linked(reference) == f'{HTML} <a href="https://doi.org/10.1/a">doi:10.1/a</a>.'


@pytest.mark.parametrize("name", ["moodle", "selftest"])
def test_page_and_platform_show_them(name: str) -> None:
    assert HTML in written(name, QUIZ).decode().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;amp;", "&amp;")


def test_table_shows_them_in_plain_letters() -> None:
    assert "1. H. pylori at 10⁶ & more. 2019. doi:10.1/a." in written("csv", QUIZ).decode()


def test_key_of_an_exam_shows_them() -> None:
    *_, (_, key) = FORMATS["exam"].write(QUIZ).beside
    (line,) = [line for line in blocks(Document(BytesIO(key))) if "pylori" in getattr(line, "text", "")]
    assert [run.text for run in line.runs if run.italic] == ["H. pylori"]
    assert [run.text for run in line.runs if run.font.superscript] == ["6"]


def test_question_changes_with_what_it_rests_on() -> None:
    _, before = dated(QUIZ, None, 0)
    (item,) = QUIZ.items
    texts = {name: text.with_pieces((*text.pieces, Run(" Retracted."))) for name, text in item.references.items()}
    texts = {name: Text(text.pieces, written=text.plain) for name, text in texts.items()}
    retracted = QUIZ._replace(items=(item._replace(references=texts),))
    assert [entry.changed for entry in dated(retracted, before, 2_000_000_000)[1].values()] == [2_000_000_000]
    assert dated(QUIZ, before, 2_000_000_000)[1] == before
