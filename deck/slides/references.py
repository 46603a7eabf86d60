"""The list of references, in which each leads to its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import EMU_PER_POINT
from deck.measure.fit import height
from deck.page.page import Origin
from deck.page.words import in_slot, shortened
from deck.slides.frame import below, page_of
from deck.slides.kind import Head
from deck.texts.paragraph import Paragraph, plain_paragraph
from source.citing.addresses import of_doi, of_page, of_pmcid, of_pmid
from source.citing.linked import linked
from source.citing.marked import bare
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.page.page import Page
    from deck.slides.kind import Hall
    from deck.template.layout import Layout
    from deck.texts.citations import Sources
    from source.reading.mistakes import Path
    from source.references.reference import Reference
    from source.texts.text import Text

_LOWER = tuple(0.97**step for step in range(1, 24))
"""What parts of the page portions may fill, so that they are about as full as each other: half of it at least."""


class Entry(NamedTuple):
    """A reference in the list: its number, its text, and the keys that lead to it in the lecture file."""

    number: int
    text: Paragraph
    path: Path


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
            first, last = entries[0].number, entries[-1].number
            which = "slides.references_to" if last > first else "slides.references_from"
            title = (hall.words.run(which, first=first, last=last),)
            head = self.head._replace(id=f"{self.head.id}-{number}", title=title, origin=_origin(entries))
            shown = tuple((Run(f"{entry.number}.\t"), *entry.text) for entry in entries)
            above = (in_slot(layout, "title", (title,)), shortened(layout.slots["label"], head.label))
            marks = (*above, in_slot(layout, "body", shown), *below((), hall, layout))
            yield page_of(head, layout, marks)


def references_slide(sources: Sources) -> ReferencesSlide:
    """Return all references that the deck cites, by their numbers."""
    by_id = {reference.id: (place, reference) for place, reference in enumerate(sources.lecture.references)}
    cited = ((number, sources.printed[name], *by_id[name]) for name, number in sources.numbers.items())
    entries = tuple(
        Entry(number, _linked(printed, reference), ("references", place)) for number, printed, place, reference in cited
    )
    label = plain_paragraph(sources.lecture.about.title.plain)
    return ReferencesSlide(Head("references", (sources.words.run("slides.references"),), label=label), entries)


def _origin(entries: Sequence[Entry]) -> Origin:
    """Return where a page comes from: what is too long for it is one reference that has it for itself."""
    return Origin(entries[0].path, {"body": ("reference", ())})


def _linked(printed: Text, reference: Reference) -> Paragraph:
    """Return a printed reference whose identifiers lead to the paper, or its title to the page on the web.

    An address is not linked itself where there are better words: a screen reader would spell it out.
    """
    title, page = bare(reference.title).rstrip("."), reference.URL and "%20".join(reference.URL.split())
    is_named = bool(title) and title in printed.plain
    addresses = {
        (title if is_named else page) if page and page in printed.plain else None: of_page(page or ""),
        reference.DOI: of_doi(reference.DOI or ""),
        f"PMID: {reference.PMID}": of_pmid(reference.PMID or ""),
        reference.PMCID: of_pmcid(reference.PMCID or ""),
    }
    links = {words: address for words, address in addresses.items() if words and address}
    longest_first = "|".join(re.escape(words) for words in sorted(links, key=len, reverse=True))
    found = re.finditer(longest_first, printed.plain) if links else ()
    return linked(printed, [(*match.span(), links[match[0]]) for match in found])


def _readable(entries: Sequence[Entry], layout: Layout) -> Sequence[Sequence[Entry]]:
    """Return *entries* in as few portions as fit the layout's box, each about as full as the others."""
    slot = layout.slots["body"]
    width, room = slot.box.width / EMU_PER_POINT, slot.box.height / EMU_PER_POINT
    heights = [height([runs], width, slot.style.size, slot.style) + slot.style.space_after for _, runs, _ in entries]
    portions = _portions(entries, heights, room)
    for lower in _LOWER:
        even = _portions(entries, heights, room * lower)
        if len(even) > len(portions):
            break
        portions = even
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
