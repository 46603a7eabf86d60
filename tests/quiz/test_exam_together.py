"""No question is split over pages, on papers and in the key, as LibreOffice prints them."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest

from quiz.formats import exam
from quiz.items import Quiz
from tests.libreoffice import converted, pages
from tests.quiz.lectures import quiz_with

pytestmark = pytest.mark.slow

_OPTION = re.compile(r"^ +[A-Z]\. ", re.MULTILINE)


def question(chance: Random) -> dict[str, Any]:
    """Return a question of any length up to half a page or so, some with pictures; each of its reasons is short."""

    def words(most: int) -> str:
        return "word " * chance.randint(1, most)

    stem = "\n\n".join(f"Stem {words(80)}" for _ in range(chance.randint(1, 3)))
    return {
        "stem": f"{stem}\n\n![A nest](nest.png)" if chance.random() < 0.3 else stem,
        "right": {f"Right {words(25)}": "So."},
        "wrong": {f"Wrong {n} {words(25)}": "Not so." for n in range(chance.randint(2, 6))},
        "explain": f"Remember {words(60)}",
    }


@pytest.fixture(scope="module")
def quiz() -> Quiz:
    chance = Random(29)
    return quiz_with(*(question(chance) for _ in range(60)))


@pytest.fixture(scope="module")
def printed(quiz: Quiz, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    made = exam.write(quiz._replace(versions=3))
    files = {"a.docx": made.content, **{f"{suffix.split('.')[2]}.docx": content for suffix, content in made.beside}}
    printed = converted(files, "pdf", tmp_path_factory.mktemp("together"))
    return {name.removesuffix(".docx"): pages(path) for name, path in printed.items()}


@pytest.mark.parametrize("version", ["a", "b", "c"])
def test_each_page_of_a_paper_begins_with_a_question(version: str, printed: dict[str, list[str]]) -> None:
    first, *others = [page for page in printed[version] if "○" not in page]
    assert first.split()[0] == "Written"
    assert [page.split()[0] for page in others] == ["Question"] * len(others)
    counts = [
        len(_OPTION.findall(part))
        for page in (first, *others)
        for part in re.split(r"^Question \d", page, flags=re.MULTILINE)[1:]
    ]
    assert len(counts) == 60
    assert min(counts) >= 3


def test_each_page_of_the_key_begins_with_a_question(quiz: Quiz, printed: dict[str, list[str]]) -> None:
    ids = {item.id for item in quiz.items}
    reasons = [page for page in printed["key"] if "Teaching point" in page or "Level" in page]
    begins = [page.split()[0] for page in reasons]
    assert begins[0] == "Questions"
    assert set(begins[1:]) <= ids


def test_a_page_that_begins_within_a_question_would_be_seen(tmp_path) -> None:
    long = quiz_with({"stem": "word " * 1500})
    paper = converted({"long.docx": exam.write(long).content}, "pdf", tmp_path)["long.docx"]
    assert "word" in [page.split()[0] for page in pages(paper)]
