"""Bars: a chart whose values are facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from source.figures.figure import Figure
from source.reading.mistakes import mistake
from source.reading.part import needed, optional
from source.reading.scalars import FACT_NAME, NAME
from source.reading.values import checked, mapped
from source.texts.text import TEXT, Text

if TYPE_CHECKING:
    from source.reading.defined import Defined


def _in_figures(name: str, defined: Defined) -> str:
    value = defined.facts.get(name)
    if value is not None and (not value.number or any(sign.isdigit() for sign in value.unit)):
        hint = "a bar needs one figure and its unit, such as 87 %: use such a fact"
        raise mistake("E203", f"the fact {name} is no figure: {value}", hint)
    return name


class Bars(Figure):
    """A bar chart whose values are facts."""

    known_by: ClassVar[str] = "bars"
    example: ClassVar[str] = """
bars: {Localised: survival_localised, Spread: survival_spread}
unit: "% alive at five years"
caption: Five-year survival in one centre [@portera2001]
alt: Two bars; the first is four times as high as the second.
"""

    bars: dict[str, str] = needed(
        mapped(NAME, checked(FACT_NAME, _in_figures), 1, 12), "Label of the bar: name of the fact."
    )
    unit: Text | None = optional(TEXT, "What the values are, such as: % alive at five years.")
    alt: Text = needed(TEXT, "What the chart shows, for those who cannot see it.")

    def inner_texts(self) -> Iterator[Text]:
        """Yield what the values are."""
        if self.unit:
            yield self.unit

    def facts(self) -> tuple[str, ...]:
        """Return the facts that are its values."""
        return tuple(self.bars.values())
