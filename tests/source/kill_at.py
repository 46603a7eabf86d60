"""Writes files as the command does, and is killed before its n-th step: python kill_at.py N FOLDER VERSION.

A step is whatever the system is asked to do to a file within FOLDER; Python itself tells of it (audit events).
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"}
VERSIONS = {
    "old": {"deck.pptx": b"an old deck", "quiz.txt": b"the same quiz", "page.html": b"an old page"},
    "new": {"deck.pptx": b"a new deck", "quiz.txt": b"the same quiz", "page.html": b"a new page", "more.txt": b"more"},
    "newest": {"deck.pptx": b"the newest deck", "quiz.txt": b"another quiz", "page.html": b"the newest page"},
    "one file": {"quiz.txt": b"the same quiz"},
}
LOCKS = {version: version.encode() for version in VERSIONS}


def write(folder: Path, version: str) -> None:
    from source.files.safe_writing import write_all

    files = {folder / "out" / name: content for name, content in VERSIONS[version].items()}
    write_all(files, {folder / "a.lock": LOCKS[version]}, {folder / "out": "../a.yaml"})


def kill_at(number: int, folder: str) -> None:
    """Kill this process before the step of that *number* on a file in *folder*."""
    left = [number]

    def hook(event: str, details: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(details[1], str) and set(details[1]) & set("wax+")
        if (event in STEPS or writes) and str(details[0]).startswith(folder):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    kill_at(int(sys.argv[1]), sys.argv[2])
    write(Path(sys.argv[2]), sys.argv[3])
