"""References in the style of medicine: Vancouver, as the National Library of Medicine's *Citing Medicine* has it.

citeproc-py formats them by the style in ``nlm.csl``. What no style can say is prepared here: initials, the end of a
page range, identifiers that were pasted as addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from source.initials import inverted

if TYPE_CHECKING:
    from source.reference import Reference

STYLE = Path(__file__).with_name("nlm.csl")

_PRINTED = (
    *("title", "container_title", "volume", "issue", "page", "number", "edition"),
    *("publisher", "publisher_place", "DOI", "PMID", "PMCID", "URL"),
)
_ONLINE = frozenset({"webpage", "post", "post-weblog", "dataset", "software", "report"})
_TAG = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^>]*)?>", re.IGNORECASE)
_PAGES = re.compile(r"([A-Za-z]*)(\d+)\s*[-\u2010-\u2015]+\s*\1(\d+)")
_ENDED = re.compile("[?!][\"'\u2019\u201d]?$")
_EDITION = re.compile(r"\s*(?:ed\.?|edn\.?|edition)$", re.IGNORECASE)


def formatted(references: Iterable[Reference]) -> Mapping[str, str]:
    """Return each reference as one line of plain text, by its id: authors, title, journal, year, pages, identifiers."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    entries = list(references)
    # citeproc lower-cases keys, so entries go in under their number.
    source = CiteProcJSON([_csl(reference, str(number)) for number, reference in enumerate(entries)])
    style = CitationStylesStyle(str(STYLE), validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for number in range(len(entries)):
        bibliography.register(Citation([CitationItem(str(number))]))
    lines = (str(line).strip() for line in bibliography.bibliography())
    return {reference.id: _punctuated(line, reference) for reference, line in zip(entries, lines, strict=True)}


def _csl(reference: Reference, number: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name in _PRINTED:
        if written := getattr(reference, name):
            fields[name.replace("_", "-")] = _prepared(name, written)
    fields["title"] = fields["title"] or reference.id
    if reference.type.startswith("article"):
        fields["container-title"] = _journal(reference)
    for role in ("author", "editor"):
        if people := getattr(reference, role):
            fields[role] = [{"literal": inverted(person)} for person in people]
    for name in ("issued", "accessed"):
        if date := getattr(reference, name):
            fields[name] = {"date-parts": [list(date if date[1:2] and 1 <= date[1] <= 12 else date[:1])]}
    if reference.type not in _ONLINE and (reference.DOI or reference.PMID or reference.PMCID):
        fields.pop("URL", None)
    return {**fields, "id": number, "type": reference.type}


def _journal(reference: Reference) -> str:
    """Return the abbreviated title if there is one, without the stops of J. Clin. Oncol."""
    written = (reference.model_extra or {}).get("container-title-short") or reference.container_title or ""
    return re.sub(r"\.(?=\s|$)", "", _prepared("container_title", str(written)))


def _prepared(name: str, written: str) -> str:
    match name:
        case "page":
            return ", ".join(_PAGES.sub(_shortened, part.strip()) for part in written.split(","))
        case "edition":
            return _ordinal(_EDITION.sub("", written))
        case "DOI":
            return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", written, flags=re.IGNORECASE)
        case "PMID" | "PMCID":
            bare = written.removeprefix(f"{name}:").strip()
            return f"PMC{bare}" if name == "PMCID" and bare.isdigit() else bare
        case "URL" | "volume" | "issue" | "number":
            return written
        case _:
            return _without_stop(_TAG.sub("", written))


def _shortened(pages: re.Match[str]) -> str:
    """Return 1395-406 for 1395-1406: *Citing Medicine* does not repeat the digits that stay the same."""
    letter, first, last = pages.groups()
    same = 0
    if len(first) == len(last):
        while same < len(first) - 1 and first[same] == last[same]:
            same += 1
    return f"{letter}{first}-{last[same:]}" if same or not letter else f"{letter}{first}-{letter}{last}"


def _ordinal(edition: str) -> str:
    if not edition.isdigit():
        return edition
    teen = edition[-2:] in ("11", "12", "13")
    ending = "th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(edition[-1], "th")
    return f"{edition}{ending}"


def _without_stop(words: str) -> str:
    return words.strip() if words.endswith("...") else words.strip().rstrip(".")


def _punctuated(line: str, reference: Reference) -> str:
    """Return *line* without a stop after a question or exclamation mark of the title, and after an address."""
    title = _prepared("title", reference.title)
    if _ENDED.search(title):
        line = line.replace(f"{title}.", title, 1)
    return line[:-1] if reference.URL and line.endswith(f"{reference.URL}.") else line
