"""What all kinds of slides share: title, label and links above, references, footer and number below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from deck.page.page import Page
from deck.page.words import footer, in_slot, short_references, shortened, title

if TYPE_CHECKING:
    from deck.page.marks import Shape, SlotText
    from deck.page.page import Overflow, Points
    from deck.slides.kind import Hall, Head
    from deck.template.layout import Layout
    from deck.texts.review import Source


def page_of(
    head: Head,
    layout: Layout,
    marks: Iterable[Shape],
    *,
    overflows: Iterable[Overflow] = (),
    points: Points | None = None,
) -> Page:
    """Return the page on *layout* that has *marks*."""
    return Page(
        head.id,
        layout,
        tuple(marks),
        head.notes,
        origin=head.origin,
        overflows=tuple(overflows),
        points=points,
        hidden=head.hidden,
        language=head.language,
    )


def above(head: Head, layout: Layout) -> tuple[SlotText, ...]:
    """Return title, label and links: the title is read first, though the label stands above it.

    A label that an author wrote for this slide is never cut short; what we put together of others' words may be.
    """
    links = (shortened(layout.slots["link"], head.links),) if head.links else ()
    is_own = "label" in head.origin.called
    label = in_slot(layout, "label", (head.label,)) if is_own else shortened(layout.slots["label"], head.label)
    return title(layout, head.title), label, *links


def below(sources: tuple[Source, ...], hall: Hall, layout: Layout) -> Iterator[SlotText]:
    """Yield the short references, the footer and the number of the slide."""
    if sources and "references" in layout.slots:
        yield in_slot(layout, "references", (next(short_references(sources, layout, hall.words)),))
    yield footer(hall.title, layout.slots["footer"])
    yield in_slot(layout, "number", ())
