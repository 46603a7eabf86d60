"""Text is large enough to be read from the last row.

Why: a lecture hall is eight times as long as the screen is high, and letters below these sizes vanish there.
Source: the design rules of this project; Microsoft, "Make your PowerPoint presentations accessible" (18 points).
Fix: say less, or give the text more room. Titles need 24 points, body text 18, the table that is all that a slide shows
14, text in other figures, captions, references and other small print 12, and what stands at the foot of every slide 10.
Small print is what the template gives small letters beside large ones; of text without a placeholder, what stands just
below a figure, at the foot, or in a line by the title; what ends a title slide; and a list of sources, known by its
numbers, to which raised ones lead. A text box that stands by itself is body text. No name is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from deck.check.finding import Fault
from deck.check.roles import Role, Roles, roles_in
from deck.written.view import DeckView, ShapeView, SlideView

HINT = "say less, or give it more room"

FLOORS: dict[Role, float] = {"title": 24, "body": 18, "figure": 12, "small print": 12, "footer": 10}
MATRIX = 14.0
"""Least sizes in points."""


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each shape with its smallest text, where that is below the least size of its kind."""
    roles = roles_in(deck)
    for slide in deck.slides:
        for shape in slide.shapes:
            runs = [run for run in shape.runs if run.text.strip() and not shape.hidden]
            smallest = min(runs, key=lambda run: run.size, default=None)
            least = _least(shape, slide, roles)
            if smallest is not None and smallest.size < least:
                message = f"“{smallest.text.strip()}” is {smallest.size:g} pt; here {least:g} pt is the least"
                yield Fault(slide.number, shape.called, message, HINT)


def _least(shape: ShapeView, slide: SlideView, roles: Roles) -> float:
    return MATRIX if roles.stands_alone(shape, slide) else FLOORS[roles.of(shape, slide)]
