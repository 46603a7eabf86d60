"""What writing a quiz in a format gives: its files, and what the format could not carry."""

from collections.abc import Collection, Iterable
from typing import NamedTuple


class Loss(NamedTuple):
    """Something of one item that a format cannot carry; an item that *is_left_out* is not in the file at all."""

    item: str
    what: str
    """In words for the author: what is missing, such as: the reasons; or why it is left out."""
    is_left_out: bool = False


class Written(NamedTuple):
    """A quiz in one format, and what could not be carried; *beside* are further files, by the ends of their names."""

    content: bytes
    losses: tuple[Loss, ...] = ()
    beside: tuple[tuple[str, bytes], ...] = ()


def carry_any(losses: Iterable[Loss], items: Collection[object]) -> bool:
    """Return whether a format with these *losses* carries any of the *items*; if not, it has no file."""
    return sum(loss.is_left_out for loss in losses) < len(items)
