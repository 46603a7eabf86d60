"""The steps of a decision flow, and where each leads."""

from __future__ import annotations

from typing import NamedTuple

from deck.texts.paragraph import Paragraph


class FlowStep(NamedTuple):
    """A box of a flow. *ways* are the findings and the names of the steps that they lead to."""

    name: str
    says: Paragraph
    ways: tuple[tuple[str, str], ...]


Steps = tuple[FlowStep, ...]
