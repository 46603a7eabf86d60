"""Keys and entries that begin in a column in which nothing above them does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from source.lecture.lecture import Lecture
from source.mending.lines import File, Slip, Stop, block_end, indent_of, key_in, shifted
from source.reading.tree import grow

MOST_TRIED = 3
"""Columns that are tried for one line, the nearest first."""
MOST_BACK = 400
"""Lines above one that are looked at."""


def too_far(file: File, stop: Stop) -> Slip | None:
    """Tell of a key, or an entry of a list, that begins further right or left than those above."""
    line = file.lines[stop.line]
    here, key, is_entry = indent_of(line), key_in(line), line.lstrip().startswith("- ")
    if not (is_entry or key in file.known) or (here == 0 and key in Lecture.keys and not is_entry):
        return None
    deep = "mapping values" in stop.said and not is_entry and stop.column == here + len(key)
    if not deep and not any(said in stop.said for said in ("expected key", "block end", "'-' indicator")):
        return None
    columns = dict(_columns(file.lines, stop.line, of_entries=is_entry))
    if not columns or here in columns:
        return None
    nearest = sorted(columns, key=lambda column: (abs(column - here), -column))[:MOST_TRIED]
    ways = {column: _moved(file.lines, stop.line, column - here, is_entry=is_entry) for column in nearest}
    column = max(nearest, key=lambda each: (_read_until(ways[each]), -abs(each - here)))
    message = f"{key or 'this entry'} begins in column {here + 1}, where nothing above it does"
    hint = f"begin it in column {column + 1}, straight below {columns[column]}"
    return Slip(stop.line, here, message, hint, ways[column])


def _columns(lines: Sequence[str], before: int, *, of_entries: bool) -> Iterator[tuple[int, str]]:
    """Yield the columns in which the parts around the line *before* begin, each with what last begins there."""
    least = 10**6
    for number in range(before - 1, max(before - MOST_BACK, -1), -1):
        line = lines[number]
        is_entry, key = line.lstrip().startswith("- "), key_in(line)
        if not line.strip() or line.lstrip().startswith("#") or not (is_entry or key):
            continue
        at = indent_of(line) if of_entries else len(line) - len(line.lstrip(" -"))
        if indent_of(line) <= least and is_entry >= of_entries and (of_entries or key) and at <= least:
            yield at, f"the entry in line {number + 1}" if of_entries else key
            least = min(indent_of(line) + (0 if of_entries else 1), at - 1)
        if least <= 0:
            return


def _moved(lines: Sequence[str], start: int, by: int, *, is_entry: bool) -> list[str]:
    """Return *lines*, that of *start* moved, and those below it that moved with it."""
    here = indent_of(lines[start])
    if is_entry:
        end = block_end(lines, start)
        below = [n for n in range(start + 1, end) if lines[n].strip()]
        which = [start, *(below if below and indent_of(lines[below[0]]) == here + 2 else ())]
    else:
        which = [n for n in range(start, block_end(lines, start, as_far=True)) if by < 0 or indent_of(lines[n]) == here]
    return shifted(lines, which, by)


def _read_until(lines: Sequence[str]) -> int:
    stop = grow("\n".join(lines), "").stop
    return stop[0] if stop else len(lines)
