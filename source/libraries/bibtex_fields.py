"""What the fields of BibTeX and BibLaTeX are in CSL.

Sources: BibTeX's manual (btxdoc), 3; BibLaTeX's manual, 2.1 and 2.2; pandoc's reading of both; Better BibTeX's pmid,
pmcid and shortjournal.
"""

from __future__ import annotations

import re

from source.citing.latex import of_latex
from source.citing.looks import plain
from source.citing.marked import as_markup
from source.libraries.bibtex_names import persons
from source.reading.mistakes import mistake
from source.reading.values import Written
from source.references.date import FORTHCOMING

_TYPES = {
    **dict.fromkeys(("article", "periodical", "suppperiodical"), "article-journal"),
    **dict.fromkeys(("book", "mvbook", "collection", "mvcollection", "proceedings", "booklet", "manual"), "book"),
    **dict.fromkeys(("inbook", "incollection", "bookinbook", "suppbook", "suppcollection"), "chapter"),
    **dict.fromkeys(("inproceedings", "conference"), "paper-conference"),
    **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), "thesis"),
    **dict.fromkeys(("report", "techreport"), "report"),
    **dict.fromkeys(("online", "electronic", "www", "webpage"), "webpage"),
    "inreference": "entry-encyclopedia",
    "software": "software",
    "dataset": "dataset",
    "patent": "patent",
}
FIELDS_OF = {
    "title": ("title",),
    "container-title": ("journaltitle", "journal", "booktitle"),
    "container-title-short": ("shortjournal",),
    "volume": ("volume",),
    "edition": ("edition",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("location", "address"),
    "page": ("pages", "eid", "article-number"),
    "status": ("pubstate",),
    "genre": ("type",),
    "note": ("note",),
    "PMID": ("pmid",),
    "PMCID": ("pmcid", "pmc"),
    "DOI": ("doi",),
    "URL": ("url",),
    "issued": ("date", "year"),
    "accessed": ("urldate", "lastvisited", "lastchecked"),
    "author": ("author",),
    "editor": ("editor",),
    "issue": ("issue", "number"),
    "number": ("number",),
}
"""The fields of which a variable of CSL comes, the first of them that there is."""

_TITLES = frozenset({"title", "container-title", "container-title-short"})
_AS_THEY_ARE = frozenset({"DOI", "PMID", "PMCID", "URL"})
_ENDED_DATE = re.compile(r"\s*/\s*\Z")


def reference_of(key: str, kind: str, fields: dict[str, str]) -> dict[str, Written]:
    """Return an entry of the type *kind* in the variables of CSL; Mistakes where it has LaTeX that is not known."""
    entry: dict[str, Written] = {"id": key, "type": _type(kind, fields)}
    for variable, names in FIELDS_OF.items():
        written = next((fields[name] for name in names if fields.get(name, "").strip(" {}")), "")
        if written and (value := _value(variable, written)):
            entry[variable] = value
    entry.pop("number" if entry["type"] in ("article-journal", "chapter", "book") else "issue", None)
    _with_subtitles(entry, fields)
    if "URL" not in entry and "url" in fields.get("howpublished", ""):
        entry["URL"] = _literally(fields["howpublished"])
    entry["issued"] = _issued(fields)
    _with_eprint(entry, fields)
    if not entry.get("status") and FORTHCOMING.fullmatch(str(entry.get("note", "")).strip(" .")):
        entry["status"] = entry["note"]
    return {name: value for name, value in entry.items() if value}


def _type(kind: str, fields: dict[str, str]) -> str:
    if kind in _TYPES:
        return _TYPES[kind]
    is_page = not fields.get("eprint") and (fields.get("url") or "url" in fields.get("howpublished", ""))
    has_paper = fields.get("doi") or fields.get("journal") or fields.get("journaltitle")
    return "webpage" if is_page and not has_paper else "article"


def _value(variable: str, written: str) -> Written:
    if variable in ("author", "editor"):
        return persons(written)
    if variable in _AS_THEY_ARE:
        return _literally(written)
    words, unknown = of_latex(written)
    if unknown:
        commands = ", ".join(f"\\{name}" for name in unknown)
        message = f"the LaTeX in its {variable} is not understood: {commands}"
        raise mistake("E304", message, "write the sign itself in your library", variable)
    return as_markup(words) if variable in _TITLES else plain(words).strip()


def _literally(written: str) -> str:
    """Return an address or a date, in which ~, _, ^ and % are themselves, with or without a backslash."""
    bare = re.sub(r"\\(?:url|href|path)\b", "", written)
    bare = re.sub(r"\{?\\textasciitilde\s*(?:\{\})?\}?", "~", bare)
    return re.sub(r"\\([&%$#_{}~^])|[{}]", r"\1", bare).strip()


def _with_subtitles(entry: dict[str, Written], fields: dict[str, str]) -> None:
    pairs = (("title", "subtitle"), ("container-title", "journalsubtitle"), ("container-title", "booksubtitle"))
    for variable, field in pairs:
        if fields.get(field) and entry.get(variable):
            entry[variable] = f"{entry[variable]}: {_value('title', fields[field])}"


def _issued(fields: dict[str, str]) -> Written:
    if fields.get("date"):
        return _ENDED_DATE.sub("", _literally(fields["date"]))
    year, month = (plain(of_latex(fields.get(name, ""))[0]).strip() for name in ("year", "month"))
    named = re.match(r"[A-Za-z]{3}|\d{1,2}\Z", month)
    if re.fullmatch(r"\d{4}", year) and named:
        return f"{year}-{month}" if month.isdigit() else f"{year} {named[0]}"
    return year


def _with_eprint(entry: dict[str, Written], fields: dict[str, str]) -> None:
    """Add the number of an article in an archive: arXiv's, or that of PubMed."""
    archive = (fields.get("eprinttype") or fields.get("archiveprefix") or "").casefold()
    number = fields.get("eprint", "")
    if not number:
        return
    if archive in ("pubmed", "pmid"):
        entry.setdefault("PMID", number)
    elif archive in ("pmcid", "pmc", "pubmed central"):
        entry.setdefault("PMCID", number)
    elif archive == "arxiv" or re.fullmatch(r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+/\d{7}", number):
        entry["number"] = f"arXiv:{number.removeprefix('arXiv:')}"
        if entry["type"] != "article-journal":
            entry |= {"type": "article", "publisher": "arXiv"}
