"""The item bank as an Excel workbook: a row an item, with bold and italics.

Every text is a text cell (t="inlineStr", ECMA-376 part 1, 18.18.11): no program calculates it or makes a date of it;
what begins like a formula is marked as text for those who edit the cell (quotePrefix, 18.8.45). The points and the
seconds are numbers. Super- and subscripts are Unicode's, so that a copied cell keeps them; a citation is the number of
its reference in brackets. The first row and the ids stay in sight, and the columns can be filtered.

Not carried: the pictures themselves, of which it has the names and the words. Left out: an item with a text that is
longer than a cell holds, 32,767 characters; Excel would call the file damaged and cut it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from quiz.bank import Words, header, rows
from quiz.formats import Loss, Written
from quiz.office import Part, Relations, pack
from quiz.plain import to_runs
from quiz.template import template
from quiz.xml import NOTHING, Xml, element, escaped, joined
from source.markup import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Template

    from quiz.bank import Cell
    from quiz.items import Item, Quiz

MOST_SIGNS = 32_767
"""UTF-16 units that a cell holds (Excel specifications and limits)."""

NARROW, WIDE, WIDEST = 12, 40, 64
"""Widths of columns, in digits: for names and numbers, for texts, for long texts."""

_NARROW = frozenset(["lecture", "topic", "level", "kind", "points", "order kept", "changed", "kahoot seconds"])
_WIDEST = frozenset(["stem", "question", "explanation", "references"])
MOST_LINES, LINE = 8, 13.5
"""Lines that a row shows at most, so that a few rows still fit a screen, and points that a line takes."""

Columns = list[tuple[str, int]]
"""Each column's name, such as AB, and its width in digits."""

Look = tuple[int, str | float, tuple[Run, ...]]
"""A cell's look, its value, and the runs of it where it is a text."""

_TEXT, _FORMULA, _HEAD = 1, 2, 3
"""The looks of cells, by their places in cellXfs of the template."""

_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FONT = (element("sz", {"val": 10}), element("rFont", {"val": "Calibri"}), element("family", {"val": 2}))


def write(quiz: Quiz) -> Written:
    """Return the items of *quiz* as an .xlsx file with one sheet."""
    names = header(quiz)
    columns = [(_column(place), _width(name)) for place, name in enumerate(names)]
    lines, losses = [_row(1, columns, [(_HEAD, name, (Run(name),)) for name in names])], list[Loss]()
    for item, cells in rows(quiz):
        kept = [_read(cell) for cell in cells]
        longest = max(_length(runs) for _, _, runs in kept)
        losses += _losses(item, longest)
        if longest <= MOST_SIGNS:
            lines.append(_row(len(lines) + 1, columns, kept))
    return Written(_workbook(quiz, columns, lines), tuple(losses))


def _width(name: str) -> int:
    if name in _NARROW or name.endswith(" is"):
        return NARROW
    return WIDEST if name in _WIDEST else WIDE


def _losses(item: Item, longest: int) -> Iterator[Loss]:
    if longest > MOST_SIGNS:
        yield Loss(item.id, f"a text has {longest} characters, and a cell holds {MOST_SIGNS}", is_left_out=True)
    elif item.pictures:
        yield Loss(item.id, "the pictures; their names and the words for them are")


def _read(cell: Cell) -> Look:
    """Return the look of *cell*, its value, and the runs of it where it is a text."""
    if isinstance(cell, int | float):
        return _TEXT, cell, ()
    runs = to_runs(cell.text, cell.numbers) if isinstance(cell, Words) else (Run(cell),)
    words = "".join(run.text for run in runs)
    return (_FORMULA if words.startswith(_FORMULAS) else _TEXT), words, runs


def _length(runs: tuple[Run, ...]) -> int:
    words = "".join(run.text for run in runs)
    return len(words) if words.isascii() else len(words.encode("utf-16-le")) // 2


def _row(number: int, columns: Columns, cells: list[Look]) -> Xml:
    """Return a row as high as its longest text needs, up to a limit: not every program works it out by itself."""
    pairs = [(place, cell) for (place, _), cell in zip(columns, cells, strict=True) if cell[1] != ""]
    lines = max(_lines(cell[1], width) for (_, width), cell in zip(columns, cells, strict=True))
    height = f"{min(lines, MOST_LINES) * LINE:g}"
    written = (_cell(f"{place}{number}", *cell) for place, cell in pairs)
    return element("row", {"r": number, "ht": height, "customHeight": 1}, *written)


def _lines(value: str | float, width: int) -> int:
    """Return on about how many lines *value* stands in a column of *width*."""
    return sum(-(-len(part) // width) or 1 for part in value.split("\n")) if isinstance(value, str) else 1


def _cell(place: str, look: int, value: str | float, runs: tuple[Run, ...]) -> Xml:
    if not isinstance(value, str):
        return element("c", {"r": place, "s": look}, element("v", None, escaped(f"{value:.10g}")))
    looks = any(run.bold or run.italic for run in runs)
    inside = joined(map(_part, runs)) if looks else _words(value)
    return element("c", {"r": place, "s": look, "t": "inlineStr"}, element("is", None, inside))


def _part(run: Run) -> Xml:
    bold, italic = (element(name) if has_it else NOTHING for name, has_it in (("b", run.bold), ("i", run.italic)))
    return element("r", None, element("rPr", None, bold, italic, *_FONT), _words(run.text))


def _words(text: str) -> Xml:
    """Return *text* so that it is read back: Excel takes _x0041_ for A unless its low line is escaped (22.9.2.19)."""
    return Xml(f'<t xml:space="preserve">{escaped(_ESCAPE.sub("_x005F_", text))}</t>')


def _column(place: int) -> str:
    """Return the name of the column at *place*, from 0: A to Z, then AA, AB."""
    before, index = divmod(place, 26)
    return (_column(before - 1) if before else "") + chr(ord("A") + index)


def _workbook(quiz: Quiz, columns: Columns, lines: list[Xml]) -> bytes:
    relations = Relations()
    context = {
        "rows": lines,
        "last_column": columns[-1][0],
        "widths": [width for _, width in columns],
        "page": relations.to("worksheet", "worksheets/sheet1.xml"),
    }
    relations.to("styles", "styles.xml")
    book, page, styles = (
        _template(f"bank.{name}.xml.j2").render(context).encode() for name in ("workbook", "sheet", "styles")
    )
    parts = (
        Part("xl/workbook.xml", _KIND + "sheet.main+xml", book),
        Part("xl/worksheets/sheet1.xml", _KIND + "worksheet+xml", page),
        Part("xl/styles.xml", _KIND + "styles+xml", styles),
        Part("xl/_rels/workbook.xml.rels", "", relations.xml()),
    )
    return pack(quiz, quiz.title.plain, parts)


@cache
def _template(name: str) -> Template:
    return template(name, {}, autoescape=True)
