"""Exam papers as LibreOffice prints them: pages, footers, and what stands together on a page."""

from __future__ import annotations

import re

import pytest

from quiz.exam.versions import letter
from quiz.formats import exam
from quiz.items import Quiz
from tests.libreoffice import converted, pages
from tests.quiz.exams import quiz_of, written
from tests.quiz.lectures import quiz_with

pytestmark = pytest.mark.slow

Pages = dict[str, list[str]]


@pytest.fixture(scope="module")
def asps() -> Quiz:
    return quiz_of("asps")


@pytest.fixture(scope="module")
def printed(asps: Quiz, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    many = quiz_with(*[{"wrong": {f"Option {n:02}": "No." for n in range(7)}} for _ in range(120)])
    long = quiz_with({}, {"stem": "word " * 9000, "wrong": {f"{n} " + "word " * 200: "No." for n in range(29)}}, {})
    files = {"many.docx": exam.write(many).content, "long.docx": exam.write(long).content}
    made = written("asps")
    files |= {"a.docx": made.content, "b.docx": made.beside[0][1], "key.docx": made.beside[1][1]}
    printed = converted(files, "pdf", tmp_path_factory.mktemp("printed"))
    return {name.removesuffix(".docx"): pages(path) for name, path in printed.items()}


@pytest.mark.parametrize(("name", "says"), [("a", "Version A"), ("b", "Version B"), ("key", "Key")])
def test_each_page_tells_version_and_number(printed: Pages, name: str, says: str) -> None:
    feet = [page.strip().splitlines()[-1].split() for page in printed[name]]
    title = f"{says}: Alveolar soft part sarcoma"
    total = len(feet)
    assert [" ".join(foot) for foot in feet] == [f"{title} Page {n} of {total}" for n in range(1, total + 1)]


@pytest.mark.parametrize("name", ["a", "b"])
def test_a_question_stands_on_one_page(printed: Pages, asps: Quiz, name: str) -> None:
    *questions, _ = printed[name]
    parts = [
        part for page in questions for part in re.split(r"^Question (?=\d+ +1 point)", page, flags=re.MULTILINE)[1:]
    ]
    found = [(int(part.split()[0]), re.findall(r"^ +([A-Z])\.  +\S", part, re.MULTILINE)) for part in parts]
    counts = {n: len(letters) for n, (_, letters) in enumerate(found, start=1)}
    assert [number for number, _ in found] == list(range(1, len(asps.items) + 1))
    assert [letters for _, letters in found] == [[letter(place) for place in range(counts[n])] for n in counts]
    assert sum(counts.values()) == sum(len(item.answers) for item in asps.items)


@pytest.mark.parametrize("name", ["a", "b"])
def test_the_last_page_is_the_whole_answer_sheet(printed: Pages, asps: Quiz, name: str) -> None:
    sheet = printed[name][-1]
    assert sheet.split()[:4] == ["Answer", "sheet", "Version", name.upper()]
    assert sum(sheet.count(box) for box in "○□") == sum(len(item.answers) for item in asps.items)
    numbers = re.findall(r"(\d+)(?: +[○□])+", sheet)
    assert sorted(map(int, numbers)) == list(range(1, len(asps.items) + 1))


def test_no_page_is_empty_and_few_are_needed(printed: Pages, asps: Quiz) -> None:
    assert [len(printed[name]) * 3 <= len(asps.items) for name in ("a", "b")] == [True, True]
    assert [page for name in ("a", "b", "key") for page in printed[name] if len(page.split()) < 30] == []


def test_a_sheet_of_many_questions_goes_on(printed: Pages) -> None:
    sheets = [page for page in printed["many"] if "○" in page]
    assert sum(page.count("○") for page in sheets) == 120 * 8
    assert len(sheets) == 2


def test_a_question_longer_than_a_page_is_printed_whole(printed: Pages) -> None:
    text = " ".join(printed["long"])
    assert text.count("word") == 9000 + 29 * 200
    assert re.findall(r"Question (\d) +1 point", text) == ["1", "2", "3"]
