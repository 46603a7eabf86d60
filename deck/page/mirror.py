"""Pages that are read from the right: planned from left to right as all are, then mirrored, but for their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from deck.drawingml.reading import in_mirror
from deck.page.marks import Boxed, Chart, Group, Picture, SlotText, Table
from source.texts.direction import in_order

if TYPE_CHECKING:
    from deck.page.marks import Shape
    from deck.page.page import Page


def mirrored(page: Page, width: int) -> Page:
    """Return *page*, which is so *wide*, on a template whose layouts are mirrored."""
    return page._replace(marks=tuple(_mirrored(mark, width) for mark in page.marks))


def with_mirrored_figures(page: Page) -> Page:
    """Return *page* on a template of the lecturer's own: only what we place there is mirrored, each in its own room."""
    cards = [mark.box for mark in page.marks if isinstance(mark, Boxed)]
    ends = min((box.left for box in cards), default=0) + max((box.right for box in cards), default=0)
    marks = (
        _mirrored(mark, ends)
        if isinstance(mark, Boxed)
        else _mirrored(mark, mark.box.left + mark.box.right)
        if isinstance(mark, Group | Chart)
        else mark
        for mark in page.marks
    )
    return page._replace(marks=tuple(marks))


def _mirrored(mark: Shape, width: int) -> Shape:
    match mark:
        case SlotText():
            return mark._replace(box=in_mirror(mark.box, width)) if mark.box else mark
        case Boxed():
            sides = mark.insets._replace(left=mark.insets.right, right=mark.insets.left)
            return mark._replace(box=in_mirror(mark.box, width), insets=sides)
        case Group():
            return _group(mark, width)
        case Chart():
            return _in_order(mark)._replace(box=in_mirror(mark.box, width))
        case Table() | Picture():
            return mark._replace(box=in_mirror(mark.box, width))
    assert_never(mark)


def _in_order(chart: Chart) -> Chart:
    """Return *chart* with its words in order, which are not paragraphs of ours: programs draw them by themselves."""
    unit = zip(chart.unit, in_order([run.text for run in chart.unit]), strict=True)
    return chart._replace(
        bars=tuple(bar._replace(label=in_order([bar.label])[0]) for bar in chart.bars),
        unit=tuple(run._replace(text=text) for run, text in unit),
    )


def _group(group: Group, width: int) -> Group:
    """Return a group with its members mirrored: to mirror the group as a whole is more than LibreOffice draws."""
    members = tuple(
        member._replace(box=in_mirror(member.box, width))
        if isinstance(member, Boxed)
        else member._replace(
            start=(width - member.start[0], member.start[1]), end=(width - member.end[0], member.end[1]), mirrored=True
        )
        for member in group.members
    )
    return group._replace(box=in_mirror(group.box, width), members=members)
