"""Raised and lowered letters where there is no markup, as signs of Unicode: 10⁶, H₂O."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from source.texts.markup import Run

# The whole block of superscripts and subscripts (U+2070 to U+209C) and Latin-1's three. The modifier letters of other
# blocks are left out: many fonts lack them, and screen readers spell them out.
_RAISED = str.maketrans("0123456789+-−=()in", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ")
_LOWERED = str.maketrans("0123456789+-−=()aeoxhklmnpst", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ")


def in_unicode(run: Run) -> str:
    """Return the words of *run*; what is raised or lowered and has no signs of its own gets a mark in front: ^(abc)."""
    if run.superscript:
        return _signs(run.text, _RAISED, "^")
    return _signs(run.text, _LOWERED, "_") if run.subscript else run.text


def _signs(words: str, signs: Mapping[int, int], mark: str) -> str:
    return words.translate(signs) if all(ord(sign) in signs for sign in words) else f"{mark}({words})"
