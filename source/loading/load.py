"""A lecture file becomes a Lecture, or all that is wrong with it, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from errno import EFBIG
from pathlib import Path

from source.advice.teaching import advise
from source.command.called import program
from source.files.regular import content_of
from source.lecture.lecture import Lecture
from source.libraries.library import Library
from source.loading.decoded import decoded
from source.loading.libraries import cited_from, opened
from source.loading.precheck import gather, precheck, unreadable
from source.reading.defined import Defined, IdKind
from source.reading.fact_value import ENGLISH, FactValue
from source.reading.mistakes import Mistakes
from source.reading.problems import LectureProblems, Place, Problem, afresh
from source.reading.tree import Tree, grow
from source.references.pasted import are_unreadable

MOST_BYTES = 10_000_000
"""A lecture of a thousand topics has some 700,000 bytes."""

SURE = ("E201", "E205", "E301", "E304")
"""Mistakes that are none the less true where a part of the file cannot be read."""


def _start() -> str:
    return f"start from a small one: {program()} --new my.yaml"


def load(path: Path) -> tuple[Lecture, tuple[Problem, ...]]:
    """Return the lecture in the file *path* and the advice on it; LectureProblems if there is a mistake in it."""
    return read(path)[:2]


def read(path: Path) -> tuple[Lecture, tuple[Problem, ...], Tree]:
    """Return what ``load`` does, and the tree of the file, which knows the places of all that is in it."""
    afresh()
    text, wrong_text = _text(path)
    tree, is_all, has_references = grow(text, str(path)), True, True
    if tree.stop:
        from source.mending.mended import mended

        tree, is_all, has_references = mended(tree, text)
    tree.problems[:0] = wrong_text
    if tree.root is None and not tree.problems:
        raise LectureProblems([Problem(Place(str(path)), "E105", "the file is empty", _start())])
    if not isinstance(tree.root, dict):
        raise LectureProblems(tree.problems or [_no_mapping(tree)])
    library, wrong_files, is_whole = opened(tree.root, path.parent)
    problems = [*tree.problems, *(precheck(tree) if is_all else ()), *wrong_files]
    defined = _defined(tree, path.parent, library, is_whole=is_whole and has_references)
    lecture = None
    try:
        lecture = Lecture.read(tree.root, defined)
    except Mistakes as mistakes:
        problems += [
            Problem(tree.place(wrong.path, of_key=wrong.of_key), wrong.code, wrong.message, wrong.hint)
            for wrong in mistakes.found
            if is_all or wrong.code in SURE
        ]
    references, wrong_entries = cited_from(library, _from_libraries(defined, tree), defined)
    problems += wrong_entries if is_all else []
    if problems or lecture is None:
        raise LectureProblems(sorted(set(problems)))
    advice = tuple(sorted(advise(lecture, tree)))
    for number, reference in enumerate(references, len(lecture.references)):
        tree.elsewhere["references", number] = library.place(reference.id)
    return lecture.but(references=(*lecture.references, *references)) if references else lecture, advice, tree


def _from_libraries(defined: Defined, tree: Tree) -> Iterator[str]:
    """Yield what is cited and does not stand in the lecture itself, which goes before."""
    own = gather(tree.root)["reference"]
    return (key for key in defined.cited or () if key not in own)


def _defined(tree: Tree, folder: Path, library: Library, *, is_whole: bool) -> Defined:
    facts = tree.root.get("facts")
    language = _language(tree.root)
    values = {
        name: FactValue(fact["value"], language, _words(fact.get("range")))
        for name, fact in (facts.items() if isinstance(facts, dict) else ())
        if isinstance(fact, dict) and isinstance(fact.get("value"), str)
    }
    ids = gather(tree.root)
    ids["reference"] |= library.keys
    is_sure = is_whole and not are_unreadable(tree.root.get("references"))
    unsure: frozenset[IdKind] = frozenset() if is_sure else frozenset({"reference"})
    return Defined(folder, ids, values, unsure | unreadable(tree.root), {})


def _language(root: dict[str, object]) -> str:
    """Return the language that the lecture says, whether it is one or not; mistakes are told where it is read."""
    about = root.get("lecture")
    said = about.get("language") if isinstance(about, dict) else None
    return said if isinstance(said, str) else ENGLISH


def _words(written: object) -> str:
    return written if isinstance(written, str) else ""


def _text(path: Path) -> tuple[str, list[Problem]]:
    place = Place(str(path))
    try:
        written = content_of(path, MOST_BYTES)
    except OSError as error:
        if error.errno == EFBIG:
            large = Problem(place, "E107", "the file is too large to be a lecture", "split the lecture")
            raise LectureProblems([large]) from None
        hint = "check who may read it" if isinstance(error, PermissionError) else "name the lecture's .yaml file"
        raise LectureProblems([Problem(place, "E101", f"this cannot be read: {error.strerror}", hint)]) from None
    return decoded(written, str(path), _start())


def _no_mapping(tree: Tree) -> Problem:
    return Problem(tree.place(()), "E203", "a lecture has keys: lecture, topics ...", _start())
