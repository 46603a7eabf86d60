"""A differential diagnosis on its slide: the table gets all the room that title, legend and references leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.arrange.pages import Page, Words
from deck.arrange.placed_words import foot, framed, head, short_references, words
from deck.arrange.table import arrange_matrix
from deck.geometry import Box, inches

if TYPE_CHECKING:
    from deck.arrange.pages import Shape
    from deck.plan.slides import Deck, MatrixSlide
    from deck.template.layout import Layout

_BELOW_TITLE, _AROUND_LEGEND = inches(0.2), inches(0.07)


def arrange_differential(slide: MatrixSlide, deck: Deck, layout: Layout) -> Page:
    """Return the page of a matrix; its references are the shorter, the larger the letters of the table become by it."""
    heading, *beside = head(slide, layout)
    heading = framed(heading)
    tried = [
        (arrange_matrix(slide, layout.slots["figure"], _between(heading, references, layout)), references)
        for references in _forms(slide, layout)
    ]
    table, references = max(tried, key=lambda pair: (pair[0].fits, pair[0].size, pair[0].head_size))
    below = layout.slots["legend"].box._replace(top=table.box.bottom + _AROUND_LEGEND)
    legend = words(layout, "legend", (slide.legend,), below)
    shapes: tuple[Shape, ...] = (heading, *beside, table, legend, *references, *foot((), deck, layout))
    return Page(slide.id, layout, shapes, slide.notes)


def _forms(slide: MatrixSlide, layout: Layout) -> list[tuple[Words, ...]]:
    """Return the references in each of their forms, the longest first."""
    if not slide.sources:
        return [()]
    lines = short_references(slide.sources, layout)
    return [(framed(words(layout, "references", (line,))),) for line in lines]


def _between(heading: Words, references: tuple[Words, ...], layout: Layout) -> Box:
    """Return where the table may stand: below the title, above legend and references."""
    top = max((heading.box or heading.slot.box).bottom + _BELOW_TITLE, layout.ceiling)
    lowest = min(
        ((each.box or each.slot.box).top for each in references), default=layout.slots["references"].box.bottom
    )
    bottom = lowest - layout.slots["legend"].box.height - 2 * _AROUND_LEGEND
    return layout.slots["figure"].box._replace(top=top, height=bottom - top)
