"""The list of references, in which each leads to its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from deck.plan.notes import said
from deck.plan.slides import Paragraph, ReferencesSlide
from deck.plan.wording import REFERENCES
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.plan.citations import Sources
    from source.lecture.reference import Reference


def references_slide(sources: Sources) -> ReferencesSlide:
    """Return all references that the deck cites, by their numbers."""
    by_id = {reference.id: reference for reference in sources.lecture.references}
    entries = tuple((number, _linked(sources.printed[name], by_id[name])) for name, number in sources.numbers.items())
    return ReferencesSlide("references", said(sources.lecture.about.title.plain), REFERENCES, entries)


def _linked(printed: str, reference: Reference) -> Paragraph:
    """Return a printed reference whose identifiers lead to the paper, or its title to the page on the web.

    An address is not linked itself where there are better words: a screen reader would spell it out.
    """
    page = reference.title if reference.title in printed else reference.URL
    addresses = {
        page if reference.URL and reference.URL in printed else None: reference.URL,
        reference.DOI: f"https://doi.org/{reference.DOI}",
        f"PMID: {reference.PMID}": f"https://pubmed.ncbi.nlm.nih.gov/{reference.PMID}/",
        reference.PMCID: f"https://www.ncbi.nlm.nih.gov/pmc/articles/{reference.PMCID}/",
    }
    longest_first = sorted((words for words in addresses if words), key=len, reverse=True)
    return tuple(_runs(printed, [(words, addresses[words]) for words in longest_first]))


def _runs(printed: str, addresses: Sequence[tuple[str, str | None]]) -> Iterator[Run]:
    for words, address in addresses:
        before, found, after = printed.partition(words)
        if found:
            yield from _runs(before, addresses)
            yield Run(words, link=address)
            yield from _runs(after, addresses)
            return
    if printed:
        yield Run(printed)
