"""Advice at the end of a run: grouped by its kind, what matters most first, and of each kind only a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from source.command.streams import in_a_line
from source.reading.problems import CODES

if TYPE_CHECKING:
    from source.reading.problems import Problem

FIRST = ("A701", "A706", "A714", "A713", "A715", "A712")
"""What a lecturer should see first: what is unsupported or wrong; then come the others by their number."""

MOST_SHOWN = 3
"""Places of one kind: enough to see what is meant."""


def lines_of(advice: Iterable[Problem], *, all_of_it: bool) -> Iterator[str]:
    """Yield the lines that tell of *advice*, and how much is not shown or not wanted; nothing where there is none."""
    given = list(advice)
    wanted = [each for each in given if not each.is_off]
    shown = 0
    for code in sorted({each.code for each in wanted}, key=_rank):
        of_kind = [each for each in wanted if each.code == code]
        some = of_kind if all_of_it or len(of_kind) <= MOST_SHOWN + 1 else of_kind[:MOST_SHOWN]
        shown += len(some)
        yield from _kind(code, some, len(of_kind))
    if shown < len(wanted):
        counted = Counter(each.code for each in wanted)
        most = max(counted, key=lambda code: (code not in FIRST, counted[code]))
        how = f"--advice shows all; in the lecture, advice: {{{most}: off}} switches a kind off"
        yield f"advice: {shown} of {len(wanted)} shown; {how}"
    if off := len(given) - len(wanted):
        yield f"advice: {off} more switched off in the lecture"


def _rank(code: str) -> tuple[int, str]:
    return (FIRST.index(code) if code in FIRST else len(FIRST), code)


def _kind(code: str, some: Sequence[Problem], count: int) -> Iterator[str]:
    yield f"{code} {CODES[code]} ({count})" if count > 1 else f"{code} {CODES[code]}"
    hints = {each.hint for each in some}
    for each in some:
        yield f"    {in_a_line(each.place)}: {in_a_line(each.message)}"
        if len(hints) > 1:
            yield f"        {in_a_line(each.hint)}"
    if count > len(some):
        yield f"    and {count - len(some)} more"
    if len(hints) == 1:
        yield f"    {in_a_line(some[0].hint)}"
