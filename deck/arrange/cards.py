"""A few points as cards of one size: side by side, or four in two rows, with letters of one size on all of them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from deck.arrange.pages import Page, PlacedCard
from deck.arrange.placed_words import foot, head
from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.fit import height, line, longest_word, text_width
from deck.template.layout import Layout, Style

if TYPE_CHECKING:
    from deck.plan.slides import Card, CardsSlide, Deck

GAP = inches(0.25)
PAD_SIDE, PAD_ABOVE, PAD_BELOW = inches(0.35), inches(0.3), inches(0.24)
"""What is free between the edge of a card and its words."""
_LARGER = (30.0, 28.0)
"""Sizes above those of a list: the few words on a card may stand larger."""
_SCALES = {1: (4.0, 3.0, 2.5, 2.0), 2: (3.5, 3.0, 2.5, 2.0)}
_SCALES_OF_MANY = (3.0, 2.5, 2.0)
"""How much larger than its words a key figure is, by the number of cards."""
FIGURE_LINE = 0.9
"""Height of a key figure's line, as a part of its face's."""
_LEAST = 0.85
"""Part of the room that the cards fill at least."""


def arrange_cards(slide: CardsSlide, deck: Deck, layout: Layout) -> Page:
    """Return the page of a topic whose points stand on cards, in the place of the points of *layout*."""
    cards = _sized(slide.cards, _room(layout), layout.slots["body"].style)
    return Page(slide.id, layout, (*head(slide, layout), *cards, *foot(slide.sources, deck, layout)), slide.notes)


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
    width, tall = (room.width - (columns - 1) * GAP) // columns, (room.height - (rows - 1) * GAP) // rows
    places = (divmod(number, columns) for number in range(count))
    return [
        Box(room.left + column * (width + GAP), room.top + row * (tall + GAP), width, tall) for row, column in places
    ]


def _grid(count: int) -> tuple[int, int]:
    """Return in how many columns and rows cards stand: four in one row would be too narrow for words."""
    return (2, 2) if count == 4 else (count, 1)


def _placed(card: Card, where: Box, style: Style, size: float, scale: float) -> PlacedCard:
    """Return *card* with its figure *scale* times as large as its words, or (0) within them."""
    if not scale:
        return PlacedCard(where, (), card.point, style, size, size, PAD_ABOVE)
    return PlacedCard(where, card.figure, card.says, style, size, round(size * scale), PAD_ABOVE)


def _fits(card: PlacedCard) -> bool:
    width, _ = inside(card.box)
    narrow = longest_word(card.says, card.size, bold=card.style.bold, face=card.style.face) <= width
    return narrow and text_width(card.figure, card.figure_size, bold=True, face=card.style.face) <= width and fits(card)


def fits(card: PlacedCard) -> bool:
    """Return whether the words of *card* are no higher than its box has room for."""
    return _needed(card) <= inside(card.box)[1]


def inside(box: Box) -> tuple[float, float]:
    """Return how wide and how high the words on a card may be, in points."""
    return (box.width - 2 * PAD_SIDE) / EMU_PER_POINT, (box.height - PAD_ABOVE - PAD_BELOW) / EMU_PER_POINT


def _needed(card: PlacedCard) -> float:
    above = line(card.figure_size, card.style.face) * FIGURE_LINE if card.figure else 0
    return above + height([card.says], inside(card.box)[0], card.size, card.style)


def _lowered(cards: Sequence[PlacedCard], room: Box) -> Sequence[PlacedCard]:
    """Return *cards* as high as the fullest of them needs, but not so low that the slide looks empty.

    What is then free is above and below the words, on all cards alike: key figures stand side by side.
    """
    _, rows = _grid(len(cards))
    most = max((_needed(card) for card in cards if card.figure), default=0)
    words = ceil(max(_needed(card) for card in cards) * EMU_PER_POINT)
    needed = rows * (words + PAD_ABOVE + PAD_BELOW) + (rows - 1) * GAP
    whole = room._replace(height=min(max(needed, round(room.height * _LEAST)), room.height))
    boxes = _boxes(len(cards), whole)
    spare = max(boxes[0].height - PAD_ABOVE - PAD_BELOW - ceil(most * EMU_PER_POINT), 0)
    return [card._replace(box=where, above=PAD_ABOVE + spare // 2) for card, where in zip(cards, boxes, strict=True)]
