"""A teaching point and its evidence on one slide: side by side, or one above the other, whichever is read better."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from deck.arrange.flow import arrange_flow
from deck.arrange.pages import Page, Placed, PlacedChart, PlacedFlow, PlacedPicture, PlacedTable
from deck.arrange.placed_words import foot, head, inside, words
from deck.arrange.table import arrange_table
from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import fits, height, largest, line, lines
from deck.plan.slides import Chart, Flow, Table
from deck.template.layout import Layout, Slot
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.plan.slides import Deck, Figure, FigureSlide, TopicSlide
    from deck.template.layout import Template
    from source.pictures.images import Image

_GAP = inches(0.2)
_BAR = inches(0.36)
"""Height that a bar with its label needs at the largest size of letters."""

_LEAST_ALONE = 14
"""Points: the least size in a table that has its slide for itself."""
_LABELS = 0.5
"""What part of a chart's width its labels may take before they break."""


class _Choice(NamedTuple):
    """One way to show a topic; the better one *ranks* higher."""

    layout: Layout
    body: Box
    figure: Placed
    caption: Box
    ranks: tuple[float, ...]


def arrange_topic(slide: TopicSlide, deck: Deck, template: Template, images: Mapping[str, Image]) -> Page:
    """Return the page of a topic with a figure."""
    beside, above = template.layouts["topic-right"], template.layouts["topic-wide"]
    choices = [_choice(slide, layout, images, stacked=False) for layout in _ways(beside)]
    choices += [_choice(slide, layout, images, stacked=True) for layout in _ways(above)]
    best = max(choices, key=lambda choice: choice.ranks)
    layout = best.layout
    points = words(layout, "body", slide.points, best.body)
    caption = (words(layout, "caption", (slide.caption,), best.caption),) if slide.caption else ()
    shapes = (*head(slide, layout), points, best.figure, *caption, *foot(slide.sources, deck, layout))
    return Page(slide.id, layout, shapes, slide.notes)


def arrange_figure(slide: FigureSlide, deck: Deck, layout: Layout, images: Mapping[str, Image]) -> Page:
    """Return the page of a figure that has all the room for itself."""
    slot, caption = layout.slots["figure"], layout.slots["caption"].box
    if isinstance(slide.figure, Table):  # what is all that a slide shows is read from the last row
        ladder = tuple(size for size in slot.style.ladder if size >= _LEAST_ALONE)
        slot = slot._replace(style=slot.style._replace(ladder=ladder))
    where = slot.box if slide.caption else slot.box._replace(height=caption.bottom - slot.box.top)
    figure = _placed(slide.figure, slot, where, images)
    below = caption if isinstance(figure, PlacedChart) else caption._replace(top=figure.box.bottom + inches(0.1))
    said = (words(layout, "caption", (slide.caption,), below),) if slide.caption else ()
    return Page(
        slide.id, layout, (*head(slide, layout), figure, *said, *foot(slide.sources, deck, layout)), slide.notes
    )


def _ways(layout: Layout) -> tuple[Layout, ...]:
    """Return the ways to fill *layout*."""
    return (layout, *(layout._replace(slots=slots) for slots in layout.others))


def _choice(slide: TopicSlide, layout: Layout, images: Mapping[str, Image], *, stacked: bool) -> _Choice:
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
    figure = _placed(slide.figure, slot, where, images)
    good = fits(slide.points, body.box, size, body.style) + _fits(figure) + _says_all(slide, layout)
    below = caption._replace(top=figure.box.bottom + inches(0.1)) if not isinstance(figure, PlacedChart) else caption
    too_low = max(figure.box.bottom - where.bottom, 0)
    return _Choice(layout, points_box, figure, below, (good, -too_low, _legibility(figure), size))


def _says_all(slide: TopicSlide, layout: Layout) -> bool:
    """Return whether the caption fits its place."""
    slot = layout.slots["caption"]
    return fits((slide.caption,), slot.box, slot.style.ladder[-1], slot.style)


def _between(top: int, slot: Box) -> Box:
    return Box(slot.left, top, slot.width, slot.bottom - top)


def _placed(figure: Figure, slot: Slot, where: Box, images: Mapping[str, Image]) -> Placed:
    if isinstance(figure, Chart):
        ladder, count = slot.style.ladder, len(figure.bars)
        size = next((s for s in ladder if bars_in(figure, where, s, slot.style.face) >= count), ladder[-1])
        return PlacedChart(slot, where, figure, size)
    if isinstance(figure, Table):
        return arrange_table(figure, slot, where)
    if isinstance(figure, Flow):
        return arrange_flow(figure, where, slot.style.ladder, slot.style.face)
    return PlacedPicture(slot, inside(images[figure.file], where), figure)


def bars_in(chart: Chart, where: Box, size: float, face: str) -> int:
    """Return how many such bars have room for their labels, which may break where they take too much of the width."""
    room = where.width * _LABELS / EMU_PER_POINT
    label = max(lines((Run(bar.label),), room, size, face=face) for bar in chart.bars) * line(size, face)
    each = max(label * EMU_PER_POINT, _BAR * size / 18)
    return int(where.height / each) - bool(chart.unit)


def _fits(figure: Placed) -> bool:
    if isinstance(figure, PlacedChart):
        return bars_in(figure.chart, figure.box, figure.size, figure.slot.style.face) >= len(figure.chart.bars)
    return figure.fits if isinstance(figure, PlacedTable | PlacedFlow) else figure.box.height > 0


def _legibility(figure: Placed) -> float:
    """Return how large a figure is shown: its letters in points, or the area of a picture."""
    return figure.box.width * figure.box.height if isinstance(figure, PlacedPicture) else figure.size
