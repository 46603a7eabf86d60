"""A teaching point and its evidence on one slide: side by side, or one above the other, whichever is read better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.figures.kind import Figure, Fitted, Room
from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import fits, height, largest
from deck.page.words import in_slot, points_in
from deck.slides.figure import FigureSlide
from deck.slides.frame import above, below, page_of
from deck.slides.kind import Head
from deck.slides.parting import pages_of
from deck.slides.statements import StatementsSlide
from deck.texts.paragraph import Paragraph

if TYPE_CHECKING:
    from deck.page.page import Page
    from deck.slides.kind import Hall, LongSlide
    from deck.template.layout import Layout

_GAP = inches(0.2)


class TopicSlide(NamedTuple):
    """A teaching point with its evidence."""

    head: Head
    points: tuple[Paragraph, ...]
    figure: Figure
    caption: Paragraph

    @property
    def files(self) -> tuple[str, ...]:
        return self.figure.files

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return as many pages as points and figure need."""
        return pages_of(self, hall)

    def page(self, hall: Hall) -> Page:
        """Return points and figure on one page."""
        choices = [_choice(self, layout, hall, stacked=False) for layout in _ways(hall.layout("topic-right"))]
        choices += [_choice(self, layout, hall, stacked=True) for layout in _ways(hall.layout("topic-wide"))]
        best = max(choices, key=lambda choice: choice.ranks)
        layout = best.layout
        points = in_slot(layout, "body", self.points, best.body)._replace(most=layout.slots["body"].box)
        caption = (in_slot(layout, "caption", (self.caption,), best.caption),) if self.caption else ()
        foot = below(self.head.sources, hall, layout)
        marks = (*above(self.head, layout), points, *best.figure.marks, *caption, *foot)
        overflows = self.head.origin.of_figure(best.figure.overflows)
        return page_of(self.head, layout, marks, overflows=overflows, points=points_in(points))

    def pieces(self) -> tuple[LongSlide, ...]:
        """Return points and figure, each by itself."""
        figure = FigureSlide(self.head._replace(notes=()), self.figure, self.caption)
        return StatementsSlide(self.head, self.points), figure

    def portions(self) -> Iterator[tuple[LongSlide, ...]]:
        """Return nothing: it is parted by its pieces."""
        return iter(())


class _Choice(NamedTuple):
    """One way to show a topic; the better one *ranks* higher."""

    layout: Layout
    body: Box
    figure: Fitted
    caption: Box
    ranks: tuple[float, ...]


def _ways(layout: Layout) -> tuple[Layout, ...]:
    """Return the ways to fill *layout*."""
    return (layout, *(layout._replace(slots=slots) for slots in layout.others))


def _choice(slide: TopicSlide, layout: Layout, hall: Hall, *, stacked: bool) -> _Choice:
    """Return how the topic would look on *layout*; *stacked* figures begin where the points end."""
    slot, body = layout.slots["figure"], layout.slots["body"]
    size = largest(slide.points, body.box, body.style)
    where, points_box = slot.box, body.box
    if stacked:
        needed = height(slide.points, body.box.width / EMU_PER_POINT, size, body.style)
        points_box = body.box._replace(height=round(needed * EMU_PER_POINT))
        where = _between(points_box.bottom + _GAP, slot.box)
    caption = layout.slots["caption"].box
    if not slide.caption:
        where = where._replace(height=caption.bottom - where.top)
    figure = slide.figure.placed(Room(where, slot, hall))
    good = fits(slide.points, body.box, size, body.style) + figure.fits + _says_all(slide, layout)
    too_low = max(figure.box.bottom - where.bottom, 0)
    return _Choice(layout, points_box, figure, figure.below(caption), (good, -too_low, figure.legible, size))


def _says_all(slide: TopicSlide, layout: Layout) -> bool:
    """Return whether the caption fits its place."""
    slot = layout.slots["caption"]
    return fits((slide.caption,), slot.box, slot.style.ladder[-1], slot.style)


def _between(top: int, slot: Box) -> Box:
    return Box(slot.left, top, slot.width, slot.bottom - top)
