"""Whose a lock file is: it follows the id of a lecture, whatever its file is called, and is that of one lecture."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from source.files.lock import LockFile, is_lock, lock_beside, read_lock, written_name
from source.files.regular import content_of, is_same
from source.loading.load import MOST_BYTES
from source.reading.problems import LectureProblems, Place, Problem
from source.reading.tree import grow

_ANOTHER_ID = "give one of them another id; learners get the questions of the other id as new ones"


class Kept(NamedTuple):
    """What the lock file of a lecture says (None if there is none), and where it is."""

    lock: LockFile | None
    path: Path
    former: Path | None = None
    """The lock file as it was called before, after the lecture's file; it is no longer of use."""


def lock_of(lecture: Path, lecture_id: str, place: Place) -> Kept:
    """Return the lock of the file *lecture*, whose id stands at *place*; LectureProblems if it is damaged or another's.

    Where the id has no lock file yet, one of the lecture's own that is called as its file is goes on in its place.
    """
    path, by_file = lock_beside(lecture, lecture_id), lecture.with_suffix(".lock")
    lock = read_lock(path)
    may_be_former = by_file != path and is_lock(by_file)
    former = by_file if may_be_former and _is_of(lecture_id, read_lock(by_file)) else None
    if lock is None:
        if alike := _alike(path):
            message = f"there is {alike.name} of a lecture whose id differs only in small and large letters"
            hint = f"write the id as there; or delete {alike.name}, and all questions count as new"
            raise LectureProblems([Problem(place, "E402", message, hint)])
        return Kept(read_lock(former) if former else None, path, former)
    _must_be_of(lecture, lecture_id, lock, path, place)
    return Kept(lock, path, former)


def id_in(lecture: Path) -> str | None:
    """Return the id of the lecture in a file, which may have mistakes; None if there is none to be seen."""
    try:
        text = content_of(lecture, MOST_BYTES).decode("utf-8-sig", "replace")
    except OSError:
        return None
    root = grow(text, str(lecture)).root
    about = root.get("lecture") if isinstance(root, dict) else None
    found = about.get("id") if isinstance(about, dict) else None
    return found if isinstance(found, str) else None


def _must_be_of(lecture: Path, lecture_id: str, lock: LockFile, path: Path, place: Place) -> None:
    if not lock.lecture and lock.entries and not _is_of(lecture_id, lock):
        message = f"{path.name} is the lock file of another lecture, with the questions {_some(lock)}"
        hint = "make something of that lecture first: its lock file then gets the name of its own id"
        raise LectureProblems([Problem(place, "E402", message, hint)])
    for name in [lock.lecture] if lock.lecture else [f"{path.stem}.yaml", f"{path.stem}.yml"]:
        other = lecture.parent / name
        if name != written_name(lecture) and id_in(other) == lecture_id and not is_same(other, lecture):
            message = f"{other.name} has the id {lecture_id} too, and {path.name} is its lock file"
            raise LectureProblems([Problem(place, "E402", message, _ANOTHER_ID)])


def _is_of(lecture_id: str, lock: LockFile | None) -> bool:
    """Return whether a lock file that does not say whose it is has questions of the lecture alone."""
    if lock is None or lock.lecture or not lock.entries:
        return False
    return all(item.startswith(f"{lecture_id}-") for item in lock.entries)


def _some(lock: LockFile) -> str:
    return ", ".join([*sorted(lock.entries)[:2], *(["…"] if len(lock.entries) > 2 else [])])


def _alike(path: Path) -> Path | None:
    """Return the file that some systems take for *path*, since its name differs only in small and large letters."""
    try:
        beside = [*path.parent.iterdir()]
    except OSError:
        return None
    return next((other for other in beside if other.name.lower() == path.name.lower()), None)


def drop_former(kept: Kept) -> str:
    """Delete the lock file of the earlier name where one of the present name says all that it said; return a remark."""
    if kept.former and kept.path.is_file():
        with suppress(OSError):  # it does no harm where it stays
            kept.former.unlink()
            return f"{kept.former} is now {kept.path.name}, called as the lecture's id is"
    return ""
