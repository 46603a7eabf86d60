"""Lengths and rectangles on slides, in EMU (English Metric Units), the unit of the file format."""

from __future__ import annotations

from typing import NamedTuple

EMU_PER_INCH = 914_400
EMU_PER_POINT = 12_700


def inches(length: float) -> int:
    """Return *length* in EMU, the unit of the file format: 914,400 to the inch."""
    return round(length * EMU_PER_INCH)


class Box(NamedTuple):
    """A rectangle on the slide, in EMU."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    def is_inside(self, other: Box) -> bool:
        """Return whether no part of this box is outside the *other*."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


def common(one: Box, other: Box) -> tuple[int, int]:
    """Return width and height of what two boxes share; at most 0 where they do not meet."""
    return (
        min(one.right, other.right) - max(one.left, other.left),
        min(one.bottom, other.bottom) - max(one.top, other.top),
    )


def within(inner: Box, outer: Box, slack: int = 0) -> bool:
    """Return whether *inner* is inside *outer*, or out of it by no more than *slack*."""
    return (
        inner.left >= outer.left - slack
        and inner.top >= outer.top - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def box(left: float, top: float, width: float, height: float) -> Box:
    """Return the rectangle with these measures in inches."""
    return Box(inches(left), inches(top), inches(width), inches(height))
