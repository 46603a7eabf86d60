"""Every picture, chart, table, diagram, group and wordless shape is described, or marked as decoration.

Why: who cannot see a figure gets nothing but its description; a file name describes nothing. What is in a described
group is described with it. A description on decoration is noise.
Source: Microsoft, "Rules for the Accessibility Checker" (alternative text); WCAG 2.1, 1.1.1.
Fix: say in a sentence what the figure shows and what follows from it; mark what only adorns as decorative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deck.check.empty_words import BY_MACHINE, KINDS
from deck.check.finding import Fault
from deck.written.view import DeckView, ShapeView

HINT = "say in a sentence what it shows, or mark it as decorative"

_FILE = re.compile(r"\S\.(?:bmp|emf|gif|heic|jpe?g|pdf|png|svg|tiff?|webp|wmf)\b", re.IGNORECASE)


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield what is not described, or not in words."""
    for slide in deck.slides:
        for shape in slide.outermost:
            if not shape.hidden and (message := _wrong(shape)):
                yield Fault(slide.number, shape.called, message, HINT)


def _wrong(shape: ShapeView) -> str | None:
    if shape.decorative:
        return "it is marked as decorative, and yet described" if shape.alt else None
    if not (shape.is_figure or _is_wordless(shape)):
        return None
    if not shape.alt:
        return f"the {shape.kind} has no description"
    if _FILE.search(shape.alt):
        return f"the description is the name of a file: {shape.alt}"
    if KINDS.fullmatch(shape.alt) or shape.alt == shape.name:
        return f"the description says nothing: {shape.alt}"
    return "a program has written the description, and nobody has read it" if BY_MACHINE.search(shape.alt) else None


def _is_wordless(shape: ShapeView) -> bool:
    return shape.kind in ("shape", "connector") and not shape.text
