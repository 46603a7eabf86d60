"""The Word documents of an examination as files: properties, page, styles, tables, and what Word would repair."""

# ruff: noqa: SLF001 - python-docx has no words of its own for what is asked of its elements here
from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from quiz.formats import exam
from source.words.printed import Words
from tests.deck.open_xml_sdk import errors_in
from tests.quiz.exams import MADE, quiz_of, written


def test_the_properties_name_the_paper() -> None:
    found = docx.Document(BytesIO(written("small").content)).core_properties
    assert (found.title, found.author, found.language) == ("Version A: ASPS in brief", "The Histodeck project", "en-GB")
    assert (found.created.isoformat()[:10], found.last_modified_by) == ("2026-11-23", "")
    assert docx.Document(BytesIO(written("small").beside[-1][1])).core_properties.title == "Key: ASPS in brief"


def test_the_page_is_a4_and_tells_version_and_page() -> None:
    document = docx.Document(BytesIO(written("small").content))
    first = document.sections[0]
    assert (round(first.page_width.mm), round(first.page_height.mm)) == (210, 297)
    (footer,) = first.footer.paragraphs
    assert footer.text == "Version A: ASPS in brief\tPage  of "
    assert footer._p.xpath("w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]


def test_looks_are_left_to_styles() -> None:
    """A lecturer changes a style, not a thousand paragraphs: no paragraph has a look of its own."""
    document = docx.Document(BytesIO(written("small").content))
    assert set(document.element.xpath("//w:pPr/*[not(self::w:pStyle or self::w:sectPr)]")) == set()
    looks = document.element.xpath("//w:rPr/*[not(self::w:rStyle or self::w:b or self::w:i)]/@w:val")
    assert sorted(set(looks)) == ["single"]
    used = set(document.element.xpath("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert used <= {style.style_id for style in document.styles}


def test_tables_have_a_header_and_a_name() -> None:
    made = written("asps")
    for content in (made.content, made.beside[-1][1]):
        for table in (each for each in docx.Document(BytesIO(content)).tables if each.style.name == "Exam grid"):
            assert len(table._tbl.xpath("w:tr/w:trPr/w:tblHeader")) == 1
            assert table._tbl.xpath("w:tr[1]/w:trPr/w:tblHeader") != []
            assert len(table._tbl.xpath("w:tblPr/w:tblCaption/@w:val")) == 1


def test_the_language_is_the_lectures() -> None:
    with ZipFile(BytesIO(exam.write(quiz_of("small")._replace(words=Words("de-CH"))).content)) as package:
        assert b'<w:lang w:val="de-CH"' in package.read("word/styles.xml")


def test_dates_in_the_package_are_fixed() -> None:
    with ZipFile(BytesIO(written("small").content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", MADE)
def test_open_xml_sdk_finds_no_error(name: str, tmp_path: Path) -> None:
    made = written(name)
    assert errors_in(made.content, tmp_path / "paper.docx") == []
    assert errors_in(made.beside[-1][1], tmp_path / "key.docx") == []
