"""No text is made smaller by automatic fitting.

Why: the sizes that the file says are then not those that are seen, and each program shrinks in its own way: what fits
in one overflows in the next.
Source: the design rules of this project; ECMA-376 part 1, 21.1.2.1.3 (``normAutofit``).
Fix: say less, or set a size and switch automatic fitting off: Format Shape > Text Options > Do not Autofit.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.written.view import DeckView

HINT = "set a size of the letters instead: Format Shape > Text Options > Do not Autofit"


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each shape whose letters or lines automatic fitting has shrunk."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.scaled:
                yield Fault(slide.number, shape.called, "automatic fitting shows its text smaller than it says", HINT)
