"""References in the style of medicine: Vancouver, as the National Library of Medicine's *Citing Medicine* has it.

citeproc-py formats them by the style in ``nlm.csl``, so that a reference that is pasted from Zotero comes out as
Zotero would print it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from source.reference import Person, Reference

STYLE = Path(__file__).with_name("nlm.csl")


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
    return {reference.id: line for reference, line in zip(entries, lines, strict=True)}


def _csl(reference: Reference, number: str) -> dict[str, Any]:
    fields = reference.model_dump(by_alias=True, exclude_none=True, exclude={"id", "author", "editor", "note"})
    fields = {name: value for name, value in fields.items() if name in reference_fields(reference)}
    for role in ("author", "editor"):
        if people := getattr(reference, role):
            fields[role] = [_person(person) for person in people]
    for name in ("issued", "accessed"):
        if date := getattr(reference, name):
            fields[name] = {"date-parts": [list(date)]}
    return {**fields, "id": number, "type": reference.type}


def reference_fields(reference: Reference) -> frozenset[str]:
    """Return the CSL variables that the style may print: those that the model knows."""
    return frozenset(field.alias or name for name, field in type(reference).model_fields.items())


def _person(person: Person) -> dict[str, str]:
    return person.model_dump(by_alias=True, exclude_none=True)
