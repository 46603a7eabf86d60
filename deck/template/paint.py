"""Which theme colours tables, charts and flows are painted in: the house's own, or what another theme has for them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

Tone = tuple[str, int]
"""A theme colour and its tint, where 100 is full, less is mixed with white, and below 0 with black."""


class Paint(NamedTuple):
    """What stands in for the house's tones, and for its letters on each of them; all that is not listed stays.

    *letters* are listed by the tone that they stand on in the house (None: the slide) and their colour there (None:
    not said). With *plain_links* a link has the colour of its text, since the theme's cannot be read. *paper* is a
    colour to put behind tables, charts and flows, *card* a light one to put behind pictures, which can be transparent.
    """

    tones: Mapping[Tone, Tone] = MappingProxyType({})
    letters: Mapping[tuple[Tone | None, str | None], str] = MappingProxyType({})
    plain_links: bool = False
    paper: str = ""
    card: str = ""

    def tone(self, name: str, tint: int = 100) -> Tone:
        """Return what stands in for a tone of the house."""
        return self.tones.get((name, tint), (name, tint))

    def on(self, ground: Tone | None, colour: str | None) -> str | None:
        """Return the colour of letters that have *colour* on *ground* in the house."""
        return self.letters.get((ground, colour), colour)


HOUSE = Paint()
