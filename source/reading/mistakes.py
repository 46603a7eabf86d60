"""Mistakes in a part of a lecture: raised where they are found, gathered on the way up, which adds where that was."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

Path = tuple[str | int, ...]
"""Keys and places in lists that lead to a value of a lecture file."""


class Mistake(NamedTuple):
    """A mistake: its code, what is wrong, what to do, and where it is within the part that is being read."""

    code: str
    message: str
    hint: str
    path: Path = ()
    of_key: bool = False
    """Whether it is the key at *path* that is wrong, not its value."""
    wants_form: bool = False
    """Whether the hint should show how the value of the key is written, which is known where the key is."""
    is_stray: bool = False
    """Whether it is a key that is not known where it stands, and may belong to what is around it."""


class Mistakes(Exception):  # noqa: N818 - it carries mistakes, it is not one error
    """A part of a lecture cannot be read: everything that is wrong in it."""

    def __init__(self, found: Iterable[Mistake]) -> None:
        super().__init__(found)
        self.found = tuple(found)

    def below(self, step: str | int) -> Iterator[Mistake]:
        """Yield the mistakes as they lie within the whole that has this part at *step*."""
        return (mistake._replace(path=(step, *mistake.path)) for mistake in self.found)


def wrong_form(message: str, hint: str) -> Mistakes:
    """Return a single mistake, to be raised: a list, mapping or text stands where another of these should."""
    return Mistakes([Mistake("E203", message, hint, wants_form=True)])


def mistake(code: str, message: str, hint: str, *path: str | int) -> Mistakes:
    """Return a single mistake, to be raised; *path* leads to it from the part that is being read."""
    return Mistakes([Mistake(code, message, hint, path)])
