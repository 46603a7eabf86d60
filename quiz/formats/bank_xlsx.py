"""The item bank as an Excel workbook: a row an item, with bold and italics.

Every text is a text cell: no program calculates it or makes a date of it; what begins like a formula is marked as text
for those who edit the cell (quotePrefix, ECMA-376 part 1, 18.8.45). The points and the seconds are numbers. Super- and
subscripts are Unicode's, so that a copied cell keeps them; a citation is the number of its reference in brackets. The
first row and the ids stay in sight, and the columns can be filtered.

Not carried: the pictures themselves, of which it has the names and the words. Left out: an item with a text that is
longer than a cell holds, 32,767 characters; Excel would call the file damaged and cut it.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from quiz.tables.bank import Words, columns, header, rows
from quiz.tables.workbook import A4, workbook_of
from quiz.texts.plain import to_runs
from quiz.written import Loss, Written
from source.files.workbook import write_text
from source.texts.markup import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from quiz.items import Item, Quiz
    from quiz.tables.bank import Cell
    from source.words.printed import Words as Printed

MOST_SIGNS = 32_767
"""UTF-16 units that a cell holds (Excel specifications and limits)."""

MOST_NAME = 31
"""Characters of a sheet's name (ECMA-376 part 1, 18.18.93 and Excel specifications and limits)."""

_NO_NAME = re.compile(r"[\[\]:*?/\\]")

NARROW, WIDE, WIDEST = 12, 40, 64
"""Widths of columns, in digits: for names and numbers, for texts, for long texts."""

_NARROW = frozenset(
    ["lecture", "topic", "level", "kind", "points", "order_kept", "changed", "kahoot_seconds", "option_is"]
)
_WIDEST = frozenset(["stem", "question", "explanation", "references"])
MOST_LINES, LINE = 8, 13.5
"""Lines that a row shows at most, so that a few rows still fit a screen, and points that a line takes."""

_FONT, _DIGIT = 10, 7
"""Points of the font, and pixels of a digit in the font by which programs measure columns."""

Value = float | tuple[Run, ...]
"""What is in a cell: a number, or the runs of its text."""

Looks = dict[tuple[bool, bool, bool], "Format"]
"""Each look of a cell or a part of it: by whether it is bold, is italic, and begins like a formula."""

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
_TOP = {"valign": "top", "text_wrap": True, "bottom": 1}


def write(quiz: Quiz) -> Written:
    """Return the items of *quiz* as an .xlsx file with one sheet."""
    words, kept, losses = quiz.words, list[list[Value]](), list[Loss]()
    for item, cells in rows(quiz, words):
        values = [_read(cell, words) for cell in cells]
        longest = max(_length(value) for value in values)
        losses += _losses(item, longest, words)
        kept += [values] if longest <= MOST_SIGNS else []
    return Written(workbook_of(quiz, _FONT, partial(_fill, quiz, kept)), tuple(losses))


def _losses(item: Item, longest: int, words: Printed) -> Iterator[Loss]:
    if longest > MOST_SIGNS:
        yield Loss(item.id, words.said("losses.cell", count=longest, most=MOST_SIGNS), is_left_out=True)
    elif item.pictures:
        yield Loss(item.id, words["losses.pictures"])


def _read(cell: Cell, words: Printed) -> Value:
    if isinstance(cell, Words):
        return to_runs(cell.text, cell.numbers, words)
    return (Run(cell),) * bool(cell) if isinstance(cell, str) else cell


def _words(value: Value) -> str:
    return "".join(run.text for run in value) if isinstance(value, tuple) else ""


def _length(value: Value) -> int:
    words = _words(value)
    return len(words) if words.isascii() else len(words.encode("utf-16-le")) // 2


def _fill(quiz: Quiz, rows: Sequence[Sequence[Value]], book: Workbook) -> None:
    """Make the sheet with the columns of *quiz* and *rows* of cells below."""
    names, widths = header(quiz, quiz.words), [_width(name) for name, _ in columns(quiz)]
    sheet, looks = book.add_worksheet(_sheet_name(quiz.words["bank.sheet"])), _looks(book)
    _lay_out(sheet, widths, len(rows))
    head = book.add_format({**_TOP, "bold": True, "bg_color": "#E4EAF1", "bottom_color": "#404040"})
    for column, name in enumerate(names):
        sheet.write_string(0, column, name, head)
    sheet.set_row(0, _height(names, widths))
    for number, values in enumerate(rows, start=1):
        sheet.set_row(number, _height(map(_words, values), widths))
        for column, value in enumerate(values):
            _write_cell(sheet, (number, column), value, looks)


def _sheet_name(words: str) -> str:
    """Return *words* as the name of a sheet: 31 characters, none of those that Excel uses itself."""
    return _NO_NAME.sub(" ", words)[:MOST_NAME].strip(" '") or "1"


def _looks(book: Workbook) -> Looks:
    looks = {}
    for bold, italic, is_formula in product((False, True), repeat=3):
        marked = {"num_format": "@", "quote_prefix": True} if is_formula else {}
        look = {**_TOP, **marked, "bottom_color": "#D0D5DB", "bold": bold, "italic": italic}
        looks[bold, italic, is_formula] = book.add_format(look)
    return looks


def _width(name: str) -> int:
    if name in _NARROW:
        return NARROW
    return WIDEST if name in _WIDEST else WIDE


def _height(texts: Iterable[str], widths: Sequence[int]) -> float:
    """Return the points that the longest of *texts* needs, up to a limit: not every program works it out by itself."""
    return min(max(map(_lines, texts, widths)), MOST_LINES) * LINE


def _lines(words: str, width: int) -> int:
    """Return on about how many lines *words* stand in a column of *width*."""
    return sum(-(-len(part) // width) or 1 for part in words.split("\n"))


def _write_cell(sheet: Worksheet, place: tuple[int, int], value: Value, looks: Looks) -> None:
    if not isinstance(value, tuple):
        sheet.write_number(*place, value, looks[False, False, False])
    elif value:
        is_formula = value[0].text.startswith(_FORMULAS)
        runs = ((run.text, looks[run.bold, run.italic, is_formula]) for run in value)
        write_text(sheet, place, runs, looks[False, False, is_formula])


def _lay_out(sheet: Worksheet, widths: Sequence[int], count: int) -> None:
    """Make the columns wide, keep the first row and column in sight and on every page, and let *count* rows filter."""
    for column, width in enumerate(widths):
        sheet.set_column_pixels(column, column, width * _DIGIT)
    sheet.set_default_row(LINE)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, count, len(widths) - 1)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)  # inches
    sheet.set_footer("&L&F&R&P / &N")
