"""The answer to a question on its slide: as much of its reasons as fits; the notes have all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import height
from deck.page.shares import shared
from deck.page.words import height_of, in_slot
from deck.slides.frame import page_of
from deck.slides.kind import Head
from deck.slides.parting import pages_of
from deck.slides.question.case import Case
from deck.slides.question.frame import Frame
from deck.slides.question.options import Option, OptionsTable
from deck.slides.question.slide import overflows_in
from deck.texts.paragraph import Paragraph
from deck.texts.review import Source

if TYPE_CHECKING:
    from deck.page.marks import Shape, SlotText
    from deck.page.page import Page
    from deck.page.table import SizedTable
    from deck.slides.kind import Hall
    from deck.template.layout import Layout
    from source.texts.markup import Run
    from source.words.printed import Words

_APART = inches(0.22)
"""Between an explanation and what is above it."""
_OPTION_SIZES = (20.0, 18.0)
"""Of options with their reasons, in points."""


class AnswerSlide(NamedTuple):
    """A question, its right answers marked. *explanation* is what to remember, with *explained_by*."""

    head: Head
    case: Case
    columns: Run
    options: tuple[Option, ...]
    explanation: Paragraph
    explained_by: tuple[Source, ...]
    alt: str

    @property
    def files(self) -> tuple[str, ...]:
        return self.case.files

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return as many pages as the options need."""
        return pages_of(self, hall)

    def page(self, hall: Hall) -> Page:
        """Return the page with the answer and as much of its reasons as fits."""
        layout = hall.layout("answer")
        forms = list(_forms(self, hall, layout))
        form = next((form for form in forms if form.fits), forms[-1])
        marks = (*form.frame.head, *form.case, form.options.table, *form.explanation, *form.frame.foot)
        return page_of(self.head, layout, marks, overflows=overflows_in(form.options, self.head))

    def pieces(self) -> tuple[AnswerSlide, ...]:
        """Return nothing: an answer is parted by portions."""
        return ()

    def portions(self) -> Iterator[tuple[AnswerSlide, ...]]:
        """Yield it without its case, which the question before it shows; then with fewer options on each page."""
        bare = self._replace(case=Case())
        for count in range(1, len(self.options) + 1):
            *first, last = (bare._replace(options=options) for options in shared(self.options, count))
            yield (*(each._replace(explanation=()) for each in first), last)


class _Form(NamedTuple):
    """One way to show an answer."""

    frame: Frame
    case: tuple[Shape, ...]
    options: SizedTable
    explanation: tuple[SlotText, ...]
    fits: bool


def _forms(slide: AnswerSlide, hall: Hall, layout: Layout) -> Iterator[_Form]:
    """Yield the ways to show an answer, from all that is known of it to the reasons of the right options alone."""
    key_alone = tuple(option if option.is_right else option._replace(why=(), sources=()) for option in slide.options)
    for options in (slide.options, key_alone):
        cited = {*slide.head.sources, *(source for option in options for source in option.sources)}
        if slide.explanation:
            frame = Frame.of(slide.head, tuple(sorted(cited | {*slide.explained_by})), hall, layout)
            yield _form(slide, options, frame, layout, hall)
        bare = slide._replace(explanation=())
        frame = Frame.of(slide.head, tuple(sorted(cited)), hall, layout)
        yield _form(bare, options, frame, layout, hall)


def _form(slide: AnswerSlide, options: tuple[Option, ...], frame: Frame, layout: Layout, hall: Hall) -> _Form:
    if slide.case.is_empty:
        return _below(slide, options, frame, layout, hall)
    return _beside(slide, options, frame, layout, hall)


def _beside(slide: AnswerSlide, options: tuple[Option, ...], frame: Frame, layout: Layout, hall: Hall) -> _Form:
    """Return the answer to a case: the explanation stands below the case, the options beside both."""
    needed = _needed(slide, layout, frame.case.width) + _APART if slide.explanation else 0
    above = frame.case._replace(height=frame.case.height - needed)
    case = slide.case.placed(layout, above, hall)
    table = _table(slide, options, layout, frame.options, hall.words)
    top = case.bottom + _APART
    bottom = max(table.table.box.bottom, top + needed)
    explanation = _explanation(slide, layout, above._replace(top=top, height=bottom - top))
    return _Form(frame, case.shapes, table, explanation, case.fits and table.fits)


def _below(slide: AnswerSlide, options: tuple[Option, ...], frame: Frame, layout: Layout, hall: Hall) -> _Form:
    """Return the answer to a question without a case: the options take all the width, the explanation follows them."""
    needed = _needed(slide, layout, frame.room.width) + _APART if slide.explanation else 0
    table = _table(slide, options, layout, frame.room._replace(height=frame.room.height - needed), hall.words)
    top = table.table.box.bottom + _APART
    under = frame.room._replace(top=top, height=frame.room.bottom - top)
    placed = tuple(
        each._replace(box=under._replace(height=height_of(each))) for each in _explanation(slide, layout, under)
    )
    return _Form(frame, (), table, placed, table.fits)


def _needed(slide: AnswerSlide, layout: Layout, width: int) -> int:
    """Return how high the explanation is in its smallest letters."""
    style = layout.slots["explanation"].style
    return round(height([slide.explanation], width / EMU_PER_POINT, style.ladder[-1], style) * EMU_PER_POINT) + 1


def _explanation(slide: AnswerSlide, layout: Layout, where: Box) -> tuple[SlotText, ...]:
    return (in_slot(layout, "explanation", (slide.explanation,), where),) if slide.explanation else ()


def _table(slide: AnswerSlide, options: tuple[Option, ...], layout: Layout, where: Box, words: Words) -> SizedTable:
    slot = layout.slots["figure"]
    sizes = [(size, below) for below in slot.style.ladder for size in _OPTION_SIZES]
    return OptionsTable(
        head=slide.columns, options=options, alt=slide.alt, slot=slot, where=where, words=words
    ).largest(sizes)
