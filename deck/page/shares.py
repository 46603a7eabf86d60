"""Entries in portions: what is too long for one page goes on several."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeVar

Entry = TypeVar("Entry")


def shared(entries: tuple[Entry, ...], count: int) -> tuple[tuple[Entry, ...], ...]:
    """Return *entries* in *count* portions of like length."""
    ends = [len(entries) * number // count for number in range(count + 1)]
    return tuple(entries[start:end] for start, end in pairwise(ends))
