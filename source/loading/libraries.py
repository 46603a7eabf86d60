"""The libraries of a lecture: opened before it is read, so that all keys are known, and read for what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from source.libraries.library import Library, read_into, usable
from source.reading.defined import Defined
from source.reading.mistakes import Mistakes
from source.reading.problems import Problem
from source.references.reference import Reference


def opened(root: dict[str, Any], folder: Path) -> tuple[Library, list[Problem], bool]:
    """Return the library in the files that a lecture names, what is wrong with them, and whether all can be read.

    What is wrong with the names of the files is told where the lecture is read.
    """
    library, problems, is_whole = Library(), list[Problem](), True
    for name in _names(root.get("bibliography")):
        try:
            path = usable(name, Defined(folder))
        except Mistakes:
            is_whole = False
            continue
        found = list(read_into(library, Path(path), str(folder / name)))
        problems += found
        is_whole = is_whole and not found
    return library, problems, is_whole


def _names(written: Any) -> Iterator[str]:
    names = written if isinstance(written, list) else [written]
    yield from dict.fromkeys(name for name in names if isinstance(name, str) and name)


def cited_from(
    library: Library, keys: Iterable[str], defined: Defined
) -> tuple[tuple[Reference, ...], tuple[Problem, ...]]:
    """Return the references with *keys* that *library* has, and what is wrong with them."""
    found = [library.reference(key, defined) for key in keys if key in library.keys]
    problems = [problem for each in found if isinstance(each, list) for problem in each]
    return tuple(each for each in found if isinstance(each, Reference)), tuple(problems)
