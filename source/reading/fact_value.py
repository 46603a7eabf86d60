"""A fact's value as a lecture's texts and charts use it."""

import re
from typing import NamedTuple

_NUMBER = re.compile(r"^[<>≤≥~≈]?\s*([-+−]?\d+(?:[.,]\d+)?)\s*(.*)$", re.DOTALL)


class FactValue(NamedTuple):
    """A fact's value: whole, or as ``.number`` and ``.unit``."""

    value: str

    @property
    def number(self) -> str:
        """The figure without its unit; empty where the value is words."""
        match = _NUMBER.match(self.value)
        return match[1] if match else ""

    @property
    def unit(self) -> str:
        """What follows the figure, such as %; empty where the value is words."""
        match = _NUMBER.match(self.value)
        return match[2].strip() if match else ""

    def __str__(self) -> str:
        return self.value
