"""A written deck as plain data: what is on each slide, and how it looks once everything inherited is resolved.

Lengths are EMU, sizes points. Text keeps the colour that is seen and the colours that it can stand on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from deck.geometry import Box
from deck.written.colours import Colour

Kind = Literal["text", "shape", "picture", "media", "chart", "table", "diagram", "object", "group", "connector"]
"""A *text* is a text box or a placeholder, a *shape* is drawn, a *diagram* is SmartArt, an *object* is embedded."""

TITLES = ("title", "ctrTitle")
FOOTERS = ("ftr", "dt", "sldNum")
"""Types of placeholders (ECMA-376 part 1, 19.7.10) for titles, and for what is repeated on every slide."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What text stands on: a colour, all those of a gradient or pattern, a picture, or (no colours) nothing known."""

    colours: tuple[Colour, ...] = ()
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads: an address, or another part of the deck."""

    target: str
    inside: bool


@dataclass(frozen=True, slots=True)
class TextRun:
    """Letters that look alike. *field* is the kind of a field, such as ``slidenum``; *raised* are superscripts.

    *from_right* is said of its paragraph.
    """

    text: str
    language: str | None
    size: float
    colour: Colour | None = None
    ground: Ground = Ground()
    link: Link | None = None
    field: str | None = None
    raised: bool = False
    from_right: bool = False


Paragraph = tuple[TextRun, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; *merged* if it spans others or is hidden by one that does."""

    paragraphs: tuple[Paragraph, ...]
    merged: bool

    @property
    def text(self) -> str:
        return "\n".join("".join(run.text for run in runs) for runs in self.paragraphs).strip()


@dataclass(frozen=True, slots=True)
class Table:
    """A table, and which of its headers are marked as such."""

    rows: tuple[tuple[Cell, ...], ...]
    header_row: bool
    header_column: bool


@dataclass(frozen=True, slots=True)
class ShapeView:
    """A shape where it is seen on the slide, groups and rotation taken into account.

    *placeholder* is its type, *slot* its number among the slots of the layout. *design* is the size of its letters
    where its text says none: that of its slot, or else of a list style of its own. *group* is the id of the group that
    it is in. *scaled* text is made smaller by automatic fitting. *fixed* are the colours and fonts that it has of its
    own, whatever the theme says.
    """

    id: int
    name: str
    kind: Kind
    box: Box | None
    paragraphs: tuple[Paragraph, ...] = ()
    table: Table | None = None
    placeholder: str | None = None
    slot: int | None = None
    design: float | None = None
    group: int | None = None
    alt: str = ""
    decorative: bool = False
    hidden: bool = False
    filled: bool = False
    scaled: bool = False
    fixed: tuple[str, ...] = ()
    link: Link | None = None

    @property
    def runs(self) -> Iterator[TextRun]:
        return (run for runs in self.paragraphs for run in runs)

    @property
    def text(self) -> str:
        return "\n".join("".join(run.text for run in runs) for runs in self.paragraphs).strip()

    @property
    def called(self) -> str:
        """Its name in the selection pane."""
        return self.name or f"shape {self.id}"

    @property
    def seen(self) -> bool:
        """Whether it is content: neither hidden nor decoration."""
        return not (self.hidden or self.decorative)

    @property
    def is_figure(self) -> bool:
        return self.kind in ("picture", "media", "chart", "table", "diagram", "object", "group")


@dataclass(frozen=True, slots=True)
class SlotView:
    """A placeholder of a layout: its type, where it is, and how large its letters are where a slide says no size."""

    placeholder: str
    box: Box | None
    size: float


@dataclass(frozen=True, slots=True)
class SlideView:
    """A slide; *shapes* are in reading order, each group followed by what is in it.

    *slots* are the placeholders of its layout in their order.
    """

    number: int
    id: int
    slots: tuple[SlotView, ...]
    shapes: tuple[ShapeView, ...]
    notes: tuple[TextRun, ...] = ()
    fixed: tuple[str, ...] = ()

    @property
    def title(self) -> ShapeView | None:
        return next((shape for shape in self.shapes if shape.placeholder in TITLES), None)

    @property
    def opens(self) -> bool:
        """Whether this is a title slide."""
        return any(shape.placeholder == "ctrTitle" for shape in self.shapes)

    @property
    def outermost(self) -> tuple[ShapeView, ...]:
        """Its shapes, a group counting as one."""
        return tuple(shape for shape in self.shapes if shape.group is None)


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its name, and the ids of its slides."""

    name: str
    slides: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DeckView:
    """The whole deck, and what its file says of itself."""

    width: int
    height: int
    title: str
    language: str
    slides: tuple[SlideView, ...]
    sections: tuple[Section, ...]
