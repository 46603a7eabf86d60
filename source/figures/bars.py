"""Bars: a chart whose values are facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from source.figures.figure import Figure
from source.reading.mistakes import Mistake, Mistakes, mistake
from source.reading.part import needed, optional
from source.reading.scalars import FACT_NAME, NAME
from source.reading.values import checked, mapped
from source.texts.text import TEXT, Text

if TYPE_CHECKING:
    from source.reading.defined import Defined


def _drawn(name: str, defined: Defined) -> str:
    value = defined.facts.get(name)
    if value is None:
        return name
    if value.read is None:
        raise mistake("E203", f"the fact {name} is no figure: {value}", _HINT)
    if value.read.kind not in ("number", "range"):
        message = f"the fact {name} has two numbers, and a bar shows one: {value}"
        raise mistake("E203", message, "write the share or the quotient as a fact, such as 16 % (3 of 19)")
    return name


_HINT = "a bar needs one figure and its unit, such as 87 %, or a range, such as 7–25 %: use such a fact"


def _in_one_unit(bars: dict[str, str], defined: Defined) -> dict[str, str]:
    """Return *bars*; Mistakes at those whose values are not in the unit of the first."""
    found, first = list[Mistake](), ("", "")
    for label, name in bars.items():
        value = defined.facts.get(name)
        if value is None or value.read is None:
            continue
        if not first[0]:
            first = name, value.unit
        elif not _same(value.unit, first[1], value.language):
            says = f"two units in one chart: {value} of {name} and {defined.facts[first[0]]} of {first[0]}"
            found.append(Mistake("E203", says, "write all in one unit, or make a chart of each", (label,)))
        elif not first[1]:
            first = name, value.unit
    if found:
        raise Mistakes(found)
    return bars


def _same(one: str, other: str, language: str) -> bool:
    """Return whether two units are one: also month and months, and none beside what is counted, such as patients."""
    from source.quantities.units import unit  # a lecture without figures does not pay for their grammar

    units = unit(one, language), unit(other, language)
    return units[0] == units[1] or (not (one and other) and not any(each.is_measured for each in units))


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
        checked(mapped(NAME, checked(FACT_NAME, _drawn), 1, 12), _in_one_unit), "Label of the bar: name of the fact."
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
