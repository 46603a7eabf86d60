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
    found, file = [], ""
    for before, code in re.findall(r"(.*?)\n```(?:python|yaml|diff)\n(.*?)```", section, re.DOTALL):
        file = [file, *re.findall(r"`([\w/-]+\.(?:py|yaml))`", before)][-1]
        found.append((file, code))
    return found


def changed(text: str, diff: str) -> str:
    """Return *text* with the lines that begin with - replaced by those with +; all others stand around them."""
    old, new = ("".join(line[1:] for line in diff.splitlines(keepends=True) if line[0] != sign) for sign in "+-")
    assert text.count(old) == 1, old
    return text.replace(old, new)


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
        if any(line[0] in "+-" for line in code.splitlines()):
            text = changed(text, code)
        else:
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


@pytest.mark.slow
def test_a_figure_is_added_as_the_guide_says(copy: Path) -> None:
    add("A kind of figure", copy)
    assert run(copy, "docs/make_texts.py").splitlines() == ["docs/lecture.md"]
    types_hold(copy)
    passes(copy, "tests/deck/test_figure_kinds.py", "tests/test_structure.py", "tests/test_docs.py")


@pytest.mark.slow
def test_a_slide_is_added_as_the_guide_says(copy: Path) -> None:
    add("A kind of slide", copy)
    assert run(copy, "docs/make_texts.py").splitlines() == ["docs/lecture.md"]
    types_hold(copy)
    passes(copy, "tests/deck/test_pause.py", "tests/test_structure.py", "tests/test_architecture.py")


def types_hold(copy: Path) -> None:
    """Let mypy look at the copy as strictly as the task lint does; other packages' stubs may be missing here."""
    without_stubs = (f"--disable-error-code=import-{why}" for why in ("not-found", "untyped"))
    assert run(copy, "-m", "mypy", *without_stubs, "-p", "source", "-p", "deck").startswith("Success")


def test_examples_are_found_in_the_guide() -> None:
    assert [file for file, _ in steps("A format of the quiz")] == [
        "quiz/formats/sheet.py",
        "quiz/formats/__init__.py",
        "tests/quiz/readers/sheet.py",
    ]
    assert [file for file, _ in steps("A language")] == ["source/words/de-CH.yaml"]
    assert [file for file, _ in steps("A rule of the checker")] == [
        "deck/check/rules/long_title.py",
        "deck/check/__init__.py",
        "tests/deck/check/rules/test_long_title.py",
    ]
    assert list(dict(steps("A kind of figure"))) == [
        "source/figures/timeline.py",
        "source/figures/__init__.py",
        "deck/figures/timeline.py",
        "deck/figures/__init__.py",
    ]
    assert list(dict(steps("A kind of slide"))) == [
        "source/lecture/pause.py",
        "source/lecture/lecture.py",
        "deck/slides/pause.py",
        "deck/slides/__init__.py",
        "tests/deck/test_pause.py",
    ]
