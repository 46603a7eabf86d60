"""Each mistake that a lecturer can make gives its message at its place: broken/NAME.yaml and broken/NAME.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.loading.load import load
from source.reading.problems import CODES, LectureProblems

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))


def problems_of(path: Path) -> str:
    with pytest.raises(LectureProblems) as found:
        load(path)
    return "".join(f"{problem}\n" for problem in found.value.problems).replace(str(path), path.name)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_mistake_is_reported_at_its_place(path: Path) -> None:
    assert problems_of(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_error_code_has_a_broken_lecture() -> None:
    shown = {line.split(": ")[1].split()[0] for path in BROKEN for line in _first_lines(path)}
    # files that cannot be read: test_load; lock files: test_lock; text that does not fit: the deck's tests
    elsewhere = {"E101", "E108", "E601"}
    assert {code for code in CODES if code.startswith("E")} - elsewhere == shown


def _first_lines(path: Path) -> list[str]:
    lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("    ")]
