"""A run that is killed, at any step of putting files in place: the next one makes the folder whole."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from source.files.safe_writing import write_all
from tests.source.kill_at import LOCKS, VERSIONS, write

STEPS = range(1, 61)
"""More than a run has; the last ones have to end by themselves."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill as POSIX does"),
]


def killed(folder: Path, step: int, version: str) -> bool:
    """Let another process write, killed before *step*; return whether it came so far."""
    script = Path(__file__).with_name("kill_at.py")
    done = subprocess.run([sys.executable, script, str(step), folder, version], check=False)
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode != 0


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files, hidden ones too, but for the record."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in found.items() if not name.endswith(".sha256")}


def expected(*versions: str) -> dict[str, bytes]:
    files = {f"out/{name}": content for version in versions for name, content in VERSIONS[version].items()}
    return {**files, "a.lock": LOCKS[versions[-1]]}


def test_a_killed_run_is_made_good_by_the_next_at_whatever_step_it_was(tmp_path: Path) -> None:
    came_so_far = []
    for step in STEPS:
        folder = tmp_path / str(step)
        write(folder, "old")
        came_so_far.append(killed(folder, step, "new"))
        write(folder, "newest")
        every = expected("old", "newest")
        assert contents(folder) in (every, every | {"out/more.txt": b"more"})
        assert [path for path in folder.rglob(".*") if path.name != ".histodeck.sha256"] == []
    assert came_so_far.count(True) > 15
    assert came_so_far[-1] is False


def test_what_the_next_run_does_not_make_is_whole_too(tmp_path: Path) -> None:
    """The next run may make one format alone: the others are all of the one state, or all of the other."""
    for step in STEPS:
        folder = tmp_path / str(step)
        write(folder, "old")
        killed(folder, step, "new")
        write(folder, "one file")
        assert contents(folder) in (expected("old", "one file"), expected("old", "new", "one file"))


def test_a_first_run_that_is_killed_leaves_nothing_strange(tmp_path: Path) -> None:
    for step in STEPS:
        folder = tmp_path / str(step)
        folder.mkdir()
        killed(folder, step, "new")
        write(folder, "newest")
        every = expected("newest")
        assert contents(folder) in (every, every | {"out/more.txt": b"more"})


def test_what_somebody_edited_between_the_two_runs_is_not_lost(tmp_path: Path) -> None:
    for step in STEPS:
        folder = tmp_path / str(step)
        write(folder, "old")
        killed(folder, step, "new")
        deck = folder / "out" / "deck.pptx"
        deck.write_bytes(b"edited by hand")
        write(folder, "newest")
        assert deck.read_bytes() == b"edited by hand"
        assert deck.with_name("deck.new.pptx").read_bytes() == b"the newest deck"
        assert deck.with_name("page.html").read_bytes() == b"the newest page"


def test_a_run_that_is_killed_while_it_makes_good_is_made_good_itself(tmp_path: Path) -> None:
    for step in range(8, 20):
        for again in range(1, 16, 2):
            folder = tmp_path / f"{step}-{again}"
            write(folder, "old")
            killed(folder, step, "new")
            killed(folder, again, "one file")
            write(folder, "one file")
            assert contents(folder) in (expected("old", "one file"), expected("old", "new", "one file"))


def test_two_runs_at_once_leave_the_files_of_one_of_them(tmp_path: Path) -> None:
    script = Path(__file__).with_name("kill_at.py")
    for _ in range(5):
        versions = ("old", "new", "newest", "old", "new", "newest")
        runs = [subprocess.Popen([sys.executable, script, "0", tmp_path, version]) for version in versions]
        assert [run.wait() for run in runs] == [0] * 6
        found = contents(tmp_path)
        assert {**found, "out/more.txt": b""} in [
            {**expected("old", version), "out/more.txt": b""} for version in ("old", "new", "newest")
        ]


def test_a_list_that_names_files_elsewhere_moves_none_of_them(tmp_path: Path) -> None:
    stage = tmp_path / "out" / ".histodeck.new"
    stage.mkdir(parents=True)
    for path in (tmp_path / "mine", tmp_path / "out" / "mine"):
        path.write_bytes(b"mine")
    (stage / ".list").write_text("-  ../mine\n-  ../../mine\n-  /etc/x\n-  ..\n-  \n", encoding="utf-8")
    write_all({tmp_path / "out" / "deck.pptx": b"a deck"})
    assert contents(tmp_path) == {"mine": b"mine", "out/mine": b"mine", "out/deck.pptx": b"a deck"}


def test_the_parts_of_a_run_that_was_interrupted_while_it_wrote_are_dropped(tmp_path: Path) -> None:
    (tmp_path / ".histodeck.new").mkdir()
    (tmp_path / ".histodeck.new" / "deck.pptx").write_bytes(b"half a de")
    write_all({tmp_path / "deck.pptx": b"a deck"})
    assert contents(tmp_path) == {"deck.pptx": b"a deck"}
