"""Exam papers in Arabic: paragraphs, tables and pages run from right to left, and what is Latin keeps its order."""

# ruff: noqa: SLF001 - python-docx has no words of its own for directions
from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest

from quiz.formats import exam
from quiz.items import Quiz, quiz_of
from tests.languages import lecture_in
from tests.libreoffice import converted, pages
from tests.quiz.exams import written
from tests.quiz.readers.exam import blocks

_MARK = "\N{LEFT-TO-RIGHT MARK}"


def quiz() -> Quiz:
    return quiz_of(lecture_in("ar"))


def documents() -> list[Any]:
    made = exam.write(quiz())
    return [docx.Document(BytesIO(content)) for content in (made.content, made.beside[-1][1])]


def test_paragraphs_run_from_right_to_left_by_their_style() -> None:
    for document in documents():
        assert len(document.styles["Normal"].element.xpath("w:pPr/w:bidi")) == 1
        bold = document.styles["Title"].element.xpath("w:rPr/w:b | w:rPr/w:bCs")
        assert len(bold) == 2


def test_pages_and_tables_begin_on_the_right() -> None:
    for document in documents():
        assert all(section._sectPr.xpath("w:bidi") for section in document.sections)
        grids = [table for table in document.tables if table.style.name == "Exam grid"]
        assert [len(table._tbl.xpath("w:tblPr/w:bidiVisual")) for table in grids] == [1]


def test_each_run_has_one_direction() -> None:
    (case,) = [it for it in blocks(documents()[0]) if getattr(it, "style", None) and it.style.name == "Case"]
    runs = [
        (run.text.replace(_MARK, "|").replace("\N{NO-BREAK SPACE}", " "), bool(run._r.xpath("w:rPr/w:rtl")))
        for run in case.runs
    ]
    assert runs == [
        ("امرأة عمرها ", True),
        ("24", False),
        (" سنة لديها كتلة في الفخذ قياسها ", True),
        ("|5 cm (3-7)|", False),
        (".", True),
    ]


def test_english_papers_have_no_direction() -> None:
    content = docx.Document(BytesIO(written("asps").content)).element.xml
    assert [name for name in ("w:bidi", "w:rtl", "w:bidiVisual", _MARK) if name in content] == []


@pytest.mark.slow
def test_libreoffice_prints_figures_in_order(tmp_path) -> None:
    paper = converted({"a.docx": exam.write(quiz()).content}, "pdf", tmp_path)["a.docx"]
    assert "5 cm (3-7)" in pages(paper)[0]
