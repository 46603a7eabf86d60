"""No two shapes lie on each other.

Why: what lies below cannot be read, and in another program, where letters are a little wider, it gets worse.
Source: the design rules of this project; Microsoft's checker calls it "Avoid overlapping objects".
Fix: move one of them. Connectors and decoration may cross others, a group counts as one shape, and text may stand in a
shape without text of its own that holds the whole of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.geometry import common, within
from deck.written.view import DeckView, ShapeView

HINT = "move one of them, or make it smaller"

SLACK = 36_000
"""EMU: one millimetre, the width of a line and its shadow."""
_MILLIMETRE = 36_000


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each shape that lies on one drawn before it."""
    for slide in deck.slides:
        drawn: list[ShapeView] = []
        for above in slide.outermost:
            if _counts(above):
                for below, size in _under(above, drawn):
                    yield Fault(slide.number, above.called, f"it lies on {below.called}, by {size}", HINT)
                drawn.append(above)


def _under(above: ShapeView, drawn: list[ShapeView]) -> Iterator[tuple[ShapeView, str]]:
    """Yield the shapes that *above* lies on, and how much they share."""
    for below in drawn:
        if below.box is None or above.box is None or _is_container(below, above):
            continue
        across, down = common(below.box, above.box)
        if min(across, down) > SLACK:
            yield below, f"{across / _MILLIMETRE:.1f} × {down / _MILLIMETRE:.1f} mm"


def _counts(shape: ShapeView) -> bool:
    return shape.seen and shape.kind != "connector" and bool(shape.text or shape.is_figure or shape.filled)


def _is_container(below: ShapeView, above: ShapeView) -> bool:
    if below.kind != "shape" or below.text or below.box is None or above.box is None:
        return False
    return within(above.box, below.box, SLACK)
