"""Lines of HTML as blocks: paragraphs, lists and small tables, one element for each stretch of lines of a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from source.texts.lines import WITHIN


class Block(NamedTuple):
    """A line as inline HTML: its cells in a row of a table, else one; *sign* is that of an entry of a list."""

    cells: tuple[str, ...]
    sign: str = ""
    is_head: bool = False

    @property
    def kind(self) -> str:
        """What it stands in: an element of HTML."""
        if len(self.cells) > 1:
            return "table"
        return "p" if not self.sign else "ol" if self.sign.strip()[:1].isdigit() else "ul"

    @property
    def line(self) -> str:
        """It as inline HTML, as where nothing but inline HTML can stand."""
        return f"{self.sign}{' | '.join(self.cells)}"


def as_elements(lines: Iterable[Block], wrapped: Callable[[str], str]) -> Iterator[str]:
    """Yield *lines* as elements, the words of each *wrapped*, such as in bold."""
    for is_entry, some in groupby(lines, key=lambda line: line.kind in ("ol", "ul")):
        if is_entry:
            yield from _lists(list(some), wrapped)
            continue
        for kind, alike in groupby(some, key=lambda line: line.kind):
            if kind == "table":
                # The classes are those by which Moodle and Canvas draw lines between the rows.
                yield f'<table class="table ic-Table">{"".join(_row(line, wrapped) for line in alike)}</table>'
            else:
                yield from (f"<p>{wrapped(line.cells[0])}</p>" for line in alike)


def _row(line: Block, wrapped: Callable[[str], str]) -> str:
    tag = "th" if line.is_head else "td"
    return f"<tr>{''.join(f'<{tag}>{wrapped(cell)}</{tag}>' for cell in line.cells)}</tr>"


def _lists(entries: list[Block], wrapped: Callable[[str], str]) -> Iterator[str]:
    """Yield lists, those within an entry inside it; a new one begins where signs turn into numbers, or start anew."""
    kind, items = "", list[str]()
    place = 0
    while place < len(entries):
        entry = entries[place]
        inside = place + 1
        while inside < len(entries) and entries[inside].sign.startswith(WITHIN) and not entry.sign.startswith(WITHIN):
            inside += 1
        starts_anew = entry.kind != kind or re.match(r"\D?1\D", entry.sign)
        if starts_anew and items:
            yield f"<{kind}>{''.join(items)}</{kind}>"
            items = []
        kind = entry.kind
        within = "".join(_lists(entries[place + 1 : inside], wrapped))
        items.append(f"<li>{wrapped(entry.cells[0])}{within}</li>")
        place = inside
    if items:
        yield f"<{kind}>{''.join(items)}</{kind}>"
