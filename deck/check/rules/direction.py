"""What begins with a letter of Arabic, Hebrew or another script from right to left runs from right to left.

Why: else it begins on the wrong side, its full stop stands before it, and figures within it change places.
Source: Unicode Standard Annex 9, P2 and P3; ECMA-376 part 1, 21.1.2.2.7 (``rtl``).
Fix: in PowerPoint, Home > Right-to-Left, among the buttons of the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from deck.check.finding import Fault
from deck.written.charts import FILLED_IN
from deck.written.view import DeckView, Paragraph
from source.texts.direction import is_from_right

HINT = "turn the paragraph: Home > Right-to-Left"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each shape with the first of its paragraphs that runs the wrong way."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if (said := _wrong_way(shape.paragraphs)) is not None:
                yield Fault(slide.number, shape.called, f"“{said}” runs from left to right", HINT)


def _wrong_way(paragraphs: Iterable[Paragraph]) -> str | None:
    for runs in paragraphs:
        said = "".join(run.text for run in runs if run.field != FILLED_IN)
        if runs and not runs[0].from_right and is_from_right(said, usually=False):
            return said.strip()
    return None
