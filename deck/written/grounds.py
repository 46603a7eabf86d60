"""What lies behind a text: what was painted before it, from the background up."""

from __future__ import annotations

from dataclasses import dataclass, field

from deck.geometry import Box, common
from deck.written.view import Ground

_MOST = 0.5
"""A shape is behind a text when it covers this part of the text's box; less is beside it."""


@dataclass(slots=True)
class Painting:
    """What has been painted so far, the lowest first; the background covers everything."""

    background: Ground
    layers: list[tuple[Box, Ground]] = field(default_factory=list)

    def add(self, box: Box | None, ground: Ground | None) -> None:
        """Paint *ground* on *box*."""
        if box is not None and ground is not None:
            self.layers.append((box, ground))

    def behind(self, box: Box | None) -> Ground:
        """Return what a text in *box* stands on."""
        seen: list[Ground] = []
        for where, ground in reversed(self.layers):
            if box is None or not _covers(where, box):
                continue
            seen.append(ground)
            if not _lets_through(ground):
                break
        else:
            seen.append(self.background)
        return _stacked(seen)

    def under(self, own: Ground | None, box: Box | None) -> Ground:
        """Return what a text stands on whose shape has the fill *own*."""
        if own is None:
            return self.behind(box)
        return _stacked([own, self.behind(box)]) if _lets_through(own) else own


def _covers(where: Box, box: Box) -> bool:
    across, down = (max(length, 0) for length in common(where, box))
    return across * down >= _MOST * box.width * box.height


def _lets_through(ground: Ground) -> bool:
    return any(colour.alpha < 1 for colour in ground.colours)


def _stacked(grounds: list[Ground]) -> Ground:
    """Return what is seen of *grounds*, the uppermost first, of which only the last is opaque."""
    seen = grounds[-1]
    for ground in reversed(grounds[:-1]):
        seen = Ground(tuple(top.over(below) for top in ground.colours for below in seen.colours), seen.picture)
    return seen
