"""Number formats that print a value of a chart as its fact is written (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from source.texts.markup import parse
from source.texts.moved import in_unicode
from source.texts.text import Text

if TYPE_CHECKING:
    from source.quantities.quantity import Quantity
    from source.reading.fact_value import FactValue

_LONGEST = 255
"""Characters that Excel takes."""
_NUMBER = re.compile(r"(?P<before>[^0-9]*?)[-\N{MINUS SIGN}]?(?P<digits>[.,]?[0-9].*)", re.DOTALL)
_THOUSAND = 1_000


def number_format(fact: FactValue) -> str:
    """Return the format of the number of *fact*: a bar that is given another number prints that in the same way.

    Powers, spans and the digits of other scripts are printed as words, since no format says them in every program.
    """
    written, read = fact.value.strip().strip("*"), fact.read
    found = _NUMBER.fullmatch(read.number) if read and read.is_plain and not fact.ends else None
    if read is None or found is None:
        return as_words(shown(fact))
    digits = _digits(found["digits"], read)
    before, after = (_quoted(_plain(part)) for part in (found["before"], written[len(read.number) :]))
    form = ";".join(f"{condition}{before}{each}{after}" for condition, each in digits)
    return form if digits and len(form) <= _LONGEST else as_words(shown(fact))


def shown(fact: FactValue) -> str:
    """Return what stands beside the bar of *fact*: its value, and the range that is written beside it."""
    value = _plain(fact.value.strip())
    return f"{value} ({_plain(fact.range)})" if fact.range else value


def as_words(written: str) -> str:
    """Return the format that prints *written*, whatever the number is."""
    return quoted if len(quoted := _quoted(written)) <= _LONGEST else "General"


def _digits(written: str, read: Quantity) -> list[tuple[str, str]]:
    """Return formats of the digits alone, each with the condition for it; none if there can be none."""
    fraction = "." + "0" * read.decimals if read.decimals else ""
    whole = written[: len(written) - len(fraction)]
    mark = next((sign for sign in whole if not sign.isdigit()), "")
    if not mark:
        return [("", f"0{fraction}")]
    if read.low < 0:  # a condition would have to say how the sign is shown
        return []
    grouped = f"0{_quoted(mark)}000"
    million = f"0{_quoted(mark)}000{_quoted(mark)}000"
    return [
        (f"[>={_THOUSAND**2}]", million + fraction),
        (f"[>={_THOUSAND}]", grouped + fraction),
        ("", f"0{fraction}"),
    ]


def _plain(written: str) -> str:
    """Return *written* without markup: a chart's labels have no raised letters of their own."""
    bare = written.strip()
    words = "".join(map(in_unicode, Text(parse(bare)).runs))
    return written.replace(bare, words) if bare else written


def _quoted(words: str) -> str:
    """Return *words* as literal text of a number format; a quotation mark cannot stand within quotation marks."""
    pieces = re.split('(")', words)
    return "".join(r"\"" if piece == '"' else f'"{piece}"' for piece in pieces if piece)
