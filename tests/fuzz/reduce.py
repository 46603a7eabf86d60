"""The smallest part of a lecture that still goes wrong in the same way."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

IsSame = Callable[[bytes], bool]


def signature(error: BaseException) -> str:
    """Return what is the same of all failures for one reason: the error, and where in the project it was raised."""
    root = Path(__file__).parents[2]
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(root)]
    ours = [frame for frame in frames if "fuzz" not in Path(frame.filename).parts] or frames
    where = f"{Path(ours[-1].filename).relative_to(root).as_posix()} {ours[-1].name}" if ours else "nowhere"
    said = f": {str(error).split(':')[0]:.60}" if type(error).__name__ == "NotWellFormedError" else ""
    return f"{type(error).__name__}{said} in {where}"


def reduced(content: bytes, is_same: IsSame, seconds: float = 120) -> bytes:
    """Return *content* without the lines and words that can go; *is_same* says whether a lecture still fails so."""
    until = time.monotonic() + seconds
    smaller = True
    while smaller:
        smaller = False
        for candidate in _smaller(content):
            if time.monotonic() > until:
                return content
            if len(candidate) < len(content) and is_same(candidate):
                content, smaller = candidate, True
                break
    return content


def _smaller(content: bytes) -> Iterator[bytes]:
    """Yield *content* without each of its blocks, a line and what is indented below it; then with shorter lines."""
    lines = content.split(b"\n")
    ends = [_end(lines, start) for start in range(len(lines))]
    for start in sorted(range(len(lines)), key=lambda start: start - ends[start]):
        yield b"\n".join([*lines[:start], *lines[ends[start] :]])
    for number, line in enumerate(lines):
        for size in (len(line) // 2, len(line) // 4, len(line) // 8, 1):
            for start in range(0, len(line), size) if 0 < size < len(line) and len(line) // size < 80 else ():
                yield b"\n".join([*lines[:number], line[:start] + line[start + size :], *lines[number + 1 :]])


def _end(lines: list[bytes], start: int) -> int:
    """Return where the block ends that begins with the line *start*."""
    indent = _indent(lines[start])
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > indent):
        end += 1
    return end


def _indent(line: bytes) -> int:
    return len(line) - len(line.lstrip(b" -"))
