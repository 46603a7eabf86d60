"""Lectures read from their files, with what their lock files remember."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from source.lecture.identity import as_given, item_id
from source.lecture.lecture import Lecture
from source.loading.load import read
from source.loading.lock_files import Kept, lock_of
from source.reading.problems import LectureProblems, Place, Problem
from source.reading.tree import Tree


class Loaded(NamedTuple):
    """A lecture, the file that it was read from and its tree, and its lock file."""

    lecture: Lecture
    path: Path
    tree: Tree
    kept: Kept

    @property
    def id(self) -> str:
        return self.lecture.about.id

    @property
    def id_place(self) -> Place:
        return self.tree.place(("lecture", "id"))


def load_all(paths: Iterable[Path]) -> tuple[list[Loaded], list[Problem]]:
    """Return the lectures in the files *paths* that are right, and the problems of the others with the advice on all.

    A file that is named twice, in whatever way, counts once; two lectures with one id are a problem, since one would
    overwrite the other, and so are two questions that learners know by one id.
    """
    loaded: list[Loaded] = []
    found: list[Problem] = []
    for path in _once(paths):
        try:
            lecture, advice, tree = read(path)
            kept = lock_of(path, lecture.about.id, tree.place(("lecture", "id")))
        except LectureProblems as problems:
            found += problems.problems
            continue
        found += advice
        loaded.append(Loaded(lecture, path, tree, kept))
    return loaded, [*found, *_one_id(loaded), *_one_item(loaded)]


def _once(paths: Iterable[Path]) -> Iterable[Path]:
    """Return each file once, by the first of its names."""
    named: dict[str, Path] = {}
    for path in paths:
        try:
            whole = os.path.realpath(path)
        except OSError:  # the folder in which we are was deleted
            whole = str(path)
        named.setdefault(whole, path)
    return named.values()


def _one_id(loaded: Iterable[Loaded]) -> Iterator[Problem]:
    first: dict[str, Loaded] = {}
    for each in loaded:
        other = first.setdefault(each.id.lower(), each)
        if other is not each:
            same = "" if other.id == each.id else ", but for small and large letters"
            message = f"another of these lectures has the id {other.id} too{same}: {other.path}"
            yield Problem(each.id_place, "E402", message, "give one of them another id")


def _one_item(loaded: Iterable[Loaded]) -> Iterator[Problem]:
    first: dict[str, Loaded] = {}
    for each in loaded:
        known = each.kept.lock.entries if each.kept.lock else {}
        for index, question in enumerate(each.lecture.questions):
            item = as_given(item_id(each.id, question.id), known)
            other = first.setdefault(item, each)
            if other.id != each.id:
                message = f"learners know this question as {item}, and so another one of {other.path}"
                earlier = each if item_id(each.id, question.id) != item else other
                hint = f"take the line of {item} out of {earlier.kept.path}: it is then given as a new question"
                yield Problem(each.tree.place(("questions", index, "id")), "E402", message, hint)
