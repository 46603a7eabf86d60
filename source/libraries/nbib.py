"""PubMed's format (MEDLINE), as PubMed writes it to .nbib and .txt files.

Specification: NLM, "MEDLINE/PubMed Data Element (Field) Descriptions". A reference is cited by its PMID, its DOI, its
number in PubMed Central, or author and year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from source.libraries.entry import Entry, Source, Unreadable, keys_of
from source.libraries.tagged import Record, records
from source.reading.mistakes import Path
from source.reading.problems import Place
from source.reading.values import Written

_LINE = re.compile(r"([A-Z]{2,4}) *- ?(.*)\Z")
_TAGS = {"title": ("TI",), "author": ("FAU", "AU"), "issued": ("DP",), "container-title": ("JT", "TA"), "page": ("PG",)}


def entries(source: Source) -> Iterator[Entry]:
    """Yield the references of *source*; Unreadable where there is none."""
    found = False
    for record in records(source, _LINE, "PMID"):
        found = True
        yield Entry(
            keys_of(
                record.first("PMID"),
                _numbered(record, "doi"),
                record.first("PMC"),
                record.author_and_year(("FAU",), ("DP",)),
            ),
            partial(_place, record),
            partial(_written, record),
        )
    if not found:
        hint = "save the citations anew (PubMed: Send to, Citation manager)"
        raise Unreadable(source.place(0), "this is not PubMed's format: no line in it begins with PMID-", hint)


def _place(record: Record, path: Path) -> Place:
    return record.place_of(*_TAGS.get(str(path[0]), ())) if path else record.source.place(record.position)


def _numbered(record: Record, kind: str) -> str:
    """Return the identifier of a *kind*, which stands behind it in brackets."""
    found = (re.fullmatch(rf"(.+?) \[{kind}\]", number) for number in record.all("LID", "AID"))
    return next((number[1] for number in found if number), "")


def _written(record: Record) -> dict[str, Written]:
    names = "FAU" if record.first("FAU") else "AU"
    is_chapter, is_book = bool(record.first("BTI") and record.first("TI")), bool(record.first("BTI"))
    is_preprint = "preprint" in (kind.casefold() for kind in record.all("PT"))
    entry: dict[str, Written] = {
        "type": "chapter" if is_chapter else "book" if is_book else "article" if is_preprint else "article-journal",
        "title": record.title("TI", "BTI", "TT"),
        "author": record.persons(names, bodies="CN"),
        "editor": record.persons("FED" if record.first("FED") else "ED"),
        "container-title": record.title("BTI") if is_chapter else record.title("JT", "TA"),
        "container-title-short": "" if is_book else record.title("TA"),
        "issued": record.first("DP"),
        "volume": record.first("VI"),
        "issue": record.first("IP"),
        "page": record.first("PG"),
        "edition": record.first("EN"),
        "publisher": record.first("PB"),
        "publisher-place": record.first("PL") if is_book else "",
        "DOI": _numbered(record, "doi"),
        "PMID": record.first("PMID"),
        "PMCID": record.first("PMC"),
        "genre": "preprint" if is_preprint else "",
        "status": "ahead of print" if record.first("PST") == "aheadofprint" else "",
    }
    return {name: value for name, value in entry.items() if value}
