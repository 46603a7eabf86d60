"""The documents say what the program does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[1]
MADE = runpy.run_path(str(ROOT / "docs" / "make_reference.py"))


def test_reference_of_the_source_language_is_current() -> None:
    assert (ROOT / "docs" / "lecture.md").read_text(encoding="utf-8") == MADE["reference"]()


def test_every_key_has_a_description() -> None:
    assert re.findall(r"^\| `\S+` \| (?:yes)? \| +\|$", MADE["reference"](), re.MULTILINE) == []


def test_table_of_formats_in_the_readme_is_current() -> None:
    assert (ROOT / "README.md").read_text(encoding="utf-8") == MADE["readme"]()


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
