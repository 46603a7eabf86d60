"""A question on its slide: the case on the left, the options on the right, where its answer has them too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.page.table_overflow import overflows_of
from deck.slides.frame import page_of
from deck.slides.kind import Head
from deck.slides.parting import pages_of
from deck.slides.question.case import Case
from deck.slides.question.frame import Frame
from deck.slides.question.options import Option, OptionsTable

if TYPE_CHECKING:
    from deck.geometry import Box
    from deck.page.marks import Shape
    from deck.page.page import Overflow, Page
    from deck.page.table import SizedTable
    from deck.slides.kind import Hall, LongSlide
    from deck.template.layout import Layout
    from source.texts.markup import Run
    from source.words.printed import Words


class QuestionSlide(NamedTuple):
    """A question to the hall: the lead-in is its title. *columns* says how many answers to choose."""

    head: Head
    case: Case
    columns: Run
    options: tuple[Option, ...]
    alt: str

    @property
    def files(self) -> tuple[str, ...]:
        return self.case.files

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return as many pages as case and options need."""
        return pages_of(self, hall)

    def page(self, hall: Hall) -> Page:
        """Return the page that asks, its options as large as fit."""
        layout = hall.layout("question")
        frame = Frame.of(self.head, self.head.sources, hall, layout)
        if self.case.is_empty:
            return self._page(layout, frame, (), self._options(layout, frame.room, hall.words))
        table = self._options(layout, frame.options, hall.words)
        if self.case.picture:
            wide = frame.with_wide_case()
            beside = self._options(layout, wide.options, hall.words)
            if beside.fits and beside.table.size == table.table.size:
                frame, table = wide, beside
        return self._page(layout, frame, self.case.placed(layout, frame.case, hall).shapes, table)

    def _options(self, layout: Layout, where: Box, words: Words) -> SizedTable:
        """Return the options without reasons."""
        slot = layout.slots["figure"]
        options = OptionsTable(
            head=self.columns, options=self.options, alt=self.alt, slot=slot, where=where, words=words
        )
        return options.largest([(size, None) for size in slot.style.ladder])

    def _page(self, layout: Layout, frame: Frame, case: tuple[Shape, ...], options: SizedTable) -> Page:
        marks = (*frame.head, *case, options.table, *frame.foot)
        return page_of(self.head, layout, marks, overflows=overflows_in(options, self.head))

    def pieces(self) -> tuple[LongSlide, ...]:
        """Return the case, then the question without it."""
        return () if self.case.is_empty else (self.case.slide(self.head), self._replace(case=Case()))

    def portions(self) -> Iterator[tuple[LongSlide, ...]]:
        """Return nothing: a question is parted by its pieces."""
        return iter(())


def overflows_in(options: SizedTable, head: Head) -> Iterator[Overflow]:
    """Yield what does not fit of *options*, which their author calls as the origin in *head* says."""
    return head.origin.of_figure(overflows_of(options, head.origin.name_of("figure")[0]))
