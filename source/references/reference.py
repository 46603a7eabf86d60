"""A reference, in the fields of CSL, so that an export of Zotero, pandoc or Quarto can be pasted.

Field names: Citation Style Language 1.0.2, Appendix IV (variables). Dates and names: CSL-YAML as pandoc writes it.
"""

from __future__ import annotations

from typing import Self

from source.reading.defined import Defined
from source.reading.mistakes import Mistakes
from source.reading.part import Part, needed, nested, optional, others
from source.reading.scalars import NAME, in_form
from source.reading.values import ANYTHING, Allowed, Written, listed
from source.references.csl import in_full
from source.references.date import DATE, When
from source.references.pasted import instead_of_reference, instead_of_references
from source.references.person import PEOPLE, Person
from source.texts.citation_key import BRACED

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
    issued: When | None = optional(DATE, "The year, or 2001-02-01; 1850~ for about 1850; or in press.")
    accessed: When | None = optional(DATE, "The day on which a web page was read.")
    container_title: str | None = optional(NAME, "The journal or the book.", name="container-title")
    container_title_short: str | None = optional(
        NAME, "The journal as the list of references prints it: J Clin Oncol.", name="container-title-short"
    )
    volume: str | None = optional(NAME, "The volume.")
    issue: str | None = optional(NAME, "The issue of the journal.")
    page: str | None = optional(NAME, "Pages, or the number of an article.")
    number: str | None = optional(NAME, "The number of a report.")
    edition: str | None = optional(NAME, "The edition of a book.")
    version: str | None = optional(NAME, "The version of software or of a dataset.")
    publisher: str | None = optional(NAME, "Who published the book or report.")
    publisher_place: str | None = optional(NAME, "The town of the publisher.", name="publisher-place")
    DOI: str | None = optional(NAME, "Only if it was looked up: 10.1002/cncr.20899.")
    PMID: str | None = optional(NAME, "The number in PubMed, only if it was looked up.")
    PMCID: str | None = optional(NAME, "The number in PubMed Central, only if it was looked up.")
    URL: str | None = optional(NAME, "The address of a page that stays.")
    status: str | None = optional(NAME, "Where it has not appeared yet: in press, or ahead of print.")
    genre: str | None = optional(NAME, "What kind of its type it is: preprint, or Master's thesis.")
    citation_label: str | None = optional(
        NAME, "How it stands at the foot of a slide, such as WHO 2020.", name="citation-label"
    )
    note: str | None = optional(NAME, "Your own remark, such as what was checked. It is not printed.")
    more: dict[str, object] = others(ANYTHING)

    @classmethod
    def read(cls, written: Written, defined: Defined) -> Self:
        """Return the reference that was *written*, in whatever spelling; Mistakes if it cannot be read."""
        if pasted := instead_of_reference(written):
            raise Mistakes([pasted])
        return super().read(in_full(written), defined)


_LISTED = listed(nested(Reference))


def _references(written: Written, defined: Defined) -> tuple[Reference, ...]:
    if pasted := instead_of_references(written):
        raise Mistakes([pasted])
    return _LISTED.read(written, defined)


REFERENCES: Allowed[tuple[Reference, ...]] = _LISTED._replace(read=_references)
"""A list of references."""
