"""A placed flow as a group of marks: arrows below, boxes in the author's order, then the findings on the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.figures.flow.grid import INSET
from deck.page.marks import Arrow, Boxed, Edge, Group, Insets, Line
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.figures.flow.placing import FlowBox, PlacedFlow, Role
    from deck.geometry import Box
    from deck.template.paint import Paint, Tone
    from source.words.printed import Words

_LOOKS: dict[Role, tuple[Tone, tuple[str, float], str]] = {
    "start": (("tx2", 100), ("tx2", 1.5), "bg1"),
    "step": (("bg1", 100), ("accent1", 1.5), "tx1"),
    "question": (("accent1", 20), ("accent1", 1.5), "tx1"),
    "end": (("accent3", 55), ("accent2", 2), "tx1"),
}
"""Ground, outline with its width in points, and colour of the letters."""
_PAPER: Tone = ("bg1", 100)


def drawn(placed: PlacedFlow, alt: str, paint: Paint, words: Words) -> Group:
    """Return the flow as one group; its boxes are members 0 and on, so that the ways lead from one to another.

    Where a slide cannot be drawn on, such as a photograph, paper lies below all of them.
    """
    boxes = tuple(_step(box, placed, paint, words["names.step"]) for box in placed.boxes)
    tone = paint.tone("accent6")
    arrows = tuple(
        Arrow(
            name=words["names.arrow"],
            source=way.source,
            target=way.target,
            start=way.start,
            end=way.end,
            tone=tone,
            across=placed.across,
            bend=way.bend,
            back=way.back,
        )
        for way in placed.ways
    )
    findings = tuple(_finding(where, says, placed, paint, words["names.finding"]) for where, says in placed.findings)
    paper = (Boxed(words["names.ground"], placed.box, "rectangle", (paint.paper, 100)),) if paint.paper else ()
    members = (*boxes, *arrows, *findings, *paper)
    first_arrow, first_finding = len(boxes), len(boxes) + len(arrows)
    ground = first_finding + len(findings)
    order = (
        *range(ground, len(members)),
        *range(first_arrow, first_finding),
        *range(first_arrow),
        *range(first_finding, ground),
    )
    return Group(words["names.flow"], placed.box, alt, members, order)


def _step(box: FlowBox, placed: PlacedFlow, paint: Paint, name: str) -> Boxed:
    tone, (edge, width), colour = _LOOKS[box.role]
    # smaller than they are measured, by what a finding is smaller than a step
    line = Line(box.says, placed.finding_size, paint.on(tone, colour), bold=box.role in ("start", "end"))
    edged = Edge(paint.tone(edge), width)
    return Boxed(
        name=name,
        box=box.box,
        form="rounded",
        ground=paint.tone(*tone),
        lines=(line,),
        edge=edged,
        insets=Insets(left=INSET, right=INSET),
    )


def _finding(where: Box, says: str, placed: PlacedFlow, paint: Paint, name: str) -> Boxed:
    line = Line((Run(says),), placed.finding_size, paint.on(_PAPER, "accent2"), bold=True)
    return Boxed(name, where, "rectangle", _PAPER, (line,))
