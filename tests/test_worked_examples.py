"""What docs/architecture.md says on how to add a thing is done, word for word, in a copy of the program."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
SCRIPTS = ("generate.py", "noxfile.py", "pyproject.toml")
COPIED = ("deck", "docs", "quiz", "source", "tests", "CONTRIBUTING.md", "README.md", *SCRIPTS)
_LINE_SHAPES = (r"from \S+ import .+", r"    \w+,", r'    "[\w-]+": .+,')
"""An import, a name in an import over several lines, an entry of a table."""


def steps(heading: str) -> list[tuple[str, str]]:
    """Return the code under a heading of the guide, each piece with the file that is named last before it."""
    section = GUIDE.partition(f"\n### {heading}\n")[2].partition("\n### ")[0]
    pieces = re.findall(r"((?:[^\n]+\n)+)\n```(?:python|yaml)\n(.*?)```", section, re.DOTALL)
    return [(re.findall(r"`([\w/-]+\.(?:py|yaml))`", before)[-1], code) for before, code in pieces]


def inserted(text: str, line: str) -> str:
    """Return *text* with *line* at its place in the alphabetical order of the lines of its shape."""
    shape = next(shape for shape in _LINE_SHAPES if re.fullmatch(shape, line))
    lines = text.split("\n")
    before = max(place for place, other in enumerate(lines) if re.fullmatch(shape, other) and other < line)
    return "\n".join((*lines[: before + 1], line, *lines[before + 1 :]))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("node_modules", "__pycache__", "deck-*.png")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def add(heading: str, copy: Path) -> None:
    """Do in *copy* what stands under the heading."""
    for name, code in steps(heading):
        file = copy / name
        if not file.exists():
            file.write_text(code, encoding="utf-8", newline="\n")
            continue
        text = file.read_text(encoding="utf-8")
        for line in code.splitlines():
            text = inserted(text, line)
        file.write_text(text, encoding="utf-8", newline="\n")


def run(copy: Path, *command: str) -> str:
    """Run Python in *copy* and return what it printed; the command may not fail."""
    result = subprocess.run(
        [sys.executable, *command], cwd=copy, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def passes(copy: Path, *what: str) -> str:
    """Run tests in *copy*, all of which must pass."""
    return run(copy, "-m", "pytest", "-q", "-o", "addopts=--import-mode=importlib --strict-markers", *what)


@pytest.mark.slow
def test_a_format_is_added_as_the_guide_says(copy: Path) -> None:
    add("A format of the quiz", copy)
    assert run(copy, "docs/make_texts.py") == "README.md\n"
    assert "| `sheet` | `asps-quiz.sheet.txt` | people:" in (copy / "README.md").read_text(encoding="utf-8")
    made = run(copy, "generate.py", "-f", "sheet", "source/starter.yaml", "-o", "out")
    assert Path(made.splitlines()[0]).name == "my-lecture-quiz.sheet.txt"
    passes(copy, "tests/quiz/test_formats.py", "tests/test_docs.py")


@pytest.mark.slow
def test_a_rule_is_added_as_the_guide_says(copy: Path) -> None:
    add("A rule of the checker", copy)
    assert passes(copy, "tests/deck/check/rules/test_long_title.py").startswith("..")
    passes(copy, "tests/deck/check/test_check.py", "-k", "rule")


@pytest.mark.slow
def test_a_language_is_added_as_the_guide_says(copy: Path) -> None:
    add("A language", copy)
    asked = (
        "from source.words.printed import Words; print([Words({!r})[n] for n in ('punctuation.decimal', 'quiz.right')])"
    )
    assert run(copy, "-c", asked.format("de")) == "[',', 'Richtig']\n"
    assert run(copy, "-c", asked.format("de-CH")) == "['.', 'Richtig']\n"
    passes(copy, "tests/words")


def test_examples_are_found_in_the_guide() -> None:
    assert [file for file, _ in steps("A format of the quiz")] == [
        "quiz/formats/sheet.py",
        "quiz/formats/__init__.py",
        "tests/quiz/readers/sheet.py",
        "tests/quiz/readers/registry.py",
    ]
    assert [file for file, _ in steps("A language")] == ["source/words/de-CH.yaml"]
    assert [file for file, _ in steps("A rule of the checker")] == [
        "deck/check/rules/long_title.py",
        "deck/check/__init__.py",
        "tests/deck/check/rules/test_long_title.py",
    ]
