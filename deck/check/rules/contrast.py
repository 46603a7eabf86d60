"""Text stands out from what is behind it: 4.5 to 1, or 3 to 1 from 24 points.

Why: projectors wash colours out, and many in the room see less contrast than the author does.
Source: WCAG 2.1, 1.4.3; Microsoft, "Rules for the Accessibility Checker" (sufficient contrast).
Fix: take a darker colour of the theme on a light ground, a lighter one on a dark ground; put a filled shape between a
picture and its text. Of a gradient or pattern the worst place counts. What cannot be known is not judged, such as the
cells of a table whose style is not in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from deck.check.finding import Fault
from deck.written.colours import Colour, contrast
from deck.written.view import DeckView, ShapeView, TextRun

HINT = "take a darker or a lighter colour of the theme, for the text or for what is behind it"
ON_PICTURE = "put a filled shape between the picture and the text"

LEAST, LEAST_FOR_LARGE = 4.5, 3.0
LARGE = 24.0
"""Points."""


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each pair of colours in which a shape has text that is too faint."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if not shape.hidden:
                for message, hint in dict.fromkeys(_faint(shape)):
                    yield Fault(slide.number, shape.called, message, hint)


def _faint(shape: ShapeView) -> Iterator[tuple[str, str]]:
    told: set[tuple[Colour, Colour]] = set()
    for run in shape.runs:
        if not run.text.strip():
            continue
        if run.ground.picture:
            yield "text stands on a picture, so that nobody can say how well it is read", ON_PICTURE
        worst = _worst(run)
        if worst is None or worst in told or (ratio := contrast(*worst)) >= (least := _least(run)):
            continue
        told.add(worst)
        pair = f"{floor(ratio * 100) / 100:.2f}:1 ({worst[0]} on {worst[1]})"
        yield f"“{run.text.strip()}” has a contrast of {pair}; {least:g}:1 is needed", HINT


def _worst(run: TextRun) -> tuple[Colour, Colour] | None:
    """Return the colour of the letters and that of their ground where the two are least apart."""
    if run.colour is None or not run.ground.colours:
        return None
    ground = min(run.ground.colours, key=lambda colour: contrast(run.colour.over(colour), colour))  # type: ignore[union-attr]
    return run.colour.over(ground), ground


def _least(run: TextRun) -> float:
    return LEAST_FOR_LARGE if run.size >= LARGE else LEAST
