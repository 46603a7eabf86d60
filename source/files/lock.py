"""The lock file beside a lecture: what state each question was in, and since when.

Programs that update what learners have, as Anki does, take only what is newer; others, as Moodle, never update, so that
their users need the questions that changed. Both need a memory of each question that a lecture file is no place for.
Lecturers keep the lock file with the lecture: one line for each question, so that two authors' changes merge by lines.

It is called as the lecture's id is, and says whose it is: so the lecture's file can have another name, and a copy of it
with the same id is known as such.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from source.files.regular import content_of
from source.reading.problems import LectureProblems, Place, Problem

MOST_BYTES = 100_000_000
"""A hundred thousand questions have some 10 MB."""

_TITLE = (
    "# What learners were given of each question, and when it changed. Written by each run: keep it with the lecture.\n"
)
_OWNER = "# lecture file: "
_COLUMNS = "# question, given since, changed, state\n"
RETIRED = "retired"
"""The state of a question that is no longer in the lecture."""

STATE_LENGTH = 32
"""Hexadecimal digits of any other state: so many that no two texts share one."""


class Entry(NamedTuple):
    """A question: since when it is given, when it last changed (seconds since 1970), and a digest of its state."""

    added: int
    changed: int
    state: str

    @property
    def is_retired(self) -> bool:
        return self.state == RETIRED


Lock = Mapping[str, Entry]
"""The entries by the ids of the items."""


class LockFile(NamedTuple):
    """What a lock file says: the entries of a lecture, and the name of the file that it was read from."""

    entries: Lock
    lecture: str = ""
    """Empty in a lock file that is called as the lecture's file, as all were before."""


def written_name(lecture: Path) -> str:
    """Return the name of the lecture file *lecture* as it stands in its lock file, on one line."""
    return lecture.name if lecture.name.isprintable() else ascii(lecture.name)


def lock_beside(lecture: Path, lecture_id: str) -> Path:
    """Return where the lock file of the lecture file *lecture* is."""
    return lecture.with_name(f"{lecture_id}.lock")


def is_lock(path: Path) -> bool:
    """Return whether the file *path* is a lock file, and not another program's with this ending."""
    try:
        return content_of(path, MOST_BYTES).removeprefix(BOM_UTF8).startswith(_TITLE[:40].encode())
    except OSError:
        return False


def read_lock(path: Path) -> LockFile | None:
    """Return what the lock file *path* says; None if there is none, LectureProblems if it is damaged."""
    try:
        lines = content_of(path, MOST_BYTES).decode("utf-8-sig").splitlines()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise LectureProblems([_damaged(path, 1, f"this cannot be read: {why}")]) from None
    listed = [(number, line, _entry(line)) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    problems = [_damaged(path, number, f"this line is not understood: {line}") for number, line, it in listed if not it]
    if problems:
        raise LectureProblems(problems)
    owner = next((line.removeprefix(_OWNER) for line in lines if line.startswith(_OWNER)), "")
    return LockFile(dict(it for _, _, it in listed if it), owner)


def lock_text(lock: LockFile) -> str:
    """Return the lock file."""
    entries = "".join(f"{_line(item, entry)}\n" for item, entry in sorted(lock.entries.items()))
    return f"{_TITLE}{_OWNER}{lock.lecture}\n{_COLUMNS}{entries}"


def date_of(seconds: int) -> str:
    """Return the day of a time in seconds since 1970, such as 2026-11-23."""
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def day(written: str) -> int:
    """Return the start of a day that was given as an option, in seconds since 1970."""
    from argparse import ArgumentTypeError

    try:
        return int(datetime.strptime(written, "%Y-%m-%d").replace(tzinfo=UTC).timestamp())
    except ValueError:
        raise ArgumentTypeError(f"{written} is not a day: write it as 2026-09-01") from None


def _entry(line: str) -> tuple[str, Entry] | None:
    """Return what *line* says; None if it is not as it is written here."""
    try:
        item, added, changed, state = line.split(" ")
        entry = Entry(_seconds(added), _seconds(changed), state)
    except ValueError:  # fewer words than four, or a 13th month
        return None
    is_state = entry.is_retired or (len(state) == STATE_LENGTH and not state.strip("0123456789abcdef"))
    return (item, entry) if item and is_state and _line(item, entry) == line else None


def _line(item: str, entry: Entry) -> str:
    return f"{item} {_time(entry.added)} {_time(entry.changed)} {entry.state}"


def _damaged(path: Path, line: int, message: str) -> Problem:
    hint = "undo the change to it; or delete the file, and all questions count as new"
    return Problem(Place(str(path), line), "E108", message, hint)


def _seconds(time: str) -> int:
    return int(datetime.fromisoformat(time).timestamp())


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
