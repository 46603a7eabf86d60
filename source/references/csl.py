"""The variables of CSL, as programs spell them, and what they put into others.

Sources: Citation Style Language 1.0.2, Appendix IV (variables); Zotero's manual, "Item Types and Fields", on what may
stand in Extra, which is exported as note.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from source.reading.problems import near
from source.reading.values import Written

_NAMES = """
abstract accessed annote archive archive-place archive_collection archive_location author authority
available-date call-number chair chapter-number citation-key citation-label citation-number collection-editor
collection-number collection-title compiler composer container container-author container-title
container-title-short contributor curator custom dimensions director division DOI edition editor
editor-translator editorial-director event event-date event-place event-title executive-producer
first-reference-note-number genre guest host illustrator interviewer ISBN ISSN issue issued jurisdiction keyword
language license locator medium narrator note number number-of-pages number-of-volumes organizer original-author
original-date original-publisher original-publisher-place original-title page page-first part part-number
part-title performer PMCID PMID printing printing-number producer publisher publisher-place recipient references
reviewed-author reviewed-genre reviewed-title scale script-writer section series-creator shortTitle source status
submitted supplement supplement-number title title-short translator URL version volume volume-title
volume-title-short year-suffix type id categories
"""
VARIABLES = frozenset(_NAMES.split())
"""What CSL has a name for."""


_SPELT = {name.casefold(): name for name in sorted(VARIABLES)}
_SPELT |= {"journalabbreviation": "container-title-short", "shorttitle": "title-short"}
_PRINTED_AS = {"standard": "report", "pamphlet": "book", "collection": "book", "classic": "book"}
_IN_NOTE = {"pmid": "PMID", "pmcid": "PMCID", "doi": "DOI", "status": "status", "publication status": "status"}
_IN_NOTE |= {"genre": "genre", "url": "URL"}
_NOTED = re.compile(r"(?im)^[ \t]*(?:\{:)?(pmc?id|doi|url|status|publication status|genre):[ \t]*(.+?)\}?[ \t]*$")
_DOI = re.compile(r"(?i)^(?:https?://)?(?:www\.)?(?:(?:dx\.)?doi\.org/|doi:?\s*)+(?=10\.)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A sign that pandoc writes with a backslash, in addresses too."""
_PUBMED = re.compile(r"(?i)^https?://(?:pubmed\.ncbi\.nlm\.nih\.gov/|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed/)(\d+)/?$")


def unknown_variable(key: str) -> str | None:
    """Return what to do about *key* where it is not a variable of CSL in any spelling, else None."""
    return None if key.casefold() in _SPELT else near(key, VARIABLES)


def in_full(written: Written) -> Written:
    """Return a reference with its variables as CSL spells them, and with what stands in its note and address."""
    if not isinstance(written, dict):
        return written
    entry: dict[str, Written] = {}
    for name, value in written.items():
        spelt = _SPELT.get(name.casefold()) or str(name)
        is_empty = value in ("", [], {}) and spelt not in ("id", "title")
        if not is_empty and (name == spelt or spelt not in written):
            entry[spelt] = _alone(value)
    if isinstance(note := entry.get("note"), str):
        for name, value in _NOTED.findall(note):
            entry.setdefault(_IN_NOTE[name.casefold()], value.strip())
    if isinstance(kind := entry.get("type"), str):
        entry["type"] = _PRINTED_AS.get(kind, kind)
    if entry.get("type") == "preprint":
        entry |= {"type": "article", "genre": entry.get("genre") or "preprint"}
    _identified(entry)
    return entry


def _alone(value: Written) -> Written:
    """Return the one text of a list, as Crossref writes titles."""
    is_one = isinstance(value, list) and len(value) == 1 and isinstance(value[0], str)
    return value[0] if is_one and not value[0].isdecimal() else value


def _identified(entry: dict[str, Written]) -> None:
    """Make bare identifiers of addresses in *entry*: a DOI is found by it, and printed without its resolver."""
    for name in ("DOI", "URL", "PMID", "PMCID"):
        if isinstance(entry.get(name), str):
            entry[name] = _ESCAPED.sub(r"\1", entry[name].strip())
    address, doi = entry.get("URL"), entry.get("DOI")
    if isinstance(address, str):
        if not doi and _DOI.match(address):
            entry["DOI"] = doi = unquote(address)
        if found := _PUBMED.match(address):
            entry.setdefault("PMID", found[1])
        if isinstance(doi, str) and _DOI.match(address) and _bare_doi(unquote(address)) == _bare_doi(doi):
            del entry["URL"]
    if isinstance(doi, str):
        entry["DOI"] = _bare_doi(doi)
    for name in ("PMID", "PMCID"):
        if isinstance(entry.get(name), str):
            bare = re.sub(rf"(?i)^{name}:\s*", "", entry[name].strip())
            entry[name] = f"PMC{bare}" if name == "PMCID" and bare.isdigit() else bare


def _bare_doi(written: str) -> str:
    bare = _DOI.sub("", written.strip())
    return unquote(bare) if written.lower().startswith("http") and "%" in bare else bare
