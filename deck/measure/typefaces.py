"""Typefaces by name: whose measures are known, and by whose measures a text in any other face is measured.

A template names its faces, which are seldom at hand where a deck is made. What is measured too small runs out of its
box in front of a hall, so that a face is rather taken to be a little wider and higher than it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

FAMILIES = {
    "calibri": "calibri",
    "calibri light": "calibri",
    "carlito": "calibri",
    "arial": "arial",
    "arimo": "arial",
    "helvetica": "arial",
    "liberation sans": "arial",
}
"""Typefaces whose measures are known, in small letters, and the file of ``deck/measure/metrics`` that has them."""

BASIS = "arial"
"""The file of ``deck/measure/metrics`` by which all others are measured."""


class Estimate(NamedTuple):
    """How many times as wide as Arial's the letters are, and how high a line is, as a multiple of their size."""

    width: float
    line: float


UNKNOWN = Estimate(1, 1.22)
"""A face that is not listed: few that lecturers use have wider letters or higher lines (Calibri's are 1.22)."""

ESTIMATES: Mapping[str, Estimate] = {
    "assistant": Estimate(1, 1.31),
    "bitstream vera sans": Estimate(1.14, 1.22),
    "century gothic": Estimate(1.09, 1.23),
    "comic sans ms": Estimate(1.06, 1.4),
    "courier new": Estimate(1.36, 1.22),
    "dejavu sans": Estimate(1.14, 1.22),
    "dm sans": Estimate(1.06, 1.33),
    "dosis": Estimate(1, 1.27),
    "exo 2": Estimate(1.02, 1.22),
    "fira sans": Estimate(1.03, 1.22),
    "heebo": Estimate(1, 1.47),
    "hind": Estimate(1, 1.6),
    "ibm plex sans": Estimate(1.02, 1.31),
    "inter": Estimate(1.08, 1.22),
    "jost": Estimate(1, 1.45),
    "kanit": Estimate(1.02, 1.5),
    "karla": Estimate(1.03, 1.22),
    "lexend": Estimate(1.1, 1.25),
    "lora": Estimate(1.05, 1.28),
    "lucida grande": Estimate(1.11, 1.22),
    "lucida sans": Estimate(1.11, 1.22),
    "lucida sans unicode": Estimate(1.11, 1.22),
    "manrope": Estimate(1.03, 1.37),
    "merriweather": Estimate(1.1, 1.26),
    "montserrat": Estimate(1.13, 1.22),
    "mulish": Estimate(1.04, 1.26),
    "noto sans": Estimate(1.07, 1.37),
    "noto serif": Estimate(1.08, 1.37),
    "nunito": Estimate(1.02, 1.37),
    "nunito sans": Estimate(1.02, 1.37),
    "open sans": Estimate(1.05, 1.37),
    "oswald": Estimate(1, 1.48),
    "outfit": Estimate(1, 1.26),
    "oxygen": Estimate(1.01, 1.27),
    "playfair display": Estimate(1.02, 1.34),
    "plus jakarta sans": Estimate(1.05, 1.26),
    "poppins": Estimate(1.13, 1.5),
    "pt sans": Estimate(1, 1.3),
    "public sans": Estimate(1.05, 1.22),
    "quicksand": Estimate(1.05, 1.25),
    "raleway": Estimate(1.05, 1.22),
    "red hat display": Estimate(1, 1.33),
    "roboto slab": Estimate(1.07, 1.32),
    "rubik": Estimate(1.05, 1.22),
    "segoe ui": Estimate(1.02, 1.34),
    "sora": Estimate(1.14, 1.26),
    "source sans 3": Estimate(1, 1.43),
    "source sans pro": Estimate(1, 1.43),
    "source serif 4": Estimate(1.07, 1.38),
    "space grotesk": Estimate(1.1, 1.28),
    "titillium web": Estimate(1, 1.52),
    "trebuchet ms": Estimate(1.03, 1.22),
    "verdana": Estimate(1.15, 1.22),
    "work sans": Estimate(1.13, 1.22),
}
"""Faces that are wider or higher than most, rounded up.

Most free ones were measured in their files over the text of a lecture, Century Gothic in URW Gothic, which has its
widths; the others are taken from published tables of their letters' widths and lines.
"""

_WEIGHT = re.compile(
    r" (?:thin|extralight|light|semilight|book|regular|medium|(?P<heavy>demi|semibold|bold|extrabold|black|heavy))$"
)


@cache
def family_of(face: str) -> str:
    """Return the family that the typeface *face* is of, in small letters: open sans for Open Sans Light."""
    return _WEIGHT.sub("", face.lower())


def is_heavy(face: str) -> bool:
    """Return whether the letters of *face* are bold by themselves, as those of Montserrat SemiBold."""
    found = _WEIGHT.search(face.lower())
    return bool(found and found["heavy"])


def is_known(face: str) -> bool:
    """Return whether the measures of *face* are known."""
    return face.lower() in FAMILIES


def estimate_of(face: str) -> Estimate:
    """Return how wide and high a face is whose measures are not known."""
    return ESTIMATES.get(family_of(face), UNKNOWN)


def measured_as(face: str) -> str:
    """Return in words how a face is measured that is not known: Arial, 15 % wider."""
    wider = round(100 * (estimate_of(face).width - 1))
    return f"Arial, {wider} % wider" if wider else "Arial"
