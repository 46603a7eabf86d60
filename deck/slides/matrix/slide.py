"""A differential diagnosis on its slide: the table gets all the room that title, legend and references leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import Box, inches
from deck.page.shares import shared
from deck.page.table import SizedTable, even_table
from deck.page.table_overflow import overflows_of
from deck.page.words import framed, in_slot, short_references
from deck.slides.frame import above, below, page_of
from deck.slides.kind import Head
from deck.slides.matrix.cells import MatrixRow, rows_of
from deck.slides.parting import pages_of
from deck.texts.paragraph import Paragraph

if TYPE_CHECKING:
    from deck.page.marks import Shape, SlotText
    from deck.page.page import Page
    from deck.slides.kind import Hall
    from deck.template.layout import Layout
    from source.words.printed import Words

_BELOW_TITLE, _AROUND_LEGEND = inches(0.2), inches(0.07)


class MatrixSlide(NamedTuple):
    """A differential diagnosis: entities across, features down."""

    head: Head
    corner: Paragraph
    entities: tuple[Paragraph, ...]
    rows: tuple[MatrixRow, ...]
    legend: Paragraph
    alt: str

    @property
    def files(self) -> tuple[str, ...]:
        return ()

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return as many pages as the matrix needs."""
        return pages_of(self, hall)

    def page(self, hall: Hall) -> Page:
        """Return its page; its references are the shorter, the larger the letters of the table become by it."""
        layout = hall.layout("matrix")
        heading, *beside = above(self.head, layout)
        heading = framed(heading)
        tried = [
            (self._table(_between(heading, references, layout), layout, hall.words), references)
            for references in self._references(layout, hall.words)
        ]
        sized, references = max(tried, key=lambda pair: (pair[0].fits, pair[0].table.size, pair[0].table.head_size))
        under = layout.slots["legend"].box._replace(top=sized.table.box.bottom + _AROUND_LEGEND)
        legend = in_slot(layout, "legend", (self.legend,), under)
        foot = (*references, *below((), hall, layout))
        marks: tuple[Shape, ...] = (heading, *beside, sized.table, legend, *foot)
        origin = self.head.origin
        overflows = origin.of_figure(overflows_of(sized, origin.name_of("figure")[0]))
        return page_of(self.head, layout, marks, overflows=overflows)

    def _table(self, where: Box, layout: Layout, words: Words) -> SizedTable:
        return even_table(
            rows_of(self.corner, self.entities, self.rows, words), layout.slots["figure"], where, self.alt
        )

    def _references(self, layout: Layout, words: Words) -> list[tuple[SlotText, ...]]:
        """Return the references in each of their forms, the longest first."""
        if not self.head.sources:
            return [()]
        lines = short_references(self.head.sources, layout, words)
        return [(framed(in_slot(layout, "references", (line,))),) for line in lines]

    def pieces(self) -> tuple[MatrixSlide, ...]:
        """Return nothing: a matrix is parted by portions."""
        return ()

    def portions(self) -> Iterator[tuple[MatrixSlide, ...]]:
        """Yield it with fewer rows on each slide, then also with fewer entities."""
        for groups in range(1, len(self.entities) + 1):
            columns = shared(tuple(range(len(self.entities))), groups)
            for count in range(1, len(self.rows) + 1):
                yield tuple(
                    self._replace(
                        entities=tuple(self.entities[column] for column in shown),
                        rows=tuple(row._replace(cells=tuple(row.cells[column] for column in shown)) for row in rows),
                    )
                    for shown in columns
                    for rows in shared(self.rows, count)
                )


def _between(heading: SlotText, references: tuple[SlotText, ...], layout: Layout) -> Box:
    """Return where the table may stand: below the title, above legend and references."""
    top = max(heading.place.bottom + _BELOW_TITLE, layout.ceiling)
    lowest = min((each.place.top for each in references), default=layout.slots["references"].box.bottom)
    bottom = lowest - layout.slots["legend"].box.height - 2 * _AROUND_LEGEND
    return layout.slots["figure"].box._replace(top=top, height=bottom - top)
