"""A reference, in the fields of CSL, so that an export of Zotero, pandoc or Quarto can be pasted.

Field names: Citation Style Language 1.0.2, Appendix IV (variables). Dates and names: CSL-YAML as pandoc writes it.
"""

from __future__ import annotations

import re

from source.reading.mistakes import mistake
from source.reading.part import Part, needed, nested, optional, others
from source.reading.problems import near
from source.reading.scalars import NAME, in_form
from source.reading.values import (
    ANYTHING,
    Allowed,
    Definitions,
    Schema,
    Written,
    fixed,
    listed,
    shortened,
    whole_number,
)
from source.texts.citation_key import BRACED
from source.words.printed import Words

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

_DATE = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def _date_parts(written: Written) -> list[str]:
    """Return year, month and day from any of the forms in use: 2001, 2001-02-01, date-parts, or year: month: day:."""
    if isinstance(written, list) and len(written) == 1:
        written = written[0]
    if isinstance(written, dict) and "year" in written:
        return [written[part] for part in ("year", "month", "day") if written.get(part)]
    if isinstance(written, dict) and isinstance(written.get("date-parts"), list) and written["date-parts"]:
        return list(written["date-parts"][0])
    if isinstance(written, dict):
        written = written.get("raw") or written.get("literal") or ""
    match = _DATE.match(written) if isinstance(written, str) else None
    if not match:
        raise mistake("E205", f"this date is not understood: {written}", "write 2001 or 2001-02-01")
    return [part for part in match.groups() if part]


_PARTS = listed(whole_number(0, 9999), 1, 3)

DATE = Allowed(
    lambda written, known: _PARTS.read(_date_parts(written), known),
    fixed(type=["string", "number", "object", "array"]),
)
"""A date as year, month and day, or as many of them as there are."""

OTHERS = frozenset({"others", "et al", "et al.", "and others"})
"""What an author list may end in; others is BibTeX's word, which Zotero and pandoc hand on."""


class Person(Part):
    """A person or body, in the name parts of CSL. Further parts may stand and are not printed."""

    family: str | None = optional(NAME, "The family name.")
    given: str | None = optional(NAME, "Given names, or their initials.")
    suffix: str | None = optional(NAME, "Jr or III.")
    dropping_particle: str | None = optional(
        NAME, "A particle that falls away where the family name stands alone.", name="dropping-particle"
    )
    non_dropping_particle: str | None = optional(
        NAME, "A particle that stays with the family name: van, de.", name="non-dropping-particle"
    )
    literal: str | None = optional(NAME, "The whole name of a body.")
    more: dict[str, object] = others(ANYTHING)

    @property
    def stands_for_others(self) -> bool:
        """Whether this ends a list of authors that is not complete."""
        return (self.literal or "").casefold() in OTHERS

    @property
    def short(self) -> str:
        """The name as it stands in a short reference."""
        return self.literal or " ".join(filter(None, [self.non_dropping_particle, self.family])) or self.given or ""


def _people(written: Written) -> Written:
    people = written if isinstance(written, list) else [written]
    return [{"literal": person} if isinstance(person, str) else person for person in people]


def _people_schema(definitions: Definitions) -> Schema:
    names = {"anyOf": [{"type": "string"}, Person.schema(definitions)]}
    return {"type": ["array", "string"], "items": names}


PEOPLE: Allowed[tuple[Person, ...]] = shortened(listed(nested(Person)), _people)._replace(schema=_people_schema)
"""Persons and bodies; a plain name may stand for either."""

_CITATION_KEY = in_form(BRACED, "a citation key", "leave out braces, line ends and spaces at its ends: portera2001")


class Reference(Part):
    """What a statement rests on. Variables of CSL that are not listed here may stand and are not printed."""

    id: str = needed(
        _CITATION_KEY,
        "The key by which texts cite it: [@portera2001]; one with other signs in braces: [@{http://a.org/b}].",
    )
    type: str = optional(NAME, "article-journal, chapter, book, webpage, report ...", "article-journal")
    title: str = needed(NAME, "Its title.")
    author: tuple[Person, ...] = optional(PEOPLE, "Who wrote it: family and given, or literal for a body.", ())
    editor: tuple[Person, ...] = optional(PEOPLE, "Who edited the book.", ())
    issued: tuple[int, ...] | None = optional(DATE, "The year, or 2001-02-01.")
    accessed: tuple[int, ...] | None = optional(DATE, "The day on which a web page was read.")
    container_title: str | None = optional(NAME, "The journal or the book.", name="container-title")
    container_title_short: str | None = optional(
        NAME, "The journal as the list of references prints it: J Clin Oncol.", name="container-title-short"
    )
    volume: str | None = optional(NAME, "The volume.")
    issue: str | None = optional(NAME, "The issue of the journal.")
    page: str | None = optional(NAME, "Pages, or the number of an article.")
    number: str | None = optional(NAME, "The number of a report.")
    edition: str | None = optional(NAME, "The edition of a book.")
    publisher: str | None = optional(NAME, "Who published the book or report.")
    publisher_place: str | None = optional(NAME, "The town of the publisher.", name="publisher-place")
    DOI: str | None = optional(NAME, "Only if it was looked up: 10.1002/cncr.20899.")
    PMID: str | None = optional(NAME, "The number in PubMed, only if it was looked up.")
    PMCID: str | None = optional(NAME, "The number in PubMed Central, only if it was looked up.")
    URL: str | None = optional(NAME, "The address of a page that stays.")
    citation_label: str | None = optional(
        NAME, "How it stands at the foot of a slide, such as WHO 2020.", name="citation-label"
    )
    note: str | None = optional(NAME, "Your own remark, such as what was checked. It is not printed.")
    more: dict[str, object] = others(ANYTHING)

    def short(self, words: Words) -> str:
        """Return the reference as it stands at the foot of a slide: Portera et al. 2001."""
        if self.citation_label:
            return self.citation_label
        people = self.author or self.editor
        name = people[0].short if people else self.container_title or self.title
        if len(people) == 2 and not people[1].stands_for_others:
            name = f"{name} & {people[1].short}"
        elif len(people) > 1:
            name = f"{name} {words['citing.et_al']}"
        return f"{name} {self.issued[0]}" if self.issued else name


def unknown_variable(key: str) -> str | None:
    """Return what to do about *key* where it is not a variable of CSL, else None."""
    return None if key in VARIABLES else near(key, VARIABLES)
