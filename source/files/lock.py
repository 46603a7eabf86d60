"""The lock file beside a lecture: what state each question was in, and since when.

Programs that update what learners have, as Anki does, take only what is newer; others, as Moodle, never update, so that
their users need the questions that changed. Both need a memory of each question that a lecture file is no place for.
Lecturers keep the lock file with the lecture: one line for each question, so that two authors' changes merge by lines.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from source.reading.problems import LectureProblems, Place, Problem

HEAD = """\
# What learners were given of each question, and when it changed. Written by each run: keep it with the lecture.
# question, given since, changed, state
"""
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


def lock_beside(lecture: Path) -> Path:
    """Return where the lock file of the lecture file *lecture* is."""
    return lecture.with_suffix(".lock")


def read_lock(path: Path) -> Lock | None:
    """Return what the lock file *path* says; None if there is none, LectureProblems if it is damaged."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise LectureProblems([_damaged(path, 1, f"this cannot be read: {error}")]) from None
    listed = [(number, line, _entry(line)) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    problems = [_damaged(path, number, f"this line is not understood: {line}") for number, line, it in listed if not it]
    if problems:
        raise LectureProblems(problems)
    return dict(it for _, _, it in listed if it)


def lock_text(lock: Lock) -> str:
    """Return the lock file."""
    return HEAD + "".join(f"{_line(item, entry)}\n" for item, entry in sorted(lock.items()))


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
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
