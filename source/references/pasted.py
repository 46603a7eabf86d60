"""What people paste in the place of references, named for what it is, with what to do instead."""

from __future__ import annotations

import re

from source.reading.mistakes import Mistake
from source.reading.values import Written
from source.references.csl import unknown_variable

_BIBTEX = re.compile(r"(?:\A|\n)\s*(?:-\s*)?@[A-Za-z]+\s*[{(]")
_RIS = re.compile(r"(?:\A|\n)\s*(?:-\s*)?TY  -(?:\s|\Z)")
_MEDLINE = re.compile(r"(?:\A|\n)\s*(?:-\s*)?PMID- ?\d")
_JSON = re.compile(r"\s*[\[{]")
_FILE = re.compile(r"[^\n:]+\.(?:json|bib|ris|nbib|ya?ml|txt)\Z", re.IGNORECASE)
_PMID = re.compile(r"(?i)(?:pmid:?\s*)?[1-9]\d{4,8}\Z")
_DOI = re.compile(r"(?i)(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)?10\.\d{4,9}/\S+\Z")
_IN_LINE = re.compile(r"(?i)\bdoi\b|\bpmid\b|10\.\d{4,9}/|(?:1[89]|20)\d\d\s*[;:.(]|\bet al\b")
_IDENTIFIERS = ("PMID", "DOI", "PMCID", "URL", "ISBN")

_BESIDE = "save it as {file} beside the lecture, and write at the top of the lecture: bibliography: {file}"
_LOOK_UP = (
    "give {it} to Zotero (Add Item by Identifier, the wand), export your library from there as CSL JSON beside the "
    "lecture, and write: bibliography: library.json"
)


def named(text: str) -> Mistake | None:
    """Return what *text* is that was pasted as one or more references; None where it is nothing that is known."""
    for form, called, file in (
        (_BIBTEX, "BibTeX", "references.bib"),
        (_RIS, "RIS", "references.ris"),
        (_MEDLINE, "PubMed's format", "references.nbib"),
        (_JSON, "JSON", "library.json"),
    ):
        if form.match(text):
            return Mistake("E203", f"this is {called}, which cannot stand in a lecture", _BESIDE.format(file=file))
    if _FILE.match(text.strip()):
        return Mistake("E203", f"this is the name of a file: {text.strip()}", f"write: bibliography: {text.strip()}")
    return _identifier(text.strip()) or (_a_line(text) if _IN_LINE.search(text) else None)


def _identifier(text: str) -> Mistake | None:
    called = "PMID" if _PMID.match(text) else "DOI" if _DOI.match(text) else ""
    return (
        Mistake("E203", f"this is a {called} alone, and references are not looked up", _LOOK_UP.format(it="it"))
        if called
        else None
    )


def _a_line(text: str) -> Mistake:
    shown = " ".join(text.split())
    shown = f"{shown[:60]}…" if len(shown) > 60 else shown
    found = re.search(r"10\.\d{4,9}/[^\s,;]*[^\s,;.)]|(?<=PMID: )\d+", text)
    hint = _LOOK_UP.format(it=found[0]) if found else f"find it in PubMed, and {_LOOK_UP.format(it='its PMID')}"
    return Mistake("E203", f"this is a printed reference, whose parts cannot be told apart: {shown}", hint)


def instead_of_reference(written: Written) -> Mistake | None:
    """Return what stands in the place of one reference that is none; None where its own mistakes are clear enough."""
    if isinstance(written, str):
        hint = "write its parts behind keys: id, title, author ..., or name a library: bibliography: library.json"
        return named(written) or Mistake("E203", "this is no reference, but a text", hint)
    if not isinstance(written, dict):
        return None
    if "title" not in written and (given := [name for name in written if name.upper() in _IDENTIFIERS]):
        others = {name.casefold() for name in written} - {name.casefold() for name in given} - {"id", "type", "note"}
        if not others:
            which = " and ".join(name.upper() for name in given)
            message = f"only {which} stands here, and references are not looked up: there is no title"
            return Mistake("E202", message, _LOOK_UP.format(it="it"))
    first = next(iter(written), "")
    if len(written) == 1 and unknown_variable(first) and (" " in first or "{" in first):
        return named(f"{first}: {written[first] or ''}")
    return None


def instead_of_references(written: Written) -> Mistake | None:
    """Return what stands in the place of the list of references."""
    return named(written) if isinstance(written, str) else None


def are_unreadable(written: Written) -> bool:
    """Return whether there are references whose ids cannot be known."""
    if written is None:
        return False
    return not isinstance(written, list) or any(instead_of_reference(entry) for entry in written)


_KEY = re.compile(r"^(?!references)[A-Za-z_]+:(?:\s|\Z)", re.MULTILINE)


def in_file(text: str, line: int) -> tuple[int, Mistake] | None:
    """Return what was pasted below ``references`` so that the file is no YAML in *line*, and the line where it begins.

    Lines count from 1.
    """
    lines = text.split("\n")
    starts = [number for number, each in enumerate(lines[:line]) if re.match(r"references\s*:", each)]
    here = lines[line - 1] if line <= len(lines) else ""
    if not starts or any(_KEY.match(each) for each in lines[starts[-1] + 1 : line - 1]):
        return (line, found) if _BIBTEX.match(here) and (found := named(here)) else None
    block = lines[starts[-1] + 1 :]
    skipped = next((number for number, each in enumerate(block) if each.strip()), 0)
    pasted = "\n".join(block[skipped : skipped + 2]).strip().removeprefix("-").strip()
    found = named(pasted) if pasted[:1] in "@[{TP" else None
    if found and found.message.startswith("this is JSON"):
        hint = f"indent all of it by two spaces, or {found.hint}"
        return starts[-1] + 2 + skipped, found._replace(message="this JSON cannot stand here as it is", hint=hint)
    if found:
        return starts[-1] + 2 + skipped, found
    entry = here.strip().removeprefix("-").strip()
    return (line, _a_line(entry)) if _IN_LINE.search(entry) and not re.match(r"[\w-]+:\s", entry) else None
