"""The item bank as CSV: a row an item, for spreadsheets and for programs of one's own.

UTF-8 with a byte order mark, without which Excel reads µ as Âµ; commas, lines that end in CR LF, and words in quotes
(RFC 4180). Super- and subscripts are Unicode's, a citation is the number of its reference in brackets.

A cell that a spreadsheet would take for something else, such as a formula or a date, begins with an apostrophe, and so
does one that begins with an apostrophe itself: to have the text as it was, take one apostrophe off where there is one.

The names of the columns and the words for level, kind, right and wrong are the same in every language, since programs
read them.

Not carried: bold and italics, and the pictures themselves, of which it has the names and the words.
"""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from io import StringIO
from typing import TYPE_CHECKING

from quiz.tables.bank import Words, has_emphasis, header, rows
from quiz.tables.spreadsheet import is_taken_for_else
from quiz.texts.plain import to_plain
from quiz.written import Loss, Written
from source.words.printed import IN_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items import Item, Quiz
    from quiz.tables.bank import Cell
    from source.words.printed import Words as Printed


def write(quiz: Quiz) -> Written:
    """Return the items of *quiz* as a table in UTF-8."""
    out = StringIO(newline="")
    table = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    table.writerow(header(quiz, IN_ENGLISH))
    table.writerows([_plain(cell, quiz.words) for cell in cells] for _, cells in rows(quiz, IN_ENGLISH))
    losses = tuple(loss for item in quiz.items for loss in _losses(item, quiz.words))
    return Written(BOM_UTF8 + out.getvalue().encode(), losses)


def _plain(cell: Cell, printed: Printed) -> str | float:
    if isinstance(cell, int | float):
        return cell
    words = to_plain(cell.text, cell.numbers, printed) if isinstance(cell, Words) else cell
    return f"'{words}" if is_taken_for_else(words) else words


def _losses(item: Item, words: Printed) -> Iterator[Loss]:
    if has_emphasis(item):
        yield Loss(item.id, words["losses.emphasis"])
    if item.pictures:
        yield Loss(item.id, words["losses.pictures"])
