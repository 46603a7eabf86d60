"""A fact's value as a lecture's texts and charts use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction

    from source.quantities.quantity import Quantity

ENGLISH = "en"
PARTS = ("number", "unit", "range")
"""What can be asked of a fact in a text: ``{{ fact.number }}``."""


class FactValue(NamedTuple):
    """A fact's value: whole, or as ``.number``, ``.unit`` and ``.range``."""

    value: str
    language: str = ENGLISH
    """The lecture's, whose decimal mark it has."""
    range: str = ""
    """The ends of the interval around it, as its author writes them beside it; may be nothing."""

    @property
    def read(self) -> Quantity | None:
        """What it says as a figure; None where it is words."""
        from source.quantities.quantity import quantity  # a lecture without figures does not pay for their grammar

        return quantity(self.value, self.language)

    @property
    def ends(self) -> tuple[Fraction, Fraction] | None:
        """The interval that it spans: said within it, or beside it; None if there is none, or it does not fit."""
        read = self.read
        if read is None or not self.range:
            return (read.low, read.high) if read and read.has_ends else None
        beside = self._replace(value=self.range).read
        fits = beside and beside.kind == "range" and beside.unit in ("", read.unit) and read.value is not None
        return (beside.low, beside.high) if fits and beside and beside.low <= read.low <= beside.high else None

    @property
    def number(self) -> str:
        """The figure without its unit; empty where there is no single one."""
        return self.read.number if self.read else ""

    @property
    def unit(self) -> str:
        """What is counted or measured, such as %; empty where there is nothing of the kind."""
        return self.read.unit if self.read else ""

    def part(self, name: str) -> str | None:
        """Return what stands in a text where the part *name* is asked of it; None if it has no such part."""
        if name == "unit":
            return self.unit if self.read else None
        return (self.number if name == "number" else self.range) or None

    def __str__(self) -> str:
        return self.value
