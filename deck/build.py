"""A lecture becomes a deck: the one way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.arrange import arrange
from deck.pictures import images_of
from deck.plan import plan
from deck.template import house_template
from deck.write import write

if TYPE_CHECKING:
    from source.model import Lecture


def deck_bytes(lecture: Lecture) -> bytes:
    """Return the .pptx file of *lecture*; the same lecture gives the same bytes. OSError if a picture has gone."""
    deck, template = plan(lecture), house_template()
    images = images_of(deck.slides)
    return write(deck, arrange(deck, template, images), template, images)
