"""The parts of a reference in their order, as *Citing Medicine* of the National Library of Medicine has them.

``tests/source/nlm.csl`` says the same in the Citation Style Language, and the tests compare the two. A processor of
that language takes 2 ms for a reference, for a deck as long as all the rest; these lines take a hundredth of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from source.words.printed import Words

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
"""The names of their words."""
MOST_NAMES = 6
"""Of a longer list, so many names are printed, and et al."""
_PAGE_OF_A_SITE = frozenset({"webpage", "post", "post-weblog", "dataset", "software"})
_PART_OF_A_BOOK = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"})
MASTERS = "master's thesis"
"""The genre of a thesis that is no dissertation."""
_PUNCTUATION = ".,;:!?"

Fields = Mapping[str, str]
"""What is printed, by the variables of CSL; what a reference lacks is not in it."""
Day = Sequence[int | str]
"""Year, month, day, or as many of them as are known; words stand as they are."""


class Printed(NamedTuple):
    """A reference of the CSL type *kind*, its *fields* and the *names* of author and editor as they are printed.

    The *days* are issued and accessed; what is printed beside is in *words*.
    """

    kind: str
    fields: Fields
    names: Mapping[str, Sequence[str]]
    days: Mapping[str, Day]
    words: Words


def is_as_article(kind: str) -> bool:
    """Return whether a reference of the CSL type *kind* is printed as an article is, for want of a form of its own."""
    return kind not in _PAGE_OF_A_SITE | _PART_OF_A_BOOK | {"book", "thesis", "report"}


def line(printed: Printed) -> str:
    """Return a reference in one line."""
    kind, fields, names, _, words = printed
    in_book, editors = kind in _PART_OF_A_BOOK, _edited(names["editor"], words)
    parts = (
        _names(names["author"], words) or ("" if in_book else editors),
        _title(kind, fields, words),
        _source(printed, editors),
        _after("doi:", fields, "DOI"),
        fields.get("status", ""),
        joined("; ", (_after("PMID: ", fields, "PMID"), _after("PMCID: ", fields, "PMCID"))),
        _worded("available", "address", fields.get("URL"), words),
    )
    return joined("", (joined(". ", parts), "."))


def joined(delimiter: str, parts: Iterable[str]) -> str:
    """Return those of *parts* that are not empty with *delimiter* between them, no stop or space standing twice."""
    text = ""
    for part in parts:
        if part:
            text = _with(_with(text, delimiter) if text else "", part)
    return text


def _with(text: str, more: str) -> str:
    doubled = text and more and text[-1] == more[0] and more[0] in f" {_PUNCTUATION}"
    return text + more[1:] if doubled else text + more


def _after(words: str, fields: Fields, name: str, end: str = "") -> str:
    return f"{words}{fields[name]}{end}" if name in fields else ""


def _worded(name: str, fill_in: str, value: str | None, words: Words) -> str:
    """Return the words called *name* with *value* filled in, nothing where there is none."""
    return words.said(f"citing.{name}", **{fill_in: value}) if value else ""


def _names(names: Sequence[str], words: Words) -> str:
    shown = names if len(names) <= MOST_NAMES else (*names[:MOST_NAMES], words["citing.et_al"])
    return joined(", ", shown)


def _edited(editors: Sequence[str], words: Words) -> str:
    role = words["citing.editors" if len(editors) > 1 else "citing.editor"]
    return joined(", ", (_names(editors, words), role)) if any(editors) else ""


def _title(kind: str, fields: Fields, words: Words) -> str:
    thesis = "masters" if fields.get("genre") == MASTERS else "dissertation"
    what = "internet" if kind in _PAGE_OF_A_SITE else thesis if kind == "thesis" else ""
    return f"{fields['title']} {words[f'citing.{what}']}" if what else fields["title"]


def _source(printed: Printed, editors: str) -> str:
    kind, fields, _, days, words = printed
    house = _published(kind, fields, days["issued"], words)
    volume = _worded("volume", "volume", fields.get("volume"), words)
    edition = _worded("edition", "edition", fields.get("edition"), words)
    if kind in ("book", "thesis"):
        return joined(". ", (edition, volume, house))
    if kind in _PART_OF_A_BOOK:
        book = joined(". ", (editors, fields.get("container-title", ""), edition, volume))
        return joined(
            ". ", (_worded("in", "book", book, words), house, _worded("pages", "pages", fields.get("page"), words))
        )
    if kind == "report":
        return joined(". ", (edition, house, _worded("report", "number", fields.get("number"), words)))
    if kind in _PAGE_OF_A_SITE:
        dated = joined(" ", (house, _worded("cited", "day", day(days["accessed"], words), words)))
        return joined(". ", (_worded("version", "version", fields.get("version"), words), dated))
    return _journal(fields, days["issued"], words)


def _published(kind: str, fields: Fields, issued: Day, words: Words) -> str:
    site = kind in _PAGE_OF_A_SITE
    by = fields.get("publisher", fields.get("container-title", "") if site else "")
    place = fields.get("publisher-place", "") if by or site else ""
    return joined("; ", (joined(": ", (place, by)), day(issued if site else issued[:1], words)))


def _journal(fields: Fields, issued: Day, words: Words) -> str:
    volume = fields.get("volume", "") + _after("(", fields, "issue", ")")
    dated = joined(";", (day(issued[:1], words), volume))
    return joined(". ", (fields.get("container-title", ""), joined(":", (dated, fields.get("page", "")))))


def day(parts: Day, words: Words) -> str:
    """Return a date in words: 2026 Oct 12."""
    months = (words[f"citing.{_MONTHS[month - 1]}"] if isinstance(month, int) else month for month in parts[1:2])
    return " ".join([*map(str, parts[:1]), *months, *map(str, parts[2:3])])
