"""The lines of a file that is no YAML, as far as they can be understood: keys, what stands behind them, blocks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

_LEAD = re.compile(
    r" *(?:- +)*"
    r"(?:(?:\"[^\"\n]*\"|'[^'\n]*'|[A-Za-z_][\w-]*|[^\s\"'#\[\]{}&*!|>%@`:-][^:#\"\n]*?):(?: +|$))?"
)
_KEY = re.compile(r" *(?:- +)*([A-Za-z_][\w-]*)\s*:(?:\s|$)")
MOST_BACK = 400
"""Lines that are looked at above one."""


class Stop(NamedTuple):
    """Where a parser came to a stop, the line where what it was reading began, and what it said; all count from 0."""

    line: int
    column: int
    start: int
    said: str


class Slip(NamedTuple):
    """What is wrong in a line, what to do, and the lines as they were probably meant, as many as before."""

    line: int
    column: int
    message: str
    hint: str
    lines: list[str]
    loses: bool = False
    """Whether something that was written is not in these lines."""


class File(NamedTuple):
    """The lines of a file, and the keys that a lecture knows."""

    lines: Sequence[str]
    known: Collection[str]

    def near(self, stop: Stop) -> Iterator[int]:
        """Yield the line of *stop*, after the one above it that is not empty."""
        above = next((line for line in range(stop.line - 1, -1, -1) if self.lines[line].strip()), None)
        yield from (line for line in (above, stop.line) if line is not None and line < len(self.lines))


def indent_of(line: str) -> int:
    """Return how many spaces *line* begins with."""
    return len(line) - len(line.lstrip(" "))


def key_in(line: str) -> str:
    """Return the key that *line* begins with; nothing where there is none."""
    found = _KEY.match(line)
    return found[1] if found else ""


def split(line: str) -> tuple[str, str]:
    """Return what leads to the value in *line*, hyphens and a key, and the value."""
    found = _LEAD.match(line)
    end = found.end() if found else 0
    return line[:end], line[end:].rstrip()


def quoted(words: str) -> str:
    """Return *words* in quotes: single ones where there are double ones or backslashes in them."""
    if '"' in words or "\\" in words:
        inner = words.replace("'", "''")
        return f"'{inner}'"
    return f'"{words}"'


def short(words: str, most: int = 70) -> str:
    """Return *words*, in their middle cut to some *most* letters, as a hint shows them."""
    return words if len(words) <= most else f"{words[: most - 10].rstrip()} … {words[-8:].lstrip()}"


def replaced(lines: Sequence[str], new: Mapping[int, str]) -> list[str]:
    """Return *lines* with *new* ones in some places."""
    return [new.get(number, line) for number, line in enumerate(lines)]


def shifted(lines: Sequence[str], which: Iterable[int], by: int) -> list[str]:
    """Return *lines*, *which* of them moved to the right, or to the left."""
    moved = {
        number: " " * max(indent_of(lines[number]) + by, 0) + lines[number].lstrip(" ")
        for number in which
        if lines[number].strip()
    }
    return replaced(lines, moved)


def block_end(lines: Sequence[str], start: int, *, as_far: bool = False) -> int:
    """Return the line after those that are indented further than the line *start*, or *as_far* as it."""
    least = indent_of(lines[start]) + (0 if as_far else 1)
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or indent_of(lines[end]) >= least):
        end += 1
    return end


def swallowed(lines: Sequence[str], stop: Stop) -> int | None:
    """Return the line at or above *stop* whose text opens quotes that close only where the parser stopped, or never."""
    last = min(stop.line, len(lines) - 1)
    for start in range(last, max(last - MOST_BACK, -1), -1):
        _, value = split(lines[start])
        sign = value[:1]
        if sign not in ("'", '"') or _closes(value[1:], sign):
            continue
        end = next((n for n in range(start + 1, len(lines)) if _closes(lines[n], sign)), len(lines))
        if end >= last or "quoted scalar" in stop.said:
            return start
    return None


def _closes(words: str, sign: str) -> bool:
    inner = words.replace("''", "") if sign == "'" else re.sub(r"\\.", "", words)
    return sign in inner
