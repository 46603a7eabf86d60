"""The lines of a text: each stays one, those of a list keep their sign or number, those of a small table are cells.

As in CommonMark and its extension for tables (GitHub Flavored Markdown Spec, 4.10), but a list needs no blank line
before it, and a line that is written as one stays one: lecturers write courses and laboratory values so. A text of one
line is never a list, since - may stand for a negative stain, and 1. for the first of something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["words", "entry", "row"]

_ENTRY = re.compile(r"(?P<indent>[ \t]*)(?:(?P<sign>[-*•])|(?P<number>[0-9]{1,3})(?P<stop>[.)]))[ \t]+(?P<words>\S.*)")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_RULE = re.compile(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*")
_CELL = re.compile(r"((?:\\.|[^|\\])*)\|")

BULLET, WITHIN = "• ", "\N{EM SPACE}"
"""What stands before the words of an entry, and before that where it is an entry within an entry."""


class Line(NamedTuple):
    """What stands by itself: words, perhaps on several lines; an entry of a list with its sign; a row of a table."""

    kind: Kind
    words: tuple[str, ...]
    """One text, or those of the cells."""
    sign: str = ""
    is_head: bool = False


def lines(text: str) -> tuple[Line, ...]:
    """Return what *text* consists of; the rule below the head of a table is none of it."""
    if "\n" not in text:
        return (Line("words", (text,)),)
    found: list[Line] = []
    is_apart = True
    for line, is_head, is_row in _told_apart(text.split("\n")):
        before = None if is_apart or not found else found[-1]
        is_apart = not line.strip()
        if is_row:
            found.append(Line("row", _cells(line), is_head=is_head))
        elif entry := _entry(line, found[-1] if found else None):
            found.append(entry)
        elif before and before.kind == "entry" and line[:1].isspace() and not is_apart:
            found[-1] = before._replace(words=(f"{before.words[0]} {line.strip()}",))
        elif before and before.kind == "words" and not is_apart:
            found[-1] = before._replace(words=(f"{before.words[0]}\n{line.strip()}",))
        elif not is_apart:
            found.append(Line("words", (line.strip(),)))
    return tuple(found)


def _told_apart(written: list[str]) -> Iterator[tuple[str, bool, bool]]:
    """Yield each line but the rules of tables, whether it is the head of a table, and whether a row of one."""
    is_table = is_rule = False
    for line, following in zip(written, [*written[1:], ""], strict=True):
        is_row = bool(_ROW.fullmatch(line))
        is_head = is_row and not is_table and bool(_RULE.fullmatch(following)) and len(_cells(line)) > 1
        is_table = is_head or (is_table and is_row)
        if not is_rule:
            yield line, is_head, is_table
        is_rule = is_head


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.replace("\\|", "|").strip() for cell in _CELL.findall(line.strip()[1:]))


def _entry(line: str, before: Line | None) -> Line | None:
    """Return *line* as an entry of a list; a number that does not go on from the one *before* is no entry's."""
    found = _ENTRY.fullmatch(line)
    if not found:
        return None
    within = WITHIN if len(found["indent"].expandtabs(4)) >= 2 and before and before.kind == "entry" else ""
    if found["sign"]:
        return Line("entry", (found["words"].strip(),), f"{within}{BULLET}")
    counted = re.search(r"\d+", before.sign) if before and before.kind == "entry" else None
    if int(found["number"]) not in (1, int(counted[0]) + 1 if counted else 1):
        return None
    return Line("entry", (found["words"].strip(),), f"{within}{found['number']}{found['stop']} ")
