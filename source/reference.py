"""A reference, in the fields of CSL, so that an export of Zotero, pandoc or Quarto can be pasted.

Field names: Citation Style Language 1.0.2, Appendix IV (variables). Dates and names: CSL-YAML as pandoc writes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from source.base import Model, Name, in_form
from source.problems import near

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

VARIABLES = frozenset(
    re.findall(
        r"[\w-]+",
        """abstract accessed annote archive archive-place archive_collection archive_location author authority
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
    volume-title-short year-suffix type id categories""",
    )
)

_DATE = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def _names(written: object) -> object:
    people = written if isinstance(written, list) else [written]
    return [{"literal": person} if isinstance(person, str) else person for person in people]


def _date_parts(written: Any) -> object:
    """Return year, month and day from any of the forms in use: 2001, 2001-02-01, date-parts, or year: month: day:."""
    if isinstance(written, list) and len(written) == 1:
        written = written[0]
    if isinstance(written, dict) and "year" in written:
        return [written[part] for part in ("year", "month", "day") if written.get(part)]
    if isinstance(written, dict) and isinstance(written.get("date-parts"), list) and written["date-parts"]:
        return written["date-parts"][0]
    if isinstance(written, dict):
        written = written.get("raw") or written.get("literal") or ""
    match = _DATE.match(written) if isinstance(written, str) else None
    if not match:
        raise PydanticCustomError("bad_csl_date", "this date is not understood: {it}", {"it": str(written)})
    return [part for part in match.groups() if part]


Date = Annotated[
    tuple[int, ...],
    BeforeValidator(_date_parts),
    Field(min_length=1, max_length=3),
    WithJsonSchema({"type": ["string", "number", "object", "array"]}),
]


OTHERS = frozenset({"others", "et al", "et al.", "and others"})
"""What an author list may end in; others is BibTeX's word, which Zotero and pandoc hand on."""


class Person(Model):
    """A person or body, in the name parts of CSL. Further parts may stand and are not printed."""

    model_config = ConfigDict(extra="ignore")

    family: Name | None = None
    given: Name | None = None
    suffix: Name | None = None
    dropping_particle: Name | None = Field(default=None, alias="dropping-particle")
    non_dropping_particle: Name | None = Field(default=None, alias="non-dropping-particle")
    literal: Name | None = None

    @property
    def stands_for_others(self) -> bool:
        """Whether this ends a list of authors that is not complete."""
        return (self.literal or "").casefold() in OTHERS

    @property
    def short(self) -> str:
        """The name as it stands in a short reference."""
        return self.literal or " ".join(filter(None, [self.non_dropping_particle, self.family])) or self.given or ""


class _PersonOrName:
    """Tells an editor that a person may be written as a plain name."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["array", "string"], "items": {"anyOf": [{"type": "string"}, handler(schema)["items"]]}}


People = Annotated[tuple[Person, ...], BeforeValidator(_names), _PersonOrName()]


class Reference(Model):
    """What a statement rests on. Variables of CSL that are not listed here may stand and are not printed."""

    model_config = ConfigDict(extra="allow")

    id: Annotated[
        str,
        in_form(r"[A-Za-z0-9_][A-Za-z0-9_:.#$%&+?<>~/-]*", "a citation key", "use letters and digits: portera2001"),
    ] = Field(description="The key by which texts cite it: [@portera2001].")
    type: Name = Field(default="article-journal", description="article-journal, chapter, book, webpage, report ...")
    title: Name = Field(description="Its title.")
    author: People = Field(default=(), description="Who wrote it: family and given, or literal for a body.")
    editor: People = Field(default=(), description="Who edited the book.")
    issued: Date | None = Field(default=None, description="The year, or 2001-02-01.")
    accessed: Date | None = Field(default=None, description="The day on which a web page was read.")
    container_title: Name | None = Field(default=None, alias="container-title", description="The journal or the book.")
    volume: Name | None = Field(default=None, description="The volume.")
    issue: Name | None = Field(default=None, description="The issue of the journal.")
    page: Name | None = Field(default=None, description="Pages, or the number of an article.")
    number: Name | None = Field(default=None, description="The number of a report.")
    edition: Name | None = Field(default=None, description="The edition of a book.")
    publisher: Name | None = Field(default=None, description="Who published the book or report.")
    publisher_place: Name | None = Field(
        default=None, alias="publisher-place", description="The town of the publisher."
    )
    DOI: Name | None = Field(default=None, description="Only if it was looked up: 10.1002/cncr.20899.")
    PMID: Name | None = Field(default=None, description="The number in PubMed, only if it was looked up.")
    PMCID: Name | None = Field(default=None, description="The number in PubMed Central, only if it was looked up.")
    URL: Name | None = Field(default=None, description="The address of a page that stays.")
    citation_label: Name | None = Field(
        default=None, alias="citation-label", description="How it stands at the foot of a slide, such as WHO 2020."
    )
    note: Name | None = Field(default=None, description="Your own remark, such as what was checked. It is not printed.")

    @property
    def short(self) -> str:
        """The reference as it stands at the foot of a slide: Portera et al. 2001."""
        if self.citation_label:
            return self.citation_label
        people = self.author or self.editor
        name = people[0].short if people else self.container_title or self.title
        if len(people) == 2 and not people[1].stands_for_others:
            name = f"{name} & {people[1].short}"
        elif len(people) > 1:
            name = f"{name} et al."
        return f"{name} {self.issued[0]}" if self.issued else name


def unknown_variable(key: str) -> str | None:
    """Return what to do about *key* where it is not a variable of CSL, else None."""
    return None if key in VARIABLES else near(key, VARIABLES)
