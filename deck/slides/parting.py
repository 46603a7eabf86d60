"""What is too long for one slide goes on over several: on a small page letters keep their least size.

Each part has the title with its number, such as (1 of 2). The first one keeps the id, and with it all links to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import TYPE_CHECKING, assert_never

from deck.geometry import common, inches
from deck.measure.fit import fits
from deck.page.marks import Boxed, Chart, Group, Picture, SlotText, Table
from deck.texts.paragraph import behind

if TYPE_CHECKING:
    from deck.page.marks import Shape
    from deck.page.page import Page
    from deck.slides.kind import Hall, LongSlide
    from source.words.printed import Words

SLACK = 36_000
"""EMU by which two boxes may overlap: one millimetre."""
_LEAST_PICTURE = inches(1.5)
"""Sides of a picture of which anything can be seen."""


def pages_of(slide: LongSlide, hall: Hall) -> Iterable[Page]:
    """Return *slide* on one page, or in as few parts as fit a page each where the layouts or the slide allow it."""
    page, splits = slide.page(hall), hall.layout("text").splits
    if not (splits or (slide.head.goes_on and page.overflows)) or is_whole(page):
        return (page,)
    parts = _parts(slide, hall)
    if len(parts) == 1:
        return (parts[0].page(hall),)
    if not splits and not all(is_whole(part.page(hall)) for part in parts):
        return (page,)
    return tuple(
        _numbered(part, slide.head.id, (n, len(parts)), hall.words).page(hall) for n, part in enumerate(parts, 1)
    )


def is_whole(page: Page) -> bool:
    """Return whether all that is on *page* is within its place, and pictures are large enough."""
    boxes = [mark.place if isinstance(mark, SlotText) else mark.box for mark in page.marks]
    apart = not any(min(common(*pair)) > SLACK for pair in combinations(boxes, 2))
    return not page.overflows and all(map(_can_be_read, page.marks)) and apart


def _can_be_read(mark: Shape) -> bool:
    match mark:
        case SlotText():
            style = mark.slot.style
            is_shortened = mark.slot.name in ("footer", "number")
            return is_shortened or fits(mark.paragraphs, mark.place, mark.size or style.size, style)
        case Picture():
            return min(mark.box.width, mark.box.height) >= _LEAST_PICTURE
        case Boxed() | Table() | Chart() | Group():
            return True
    assert_never(mark)


def _numbered(part: LongSlide, id_: str, place: tuple[int, int], words: Words) -> LongSlide:
    """Return a part with its *place*, its number and how many there are, in the title."""
    head, (number, count) = part.head, place
    title = (*head.title, *behind(" ", words.run("slides.part_together", number=number, count=count)))
    if number == 1:
        return part._replace(head=head._replace(title=title))
    origin = head.origin._replace(teaches=False)
    notes = ((words.run("notes.goes_on"),),)
    return part._replace(head=head._replace(id=f"{id_}:{number}", title=title, notes=notes, origin=origin))


def _parts(slide: LongSlide, hall: Hall) -> tuple[LongSlide, ...]:
    """Return *slide* in as few parts as fit a page each; as it is where no parting helps."""
    if is_whole(slide.page(hall)):
        return (slide,)
    if pieces := slide.pieces():
        return tuple(part for piece in pieces for part in _parts(piece, hall))
    ways = slide.portions()
    return next((parts for parts in ways if all(is_whole(part.page(hall)) for part in parts)), (slide,))
