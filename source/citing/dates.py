"""Dates as a bibliography prints them.

After *Citing Medicine*: chapter 1, "Date of Publication", on months and seasons; chapter 2, "Date of Publication", on a
date that is estimated: [1850?]; chapters 1 and 2 on forthcoming articles and books: NLM no longer writes *in press*.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from source.references.date import When
    from source.words.printed import Words

_SEASONS = ("spring", "summer", "autumn", "winter")


def year(when: When) -> str:
    """Return the year, or the years from the first to the last, in brackets where it is estimated."""
    if not when.day:
        return ""
    years = f"{when.day[0]}–{when.last_year}" if when.last_year else f"{when.day[0]}"
    return f"[{years}?]" if when.is_circa else years


def parts(when: When | None, words: Words) -> Sequence[int | str]:
    """Return year, month or season, and day, as far as they are known."""
    if when is None:
        return ()
    first = " ".join(filter(None, (words["citing.forthcoming"] if when.is_forthcoming else "", year(when))))
    if not first:
        return ()
    if when.season:
        return (first, words[f"citing.{_SEASONS[when.season - 1]}"])
    return (first, *when.day[1:])
