from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from source.files.lock import RETIRED, Entry, LockFile, is_lock, lock_beside, lock_text, read_lock
from source.reading.problems import LectureProblems

ENTRIES = {"asps-b": Entry(1_700_000_000, 1_700_000_001, "0" * 32), "asps-a": Entry(0, 86_399, RETIRED)}
LOCK = LockFile(ENTRIES, "term 1.yaml")
TEXT = f"""\
# What learners were given of each question, and when it changed. Written by each run: keep it with the lecture.
# lecture file: term 1.yaml
# question, given since, changed, state
asps-a 1970-01-01T00:00:00Z 1970-01-01T23:59:59Z retired
asps-b 2023-11-14T22:13:20Z 2023-11-14T22:13:21Z {"0" * 32}
"""


def test_a_lock_file_has_a_line_for_each_question_and_is_read_back(tmp_path: Path) -> None:
    assert lock_text(LOCK) == TEXT
    (tmp_path / "asps.lock").write_text(TEXT, encoding="utf-8", newline="\r\n")
    assert read_lock(lock_beside(tmp_path / "term 1.yaml", "asps")) == LOCK


def test_a_lock_that_an_editor_of_windows_saved_is_read(tmp_path: Path) -> None:
    (tmp_path / "asps.lock").write_text(TEXT, encoding="utf-8-sig", newline="\r\n")
    assert is_lock(tmp_path / "asps.lock")
    assert read_lock(tmp_path / "asps.lock") == LOCK


def test_a_lecture_without_a_lock_file_has_none(tmp_path: Path) -> None:
    assert read_lock(tmp_path / "asps.lock") is None


def test_all_that_is_not_understood_is_reported_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "asps.lock"
    path.write_text(TEXT + "<<<<<<< mine\n" + TEXT.replace("1970-01", "1970-13"), encoding="utf-8")
    with pytest.raises(LectureProblems) as found:
        read_lock(path)
    assert [(problem.place.line, problem.code, problem.message) for problem in found.value.problems] == [
        (6, "E108", "this line is not understood: <<<<<<< mine"),
        (10, "E108", "this line is not understood: asps-a 1970-13-01T00:00:00Z 1970-13-01T23:59:59Z retired"),
    ]


def test_a_lock_file_that_is_no_text_is_reported(tmp_path: Path) -> None:
    (tmp_path / "asps.lock").write_bytes(b"\xff")
    with pytest.raises(LectureProblems, match="E108 this cannot be read"):
        read_lock(tmp_path / "asps.lock")


@pytest.mark.parametrize("make", [Path.mkdir, getattr(os, "mkfifo", Path.mkdir), lambda path: path.symlink_to(path)])
def test_a_lock_that_is_no_file_is_reported_and_not_waited_for(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "asps.lock")
    with pytest.raises(LectureProblems, match=r"asps\.lock:1:1: E108 this cannot be read: "):
        read_lock(tmp_path / "asps.lock")
