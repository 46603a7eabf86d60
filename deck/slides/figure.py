"""A figure by itself: the evidence of a teaching point where a page is too small for it and the points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.figures.kind import Figure, Room
from deck.page.words import in_slot
from deck.slides.frame import above, below, page_of
from deck.slides.kind import Head
from deck.slides.parting import pages_of
from deck.texts.paragraph import Paragraph

if TYPE_CHECKING:
    from deck.page.page import Page
    from deck.slides.kind import Hall


class FigureSlide(NamedTuple):
    """A figure that has all the room of a slide."""

    head: Head
    figure: Figure
    caption: Paragraph

    @property
    def files(self) -> tuple[str, ...]:
        return self.figure.files

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return as many pages as the figure needs."""
        return pages_of(self, hall)

    def page(self, hall: Hall) -> Page:
        """Return the figure on one page."""
        layout = hall.layout("figure")
        slot, caption = layout.slots["figure"], layout.slots["caption"].box
        where = slot.box if self.caption else slot.box._replace(height=caption.bottom - slot.box.top)
        fitted = self.figure.placed(Room(where, slot, hall, is_alone=True))
        said = (in_slot(layout, "caption", (self.caption,), fitted.below(caption)),) if self.caption else ()
        marks = (*above(self.head, layout), *fitted.marks, *said, *below(self.head.sources, hall, layout))
        return page_of(self.head, layout, marks, overflows=self.head.origin.of_figure(fitted.overflows))

    def pieces(self) -> tuple[FigureSlide, ...]:
        """Return nothing: a figure is parted by portions."""
        return ()

    def portions(self) -> Iterator[tuple[FigureSlide, ...]]:
        """Yield it with less of its figure on each slide."""
        for figures in self.figure.parted():
            yield tuple(self._replace(figure=figure) for figure in figures)
