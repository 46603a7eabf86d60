"""Figures where there is no markup, such as on the bars of a chart: 10^6^/mL as 10⁶/mL."""

from __future__ import annotations

import re

_SIGNS = "0123456789+-−=()"
_RAISED, _LOWERED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"
_MARKED = re.compile(rf"(\^|~)([{re.escape(_SIGNS)}]+)\1")
_ESCAPED = re.compile(r"\\(?=[^\w\s])")
_EMPHASIS = re.compile(r"\*{1,2}(?=\S)|(?<=\S)\*{1,2}")


def without_markup(written: str) -> str:
    """Return *written* with raised and lowered figures as signs of Unicode, and without emphasis and backslashes."""
    tables = {"^": str.maketrans(_SIGNS, _RAISED), "~": str.maketrans(_SIGNS, _LOWERED)}
    shown = _MARKED.sub(lambda found: found[2].translate(tables[found[1]]), written)
    return _ESCAPED.sub("", _EMPHASIS.sub("", shown))
