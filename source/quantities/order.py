"""The order of figures: by value, where their units can be compared; else nobody can tell, and none is made up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from source.quantities.quantity import Quantity, quantity
from source.quantities.units import Unit, unit

_MINUTES = range(10, 60)
_BESIDE = {"<": -2, "≤": -1, "": 0, "~": 0, "≥": 1, ">": 2}
_SERIES = re.compile(r"(?P<of>.*[^\W\d_]\W*?\s|[cpyr]*[TNMG]|)(?P<number>[0-9]{1,4})(?P<letter>[a-d]?)")
"""Grade 1, WHO grade 2, pT3b: words that are all the same, and their number."""
_ROMAN = re.compile(r"(?P<of>.*[^\W\d_]\s)(?P<number>[IVX]{1,5})(?P<letter>[A-Da-d]?)")
_ROMANS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX"
_ROMAN_VALUES = {name: value for value, name in enumerate(re.findall(r"\S+", _ROMANS), 1)}


class _Placed(NamedTuple):
    """A figure on a common scale: where it begins, at the earliest and at the latest, and what breaks a tie."""

    earliest: Fraction
    latest: Fraction
    beside: int
    end: Fraction


def values_in_order(texts: Sequence[str], language: str) -> tuple[int, ...] | None:
    """Return the places of *texts* in the order of their values; None if not all are figures that can be compared.

    Ranges stand by where they begin. Grades and stages, which are words and a number, stand by the number.
    """
    read = [quantity(text, language) for text in texts]
    figures = [each for each in read if each]
    if len(figures) < len(texts):
        return _series(texts)
    placed = _placed(figures, language)
    if placed is None:
        return None
    order = sorted(range(len(texts)), key=lambda place: (*placed[place], texts[place]))
    in_line = [placed[place] for place in order]
    certain = all(
        first.latest <= second.earliest or (first.earliest, first.latest) == (second.earliest, second.latest)
        for first, second in pairwise(in_line)
    )
    return tuple(order) if certain else None


def look_like_values(texts: Sequence[str], language: str) -> bool:
    """Return whether readers would expect an order of *texts*: all begin with a number, or are figures."""
    return all(quantity(text, language) or text.lstrip("<>≤≥~≈+-−–*\\ ")[:1].isdigit() for text in texts)


def _placed(figures: Sequence[Quantity], language: str) -> list[_Placed] | None:
    """Return *figures* on one scale; None if they have none in common, or it is doubtful what one of them says."""
    if any(figure.is_doubtful for figure in figures):
        return None
    kinds = {"number" if figure.kind == "range" else figure.kind for figure in figures}
    if len(kinds) > 1 or not (kinds == {"number"} or _are_alike(figures)):
        return None
    units = [unit(figure.unit, language) for figure in figures]
    if len({each.of for each in _without_bare(figures, units)}) > 1:
        return None
    return [_on_scale(figure, each) for figure, each in zip(figures, units, strict=True)]


def _are_alike(figures: Sequence[Quantity]) -> bool:
    """Return whether ratios are none of times of day: they share a side, or one has a side that no minutes have."""
    firsts, seconds = ({figure.sides[at] for figure in figures} for at in (0, 1))
    odd = any(second not in _MINUTES for second in seconds)
    return figures[0].kind == "part" or len(firsts) == 1 or len(seconds) == 1 or odd


def _without_bare(figures: Sequence[Quantity], units: Sequence[Unit]) -> list[Unit]:
    """Return the *units*, but for those of zeros: 0 is the same in all."""
    kept = [each for figure, each in zip(figures, units, strict=True) if figure.unit or figure.low or figure.high]
    return kept or list(units)


def _on_scale(figure: Quantity, of: Unit) -> _Placed:
    ends = sorted((figure.low * of.least, figure.low * of.most))
    start = figure.value if figure.value is not None and figure.kind == "number" else figure.low
    earliest, latest = sorted((start * of.least, start * of.most))
    high = figure.high if figure.kind == "range" else start
    return _Placed(earliest, latest, _BESIDE[figure.bound], max(high * of.most, ends[0]))


def _series(texts: Sequence[str]) -> tuple[int, ...] | None:
    """Return the places of *texts* that are the same words with another number each, such as grades."""
    for pattern, value in ((_SERIES, int), (_ROMAN, lambda number: _ROMAN_VALUES.get(number, 0))):
        matches = [pattern.fullmatch(text) for text in texts]
        found = [match for match in matches if match and match["of"]]
        if len(found) == len(texts) and len({match["of"] for match in found}) == 1:
            keys = [(value(match["number"]), match["letter"]) for match in found]
            if len(set(keys)) == len(keys) and all(number for number, _ in keys):
                return tuple(sorted(range(len(texts)), key=keys.__getitem__))
    return None
