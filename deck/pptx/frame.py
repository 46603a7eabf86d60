"""Text whose looks the slide says itself: on a template that is not the project's, only colours and fonts are its."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from deck.drawingml.colours import fill, scheme_colour
from deck.geometry import EMU_PER_POINT
from source.files.xml import NOTHING, Xml, element, joined

if TYPE_CHECKING:
    from deck.template.layout import Own, Slot, Style


def own_frame(slot: Slot, spare: int, *, from_right: bool) -> Xml:
    """Return text frame and list style of *slot*, without insets; *spare* EMU stay free where its lines end."""
    return _frame(slot, spare, from_right) if slot.own else NOTHING


@cache
def _frame(slot: Slot, spare: int, from_right: bool) -> Xml:
    style, own = slot.style, slot.own
    sides = {"lIns": spare, "tIns": 0, "rIns": 0} if from_right else {"lIns": 0, "tIns": 0, "rIns": spare}
    insets: dict[str, str | int | None] = {**sides, "bIns": 0}
    looks = {"vert": "horz", "wrap": "square", **insets, "anchor": style.anchor}
    body = element("a:bodyPr", looks, element("a:noAutofit"))
    return joined([body, element("a:lstStyle", None, _level(style, own, is_box=not slot.kind) if own else NOTHING)])


def own_ground(slot: Slot) -> Xml:
    """Return outline and fill of *slot*, where it needs one to be read."""
    if not (slot.own and slot.own.ground):
        return NOTHING
    shape = element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))
    return joined([shape, fill(slot.own.ground)])


def _level(style: Style, own: Own, *, is_box: bool) -> Xml:
    hanging = round(style.hanging * EMU_PER_POINT)
    return element(
        "a:lvl1pPr",
        {"marL": hanging, "indent": -hanging, "algn": style.align},
        element("a:lnSpc", None, element("a:spcPct", {"val": round(style.line * 100_000)})),
        element("a:spcBef", None, element("a:spcPts", {"val": 0})),
        element("a:spcAft", None, element("a:spcPts", {"val": round(style.space_after * 100)})),
        *_bullet(style, own),
        _letters(style, is_box=is_box),
    )


def _bullet(style: Style, own: Own) -> Iterator[Xml]:
    if not style.bullet:
        yield element("a:buNone")
    elif not own.bulleted:
        if style.colour:
            yield element("a:buClr", None, scheme_colour(style.colour))
        yield element("a:buFont", {"typeface": "+mj-lt"})
        yield element("a:buChar", {"char": style.bullet})


def _letters(style: Style, *, is_box: bool) -> Xml:
    """Return size, weight and colour; capitals are as they are written, for the sake of genes and stages."""
    looks: dict[str, str | int | None] = {"sz": round(style.size * 100), "b": int(style.bold), "cap": "none", "spc": 0}
    faces = (
        element(f"a:{script}", {"typeface": f"+mn-{end}"})
        for script, end in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
    )
    return element("a:defRPr", looks, fill(style.colour) if style.colour else NOTHING, *(faces if is_box else ()))
