"""A question and its answer on their slides: the case on the left, the options on the right, in the same places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from deck.arrange.case import arrange_case
from deck.arrange.options_table import OptionsTable
from deck.arrange.pages import Page, PlacedTable
from deck.arrange.placed_words import foot, framed, head, height_of, words
from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import height

if TYPE_CHECKING:
    from deck.arrange.pages import Shape, Words
    from deck.plan.slides import AnswerSlide, Deck, Option, QuestionSlide, Source
    from deck.template.layout import Layout
    from source.pictures.images import Image

_BELOW_TITLE, _ABOVE_FOOT = inches(0.3), inches(0.14)
_APART = inches(0.22)
"""Between an explanation and what is above it."""
_OPTION_SIZES = (20.0, 18.0)
"""Of options with their reasons, in points."""


class _Frame(NamedTuple):
    """What stands around a question, the *room* that it leaves, and the part of the options in it beside a case."""

    head: tuple[Words, ...]
    foot: tuple[Words, ...]
    room: Box
    options: Box
    case: Box

    @classmethod
    def of(cls, slide: QuestionSlide | AnswerSlide, cited: tuple[Source, ...], deck: Deck, layout: Layout) -> _Frame:
        title, *beside = head(slide, layout)
        *references, footer, number = foot(cited, deck, layout)
        title, references = framed(title), [framed(each) for each in references]
        slots = layout.slots
        top = max((title.box or title.slot.box).bottom + _BELOW_TITLE, layout.ceiling)
        bottom = min([slots["references"].box.bottom, *(each.box.top for each in references if each.box)]) - _ABOVE_FOOT
        case, options = (slots[name].box._replace(top=top, height=bottom - top) for name in ("body", "figure"))
        room = case._replace(width=options.right - case.left)
        return cls((title, *beside), (*references, footer, number), room, options, case)

    def with_wide_case(self) -> _Frame:
        """Return this with the widths of case and options exchanged, for a picture and options that are short."""
        case, options = self.case._replace(width=self.options.width), self.options._replace(width=self.case.width)
        return self._replace(case=case, options=options._replace(left=self.options.right - options.width))


def arrange_question(slide: QuestionSlide, deck: Deck, layout: Layout, images: Mapping[str, Image]) -> Page:
    """Return the page that asks, its options as large as fit."""
    frame = _Frame.of(slide, slide.sources, deck, layout)
    if not (slide.stem or slide.picture):
        return Page(slide.id, layout, (*frame.head, _asked(slide, layout, frame.room), *frame.foot), slide.notes)
    table = _asked(slide, layout, frame.options)
    if slide.picture:
        wide = frame.with_wide_case()
        beside = _asked(slide, layout, wide.options)
        if beside.fits and beside.size == table.size:
            frame, table = wide, beside
    case = arrange_case(slide, layout, frame.case, images).shapes
    return Page(slide.id, layout, (*frame.head, *case, table, *frame.foot), slide.notes)


def _asked(slide: QuestionSlide, layout: Layout, where: Box) -> PlacedTable:
    """Return the options without reasons."""
    slot = layout.slots["figure"]
    options = OptionsTable(slide.head, slide.options, slide.alt, slot, where)
    return options.largest([(size, None) for size in slot.style.ladder])


def arrange_answer(slide: AnswerSlide, deck: Deck, layout: Layout, images: Mapping[str, Image]) -> Page:
    """Return the page with the answer and as much of its reasons as fits; the notes have all of them."""
    forms = list(_forms(slide, deck, layout, images))
    form = next((form for form in forms if form.fits), forms[-1])
    shapes: tuple[Shape, ...] = (*form.frame.head, *form.case, form.table, *form.explanation, *form.frame.foot)
    return Page(slide.id, layout, shapes, slide.notes)


class _Form(NamedTuple):
    """One way to show an answer."""

    frame: _Frame
    case: tuple[Shape, ...]
    table: PlacedTable
    explanation: tuple[Words, ...]
    fits: bool


def _forms(slide: AnswerSlide, deck: Deck, layout: Layout, images: Mapping[str, Image]) -> Iterator[_Form]:
    """Yield the ways to show an answer, from all that is known of it to the reasons of the right options alone."""
    key_alone = tuple(option if option.is_right else option._replace(why=(), sources=()) for option in slide.options)
    for options in (slide.options, key_alone):
        cited = {*slide.sources, *(source for option in options for source in option.sources)}
        if slide.explanation:
            frame = _Frame.of(slide, tuple(sorted(cited | {*slide.explained_by})), deck, layout)
            yield _form(slide, options, frame, layout, images)
        bare = slide._replace(explanation=())
        frame = _Frame.of(slide, tuple(sorted(cited)), deck, layout)
        yield _form(bare, options, frame, layout, images)


def _form(
    slide: AnswerSlide, options: tuple[Option, ...], frame: _Frame, layout: Layout, images: Mapping[str, Image]
) -> _Form:
    if slide.stem or slide.picture:
        return _beside(slide, options, frame, layout, images)
    return _below(slide, options, frame, layout)


def _beside(
    slide: AnswerSlide, options: tuple[Option, ...], frame: _Frame, layout: Layout, images: Mapping[str, Image]
) -> _Form:
    """Return the answer to a case: the explanation stands below the case, the options beside both."""
    needed = _needed(slide, layout, frame.case.width) + _APART if slide.explanation else 0
    above = frame.case._replace(height=frame.case.height - needed)
    case = arrange_case(slide, layout, above, images)
    table = _table(slide, options, layout, frame.options)
    top = case.bottom + _APART
    bottom = max(table.box.bottom, top + needed)
    explanation = _explanation(slide, layout, above._replace(top=top, height=bottom - top))
    return _Form(frame, case.shapes, table, explanation, case.fits and table.fits)


def _below(slide: AnswerSlide, options: tuple[Option, ...], frame: _Frame, layout: Layout) -> _Form:
    """Return the answer to a question without a case: the options take all the width, the explanation follows them."""
    needed = _needed(slide, layout, frame.room.width) + _APART if slide.explanation else 0
    table = _table(slide, options, layout, frame.room._replace(height=frame.room.height - needed))
    top = table.box.bottom + _APART
    under = frame.room._replace(top=top, height=frame.room.bottom - top)
    placed = tuple(
        each._replace(box=under._replace(height=height_of(each))) for each in _explanation(slide, layout, under)
    )
    return _Form(frame, (), table, placed, table.fits)


def _needed(slide: AnswerSlide, layout: Layout, width: int) -> int:
    """Return how high the explanation is in its smallest letters."""
    style = layout.slots["explanation"].style
    return round(height([slide.explanation], width / EMU_PER_POINT, style.ladder[-1], style) * EMU_PER_POINT) + 1


def _explanation(slide: AnswerSlide, layout: Layout, where: Box) -> tuple[Words, ...]:
    return (words(layout, "explanation", (slide.explanation,), where),) if slide.explanation else ()


def _table(slide: AnswerSlide, options: tuple[Option, ...], layout: Layout, where: Box) -> PlacedTable:
    slot = layout.slots["figure"]
    sizes = [(size, below) for below in slot.style.ladder for size in _OPTION_SIZES]
    return OptionsTable(slide.head, options, slide.alt, slot, where).largest(sizes)
