"""Paragraphs as they are read: from the left or from the right (ECMA-376 part 1, 21.1.2.2.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from deck.geometry import Box

Align = Literal["l", "ctr", "r"]
"""Where lines stand, as we say it: "l" where they begin, "r" where they end."""

_OTHER_SIDE: Mapping[Align, Align] = {"l": "r", "ctr": "ctr", "r": "l"}


def aligned(align: Align, *, from_right: bool) -> dict[str, str | int | None]:
    """Return ``algn`` and ``rtl`` of a paragraph; ``algn`` names a side of the page, whatever the direction."""
    return {"algn": _OTHER_SIDE[align], "rtl": 1} if from_right else {"algn": align}


def in_mirror(box: Box, width: int) -> Box:
    """Return *box* as it stands on a page of this *width* that is read from the right."""
    return box._replace(left=width - box.right)
