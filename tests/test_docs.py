"""The documents say what the program does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from source.loading.load import load
from source.reading.problems import CODES, LectureProblems

ROOT = Path(__file__).parents[1]
MADE = dict(runpy.run_path(str(ROOT / "docs" / "make_texts.py"))["made"]())


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_text_that_is_made_from_the_program_is_current(path: Path) -> None:
    assert path.read_bytes() == MADE[path]


def test_every_key_has_a_description() -> None:
    reference = MADE[ROOT / "docs" / "lecture.md"].decode()
    assert re.findall(r"^\| `\S+` \| (?:yes)? \| +\|$", reference, re.MULTILINE) == []


def test_readme_has_the_two_commands_that_ci_runs() -> None:
    commands = [
        line
        for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("python3 -m venv")
    ]
    assert [command.rpartition("&& ")[2] for command in commands] == [
        ".venv/bin/python generate.py",
        ".venv/bin/python -m pytest",
    ]


def test_mistakes_in_the_readme_are_what_the_program_says(tmp_path: Path) -> None:
    lecture = tmp_path / "my.yaml"
    text = (ROOT / "source" / "starter.yaml").read_text(encoding="utf-8")
    text = text.replace("label: Prognosis", "labl: Prognosis", 1)
    text = text.replace("diagnosis, {{ survival_localised", "diagnosis, {{ survival_localized", 1)
    lecture.write_text(text, encoding="utf-8")
    with pytest.raises(LectureProblems) as found:
        load(lecture)
    said = "".join(f"{problem}\n" for problem in found.value.problems).replace(str(lecture), "my.yaml")
    assert f"```text\n{said}2 problems: nothing was written\n```" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert said[said.index("my.yaml:41") :] in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_all_advice_is_explained() -> None:
    explained = re.findall(
        r"^\| (A\d{3}) \| .+\. \|$", (ROOT / "docs" / "lecture.frame.md").read_text("utf-8"), re.MULTILINE
    )
    assert explained == [code for code in CODES if code.startswith("A")]
