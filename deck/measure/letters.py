"""How wide letters are and how high lines: by the measures of Calibri and Arial, read when a face is first needed."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal, TypedDict

from deck.measure.typefaces import BASIS, FAMILIES, estimate_of, is_heavy, is_known

Hand = Literal["regular", "bold", "italic", "bold italic"]
"""The four styles of a family."""

_BOLD: dict[Hand, Hand] = {"regular": "bold", "bold": "bold", "italic": "bold italic", "bold italic": "bold italic"}

_Stretches = dict[str, list[float]]
"""The widths of letters that follow one another, by the number of the first."""

_Measures = TypedDict(
    "_Measures",
    {
        "units": float,
        "line": float,
        "regular": _Stretches,
        "bold": _Stretches,
        "italic": _Stretches,
        "bold italic": _Stretches,
    },
)
"""What is known of a family; all are parts of its units."""

_OTHER_LETTER, _SQUARE = 0.65, 1.0
"""Width, as a part of the size, of letters of scripts that are not measured; and of ideographs and other signs."""
_SAME = {"\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-"}
_UNSEEN = ("Mn", "Me", "Cf", "Cc")
"""Unicode's categories of accents that stand on the letter before, and of marks without a shape."""


@cache
def line_of(face: str) -> float:
    """Return how high a line of *face* is, as a multiple of the size of its letters."""
    if not is_known(face):
        return estimate_of(face).line
    measures = _read(FAMILIES[face.lower()])
    return float(measures["line"] / measures["units"])


class Letters(dict[str, float]):
    """The width of each letter as a part of its size; those that the font lacks are measured when they are needed."""

    def __missing__(self, letter: str) -> float:
        parts = _SAME.get(letter) or unicodedata.normalize("NFKD", letter)
        self[letter] = _guessed(letter) if parts == letter else sum(self[part] for part in parts)
        return self[letter]


@cache
def letters_of(hand: Hand, face: str) -> Letters:
    """Return the widths of the letters of *face*."""
    family, wider = (FAMILIES[face.lower()], 1.0) if is_known(face) else (BASIS, estimate_of(face).width)
    measures = _read(family)
    stretches = ((int(first), widths) for first, widths in measures[_BOLD[hand] if is_heavy(face) else hand].items())
    units = measures["units"] / wider
    return Letters((chr(first + n), width / units) for first, widths in stretches for n, width in enumerate(widths))


def _guessed(letter: str) -> float:
    category = unicodedata.category(letter)
    if category in _UNSEEN:
        return 0.0
    is_square = unicodedata.east_asian_width(letter) in "WF"
    return _OTHER_LETTER if category.startswith(("L", "N")) and not is_square else _SQUARE


@cache
def _read(family: str) -> _Measures:
    file = Path(__file__).parent / "metrics" / f"{family}.json"
    measures: _Measures = json.loads(file.read_text(encoding="utf-8"))
    return measures
