"""Colours as they are seen, and the contrast between two (WCAG 2.1, success criterion 1.4.3)."""

from __future__ import annotations

from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue as a screen takes them, and how much covers what lies below; all from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def __str__(self) -> str:
        return "".join(f"{round(part * 255):02X}" for part in self.parts)

    @property
    def parts(self) -> tuple[float, float, float]:
        return self.red, self.green, self.blue

    def over(self, ground: Colour) -> Colour:
        """Return what is seen when this colour lies on *ground*."""

        def mixed(mine: float, below: float) -> float:
            return self.alpha * mine + (1 - self.alpha) * below

        return Colour(mixed(self.red, ground.red), mixed(self.green, ground.green), mixed(self.blue, ground.blue))


def from_hex(digits: str) -> Colour:
    """Return the colour that six hexadecimal digits name."""
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return Colour(red, green, blue)


def from_hls(hue: float, light: float, saturation: float, alpha: float = 1.0) -> Colour:
    """Return the colour of *hue* (1 is the full circle), with what is beyond white or full colour cut off."""
    return Colour(*hls_to_rgb(hue % 1, _within(light), _within(saturation)), alpha)


def linear(part: float) -> float:
    """Return how much light a part of a colour gives."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def encoded(light: float) -> float:
    """Return the part of a colour that gives this much light."""
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (linear(part) for part in colour.parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _within(part: float) -> float:
    return min(max(part, 0.0), 1.0)


Change = Callable[[Colour, float], Colour]


def _in_light(change: Callable[[float, float], float]) -> Change:
    """Return a change of each part of the light that a colour gives."""

    def changed(colour: Colour, amount: float) -> Colour:
        red, green, blue = (encoded(_within(change(linear(part), amount))) for part in colour.parts)
        return Colour(red, green, blue, colour.alpha)

    return changed


def _in_hls(change: Callable[[float, float, float, float], tuple[float, float, float]]) -> Change:
    """Return a change of hue, lightness and saturation."""
    return lambda colour, amount: from_hls(*change(*rgb_to_hls(*colour.parts), amount), colour.alpha)


CHANGES: dict[str, Change] = {
    "alpha": lambda colour, amount: replace(colour, alpha=_within(amount)),
    "alphaMod": lambda colour, amount: replace(colour, alpha=_within(colour.alpha * amount)),
    "alphaOff": lambda colour, amount: replace(colour, alpha=_within(colour.alpha + amount)),
    "comp": _in_hls(lambda hue, light, full, _: (hue + 0.5, light, full)),
    "hueMod": _in_hls(lambda hue, light, full, amount: (hue * amount, light, full)),
    "inv": _in_light(lambda light, _: 1 - light),
    "lum": _in_hls(lambda hue, _, full, amount: (hue, amount, full)),
    "lumMod": _in_hls(lambda hue, light, full, amount: (hue, light * amount, full)),
    "lumOff": _in_hls(lambda hue, light, full, amount: (hue, light + amount, full)),
    "sat": _in_hls(lambda hue, light, _, amount: (hue, light, amount)),
    "satMod": _in_hls(lambda hue, light, full, amount: (hue, light, full * amount)),
    "satOff": _in_hls(lambda hue, light, full, amount: (hue, light, full + amount)),
    "shade": _in_light(lambda light, amount: light * amount),
    "tint": _in_light(lambda light, amount: light * amount + 1 - amount),
}
"""What can be done to a colour (ECMA-376 part 1, 20.1.2.3), by the name of the element."""
