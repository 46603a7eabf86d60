"""A few points as cards of one size: side by side, or four in two rows, with letters of one size on all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import capacity, counted, fits, height, line, longest_word, text_width
from deck.measure.shorten import fit, some, to_cut
from deck.page.marks import Boxed, Edge, Insets, Line
from deck.page.page import Overflow, Points
from deck.slides.frame import above, below, page_of
from deck.slides.kind import Head
from deck.slides.parting import pages_of
from deck.slides.statements import StatementsSlide
from deck.template.layout import Layout, Style
from deck.texts.paragraph import Paragraph
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.page.marks import Shape
    from deck.page.page import Page
    from deck.slides.kind import Hall
    from deck.template.paint import Paint, Tone

_GAP = inches(0.25)
_PAD_SIDE, _PAD_ABOVE, _PAD_BELOW = inches(0.35), inches(0.3), inches(0.24)
"""What is free between the edge of a card and its words."""
_LARGER = (30.0, 28.0)
"""Sizes above those of a list: the few words on a card may stand larger."""
_SCALES = {1: (4.0, 3.0, 2.5, 2.0), 2: (3.5, 3.0, 2.5, 2.0)}
_SCALES_OF_MANY = (3.0, 2.5, 2.0)
"""How much larger than its words a key figure is, by the number of cards."""
_FIGURE_LINE = 0.9
"""Height of a key figure's line, as a part of its face's."""
_LEAST = 0.85
"""Part of the room that the cards fill at least."""


_GROUND: Tone = ("bg2", 100)
_EDGE = 4.5
"""Points."""


class Card(NamedTuple):
    """A point on a card. *figure* is the value with which it begins, to be set large; *says* is all that follows."""

    figure: Paragraph
    says: Paragraph

    @property
    def point(self) -> Paragraph:
        """The whole point."""
        return (*self.figure, Run(" "), *self.says) if self.figure else self.says


class CardsSlide(NamedTuple):
    """A topic that has a few points and no figure."""

    head: Head
    cards: tuple[Card, ...]

    @property
    def files(self) -> tuple[str, ...]:
        return ()

    def pages(self, hall: Hall) -> Iterable[Page]:
        """Return as many pages as the points need."""
        return pages_of(self, hall)

    def page(self, hall: Hall) -> Page:
        """Return the page on which the points stand on cards, in the place of the points of its layout."""
        layout = hall.layout("text")
        style = layout.slots["body"].style
        cards = _sized(self.cards, _room(layout), style)
        boxes = (_boxed(card, hall.paint, hall.words["names.card"]) for card in cards)
        marks: tuple[Shape, ...] = (*above(self.head, layout), *boxes, *below(self.head.sources, hall, layout))
        points = Points(tuple(card.point for card in cards), _inside(cards[0].box)[0], cards[0].style, on_cards=True)
        return page_of(self.head, layout, marks, overflows=_overflows(cards), points=points)

    def pieces(self) -> tuple[StatementsSlide, ...]:
        """Return its points as a list, which can be parted."""
        return (StatementsSlide(self.head, tuple(card.point for card in self.cards)),)

    def portions(self) -> Iterator[tuple[StatementsSlide, ...]]:
        """Return nothing: it is parted by its pieces."""
        return iter(())


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


def _boxed(card: PlacedCard, paint: Paint, name: str) -> Boxed:
    """Return a card: a calm ground, an edge in the colour of eosin, and the point in one frame of text."""
    lines = [Line(card.says, card.size, paint.on(_GROUND, card.style.colour), spacing=card.style.line)]
    if card.figure:
        colour = paint.on(_GROUND, "tx2")
        lines.insert(0, Line(card.figure, card.figure_size, colour, bold=True, spacing=_FIGURE_LINE))
    return Boxed(
        name=name,
        box=card.box,
        form="edged above",
        ground=paint.tone(*_GROUND),
        lines=tuple(lines),
        edge=Edge(paint.tone("accent2"), _EDGE),
        insets=Insets(_PAD_SIDE, card.above if card.figure else _PAD_ABOVE, _PAD_SIDE, _PAD_BELOW),
        anchor="t" if card.figure else "ctr",
        align="l",
    )


def _overflows(cards: Sequence[PlacedCard]) -> Iterator[Overflow]:
    return (_overflow(card, number) for number, card in enumerate(cards) if not _is_whole(card))


def _overflow(card: PlacedCard, number: int) -> Overflow:
    width, tall = _inside(card.box)
    where = Box(0, 0, round(width * EMU_PER_POINT), round(tall * EMU_PER_POINT))
    needed = counted([card.says], width, card.size, card.style)[0]
    room = capacity([()], where, card.size, card.style)
    characters = to_cut([card.says], lambda shorter: fits(shorter, where, card.size, card.style))
    message = f"this point needs {some(needed, 'line')} on its card at {card.size:g} pt, {fit(room)}"
    return Overflow(("points", number), message, f"cut about {some(characters, 'character')}")


def _room(layout: Layout) -> Box:
    """Return the place of the points, to the end of the title above: cards end where all else on the slide ends."""
    body, title = layout.slots["body"].box, layout.slots["title"].box
    if layout.slots["body"].own:
        return body
    return body._replace(width=max(body.right, title.right) - body.left) if title.bottom <= body.top else body


def _sized(cards: Sequence[Card], room: Box, letters: Style) -> Sequence[PlacedCard]:
    """Return *cards* with the largest letters that fit; if none do, without large figures at the smallest size."""
    sizes = (*(size for size in _LARGER if size > letters.size), *letters.ladder)
    style, boxes = letters._replace(ladder=sizes, bullet="", hanging=0), _boxes(len(cards), room)
    for size in sizes:
        for scale in _SCALES.get(len(cards), _SCALES_OF_MANY):
            placed = [_placed(card, where, style, size, scale) for card, where in zip(cards, boxes, strict=True)]
            if all(_fits(card) for card in placed):
                return _lowered(placed, room)
    return [_placed(card, where, style, style.ladder[-1], 0) for card, where in zip(cards, boxes, strict=True)]


def _boxes(count: int, room: Box) -> list[Box]:
    """Return equal boxes that fill *room*, from left to right, then down."""
    columns, rows = _grid(count)
    width, tall = (room.width - (columns - 1) * _GAP) // columns, (room.height - (rows - 1) * _GAP) // rows
    places = (divmod(number, columns) for number in range(count))
    return [
        Box(room.left + column * (width + _GAP), room.top + row * (tall + _GAP), width, tall) for row, column in places
    ]


def _grid(count: int) -> tuple[int, int]:
    """Return in how many columns and rows cards stand: four in one row would be too narrow for words."""
    return (2, 2) if count == 4 else (count, 1)


def _placed(card: Card, where: Box, style: Style, size: float, scale: float) -> PlacedCard:
    """Return *card* with its figure *scale* times as large as its words, or (0) within them."""
    if not scale:
        return PlacedCard(
            box=where, figure=(), says=card.point, style=style, size=size, figure_size=size, above=_PAD_ABOVE
        )
    return PlacedCard(
        box=where,
        figure=card.figure,
        says=card.says,
        style=style,
        size=size,
        figure_size=round(size * scale),
        above=_PAD_ABOVE,
    )


def _fits(card: PlacedCard) -> bool:
    width, _ = _inside(card.box)
    narrow = longest_word(card.says, card.size, bold=card.style.bold, face=card.style.face) <= width
    return (
        narrow
        and text_width(card.figure, card.figure_size, bold=True, face=card.style.face) <= width
        and _is_whole(card)
    )


def _is_whole(card: PlacedCard) -> bool:
    """Return whether the words of *card* are no higher than its box has room for."""
    return _needed(card) <= _inside(card.box)[1]


def _inside(box: Box) -> tuple[float, float]:
    """Return how wide and how high the words on a card may be, in points."""
    return (box.width - 2 * _PAD_SIDE) / EMU_PER_POINT, (box.height - _PAD_ABOVE - _PAD_BELOW) / EMU_PER_POINT


def _needed(card: PlacedCard) -> float:
    above = line(card.figure_size, card.style.face) * _FIGURE_LINE if card.figure else 0
    return above + height([card.says], _inside(card.box)[0], card.size, card.style)


def _lowered(cards: Sequence[PlacedCard], room: Box) -> Sequence[PlacedCard]:
    """Return *cards* as high as the fullest of them needs, but not so low that the slide looks empty.

    What is then free is above and below the words, on all cards alike: key figures stand side by side.
    """
    _, rows = _grid(len(cards))
    most = max((_needed(card) for card in cards if card.figure), default=0)
    words = ceil(max(_needed(card) for card in cards) * EMU_PER_POINT)
    needed = rows * (words + _PAD_ABOVE + _PAD_BELOW) + (rows - 1) * _GAP
    whole = room._replace(height=min(max(needed, round(room.height * _LEAST)), room.height))
    boxes = _boxes(len(cards), whole)
    spare = max(boxes[0].height - _PAD_ABOVE - _PAD_BELOW - ceil(most * EMU_PER_POINT), 0)
    return [card._replace(box=where, above=_PAD_ABOVE + spare // 2) for card, where in zip(cards, boxes, strict=True)]
