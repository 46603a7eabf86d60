"""The kinds of slides: one module or folder each, and this one list of those that a part of the lecture becomes.

``kind.Slide`` says what a kind is. The slides that each deck has, such as title and references, are listed in
``deck.plan.deck``, in their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from deck.slides.matrix.plan import matrix_slide
from deck.slides.topic.plan import topic_slide
from source.lecture.differential import Differential
from source.lecture.topic import Topic

if TYPE_CHECKING:
    from deck.slides.kind import Slide
    from deck.texts.citations import Sources
    from deck.texts.paragraph import Paragraph
    from source.lecture.lecture import Body


def slide_of(part: Body, sources: Sources, links: Paragraph) -> Slide:
    """Return the slide of a part of the lecture; *links* lead to others."""
    match part:
        case Differential():
            return matrix_slide(part, sources, links)
        case Topic():
            return topic_slide(part, sources, links)
    assert_never(part)
