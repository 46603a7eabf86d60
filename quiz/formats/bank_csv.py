"""The item bank as CSV: a row an item, for spreadsheets and for programs of one's own.

UTF-8 with a byte order mark, without which Excel reads µ as Âµ; commas, lines that end in CR LF, and words in quotes
(RFC 4180). Super- and subscripts are Unicode's, a citation is the number of its reference in brackets.

A spreadsheet takes a cell that begins with = + - @ for a formula, and runs it (OWASP, CSV Injection); and it makes
other values of what looks like a number or a date: the gene SEPT9 becomes the 9th of September, 1:30 a time. A cell
that could be taken so begins with an apostrophe, and so does one that begins with an apostrophe itself: to have the
text as it was, take one apostrophe off where there is one.

The names of the columns and the words for level, kind, right and wrong are the same in every language, since programs
read them.

Not carried: bold and italics, and the pictures themselves, of which it has the names and the words.
"""

from __future__ import annotations

import csv
import re
from codecs import BOM_UTF8
from io import StringIO
from typing import TYPE_CHECKING

from quiz.tables.bank import Words, has_emphasis, header, rows
from quiz.texts.plain import to_plain
from quiz.written import Loss, Written
from source.words.printed import IN_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items import Item, Quiz
    from quiz.tables.bank import Cell
    from source.words.printed import Words as Printed

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_TAKEN_FOR_ELSE = re.compile(
    r"\s*(?:"
    r"['=+\-@\t\r\n＝＋－＠−].*"  # formulas, and the apostrophe itself
    r"|[^a-z]*\d[^a-z]*"  # numbers, shares, sums of money, times, days
    r"|[\d.,]+\s*e\s*[+-]?\d+"  # powers of ten
    rf"|{_MONTH}[\s./-]*\d.*|\d+[\s./-]*{_MONTH}(?:[\s./-]*\d+)?.{{0,12}}"  # dates with a month in words
    r"|\d.*[\d\s.:](?:am|pm|a|p)"  # times
    r"|true|false"
    r")\s*",
    re.DOTALL | re.IGNORECASE,
)


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
    return f"'{words}" if _TAKEN_FOR_ELSE.fullmatch(words) else words


def _losses(item: Item, words: Printed) -> Iterator[Loss]:
    if has_emphasis(item):
        yield Loss(item.id, words["losses.emphasis"])
    if item.pictures:
        yield Loss(item.id, words["losses.pictures"])
