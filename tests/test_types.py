"""What mypy refuses: a part of a lecture with other attributes than its own, and a format that is none.

It is asked as for Python 3.13, from which on it knows what the ``but`` of each part takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from mypy import api

from quiz.formats import FORMATS

ROOT = Path(__file__).parents[1]

PARTS = """
from source.lecture.differential import Cell
from source.lecture.exam import Exam
from source.lecture.topic import Notes, Topic
from source.texts.text import Text

def changed(topic: Topic, cell: Cell, text: Text) -> None:
"""

MISTAKES = {
    "Exam(nonsense=3)": "call-arg",
    "Exam(versions='two')": "arg-type",
    "Exam().versions = 3": "misc",
    "Notes(say='words')": "arg-type",
    "Topic(id='a', label=text, title=text)": "call-arg",
    "cell.but(notes=None)": "call-arg",
    "cell.but(cite='a')": "arg-type",
    "topic.but(title=text).name": "attr-defined",
}
"""Statements that are wrong, each with mypy's code for what is wrong."""

HEAD = "from quiz.written import Written\nfrom quiz.items import Quiz\n\n"
NO_FORMATS = {
    "without_write": "",
    "of_bytes": HEAD + "def write(quiz: Quiz) -> bytes:\n    return b''\n",
    "with_more": HEAD + "def write(quiz: Quiz, title: str) -> Written:\n    return Written(title.encode())\n",
}
"""Modules that are no formats, by their names."""


@pytest.fixture(autouse=True)
def _in_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def told(*files: Path) -> list[str]:
    """Return what mypy says of *files*."""
    options = ("--python-version", "3.13", "--no-error-summary", "--hide-error-context")
    said, failed, _ = api.run([*options, *map(str, files)])
    assert failed == ""
    return said.splitlines()


def refused(code: str, folder: Path) -> dict[str, str]:
    """Return the lines of *code* that mypy refuses, with its code for what is wrong."""
    (folder / "code.py").write_text(code, encoding="utf-8")
    found = (re.fullmatch(r".*code\.py:(\d+): error: .*\[(.*)]", line) for line in told(folder / "code.py"))
    return {code.splitlines()[int(it[1]) - 1].strip(): it[2] for it in found if it}


def are_formats(modules: Iterable[str]) -> str:
    """Return code that is right where all *modules* are formats."""
    return "from quiz.formats import Format\n" + "".join(
        f"import {module} as format_{number}; is_{number}: Format = format_{number}  # {module}\n"
        for number, module in enumerate(modules)
    )


def test_a_part_is_made_and_changed_with_its_own_attributes_alone(tmp_path: Path) -> None:
    assert refused(PARTS + "".join(f"    {mistake}\n" for mistake in MISTAKES), tmp_path) == MISTAKES


def test_every_change_of_a_part_is_of_its_own_attributes() -> None:
    files = [path for part in ("source", "deck", "quiz") for path in (ROOT / part).rglob("*.py")]
    assert told(*(path for path in files if ".but(" in path.read_text(encoding="utf-8"))) == []


def test_every_module_in_the_list_is_a_format(tmp_path: Path) -> None:
    assert refused(are_formats(entry.module for entry in FORMATS.values()), tmp_path) == {}


def test_every_module_of_a_format_is_in_the_list() -> None:
    modules = [f"quiz.formats.{path.stem}" for path in (ROOT / "quiz" / "formats").glob("[!_]*.py")]
    assert sorted(entry.module for entry in FORMATS.values()) == sorted(modules)


def test_a_module_that_is_no_format_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, code in NO_FORMATS.items():
        (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
    monkeypatch.setenv("MYPYPATH", str(tmp_path))
    found = refused(are_formats([*NO_FORMATS, "misspelt"]), tmp_path)
    assert {line.split("# ")[1]: code for line, code in found.items()} == {
        **dict.fromkeys(NO_FORMATS, "assignment"),
        "misspelt": "import-not-found",
    }
