"""Text in the placeholders of a layout, at the largest size that fits: what all kinds of slides share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from math import ceil
from typing import TYPE_CHECKING

from deck.geometry import EMU_PER_POINT, Box
from deck.measure.fit import balanced, fits, height, largest, line
from deck.measure.shorten import cut_short
from deck.page.marks import SlotText
from deck.page.page import Points
from deck.texts.review import SIGN
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.template.layout import Layout, Slot, SlotName
    from deck.texts.paragraph import Paragraph
    from deck.texts.review import Source
    from source.words.printed import Words

_BETWEEN = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}·  "
_YEAR = re.compile(r" \d{4}$")


def in_slot(layout: Layout, name: SlotName, paragraphs: Sequence[Paragraph], where: Box | None = None) -> SlotText:
    """Return *paragraphs* in the placeholder *name*, in its own box or in *where*."""
    return placed(layout.slots[name], paragraphs, where)


def placed(slot: Slot, paragraphs: Sequence[Paragraph], where: Box | None = None) -> SlotText:
    """Return *paragraphs* in the placeholder *slot*, in its own box or in *where*."""
    size = largest(paragraphs, where or slot.box, slot.style)
    return SlotText(slot, tuple(paragraphs), where, None if size == slot.style.size else size)


def title(layout: Layout, runs: Paragraph) -> SlotText:
    """Return the title, its lines of like length."""
    heading = in_slot(layout, "title", (runs,))
    width, style = heading.slot.box.width, heading.slot.style
    if style.align != "l":
        return heading
    needed = balanced(runs, width / EMU_PER_POINT, heading.size or style.size, style)
    return heading._replace(spare=max(width - round(needed * EMU_PER_POINT), 0))


def framed(placed: SlotText) -> SlotText:
    """Return *placed* in a box that is no higher than its words, and no higher than before: others can come close."""
    box = placed.box or placed.slot.box
    needed = min(height_of(placed), box.height)
    top = box.bottom - needed if placed.slot.style.anchor == "b" else box.top
    return placed._replace(box=box._replace(top=top, height=needed))


def height_of(placed: SlotText) -> int:
    """Return how high the words are, in EMU."""
    box, style = placed.box or placed.slot.box, placed.slot.style
    room = (box.width - placed.spare) / EMU_PER_POINT
    return ceil(height(placed.paragraphs, room, placed.size or style.size, style) * EMU_PER_POINT)


def short_references(sources: tuple[Source, ...], layout: Layout, words: Words) -> Iterator[Paragraph]:
    """Yield the references of a slide in one paragraph, in each form that fits: from names and years to numbers."""
    slot = layout.slots["references"]
    size = slot.style.ladder[-1]
    for entries in _shortened(sources, words):
        shown = (Run(_BETWEEN.join(_whole(*entry) for entry in entries)),)
        if fits([shown], slot.box, size, slot.style):
            yield shown
    numbers = ", ".join(str(number) for number, _ in sources if number != SIGN)
    sign = tuple(Run(f"{says}{_BETWEEN}") for number, says in sources if number == SIGN)
    yield (*sign, words.run("slides.list_at_end", numbers=numbers))


def _shortened(sources: Sequence[Source], words: Words) -> Iterator[Sequence[Source]]:
    yield sources
    without_others = [(number, name.replace(f" {words['citing.et_al']}", "")) for number, name in sources]
    yield without_others
    yield [(number, _YEAR.sub("", name).partition(" & ")[0]) for number, name in without_others]


def _whole(number: int, name: str) -> str:
    """Return a reference in which no line ends, or what the sign says that stands in the place of a number."""
    return name if number == SIGN else f"{number} {name}".replace(" ", "\N{NO-BREAK SPACE}")


@cache
def footer(title: str, slot: Slot) -> SlotText:
    """Return the lecture's title in one line; the whole of it stands on the title slide."""
    return shortened(slot, (Run(title),))


def shortened(slot: Slot, runs: Paragraph) -> SlotText:
    """Return *runs* in the placeholder *slot*, cut short where they are too long even in the smallest letters.

    For what is said in full elsewhere. A placeholder that is lower than a line is taken to have one.
    """
    style = slot.style
    size = style.ladder[-1]
    one_line = ceil(line(size, style.face) * style.line * EMU_PER_POINT)
    where = slot.box._replace(height=max(slot.box.height, one_line))
    return placed(slot, (cut_short(runs, lambda some: fits([some], where, size, style)),))


def points_in(body: SlotText) -> Points:
    """Return the points of a topic that stand in the placeholder *body*."""
    return Points(body.paragraphs, body.place.width / EMU_PER_POINT, body.slot.style)
