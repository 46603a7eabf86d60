"""What a template offers: its layouts, the boxes on them, and how text in each box looks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from deck.geometry import Box
from deck.template.paint import HOUSE, Paint
from source.files.package import PackagePart

FONT = "Calibri"
"""On every Windows and macOS with Office; elsewhere Carlito has its measures."""

LayoutName = Literal[
    "title", "section", "topic-right", "topic-wide", "text", "figure", "matrix", "question", "answer", "references"
]
SlotName = Literal[
    "title",
    "subtitle",
    "about",
    "label",
    "link",
    "body",
    "figure",
    "explanation",
    "caption",
    "legend",
    "references",
    "footer",
    "number",
]


class Style(NamedTuple):
    """How text in a box looks; sizes and spaces in points. *ladder* holds the sizes allowed, largest first.

    *face* is the typeface that the theme gives it. Without a *colour* it keeps that of its layout. *align* is "l" where
    lines begin, which is on the right in a box whose text runs *from the right*.
    """

    ladder: tuple[float, ...]
    colour: str = "tx1"
    bold: bool = False
    bullet: str = ""
    hanging: float = 0
    space_after: float = 0
    line: float = 1.0
    anchor: Literal["t", "ctr", "b"] = "t"
    align: Literal["l", "ctr", "r"] = "l"
    face: str = FONT
    from_right: bool = False

    @property
    def size(self) -> float:
        """The size wished for."""
        return self.ladder[0]

    def space_at(self, size: float) -> float:
        """Return the space after a paragraph when letters have *size*: it shrinks faster than they do."""
        return self.space_after * (size / self.size) ** 2


class Own(NamedTuple):
    """That slides say themselves where a slot is and how its text looks, since their layout does not.

    *called* is the slot whose name it has in the selection pane, *ground* a theme colour that lies behind it, and
    *bulleted* says whether the layout's own bullets are kept.
    """

    called: SlotName
    ground: str = ""
    bulleted: bool = False


class Slot(NamedTuple):
    """A placeholder of a layout. *kind* and *idx* are its ``type`` and ``idx`` (ECMA-376 part 1, 19.3.1.36).

    A slot without a kind is a text box of the slide's own.
    """

    name: SlotName
    kind: str
    idx: int | None
    box: Box
    style: Style
    own: Own | None = None


class Layout(NamedTuple):
    """A slide layout: its part in the package, and its placeholders.

    What follows a title never stands above *ceiling*. *others* are further ways to fill the same layout. What is too
    long for one slide of it goes on over several if it *splits*.
    """

    part: str
    slots: Mapping[SlotName, Slot]
    ceiling: int = 0
    others: tuple[Mapping[SlotName, Slot], ...] = ()
    splits: bool = False


class Font(NamedTuple):
    """A font that the template brings along: what is said of it, and its files by their hands (regular, bold ...)."""

    said: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]


class Template(NamedTuple):
    """A design to put slides on: all its parts, and what is where in them."""

    width: int
    height: int
    parts: tuple[PackagePart, ...]
    masters: tuple[str, ...]
    notes_master: str
    shared: tuple[tuple[str, str], ...]
    """Kind and name of the other parts that the presentation itself points to: theme and table styles."""
    layouts: Mapping[LayoutName, Layout]
    table_style: str
    paint: Paint = HOUSE
    handout_master: str = ""
    fonts: tuple[Font, ...] = ()
    first_master_id: int = 2_147_483_648
    """ECMA-376 part 1, 19.7.18: ids of masters, and of their layouts, start here."""
    from_right: bool = False
    """Whether its parts are drawn as in a mirror: pages are planned from left to right, and mirrored at the end."""
