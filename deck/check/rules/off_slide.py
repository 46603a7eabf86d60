"""Nothing reaches beyond the edge of the slide.

Why: what is outside is not shown or printed, but a screen reader still reads it.
Source: the design rules of this project; ECMA-376 part 1, 19.2.1.39 (size of the slide).
Fix: move it onto the slide, or delete it.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.geometry import Box, within
from deck.written.view import DeckView

HINT = "move it onto the slide"

SLACK = 3_600
"""EMU: a tenth of a millimetre, for what programs round."""
_MILLIMETRE = 36_000


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each shape that is not wholly on its slide; in a group, the members are asked."""
    page = Box(0, 0, deck.width, deck.height)
    for slide in deck.slides:
        for shape in slide.shapes:
            if not (shape.box is None or shape.hidden or shape.kind == "group" or within(shape.box, page, SLACK)):
                yield Fault(slide.number, shape.called, f"it reaches {_beyond(shape.box, page)}", HINT)


def _beyond(box: Box, page: Box) -> str:
    edges = {
        "left": page.left - box.left,
        "upper": page.top - box.top,
        "right": box.right - page.right,
        "lower": box.bottom - page.bottom,
    }
    edge, length = max(edges.items(), key=lambda item: item[1])
    return f"{length / _MILLIMETRE:.1f} mm beyond the {edge} edge"
