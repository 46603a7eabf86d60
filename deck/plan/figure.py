"""The evidence of a topic as it goes on its slide: facts have become values, citations superscripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from deck.plan.citations import Sources, paragraph, with_evidence
from deck.plan.slides import Bar, Chart, Figure, Flow, FlowStep, Paragraph, Picture, Table
from source import figures
from source.reading.fact_value import FactValue
from source.texts.markup import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from source.figures import Figure as Written
    from source.texts.text import Text

_PERCENT = 100.0
_LONGEST_FORMAT = 255
"""Characters in a number format that Excel takes."""


def figure_of(written: Written, sources: Sources) -> Figure:
    """Return the figure that an author wrote, ready to be drawn."""
    alt = written.alt.plain
    if isinstance(written, figures.Bars):
        return _chart(written, sources)
    if isinstance(written, figures.Table):
        rows = tuple(tuple(with_evidence(cell, sources) for cell in row) for row in written.rows)
        return Table(tuple(with_evidence(column, sources) for column in written.columns), rows, alt)
    if isinstance(written, figures.Picture):
        return Picture(written.picture, alt)
    steps = written.flow.items()
    return Flow(
        tuple(FlowStep(name, with_evidence(step.says, sources), tuple(step.then.items())) for name, step in steps), alt
    )


def caption_of(written: Written, sources: Sources) -> Paragraph:
    """Return what stands below a figure: what it shows with its sources, who made it, under which licence."""
    cited = sources.ids_in(written.caption)
    if isinstance(written, figures.Bars):
        cited += tuple(name for fact in written.bars.values() for name in sources.lecture.facts[fact].cite)
    caption = paragraph(written.caption, sources, also=dict.fromkeys(cited))
    if caption and written.caption is None:
        caption = (Run("Data"), *caption)
    credit = " · ".join(filter(None, (written.credit, written.licence)))
    gap = " · " if caption and credit else ""
    return (*caption, Run(gap + credit)) if credit else caption


def texts_of(written: Written) -> Iterator[Text]:
    """Yield every text of a figure that can hold facts and citations."""
    if written.caption:
        yield written.caption
    if isinstance(written, figures.Bars) and written.unit:
        yield written.unit
    if isinstance(written, figures.Table):
        yield from written.columns
        yield from (cell for row in written.rows for cell in row)
    if isinstance(written, figures.Flow):
        yield from (step.says for step in written.flow.values())


def _chart(written: figures.Bars, sources: Sources) -> Chart:
    values = {label: FactValue(sources.lecture.facts[fact].value) for label, fact in written.bars.items()}
    bars = tuple(_bar(label, value) for label, value in values.items())
    shares = all(value.unit.startswith("%") for value in values.values()) and max(b.value for b in bars) <= _PERCENT
    unit = with_evidence(written.unit, sources) if written.unit else ()
    return Chart(bars, unit, _PERCENT if shares else None, written.alt.plain)


def _bar(label: str, fact: FactValue) -> Bar:
    number = fact.number.replace("\N{MINUS SIGN}", "-").replace(",", ".")
    before, _, after = fact.value.partition(fact.number)
    decimals = len(number.partition(".")[2])
    shown = _quoted(before) + "0" + ("." + "0" * decimals if decimals else "") + _quoted(after)
    return Bar(label, float(number), shown if len(shown) <= _LONGEST_FORMAT else "General")


def _quoted(words: str) -> str:
    """Return *words* as literal text of a number format; a quotation mark cannot stand within quotation marks."""
    pieces = re.split('(")', words)
    return "".join(r"\"" if piece == '"' else f'"{piece}"' for piece in pieces if piece)
