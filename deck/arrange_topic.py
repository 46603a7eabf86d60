"""A teaching point and its evidence on one slide: side by side, or one above the other, whichever is read better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from deck.arrange_flow import arrange_flow
from deck.arrange_table import arrange_table
from deck.fit import fits, height, largest, line, lines
from deck.layout import EMU_PER_POINT, Box, Layout, Slot, inches
from deck.pages import Page, Placed, PlacedChart, PlacedFlow, PlacedPicture, PlacedTable
from deck.place import foot, head, inside, words
from deck.slides import Chart, Flow, Table
from source.markup import Run

if TYPE_CHECKING:
    from deck.layout import Template
    from deck.slides import Deck, Figure, TopicSlide
    from source.images import Image

_GAP = inches(0.2)
_BAR = inches(0.36)
"""Height that a bar with its label needs at the largest size of letters."""

_LABELS = 0.5
"""What part of a chart's width its labels may take before they break."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """One way to show a topic; the better one *ranks* higher."""

    layout: Layout
    body: Box
    figure: Placed
    caption: Box
    ranks: tuple[float, ...]


def arrange_topic(slide: TopicSlide, deck: Deck, template: Template, images: Mapping[str, Image]) -> Page:
    """Return the page of a topic with a figure."""
    beside = _choice(slide, template.layouts["topic-right"], images, stacked=False)
    above = _choice(slide, template.layouts["topic-wide"], images, stacked=True)
    best = max((beside, above), key=lambda choice: choice.ranks)
    layout = best.layout
    points = words(layout, "body", slide.points, best.body)
    caption = (words(layout, "caption", (slide.caption,), best.caption),) if slide.caption else ()
    shapes = (*head(slide, layout), points, best.figure, *caption, *foot(slide.sources, deck, layout))
    return Page(slide.id, layout, shapes, slide.notes)


def _choice(slide: TopicSlide, layout: Layout, images: Mapping[str, Image], *, stacked: bool) -> _Choice:
    """Return how the topic would look on *layout*; *stacked* figures begin where the points end."""
    slot, body = layout.slots["figure"], layout.slots["body"]
    size = largest(slide.points, body.box, body.style)
    where, points_box = slot.box, body.box
    if stacked:
        needed = height(slide.points, body.box.width / EMU_PER_POINT, size, body.style)
        points_box = replace(body.box, height=round(needed * EMU_PER_POINT))
        where = _between(points_box.bottom + _GAP, slot.box)
    caption = layout.slots["caption"].box
    if not slide.caption:
        where = replace(where, height=caption.bottom - where.top)
    figure = _placed(slide.figure, slot, where, images)
    good = fits(slide.points, body.box, size, body.style) + _fits(figure)
    below = replace(caption, top=figure.box.bottom + inches(0.1)) if not isinstance(figure, PlacedChart) else caption
    too_low = max(figure.box.bottom - where.bottom, 0)
    return _Choice(layout, points_box, figure, below, (good, -too_low, _legibility(figure), size))


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
    return figure.fits if isinstance(figure, PlacedTable | PlacedFlow) else True


def _legibility(figure: Placed) -> float:
    """Return how large a figure is shown: its letters in points, or the area of a picture."""
    return figure.box.width * figure.box.height if isinstance(figure, PlacedPicture) else figure.size
