"""A lecture file becomes a Lecture, or all that is wrong with it, each with its place."""

from __future__ import annotations

from codecs import BOM_UTF8
from errno import EFBIG
from pathlib import Path

from source.command.called import program
from source.files.regular import content_of
from source.lecture.advice import advise
from source.lecture.lecture import Lecture
from source.loading.precheck import gather, precheck
from source.reading.defined import Defined
from source.reading.fact_value import FactValue
from source.reading.mistakes import Mistakes
from source.reading.problems import LectureProblems, Place, Problem
from source.reading.tree import Tree, grow

MOST_BYTES = 10_000_000
"""A lecture of a thousand topics has some 700,000 bytes."""


def _start() -> str:
    return f"start from a small one: {program()} --new my.yaml"


def load(path: Path) -> tuple[Lecture, tuple[Problem, ...]]:
    """Return the lecture in the file *path* and the advice on it; LectureProblems if there is a mistake in it."""
    return read(path)[:2]


def read(path: Path) -> tuple[Lecture, tuple[Problem, ...], Tree]:
    """Return what ``load`` does, and the tree of the file, which knows the places of all that is in it."""
    tree = grow(_text(path), str(path))
    if tree.root is None and not tree.problems:
        raise LectureProblems([Problem(Place(str(path)), "E105", "the file is empty", _start())])
    if not isinstance(tree.root, dict):
        raise LectureProblems(tree.problems or [_no_mapping(tree)])
    problems = [*tree.problems, *precheck(tree)]
    try:
        lecture = Lecture.read(tree.root, _defined(tree, path.parent))
    except Mistakes as mistakes:
        problems += [
            Problem(tree.place(wrong.path, of_key=wrong.of_key), wrong.code, wrong.message, wrong.hint)
            for wrong in mistakes.found
        ]
        raise LectureProblems(sorted(set(problems))) from None
    if problems:
        raise LectureProblems(sorted(set(problems)))
    return lecture, tuple(sorted(advise(lecture, tree))), tree


def _defined(tree: Tree, folder: Path) -> Defined:
    facts = tree.root.get("facts")
    values = {
        name: FactValue(fact["value"])
        for name, fact in (facts.items() if isinstance(facts, dict) else ())
        if isinstance(fact, dict) and isinstance(fact.get("value"), str)
    }
    return Defined(folder, gather(tree.root), values)


def _text(path: Path) -> str:
    place = Place(str(path))
    try:
        written = content_of(path, MOST_BYTES).removeprefix(BOM_UTF8)
    except OSError as error:
        if error.errno == EFBIG:
            large = Problem(place, "E107", "the file is too large to be a lecture", "split the lecture")
            raise LectureProblems([large]) from None
        hint = "check who may read it" if isinstance(error, PermissionError) else "name the lecture's .yaml file"
        raise LectureProblems([Problem(place, "E101", f"this cannot be read: {error.strerror}", hint)]) from None
    try:
        return written.decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = written[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        place = Place(str(path), before.count(b"\n") + 1, column)
        message = f"the byte 0x{written[error.start]:02X} is not UTF-8 text"
        raise LectureProblems([Problem(place, "E102", message, "save the file as UTF-8 in your editor")]) from None


def _no_mapping(tree: Tree) -> Problem:
    return Problem(tree.place(()), "E203", "a lecture has keys: lecture, topics ...", _start())
