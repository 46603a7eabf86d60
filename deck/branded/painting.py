"""Which colours of a theme can be read: for text, for tables, charts and flows, whatever is light or dark there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from deck.template.paint import Paint, Tone
from deck.written.colours import CHANGES, Colour, contrast
from deck.written.palette import Palette
from deck.written.view import Ground

READABLE, VISIBLE = 4.5, 3.0
"""WCAG 2.1, 1.4.3 and 1.4.11: the contrast that text needs, and lines, bars and large letters."""
_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_INKS = ("tx1", "bg1", "tx2", "bg2")
_WISHED: tuple[tuple[Tone, int, int], ...] = (
    (("accent1", 100), 0, 100),
    (("tx2", 100), 0, 100),
    (("accent1", 40), 0, 40),
    (("accent1", 25), 0, 30),
    (("accent1", 20), 0, 20),
    (("accent1", 12), 0, 12),
    (("accent3", 100), 1, 40),
    (("accent3", 55), 1, 25),
    (("accent3", 45), 1, 20),
    (("bg2", 100), 0, 10),
)
"""The house's tones, and what stands in for each: which of two accents, and how full."""
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a theme as they are seen on the ground of its slides."""

    palette: Palette
    ground: Ground

    def seen(self, tone: Tone) -> Colour | None:
        """Return what a tone looks like."""
        colour, tint = self.palette.named(tone[0]), tone[1]
        if colour is None or tint == 100:
            return colour
        colour = CHANGES["lumMod"](colour, abs(tint) / 100)
        return colour if tint < 0 else CHANGES["lumOff"](colour, 1 - tint / 100)

    def stands_out(self, name: str, ground: Ground | None = None, least: float = READABLE) -> bool:
        """Return whether a colour of the theme can be read on all of *ground*, or else on the slide."""
        behind = Colours(self.palette, ground or self.ground)
        return behind.is_read(self.palette.named(name), least)

    def is_read(self, colour: Colour | None, least: float = READABLE) -> bool:
        """Return whether letters of *colour* can be read on the slide."""
        known = colour is not None and bool(self.ground.colours) and not self.ground.picture
        return known and colour is not None and _least(colour, self.ground.colours) >= least

    def on(self, name: str) -> Colours:
        """Return the same colours on the ground of one of them."""
        colour = self.palette.named(name)
        return Colours(self.palette, Ground((colour,) if colour else ()))

    def first(self, names: Iterable[str], ground: Ground | None = None, least: float = READABLE) -> str:
        """Return the first of *names* that can be read; where none can, the plain colour that is read best."""
        found = next((name for name in names if self.stands_out(name, ground, least)), None)
        return found or self.ink(ground)

    def ink(self, ground: Ground | None = None) -> str:
        """Return the colour of plain text; the theme's own if it can be read, or else the one that is read best."""
        behind = (ground or self.ground).colours
        if not behind:
            return "tx1"
        plain = next((name for name in _INKS if self.stands_out(name, ground)), None)
        if plain:
            return plain
        known = [(colour, name) for name in (*_INKS, *_ACCENTS) if (colour := self.palette.named(name)) is not None]
        return max(known, key=lambda pair: _least(pair[0], behind), default=(None, "tx1"))[1]

    def accent(self, ground: Ground | None = None) -> str:
        """Return a colour for short words that are to stand out."""
        return self.first((*_ACCENTS, "tx2"), ground)


def _least(colour: Colour, grounds: Sequence[Colour]) -> float:
    return min(contrast(colour.over(ground), ground) for ground in grounds)


def paint_of(colours: Colours) -> Paint:
    """Return what tables, charts and flows are painted in; each pair of ground and letters can be read."""
    paper = "" if colours.stands_out(colours.ink()) else "bg1"
    colours = colours.on("bg1") if paper else colours
    accents = _accents(colours)
    tones = {house: _readable((accents[which], full), colours) for house, which, full in _WISHED}
    tones |= {("accent2", 100): (accents[1], 100), ("accent6", 100): (colours.ink(), 100)}
    letters: dict[tuple[Tone | None, str | None], str] = {
        (house, said): colours.ink(_ground(colours, tones[house]))
        for house, _, _ in _WISHED
        for said in (None, "", *_INKS, "accent6")
    }
    white = colours.on("bg1").ground
    letters |= {(("bg1", 100), "tx1"): colours.ink(white), (("bg1", 100), "accent2"): colours.accent(white)}
    letters |= {(None, "tx1"): colours.ink(), (None, "bg1"): letters[("tx2", 100), "bg1"]}
    grounds = [colours.ground, *(_ground(colours, tone) for tone in tones.values() if abs(tone[1]) < 100)]
    plain = not all(colours.stands_out("hlink", ground) for ground in grounds)
    return Paint(tones, letters, plain, paper, _card(colours) if paper or _is_dark(colours.ground) else "")


def _card(colours: Colours) -> str:
    """Return the lightest of the theme's plain colours."""
    black = Colour(0, 0, 0)
    known = [(contrast(colour, black), name) for name in _INKS if (colour := colours.palette.named(name))]
    return max(known, default=(0.0, "bg1"))[1]


def _ground(colours: Colours, tone: Tone) -> Ground:
    colour = colours.seen(tone)
    return Ground((colour,) if colour else ())


def _accents(colours: Colours) -> tuple[str, str]:
    """Return two colours that can be seen on the slide, such as for bars."""
    seen = [name for name in (*_ACCENTS, "tx2") if colours.stands_out(name, least=VISIBLE)]
    found = (*seen[:2], colours.ink(), colours.ink())
    return found[0], found[1]


def _readable(tone: Tone, colours: Colours) -> Tone:
    """Return *tone*, on a dark slide mixed with black, or the nearest one on which text can be read."""
    name, full = tone
    dark = _is_dark(colours.ground)
    tints = [full, *range(full - 5, 5, -5)] if full < _WHOLE else [full, -75, -60, -50, 80, 60, 40]
    tried = [(name, -tint if dark and 0 < tint < _WHOLE else tint) for tint in tints]
    return next((each for each in tried if _holds_text(each, colours)), ("bg1", 100))


def _holds_text(tone: Tone, colours: Colours) -> bool:
    ground = _ground(colours, tone)
    return colours.stands_out(colours.ink(ground), ground)


def _is_dark(ground: Ground) -> bool:
    white, black = Colour(1, 1, 1), Colour(0, 0, 0)
    return bool(ground.colours) and _least(white, ground.colours) > _least(black, ground.colours)
