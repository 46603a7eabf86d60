"""Entries of libraries: where each stands, and what it says, which is read only where somebody cites it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from source.reading.mistakes import Path
from source.reading.problems import Place
from source.reading.values import Written


class Source:
    """A file and its text, in which line ends are line feeds."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text

    @cached_property
    def _ends(self) -> list[int]:
        return [place for place, sign in enumerate(self.text) if sign == "\n"]

    def place(self, position: int) -> Place:
        """Return the place of the character at *position*, counted from 0."""
        from bisect import bisect_left

        before = bisect_left(self._ends, position)
        start = self._ends[before - 1] + 1 if before else 0
        return Place(self.file, before + 1, position - start + 1)


class Entry(NamedTuple):
    """A reference in a library: the keys that it can be cited by, and where it stands."""

    keys: tuple[str, ...]
    place: Callable[[Path], Place]
    """Where what a path of keys leads to stands; the entry itself for no key, or one that has no place of its own."""
    written: Callable[[], Written]
    """What it says, in the variables of CSL; Mistakes where it cannot be read."""


class Unreadable(Exception):  # noqa: N818 - as the other mistakes of authors
    """A file is not what its name says: where, why, and what to do."""

    def __init__(self, place: Place, message: str, hint: str) -> None:
        super().__init__(message)
        self.place, self.message, self.hint = place, message, hint


def keys_of(*written: object) -> tuple[str, ...]:
    """Return the keys among what was *written*, each once."""
    return tuple(dict.fromkeys(str(key).strip() for key in written if key not in (None, "", [], {})))
