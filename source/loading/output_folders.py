"""Whose an output folder is: it is called as a lecture's id is, and has the files of one lecture."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from source.files.record import recorded
from source.files.regular import is_same
from source.loading.lecture_files import Loaded
from source.loading.lock_files import id_in
from source.reading.problems import Problem

_HINT = "give one of them another id, or write into another folder: -o FOLDER"


def folder_of(lecture: Loaded, output: Path) -> Path:
    """Return where in *output* the files of *lecture* go."""
    return output / lecture.id


def lecture_from(folder: Path, lecture: Path) -> str:
    """Return the way from an output *folder* to the file of its *lecture*, on one line."""
    start, goal = os.path.realpath(folder), os.path.realpath(lecture)
    try:
        way = Path(os.path.relpath(goal, start)).as_posix()
    except ValueError:  # another drive
        way = Path(goal).as_posix()
    return way if way.isprintable() else ascii(way)


def taken(lectures: Iterable[Loaded], output: Path) -> Iterator[Problem]:
    """Yield the lectures whose folder in *output* has the files of another one."""
    for each in lectures:
        folder = folder_of(each, output)
        if alike := _alike(folder):
            message = f"{output} has a folder {alike}, which differs from this id only in small and large letters"
            yield Problem(each.id_place, "E402", message, _HINT)
        record = recorded(folder)
        if record is None or record.lecture in ("", lecture_from(folder, each.path)):
            continue
        other = Path(os.path.normpath(Path(os.path.realpath(folder), record.lecture)))
        if id_in(other) == each.id and not is_same(other, each.path):
            message = f"{folder} has the files of another lecture with the id {each.id}: {other}"
            yield Problem(each.id_place, "E402", message, _HINT)


def _alike(folder: Path) -> str | None:
    try:
        names = [path.name for path in folder.parent.iterdir() if path.name.lower() == folder.name.lower()]
    except OSError:
        return None
    return None if folder.name in names else next(iter(names), None)
