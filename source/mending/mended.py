"""A file that is no YAML, read all the same: each mistake is told, and what was probably meant is read on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from source.command.called import program
from source.lecture.lecture import Lecture
from source.mending.lines import File, Slip, Stop, block_end, indent_of, replaced
from source.mending.slips import slip_at
from source.reading.problems import Place, Problem
from source.reading.tree import AS_KEY, Tree, grow
from source.references.pasted import in_file

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_MENDED = 60
"""Mistakes against YAML in one file; who has more has another kind of file."""
MOST_READ = 20_000_000
"""Characters that are read in all, some seconds' work: a large file is not read again many times."""


class Mended(NamedTuple):
    """A tree, and whether all that was written is in it, but for the references, and those."""

    tree: Tree
    is_whole: bool
    has_references: bool


def mended(tree: Tree, text: str) -> Mended:
    """Return the tree of *text* as it was probably meant, with all that is wrong.

    *tree* is that of the text as it is, where the parser came to a stop.
    """
    known = _known()
    if not re.search(rf"^[\s{{\"'-]*(?:{'|'.join(Lecture.keys)})[\"']?\s*:", text, re.MULTILINE):
        hint = f"start from a small lecture: {program()} --new my.yaml"
        tree.problems[:] = [
            Problem(Place(tree.file), "E103", "this is no lecture, which has keys: lecture, topics ...", hint)
        ]
        tree.root = None
        return Mended(tree, is_whole=False, has_references=False)
    lines, found, is_whole, has_references = text.split("\n"), list[Problem](), True, True
    left, last = MOST_READ - len(text), -1
    while tree.stop and len(found) < MOST_MENDED and left > 0:
        stop = _within(tree, lines)
        slip = _pasted(lines, stop)
        has_references = has_references and slip is None
        slip = slip or _second_document(lines, stop)
        if slip is None and stop.line > last:
            slip = slip_at(File(lines, known), stop)
        if slip is None and AS_KEY in stop.said:
            tree.stop = None  # all of it is read, and its message is clear
            break
        if slip is None or slip.lines == lines:
            slip = _left_out(lines, stop, _fallback(tree, stop) if stop.line > last else None)
            if slip.lines == lines:
                break
        if slip.message:
            found.append(Problem(Place(tree.file, slip.line + 1, slip.column + 1), "E103", slip.message, slip.hint))
        is_whole = is_whole and not slip.loses
        last, lines = max(last, slip.line), slip.lines
        left -= len(text)
        tree = grow("\n".join(lines), tree.file)
    if tree.stop or not is_whole:
        is_whole = False
        tree.problems[:] = [] if found else tree.problems
    tree.problems[:] = [*found, *tree.problems]
    return Mended(tree, is_whole, has_references)


def _known() -> frozenset[str]:
    """Return every key that a lecture or a part of it has."""
    from source.loading.schema import schema

    whole = schema()
    return frozenset(key for part in (whole, *whole["$defs"].values()) for key in part.get("properties", ()))


def _within(tree: Tree, lines: Sequence[str]) -> Stop:
    """Return where the parser stopped, on a line that is there and not empty."""
    assert tree.stop  # noqa: S101 - it is asked for only where there is one
    line, column, start, said = tree.stop
    at = min(line, len(lines) - 1)
    while at > 0 and not lines[at].strip():
        at -= 1
    return Stop(at, column if at == line else len(lines[at]), min(start, at), said)


def _pasted(lines: Sequence[str], stop: Stop) -> Slip | None:
    """Return what was pasted as references, all of which is left out."""
    found = in_file("\n".join(lines), stop.line + 1)
    if not found:
        return None
    start = found[0] - 1
    end = start + 1
    while end < len(lines) and not (lines[end][:1].isalpha() and lines[end].rstrip().endswith(":")):
        end += 1
    key = next((n for n in range(start, -1, -1) if lines[n].startswith("references")), start)
    first = start if any(lines[n].strip() for n in range(key + 1, start)) else key
    gone = replaced(lines, dict.fromkeys(range(first, end), ""))
    return Slip(start, 0, found[1].message, found[1].hint, gone)


def _second_document(lines: Sequence[str], stop: Stop) -> Slip | None:
    """Return the line that begins a second document; what follows is read with the first, if it is no other lecture."""
    if "second document" not in stop.said:
        return None
    others = range(stop.line, len(lines))
    another = next((n for n in others if lines[n].startswith("lecture:")), None)
    gone = others if another is not None else [n for n in others if lines[n].startswith(("---", "..."))]
    hint = "put it into a file of its own" if another is not None else "remove the line with ---"
    return Slip(stop.line, 0, "a second document starts here", hint, replaced(lines, dict.fromkeys(gone, "")))


def _fallback(tree: Tree, stop: Stop) -> Slip:
    problem = tree.problems[-1]
    return Slip(stop.line, min(stop.column, problem.place.column), problem.message, problem.hint, [], loses=True)


def _left_out(lines: Sequence[str], stop: Stop, said: Slip | None) -> Slip:
    """Return the smallest part around *stop* that can be left out; what was *said* of it is nothing new if None."""
    start = stop.line
    while start > 0 and not (lines[start].lstrip().startswith("- ") or indent_of(lines[start]) == 0):
        start -= 1
    if not lines[start].strip():
        start = stop.line
    gone = replaced(lines, dict.fromkeys(range(start, max(block_end(lines, start), stop.line + 1)), ""))
    if gone == list(lines):
        above = next((n for n in range(start - 1, -1, -1) if lines[n].strip()), start)
        gone = replaced(lines, {above: ""})
    told = said or Slip(stop.line, stop.column, "", "", [], loses=True)
    return told._replace(lines=gone)
