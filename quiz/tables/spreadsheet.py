"""What a spreadsheet makes of a cell in a CSV file: not every text stays one.

It takes a cell that begins with = + - @ for a formula, and runs it (OWASP, CSV Injection); and it makes other values of
what looks like a number or a date: the gene SEPT9 becomes the 9th of September, 1:30 a time.
"""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_TAKEN_FOR_ELSE = re.compile(
    r"\s*(?:"
    r"['=+\-@\t\r\n＝＋－＠−].*"  # formulas, and the apostrophe that keeps a text from being one
    r"|[^a-z]*\d[^a-z]*"  # numbers, shares, sums of money, times, days
    r"|[\d.,]+\s*e\s*[+-]?\d+"  # powers of ten
    rf"|{_MONTH}[\s./-]*\d.*|\d+[\s./-]*{_MONTH}(?:[\s./-]*\d+)?.{{0,12}}"  # dates with a month in words
    r"|\d.*[\d\s.:](?:am|pm|a|p)"  # times
    r"|true|false"
    r")\s*",
    re.DOTALL | re.IGNORECASE,
)


def is_taken_for_else(words: str) -> bool:
    """Return whether a spreadsheet takes *words* for a formula, a number, a date or true or false."""
    return bool(_TAKEN_FOR_ELSE.fullmatch(words))
