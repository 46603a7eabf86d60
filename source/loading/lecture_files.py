"""Lectures read from their files, with what their lock files remember."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from source.files.lock import Lock, lock_beside, read_lock
from source.lecture.lecture import Lecture
from source.loading.load import read
from source.reading.problems import LectureProblems, Place, Problem
from source.reading.tree import Tree


class Loaded(NamedTuple):
    """A lecture, the file that it was read from and its tree, and what its lock file remembers."""

    lecture: Lecture
    path: Path
    tree: Tree
    lock: Lock | None


def load_all(paths: Iterable[Path]) -> tuple[list[Loaded], list[Problem]]:
    """Return the lectures in the files *paths* that are right, and the problems of the others with the advice on all.

    A file that is named twice counts once; two lectures with one id are a problem, since one would overwrite the other.
    """
    loaded: list[Loaded] = []
    found: list[Problem] = []
    for path in dict.fromkeys(paths):
        try:
            lecture, advice, tree = read(path)
            lock = read_lock(lock_beside(path))
        except LectureProblems as problems:
            found += problems.problems
            continue
        found += advice
        if any(lecture.about.id == other.lecture.about.id for other in loaded):
            message = f"another of these lectures has the id {lecture.about.id} too"
            found.append(Problem(Place(str(path)), "E402", message, "give one of them another id"))
        loaded.append(Loaded(lecture, path, tree, lock))
    return loaded, found
