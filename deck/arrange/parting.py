"""What is too long for one slide goes on over several: on a small page letters keep their least size.

Each part has the title with its number, such as (1 of 2). The first one keeps the id, and with it all links to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, TypeVar

from deck.advice.figure_misfits import misfits_of
from deck.arrange.cards import fits as fits_on_card
from deck.arrange.pages import PlacedCard, PlacedPicture, Words
from deck.geometry import inches
from deck.measure.fit import fits
from deck.plan.slides import (
    AnswerSlide,
    CardsSlide,
    Chart,
    FigureSlide,
    Flow,
    ListSlide,
    MatrixSlide,
    Paragraph,
    QuestionSlide,
    Table,
    TopicSlide,
)
from deck.plan.wording import GOES_ON, LEADS_TO, STEP
from deck.written.transforms import common
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.arrange.pages import Page, Shape

SLACK = 36_000
"""EMU by which two boxes may overlap: one millimetre."""
_LEAST_PICTURE = inches(1.5)
"""Sides of a picture of which anything can be seen."""

Entry = TypeVar("Entry")
Single = ListSlide | CardsSlide | TopicSlide | FigureSlide | MatrixSlide | QuestionSlide | AnswerSlide
Whole = Callable[[Single], bool]
"""Whether a slide fits its page."""


def parted(slide: Single, is_whole: Whole) -> tuple[Single, ...]:
    """Return *slide* in as few parts as fit a page each; as it is where no parting helps."""
    parts = _parts(slide, is_whole)
    if len(parts) == 1:
        return parts
    return tuple(_numbered(part, slide.id, number, len(parts)) for number, part in enumerate(parts, 1))


def fits_page(page: Page) -> bool:
    """Return whether all that is on *page* is within its place, and pictures are large enough."""
    boxes = [(shape.box or shape.slot.box) if isinstance(shape, Words) else shape.box for shape in page.shapes]
    return all(map(_fits, page.shapes)) and not any(min(common(*pair)) > SLACK for pair in combinations(boxes, 2))


def _fits(shape: Shape) -> bool:
    if isinstance(shape, Words):
        style, where = shape.slot.style, shape.box or shape.slot.box
        shortened = shape.slot.name in ("footer", "number")
        return shortened or fits(shape.paragraphs, where, shape.size or style.size, style)
    if isinstance(shape, PlacedCard):
        return fits_on_card(shape)
    if isinstance(shape, PlacedPicture):
        return min(shape.box.width, shape.box.height) >= _LEAST_PICTURE
    return not any(misfits_of(shape, ""))


def _numbered(part: Single, id_: str, number: int, count: int) -> Single:
    title = (*part.title, Run(f" ({number}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{count})"))
    if number == 1:
        return part._replace(title=title)
    return part._replace(id=f"{id_}:{number}", title=title, notes=((Run(GOES_ON),),))


def _parts(slide: Single, is_whole: Whole) -> tuple[Single, ...]:
    if is_whole(slide):
        return (slide,)
    tried: Iterator[tuple[Single, ...]] = iter(())
    if isinstance(slide, ListSlide):
        tried = _lists(slide)
    elif isinstance(slide, CardsSlide):
        return _parts(_as_list(slide, tuple(card.point for card in slide.cards)), is_whole)
    elif isinstance(slide, TopicSlide):
        figure = FigureSlide(
            slide.id, slide.label, slide.title, slide.figure, slide.caption, slide.sources, (), slide.links
        )
        return (*_parts(_as_list(slide, slide.points), is_whole), *_parts(figure, is_whole))
    elif isinstance(slide, FigureSlide):
        tried = _figures(slide)
    elif isinstance(slide, MatrixSlide):
        tried = _matrices(slide)
    elif isinstance(slide, QuestionSlide) and (slide.stem or slide.picture):
        return (*_parts(_case(slide), is_whole), *_parts(slide._replace(stem=(), picture=None), is_whole))
    elif isinstance(slide, AnswerSlide):
        tried = _answers(slide)
    return next((parts for parts in tried if all(map(is_whole, parts))), (slide,))


def _as_list(slide: CardsSlide | TopicSlide | QuestionSlide | AnswerSlide, items: tuple[Paragraph, ...]) -> ListSlide:
    return ListSlide(slide.id, slide.label, slide.title, items, slide.sources, slide.notes, slide.links)


def _case(slide: QuestionSlide) -> Single:
    """Return the case of a question by itself."""
    if slide.picture:
        about, credit = (slide.id, slide.label, slide.title), slide.picture.caption
        if slide.stem:
            return TopicSlide(*about, slide.stem, slide.picture, credit, slide.sources, slide.notes, slide.links)
        return FigureSlide(*about, slide.picture, credit, slide.sources, slide.notes, slide.links)
    return _as_list(slide, slide.stem)


def _answers(slide: AnswerSlide) -> Iterator[tuple[AnswerSlide, ...]]:
    """Yield *slide* without its case, which the question before it shows; then with fewer options on each page."""
    bare = slide._replace(stem=(), picture=None)
    for count in range(1, len(slide.options) + 1):
        *first, last = (bare._replace(options=options) for options in _shared(slide.options, count))
        yield (*(each._replace(explanation=()) for each in first), last)


def _lists(slide: ListSlide) -> Iterator[tuple[ListSlide, ...]]:
    for count in range(2, len(slide.items) + 1):
        yield tuple(slide._replace(items=items) for items in _shared(slide.items, count))


def _figures(slide: FigureSlide) -> Iterator[tuple[FigureSlide, ...]]:
    """Yield *slide* with fewer rows of its table on each page; a flow becomes a table of its steps."""
    if isinstance(slide.figure, Chart):
        yield from _charts(slide, slide.figure)
    table = _steps(slide.figure) if isinstance(slide.figure, Flow) else slide.figure
    if not isinstance(table, Table):
        return
    for count in range(1, len(table.rows) + 1):
        yield tuple(slide._replace(figure=table._replace(rows=rows)) for rows in _shared(table.rows, count))


def _charts(slide: FigureSlide, chart: Chart) -> Iterator[tuple[FigureSlide, ...]]:
    """Yield *slide* with fewer bars on each page, all on the same scale."""
    whole = chart.whole or max(bar.value for bar in chart.bars)
    for count in range(2, len(chart.bars) + 1):
        yield tuple(
            slide._replace(figure=chart._replace(bars=bars, whole=whole)) for bars in _shared(chart.bars, count)
        )


def _steps(flow: Flow) -> Table:
    """Return the steps of *flow*, numbered, with the number of the step to which each finding leads."""
    numbers = {step.name: str(number) for number, step in enumerate(flow.steps, 1)}
    rows = tuple(
        (
            (Run(f"{numbers[step.name]}. "), *step.says),
            tuple(
                run
                for place, (finding, target) in enumerate(step.ways)
                for run in (*([Run("\n")] if place else []), Run(f"{finding} → {numbers[target]}".strip()))
            ),
        )
        for step in flow.steps
    )
    return Table(((Run(STEP),), (Run(LEADS_TO),)), rows, flow.alt)


def _matrices(slide: MatrixSlide) -> Iterator[tuple[MatrixSlide, ...]]:
    """Yield *slide* with fewer rows on each page, then also with fewer entities."""
    for groups in range(1, len(slide.entities) + 1):
        columns = _shared(tuple(range(len(slide.entities))), groups)
        for count in range(1, len(slide.rows) + 1):
            yield tuple(
                slide._replace(
                    entities=tuple(slide.entities[column] for column in shown),
                    rows=tuple(row._replace(cells=tuple(row.cells[column] for column in shown)) for row in rows),
                )
                for shown in columns
                for rows in _shared(slide.rows, count)
            )


def _shared(entries: tuple[Entry, ...], count: int) -> tuple[tuple[Entry, ...], ...]:
    """Return *entries* in *count* portions of like length."""
    ends = [len(entries) * number // count for number in range(count + 1)]
    return tuple(entries[start:end] for start, end in pairwise(ends))
