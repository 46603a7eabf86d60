"""Marks: what stands on a page, each with its place and size. Lengths are EMU, sizes of letters points.

The set is closed: every writer of pages knows each mark. A new kind of figure or of slide is made of these.
They say what a thing is, not how a program draws it, so that charts, tables and connectors stay native ones.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from deck.geometry import Box
from deck.template.layout import Slot
from deck.template.paint import Tone
from deck.texts.paragraph import Paragraph


class SlotText(NamedTuple):
    """Text in a placeholder. *box* and *size* are None where they are the layout's own.

    *spare* is what its lines leave free on their right, so that they are of like length. What is too long for its box
    may take *most*, at the expense of what stands beside it.
    """

    slot: Slot
    paragraphs: tuple[Paragraph, ...]
    box: Box | None = None
    size: float | None = None
    spare: int = 0
    most: Box | None = None

    @property
    def place(self) -> Box:
        """Where it stands."""
        return self.box or self.slot.box


class Line(NamedTuple):
    """A paragraph in a shape; *colour* is a theme colour, *spacing* the height of its lines as a part of the face's."""

    runs: Paragraph
    size: float
    colour: str | None = None
    bold: bool = False
    spacing: float | None = None


class Edge(NamedTuple):
    """An outline, its width in points."""

    tone: Tone
    width: float


class Insets(NamedTuple):
    """What is free between the sides of a shape and its words."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


class Boxed(NamedTuple):
    """A shape, with words in it unless it is a mere ground; *name* is what the selection pane calls it.

    A shape that is *edged above* has an edge along its upper side only.
    """

    name: str
    box: Box
    form: Literal["rectangle", "rounded", "edged above"]
    ground: Tone
    lines: tuple[Line, ...] = ()
    edge: Edge | None = None
    insets: Insets = Insets()
    anchor: Literal["t", "ctr"] = "ctr"
    align: Literal["l", "ctr"] = "ctr"


class Arrow(NamedTuple):
    """A connector between two members of a group, by their numbers there.

    It runs from *start* to *end*; *bend* is where it turns, as a part of the way (None: straight). A *back* arrow
    returns to an earlier member, in a loop *bend* EMU beyond them. *across* arrows leave to the right, others down.
    Of a *mirrored* one, all of this is as in a mirror: it leaves to the left.
    """

    name: str
    source: int
    target: int
    start: tuple[int, int]
    end: tuple[int, int]
    tone: Tone
    across: bool
    bend: float | None = None
    back: bool = False
    mirrored: bool = False


class Cell(NamedTuple):
    """A cell of a table; what is None is as the table style has it. *below* is a second, smaller paragraph."""

    runs: Paragraph
    ground: Tone | None = None
    colour: str | None = None
    align: Literal["l", "ctr"] = "l"
    below: Paragraph = ()


class Table(NamedTuple):
    """A table with a header row; its first column names the rows.

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
    below_size: float | None = None


class Bar(NamedTuple):
    """A bar of a chart, or the span from *low* to *high*, which is drawn alone where there is no *value*.

    *shown* is the number format that prints the fact as written (ECMA-376 part 1, 18.8.31).
    """

    label: str
    value: float | None
    shown: str
    low: float | None = None
    high: float | None = None

    @property
    def end(self) -> float:
        """Where it ends, away from 0: there stands what is written beside it."""
        return min(self.ends, key=lambda end: (-abs(end), -end))

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest value in it."""
        values = [each for each in (self.value, self.low, self.high) if each is not None]
        return min(values), max(values)


class Chart(NamedTuple):
    """Bars with their values on them; *unit* says what is counted, *scale* where the axis of values begins and ends."""

    slot: Slot
    box: Box
    bars: tuple[Bar, ...]
    unit: Paragraph
    scale: tuple[float, float]
    alt: str
    size: float

    @property
    def has_spans(self) -> bool:
        """Whether there is any span to draw."""
        return any(bar.low is not None for bar in self.bars)


class Picture(NamedTuple):
    """A picture file within its box, its sides in proportion; without a slot it stands in no placeholder."""

    slot: Slot | None
    box: Box
    file: str
    alt: str


class Group(NamedTuple):
    """Marks that belong together. *drawn* are their numbers in the order in which they are drawn, the lowest first."""

    name: str
    box: Box
    alt: str
    members: tuple[Boxed | Arrow, ...]
    drawn: tuple[int, ...]


Shape = SlotText | Boxed | Table | Chart | Picture | Group
"""What stands on a page by itself."""

Mark = Shape | Arrow
