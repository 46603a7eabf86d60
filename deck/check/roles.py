"""What a shape is for: what may be small, what must be large, and which table is a matrix."""

from __future__ import annotations

import re
from typing import Literal

from deck.written.view import FOOTERS, TITLES, ShapeView, SlideView

Role = Literal["title", "body", "figure", "small print", "footer"]

_SMALL_PRINT = re.compile(
    r"(?:about|caption|credit|footnote|label|legend|licen[cs]e|references?|sources?)\b", re.IGNORECASE
)
"""How the names of placeholders and text boxes begin that hold what is looked up and not read out."""
_LISTS = re.compile(r"(?:bibliography|references?|sources?)\b", re.IGNORECASE)
"""How the names of layouts begin that hold nothing but small print."""


def role_of(shape: ShapeView, slide: SlideView) -> Role:
    """Return what *shape* is for on *slide*."""
    if shape.placeholder in TITLES:
        return "title"
    if shape.placeholder in FOOTERS:
        return "footer"
    if shape.is_figure or shape.group is not None:
        return "figure"
    name = shape.name if shape.slot is None else slide.slots[shape.slot].name
    return "small print" if _SMALL_PRINT.match(name) or _LISTS.match(slide.layout) else "body"


def stands_alone(table: ShapeView, slide: SlideView) -> bool:
    """Return whether *table* is all that a slide shows: then it is the slide's matrix, to be read from the last row."""
    others = (shape for shape in slide.outermost if shape.seen and shape is not table)
    roles = (role_of(shape, slide) for shape in others if shape.text or shape.is_figure)
    return table.table is not None and not {"body", "figure"} & set(roles)
