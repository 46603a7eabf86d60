"""What is checked on the file as written, because it takes more than one part of it: ids and matrices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from source.lecture.differential import matrix_problems
from source.lecture.lecture import BODY
from source.reading.defined import IdKind
from source.reading.problems import Problem
from source.reading.tree import Path, Tree
from source.references.csl import unknown_variable
from source.references.pasted import instead_of_reference

_ANOTHER = "give one of them another id"

LISTS: dict[str, IdKind] = {"references": "reference", "topics": "topic", "objectives": "objective"}


def gather(root: dict[str, Any]) -> dict[IdKind, frozenset[str]]:
    """Return every id that the lecture defines, by what it names; what is malformed is left out."""
    ids: dict[IdKind, frozenset[str]] = {kind: frozenset(_ids(root.get(key))) for key, kind in LISTS.items()}
    facts = root.get("facts")
    ids["fact"] = frozenset(facts) if isinstance(facts, dict) else frozenset()
    ids["cell"] = frozenset(_cells(root.get("differentials")))
    ids["slide"] = frozenset(name for key in BODY for name in _ids(root.get(key)))
    return ids


def unreadable(root: dict[str, Any]) -> frozenset[IdKind]:
    """Return of what the ids are not known, since what defines them is no list, or no mapping: only that is told."""
    of_lists: dict[str, set[IdKind]] = {
        "topics": {"topic", "slide"},
        "objectives": {"objective"},
        "differentials": {"cell", "slide"},
    }
    found = {kind for key, kinds in of_lists.items() for kind in kinds if not isinstance(root.get(key, []), list)}
    return frozenset(found | (set() if isinstance(root.get("facts", {}), dict) else {"fact"}))


def precheck(tree: Tree) -> Iterator[Problem]:
    """Yield the ids that stand twice, the variables that CSL does not have, and the rows that do not fit a matrix."""
    root = tree.root
    for key in root:
        yield from _twice(tree, (key,))
    yield from _twice_on_slides(tree)
    for index, reference in enumerate(_list(root.get("references"))):
        for name in reference if isinstance(reference, dict) and not instead_of_reference(reference) else ():
            if hint := unknown_variable(name):
                place = tree.place(("references", index, name), of_key=True)
                yield Problem(place, "E201", f"CSL has no variable {name}", hint)
    for index, matrix in enumerate(_list(root.get("differentials"))):
        for path, message, hint in matrix_problems(matrix):
            yield Problem(tree.place(("differentials", index, *path), of_key=True), "E404", message, hint)
        if isinstance(matrix, dict):
            yield from _twice(tree, ("differentials", index, "features"))
            yield from _entities(tree, index)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _ids(entries: Any) -> Iterator[str]:
    for entry in _list(entries):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            yield entry["id"]


def _cells(matrices: Any) -> Iterator[str]:
    for matrix in _list(matrices):
        if isinstance(matrix, dict) and isinstance(matrix.get("entities"), dict):
            for feature in _ids(matrix.get("features")):
                yield from (f"{matrix.get('id')}/{feature}/{entity}" for entity in matrix["entities"])


def _twice(tree: Tree, path: Path) -> Iterator[Problem]:
    entries = tree.root
    for part in path:
        entries = entries.get(part) if isinstance(entries, dict) else entries[part]
    seen: dict[str, tuple[str, int]] = {}
    for index, entry in enumerate(_list(entries)):
        for name in _ids([entry]):
            other, at = seen.setdefault(_alike(name), (name, index))
            if at != index:
                line = tree.place((*path, at, "id")).line
                says = f"the id {name} is used twice; the first is in line {line}"
                if name != other:
                    says = f"the id {name} differs only in small and large letters from {other} in line {line}"
                yield Problem(tree.place((*path, index, "id")), "E402", says, _ANOTHER)


def _alike(name: str) -> str:
    """Return what is the same of all ids that people, and some systems, take for the same."""
    return name.lower()


def _entities(tree: Tree, index: int) -> Iterator[Problem]:
    """Yield the entities of a matrix whose ids differ only in small and large letters."""
    entities = tree.root["differentials"][index].get("entities")
    seen: dict[str, str] = {}
    for name in entities if isinstance(entities, dict) else ():
        other = seen.setdefault(_alike(name), name)
        if other != name:
            says = f"the id {name} differs only in small and large letters from {other}"
            place = tree.place(("differentials", index, "entities", name), of_key=True)
            yield Problem(place, "E402", says, _ANOTHER)


def _twice_on_slides(tree: Tree) -> Iterator[Problem]:
    first, *others = BODY
    taken = dict.fromkeys(map(_alike, _ids(tree.root.get(first))), "a topic's")
    for key in others:
        entries = _list(tree.root.get(key))
        for index, entry in enumerate(entries):
            for name in _ids([entry]):
                if whose := taken.get(_alike(name)):
                    message = f"the id {name} is {whose} as well"
                    yield Problem(tree.place((key, index, "id")), "E402", message, _ANOTHER)
        taken = dict.fromkeys(map(_alike, _ids(entries)), f"in {key}") | taken
