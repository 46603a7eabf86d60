"""Where everything stands: slides as shapes with places and sizes, ready to be written; lengths in EMU, sizes in pt."""

from __future__ import annotations

from typing import Literal, NamedTuple

from deck.geometry import Box
from deck.plan.slides import Card, Chart, Paragraph, Picture
from deck.template.layout import Layout, Slot, Style

Ground = tuple[str, int]
"""A theme colour and its tint, where 100 is full."""


class Words(NamedTuple):
    """Text in a placeholder. *box* and *size* are None where they are the layout's own.

    *spare* is what its lines leave free on their right, so that they are of like length.
    """

    slot: Slot
    paragraphs: tuple[Paragraph, ...]
    box: Box | None = None
    size: float | None = None
    spare: int = 0


class PlacedChart(NamedTuple):
    """A chart; *size* is that of its letters."""

    slot: Slot
    box: Box
    chart: Chart
    size: float


class Cell(NamedTuple):
    """A cell of a table; what is None is as the table style has it. *below* is a second, smaller paragraph."""

    runs: Paragraph
    ground: Ground | None = None
    colour: str | None = None
    align: Literal["l", "ctr"] = "l"
    below: Paragraph = ()


class PlacedTable(NamedTuple):
    """A table with a header row; its first column names the rows. It *fits* if it is no higher than its *room*.

    *head_size* is smaller than *size* where a heading has a word that is longer than its column is wide; *below_size*
    is that of second paragraphs.
    """

    slot: Slot
    box: Box
    widths: tuple[int, ...]
    heights: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    size: float
    head_size: float
    alt: str
    room: Box
    fits: bool
    below_size: float | None = None


class PlacedPicture(NamedTuple):
    """A picture within its box, its sides in proportion; without a slot it stands in no placeholder."""

    slot: Slot | None
    box: Box
    picture: Picture


class PlacedCard(NamedTuple):
    """A point on a card: its *figure*, if it has one, in large letters, and below it what the point *says*.

    *style* is that of the letters, and *size* the one that all cards of a slide share. *above* is what is free between
    the upper edge and a figure; words without a figure stand halfway down.
    """

    box: Box
    figure: Paragraph
    says: Paragraph
    style: Style
    size: float
    figure_size: float
    above: int

    @property
    def point(self) -> Paragraph:
        """The whole point, as its author wrote it."""
        return Card(self.figure, self.says).point


Role = Literal["start", "step", "question", "end"]
"""A start leads on, a question has several ways, an end has none."""


class FlowBox(NamedTuple):
    """A step of a flow."""

    box: Box
    says: Paragraph
    role: Role


class Arrow(NamedTuple):
    """A connector between two boxes of a flow, by their numbers.

    It runs from *start* to *end*; *bend* is where it turns, as a part of the way (None: straight). A *back* arrow
    returns to an earlier step, in a loop *bend* EMU beyond the boxes.
    """

    source: int
    target: int
    start: tuple[int, int]
    end: tuple[int, int]
    bend: float | None = None
    back: bool = False


class PlacedFlow(NamedTuple):
    """A flow: boxes, arrows, and the findings written on the arrows. *across* flows run from left to right.

    It *fits* if its words fit their boxes, and these its *room*.
    """

    box: Box
    boxes: tuple[FlowBox, ...]
    arrows: tuple[Arrow, ...]
    findings: tuple[tuple[Box, str], ...]
    size: float
    finding_size: float
    alt: str
    across: bool
    face: str
    room: Box
    fits: bool


Placed = PlacedChart | PlacedTable | PlacedPicture | PlacedFlow
Shape = Words | PlacedCard | Placed


class Page(NamedTuple):
    """A slide as it is written; *shapes* are in reading order."""

    id: str
    layout: Layout
    shapes: tuple[Shape, ...]
    notes: tuple[Paragraph, ...] = ()
