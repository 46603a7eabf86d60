"""What a shape is for: what may be small, what must be large, and which table is a matrix.

No name and no word is read, since these are in any language and are lost when other programs save a deck. A shape is
known by its placeholder, by the size that it is designed for, by its place, and a list of sources by its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from deck.check.places import Page
from deck.written.view import FOOTERS, TITLES, DeckView, ShapeView, SlideView

Role = Literal["title", "body", "figure", "small print", "footer"]

LEAST_BODY = 18.0
"""Points: the least size of text that is read out."""
_SMALL = 16.0
"""Points: the largest size that templates give to small print; between the two is body text that is too small."""
_CITED = re.compile(r"(\d{1,4})(?:\s*[–-]\s*(\d{1,4}))?")
_ENTRY = re.compile(r"\W?(\d{1,4})\W{0,2}\t")
"""How an entry of a list of sources begins: with its number, as 1. or [1], and a tab."""


@dataclass(frozen=True, slots=True)
class Roles:
    """What the shapes of a deck are for; *height* is that of its page, *cited* are the numbers of its sources."""

    height: int
    cited: frozenset[int]

    def of(self, shape: ShapeView, slide: SlideView) -> Role:
        """Return what *shape* is for on *slide*."""
        if shape.placeholder in TITLES:
            return "title"
        if shape.placeholder in FOOTERS:
            return "footer"
        if shape.is_figure or shape.group is not None:
            return "figure"
        return "small print" if self._is_small_print(shape, slide) else "body"

    def stands_alone(self, table: ShapeView, slide: SlideView) -> bool:
        """Return whether *table* is all that a slide shows: then it is its matrix, to be read from the last row."""
        others = (shape for shape in slide.outermost if shape.seen and shape is not table)
        roles = (self.of(shape, slide) for shape in others if shape.text or shape.is_figure)
        return table.table is not None and not {"body", "figure"} & set(roles)

    def _is_small_print(self, shape: ShapeView, slide: SlideView) -> bool:
        if shape.placeholder == "subTitle":
            return False
        if not self.cited.isdisjoint(_entries(shape)) or _is_designed_small(shape, slide):
            return True
        if shape.box is None or not any(run.size < LEAST_BODY for run in shape.runs if run.text.strip()):
            return False
        page = Page(self.height, slide)
        if page.opens:
            return page.ends_opening(shape.box) if shape.design is None else shape.design <= LEAST_BODY
        near = page.is_by_title(shape.box) or page.is_caption(shape.box) or page.is_at_foot(shape.box)
        return near and (shape.design is None or shape.design <= _SMALL)


def roles_in(deck: DeckView) -> Roles:
    """Return what the shapes of *deck* are for."""
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    raised = (run.text for shape in shapes for run in shape.runs if run.raised)
    cited = {number for text in raised for number in _numbers(text)}
    for entries in map(_entries, shapes):
        if entries and (entries[0] - 1 in cited or not cited.isdisjoint(entries)):
            cited.update(entries)  # a list that goes on over several slides may end with what only notes cite
    return Roles(deck.height, frozenset(cited))


def _entries(shape: ShapeView) -> list[int]:
    """Return the numbers of a list, if each paragraph begins with one."""
    found = [_ENTRY.match("".join(run.text for run in runs)) for runs in shape.paragraphs if runs]
    return [int(entry[1]) for entry in found if entry] if all(found) else []


def _numbers(text: str) -> Iterator[int]:
    """Yield the numbers in a citation such as 2,5–7."""
    for first, last in _CITED.findall(text):
        yield from range(int(first), int(last or first) + 1)


def _is_designed_small(shape: ShapeView, slide: SlideView) -> bool:
    """Return whether *shape* is designed for small letters, as a placeholder beside others with large ones."""
    if shape.design is None or shape.design > _SMALL:
        return False
    contents = (slot.size for slot in slide.slots if slot.placeholder not in (*TITLES, *FOOTERS))
    return shape.slot is None or any(size >= LEAST_BODY for size in contents)
