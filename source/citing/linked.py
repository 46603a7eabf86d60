"""Words of a reference that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from source.texts.markup import Run
from source.texts.text import Text

Link = tuple[int, int, str]
"""Where the words of a link begin and end among all, and its address."""


def linked(text: Text, links: Iterable[Link]) -> tuple[Run, ...]:
    """Return *text* in runs, those within *links*, which do not overlap, with their addresses."""
    waiting, found, start = sorted(links), list[Run](), 0
    for run in text.runs:
        end = start + len(run.text)
        cuts = {start, end, *(at for first, last, _ in waiting for at in (first, last) if start < at < end)}
        places = sorted(cuts)
        for first, last in pairwise(places):
            address = next((link[2] for link in waiting if link[0] <= first and last <= link[1]), None)
            found.append(run._replace(text=run.text[first - start : last - start], link=address))
        start = end
    return tuple(found)
