"""A decision flow as the evidence of a slide: boxes, arrows, and the findings on these."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from deck.figures.flow.drawing import drawn
from deck.figures.flow.overflow import overflows_of
from deck.figures.flow.placing import placed_flow
from deck.figures.flow.steps import FlowStep, Steps
from deck.figures.kind import Fitted
from deck.figures.table import Table
from deck.texts.citations import with_evidence
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.figures.kind import Room
    from deck.texts.citations import Sources
    from deck.texts.paragraph import Paragraph
    from source.figures import flow as written_flow


class Flow(NamedTuple):
    """A decision flow, read from its first step."""

    steps: Steps
    alt: str
    headings: tuple[Paragraph, Paragraph]
    """What stands above its steps, and above where they lead to, where it has to be a table."""

    @property
    def files(self) -> tuple[str, ...]:
        return ()

    def placed(self, room: Room) -> Fitted:
        """Return the flow at the largest size that fits."""
        style = room.slot.style
        placed = placed_flow(self.steps, room.box, style.ladder, style.face)
        group = drawn(placed, self.alt, room.gallery.paint, room.gallery.words)
        return Fitted((group,), placed.box, placed.size, placed.fits, tuple(overflows_of(placed)))

    def parted(self) -> Iterator[tuple[Table, ...]]:
        """Yield its steps as a table, which can be parted."""
        yield from self.table.parted()

    @property
    def table(self) -> Table:
        """Its steps, numbered, with the number of the step to which each finding leads."""
        numbers = {step.name: str(number) for number, step in enumerate(self.steps, 1)}
        rows = tuple(
            (
                (Run(f"{numbers[step.name]}. "), *step.says),
                tuple(
                    run
                    for place, (finding, target) in enumerate(step.ways)
                    for run in (*([Run("\n")] if place else []), Run(f"{finding} → {numbers[target]}".strip()))
                ),
            )
            for step in self.steps
        )
        return Table(self.headings, rows, self.alt)


def planned(written: written_flow.Flow, sources: Sources) -> Flow:
    """Return the flow that an author wrote."""
    steps = (
        FlowStep(name, with_evidence(step.says, sources), tuple(step.then.items()))
        for name, step in written.flow.items()
    )
    headings = ((sources.words.run("slides.step"),), (sources.words.run("slides.leads_to"),))
    return Flow(tuple(steps), written.alt.plain, headings)
