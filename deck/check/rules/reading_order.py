"""What is read first comes first: the title, then the rest as on the layout, the footer last.

Why: a screen reader reads the shapes of a slide in the order of its file, whatever their places on the slide.
Source: Microsoft, "Rules for the Accessibility Checker" (reading order); WCAG 2.1, 1.3.2.
Fix: in PowerPoint, Review > Check Accessibility > Reading Order. A layout's placeholders are taken to be in good order;
a figure that is no placeholder is read where the empty placeholder is in whose place it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.geometry import Box
from deck.written.view import FOOTERS, TITLES, DeckView, ShapeView, SlideView, SlotView

HINT = "move it in the reading order: title, text, figure, caption, references, footer, number"

_TITLE = -1
_FOOTERS = {"ftr": 1_000, "dt": 1_000, "sldNum": 1_001}
"""Places in the order: of the title, and of what is at the foot; in between are the placeholders of the layout."""


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each shape that is read after one that should follow it; what is not on the layout precedes the footer."""
    for slide in deck.slides:
        read: list[tuple[ShapeView, int | None]] = []
        for shape in slide.outermost:
            if shape.seen:
                rank = _rank(shape, slide)
                if (before := _too_early(rank, read)) is not None:
                    yield Fault(slide.number, shape.called, f"it is read after {before.called}", HINT)
                read.append((shape, rank))


def _too_early(rank: int | None, read: list[tuple[ShapeView, int | None]]) -> ShapeView | None:
    """Return the first of those *read* so far that should follow a shape of this *rank*."""
    if rank is None:
        return next((shape for shape, other in read if other in _FOOTERS.values()), None)
    return next((shape for shape, other in read if (rank == _TITLE if other is None else other > rank)), None)


def _rank(shape: ShapeView, slide: SlideView) -> int | None:
    if shape.placeholder in TITLES:
        return _TITLE
    if shape.placeholder in FOOTERS:
        return _FOOTERS[shape.placeholder]
    return _standing_for(shape, slide) if shape.slot is None else shape.slot


def _standing_for(shape: ShapeView, slide: SlideView) -> int | None:
    """Return the place of the empty placeholder in which the centre of a figure lies."""
    taken = {other.slot for other in slide.shapes}
    free = (place for place, slot in enumerate(slide.slots) if place not in taken and _holds(slot, shape.box))
    return next(free, None) if shape.is_figure else None


def _holds(slot: SlotView, box: Box | None) -> bool:
    if slot.box is None or box is None or slot.placeholder in (*TITLES, *FOOTERS):
        return False
    x, y = box.left + box.width // 2, box.top + box.height // 2
    return slot.box.left <= x <= slot.box.right and slot.box.top <= y <= slot.box.bottom
