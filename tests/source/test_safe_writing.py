"""Files put in place: whole on the disk before they take the place of others, and touched only where they differ."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from source.files.record import RECORD
from source.files.safe_writing import write_all

OLD = {"deck.pptx": b"an old deck", "quiz.txt": b"the same quiz"}
NEW = {"deck.pptx": b"a new deck", "quiz.txt": b"the same quiz", "sub/more.txt": b"more"}


def written(folder: Path, files: dict[str, bytes]) -> None:
    write_all({folder / name: content for name, content in files.items()})


def contents(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def state(path: Path) -> tuple[int, int, int]:
    """Return what changes when somebody writes a file."""
    now = path.stat()
    return now.st_ino, now.st_mtime_ns, now.st_size


def test_what_takes_a_place_is_on_the_disk_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system has not been told to write to the disk may be empty after a power failure."""
    on_disk: set[tuple[int, int, int]] = set()
    placed: dict[str, bool] = {}
    sync, replace = os.fsync, os.replace

    def syncing(file: int) -> None:
        sync(file)
        now = os.fstat(file)
        on_disk.add((now.st_ino, now.st_mtime_ns, now.st_size))

    def replacing(source: Path, target: Path) -> None:
        placed[Path(target).name] = state(Path(source)) in on_disk
        replace(source, target)

    written(tmp_path, OLD)
    monkeypatch.setattr(os, "fsync", syncing)
    monkeypatch.setattr(os, "replace", replacing)
    written(tmp_path, NEW)
    assert contents(tmp_path) == NEW
    assert {name: safe for name, safe in placed.items() if not name.startswith(".")} == {
        "deck.pptx": True,
        "more.txt": True,
    }


@pytest.mark.parametrize("record", [None, b"", b"\xff", b"# lecture file: ../a.yaml\n"])
def test_where_no_record_says_what_was_edited_nothing_is_called_so_and_nothing_lost(
    tmp_path: Path, record: bytes | None
) -> None:
    written(tmp_path, OLD)
    (tmp_path / "quiz.txt").write_bytes(b"edited")
    (tmp_path / RECORD).unlink() if record is None else (tmp_path / RECORD).write_bytes(record)
    placed = write_all({tmp_path / name: content for name, content in NEW.items()})
    kept = {"deck.before.pptx": b"an old deck", "quiz.before.txt": b"edited"}
    assert contents(tmp_path) == {**NEW, **kept}
    assert {path.name: to.name for path, to in placed.kept.items()} == {
        "deck.pptx": "deck.before.pptx",
        "quiz.txt": "quiz.before.txt",
    }
    (tmp_path / RECORD).unlink()
    written(tmp_path, OLD)
    assert contents(tmp_path) == {**NEW, **OLD, **kept, "deck.before.before.pptx": b"a new deck"}


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    written(tmp_path, OLD)
    before = {name: state(tmp_path / name) for name in OLD}
    written(tmp_path, NEW)
    assert {name: state(tmp_path / name) == before[name] for name in OLD} == {"deck.pptx": False, "quiz.txt": True}
