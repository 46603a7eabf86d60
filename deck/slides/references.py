"""The list of references, in which each leads to its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import EMU_PER_POINT
from deck.measure.fit import height
from deck.page.page import Origin
from deck.page.words import in_slot
from deck.slides.frame import below, page_of
from deck.slides.kind import Head
from deck.texts.paragraph import Paragraph, plain_paragraph
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.page.page import Page
    from deck.slides.kind import Hall
    from deck.template.layout import Layout
    from deck.texts.citations import Sources
    from source.lecture.reference import Reference

Entry = tuple[int, Paragraph]
"""The number of a reference, and its text."""


class ReferencesSlide(NamedTuple):
    """The list of references; as many pages as it needs are made of it."""

    head: Head
    entries: tuple[Entry, ...]

    @property
    def files(self) -> tuple[str, ...]:
        return ()

    def pages(self, hall: Hall) -> Iterator[Page]:
        """Yield as many pages as the list needs, each with the numbers that are on it in its title."""
        layout = hall.layout("references")
        for number, entries in enumerate(_readable(self.entries, layout), 1):
            first, last = entries[0][0], entries[-1][0]
            which = "slides.references_to" if last > first else "slides.references_from"
            title = (hall.words.run(which, first=first, last=last),)
            head = self.head._replace(id=f"{self.head.id}-{number}", title=title)
            shown = tuple((Run(f"{entry}.\t"), *runs) for entry, runs in entries)
            above = (in_slot(layout, "title", (title,)), in_slot(layout, "label", (head.label,)))
            marks = (*above, in_slot(layout, "body", shown), *below((), hall, layout))
            yield page_of(head, layout, marks)


def references_slide(sources: Sources) -> ReferencesSlide:
    """Return all references that the deck cites, by their numbers."""
    by_id = {reference.id: reference for reference in sources.lecture.references}
    entries = tuple((number, _linked(sources.printed[name], by_id[name])) for name, number in sources.numbers.items())
    label = plain_paragraph(sources.lecture.about.title.plain)
    origin = Origin(("references",), {"body": ("list of references", ())})
    return ReferencesSlide(
        Head("references", (sources.words.run("slides.references"),), label=label, origin=origin), entries
    )


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


def _readable(entries: Sequence[Entry], layout: Layout) -> Sequence[Sequence[Entry]]:
    """Return *entries* in as few portions as fit the layout's box, each about as full as the others."""
    slot = layout.slots["body"]
    width, room = slot.box.width / EMU_PER_POINT, slot.box.height / EMU_PER_POINT
    heights = [height([runs], width, slot.style.size, slot.style) + slot.style.space_after for _, runs in entries]
    portions = _portions(entries, heights, room)
    while len(fuller := _portions(entries, heights, room := room * 0.97)) == len(portions) > 1:
        portions = fuller
    return portions


def _portions(entries: Sequence[Entry], heights: Sequence[float], room: float) -> list[list[Entry]]:
    portions: list[list[Entry]] = []
    left = 0.0
    for entry, needed in zip(entries, heights, strict=True):
        if needed > left or not portions:
            portions.append([])
            left = room
        portions[-1].append(entry)
        left -= needed
    return portions
