"""What the checker says, and what a rule is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from deck.written.view import DeckView

WHOLE_DECK = 0
"""The number of the slide where a finding is about the file and not about one slide."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found: the slide (the first is 1), the shape's name ("" for the slide itself), and what to do."""

    slide: int
    shape: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with the name of the rule that found it."""

    slide: int
    shape: str
    rule: str
    message: str
    hint: str


class Rule(Protocol):
    """A module of ``deck.check.rules``: its docstring says why, who says so, and what to do."""

    def check(self, deck: DeckView) -> Iterator[Fault]:
        """Yield each fault, in reading order."""
