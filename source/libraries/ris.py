"""RIS, as EndNote, Mendeley, Zotero, Embase and publishers write it.

Specification: Research Information Systems, RIS Format Specifications (2011), with the tags that EndNote adds.
A reference is cited by its ``ID``, its label (``LB``), its number in PubMed (``AN``), its DOI, or author and year.
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

_LINE = re.compile(r"\s?([A-Z][A-Z0-9])  ?-(?=\s|\Z)\s?(.*)\Z")
_ARTICLES = frozenset({"JOUR", "EJOUR", "INPR", "ABST", "JFULL"})
_TYPES = {
    **dict.fromkeys(_ARTICLES, "article-journal"),
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "SER": "book",
    "BOOK": "book",
    "EBOOK": "book",
    "EDBOOK": "book",
    "CHAP": "chapter",
    "ECHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "ENCYC": "entry-encyclopedia",
    "DICT": "entry-dictionary",
    "THES": "thesis",
    "RPRT": "report",
    "GOVDOC": "report",
    "STAND": "report",
    "ELEC": "webpage",
    "WEB": "webpage",
    "ICOMM": "webpage",
    "BLOG": "post-weblog",
    "COMP": "software",
    "DATA": "dataset",
    "UNPB": "article",
    "PREPRINT": "article",
    "GEN": "article",
}
_IN_BOOK = frozenset({"chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary"})
_TAGS = {
    "title": ("TI", "T1", "CT"),
    "author": ("AU", "A1"),
    "editor": ("ED", "A2"),
    "issued": ("DA", "PY", "Y1"),
    "container-title": ("T2", "JF", "JO", "BT"),
    "volume": ("VL",),
    "issue": ("IS",),
    "page": ("SP", "EP", "C7"),
    "DOI": ("DO", "M3"),
    "URL": ("UR",),
    "accessed": ("Y2",),
    "publisher": ("PB",),
    "edition": ("ET",),
}


def entries(source: Source) -> Iterator[Entry]:
    """Yield the references of *source*; Unreadable where there is none."""
    found = False
    for record in records(source, _LINE, "TY"):
        found = True
        doi = re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", record.first("DO"))
        named = record.author_and_year(("AU", "A1"), ("PY", "Y1"))
        if keys := keys_of(record.first("ID"), record.first("LB"), _pmid(record), doi, named):
            yield Entry(keys, partial(_place, record), partial(_written, record))
    if not found:
        hint = "export the library anew as RIS, or name a file of another kind"
        raise Unreadable(source.place(0), "this is not RIS: no line in it begins with TY  -", hint)


def _place(record: Record, path: Path) -> Place:
    return record.place_of(*_TAGS.get(str(path[0]), ())) if path else record.source.place(record.position)


def _pmid(record: Record) -> str:
    number = record.first("AN")
    return number if re.fullmatch(r"[1-9]\d{0,8}", number) else ""


def _written(record: Record) -> dict[str, Written]:
    kind = record.first("TY").upper()
    entry: dict[str, Written] = {
        "type": _TYPES.get(kind, "article"),
        "title": record.title("TI", "T1", "CT", "BT"),
        "author": record.persons("AU", "A1"),
        "issued": _issued(record),
        "accessed": record.first("Y2").strip("/"),
        "volume": record.first("VL"),
        "issue": record.first("IS"),
        "page": _pages(record),
        "publisher": record.first("PB"),
        "publisher-place": record.first("CY", "PP"),
        "edition": record.first("ET"),
        "DOI": record.first("DO") or _doi(record.first("M3")),
        "URL": record.first("UR"),
        "PMID": _pmid(record),
        "PMCID": next((number for number in record.all("C2") if re.fullmatch(r"PMC\d+", number)), ""),
        "note": "\n".join(record.all("N1")),
        "status": "in press" if kind == "INPR" else "",
        "genre": "preprint" if kind == "PREPRINT" else record.first("M3") if kind == "THES" else "",
    }
    _contained(entry, record)
    return {name: value for name, value in entry.items() if value}


def _contained(entry: dict[str, Written], record: Record) -> None:
    kind = entry["type"]
    if kind in _IN_BOOK:
        entry |= {"container-title": record.title("T2", "BT", "JF"), "editor": record.persons("ED", "A2")}
    elif kind == "book":
        entry["editor"] = record.persons("ED")
    elif kind == "report":
        entry["number"] = record.first("SN", "M1")
    else:
        entry["container-title"] = record.title("JF", "T2", "JO", "JA")
        entry["container-title-short"] = record.title("J2", "JA", "JO")


def _issued(record: Record) -> str:
    """Return the day where it is of the year that is given: some programs write into DA when they were given it."""
    year, day = record.first("PY", "Y1"), record.first("DA").strip("/")
    found = re.match(r"\d{4}", year)
    if found and day.startswith(found[0]):
        return day
    return year.strip("/") or day


def _pages(record: Record) -> str:
    first, last = record.first("SP", "C7"), record.first("EP")
    return f"{first}-{last}" if first and last and last != first and "-" not in first else first


def _doi(written: str) -> str:
    return written if re.match(r"(?i)(?:doi:\s*)?10\.\d", written) else ""
