"""The house design: one grid, and what stands where on each layout. Sizes are points, measures inches.

Floors: titles 24 pt, points 18 pt, references and captions 12 pt; body text is wished larger.
"""

from __future__ import annotations

from deck.geometry import Box, box
from deck.template.layout import LayoutName, Slot, SlotName, Style

PAGE = box(0, 0, 13 + 1 / 3, 7.5)
LEFT, WIDTH = 0.75, 11.98
BODY_TOP, BODY_BOTTOM = 1.92, 6.25
CASE_WIDTH, OPTIONS_LEFT = 4.5, 5.6
"""Of a question: how wide the case is, and where the options begin beside it."""
FOOT = 7.08
"""Where the hairline above the footer is."""

TITLE = Style((28, 26, 24), "tx2", bold=True, line=0.9)
LABEL = Style((16,), "accent2", bold=True)
LINK = Style((14,), "hlink", align="r")
POINTS = Style((22, 20, 18), bullet="•", hanging=16, space_after=10)
STATEMENTS = POINTS._replace(ladder=(26, 24, 22, 20, 18), space_after=14)
CASE = Style((22, 20, 18), space_after=8)
OPTIONS = Style((24, 22, 20, 18))
REASONS = Style((18, 16, 14))
EXPLANATION = Style((20, 18), "tx2", anchor="b")
SMALL = Style((14, 12), "accent6")
SOURCES = Style((12,), "accent6", anchor="b")
FOOTER = Style((12,), "accent6", anchor="ctr")
ENTRIES = Style((14,), hanging=32, space_after=5)
LIGHT = Style((40, 36, 32, 28), "bg1", bold=True, line=0.95, anchor="b")

_INDEX: dict[SlotName, int] = {
    "body": 1,
    "subtitle": 1,
    "about": 10,
    "label": 11,
    "figure": 12,
    "caption": 13,
    "legend": 14,
    "references": 15,
    "footer": 16,
    "number": 17,
    "link": 18,
    "explanation": 19,
}
_KIND: dict[SlotName, str] = {
    "title": "title",
    "subtitle": "subTitle",
    "figure": "obj",
    "footer": "ftr",
    "number": "sldNum",
}


def _slot(name: SlotName, where: Box, style: Style, kind: str | None = None) -> Slot:
    return Slot(name, kind or _KIND.get(name, "body"), _INDEX.get(name), where, style)


def _head(height: float = 1.0, style: Style = TITLE) -> tuple[Slot, ...]:
    return (
        _slot("title", box(LEFT, 0.78, WIDTH, height), style),
        _slot("label", box(LEFT, 0.4, 7.9, 0.34), LABEL),
    )


def _linked_head(height: float = 1.0, style: Style = TITLE) -> tuple[Slot, ...]:
    """Return the head of a layout whose slides can lead to others: the links stand opposite the label."""
    return (*_head(height, style), _slot("link", box(8.83, 0.425, 3.9, 0.3), LINK))


def _sources(height: float) -> Slot:
    return _slot("references", box(LEFT, FOOT - 0.04 - height, WIDTH, height), SOURCES)


_FOOT = (
    _slot("footer", box(LEFT, FOOT + 0.04, 10.4, 0.26), FOOTER),
    _slot("number", box(11.53, FOOT + 0.04, 1.2, 0.26), FOOTER._replace(align="r")),
)

SLOTS: dict[LayoutName, tuple[Slot, ...]] = {
    "title": (
        _slot("title", box(0.9, 1.3, 7.3, 2.5), LIGHT, "ctrTitle"),
        _slot("subtitle", box(0.9, 3.98, 7.3, 0.95), Style((24, 22, 20, 18), "accent3")),
        _slot("about", box(0.9, 5.2, 7.3, 1.5), Style((18, 16, 14), "bg1", space_after=4)),
    ),
    "section": (_slot("title", box(0.9, 2.3, 7.3, 2.5), LIGHT._replace(anchor="ctr")),),
    "topic-right": (
        *_linked_head(),
        _slot("body", box(LEFT, BODY_TOP, 5.35, BODY_BOTTOM - BODY_TOP), POINTS),
        _slot("figure", box(6.5, BODY_TOP, 6.23, 3.75), Style((18, 16, 14, 12))),
        _slot("caption", box(6.5, 5.75, 6.23, 0.5), SMALL),
        _sources(0.63),
        *_FOOT,
    ),
    "topic-wide": (
        *_linked_head(),
        _slot("body", box(LEFT, 1.86, WIDTH, 1.62), POINTS._replace(ladder=(22, 20, 18), space_after=5)),
        _slot("figure", box(LEFT, 3.68, WIDTH, 2.4), Style((18, 16, 14, 12))),
        _slot("caption", box(LEFT, 6.16, WIDTH, 0.3), SMALL),
        _sources(0.42),
        *_FOOT,
    ),
    "text": (
        *_linked_head(),
        _slot("body", box(LEFT, BODY_TOP, 11.3, BODY_BOTTOM - BODY_TOP), STATEMENTS),
        _sources(0.63),
        *_FOOT,
    ),
    "matrix": (
        *_linked_head(0.84, TITLE._replace(ladder=(26, 24))),
        _slot("figure", box(LEFT, 1.68, WIDTH, 4.25), Style((18, 16, 14))),
        _slot("legend", box(LEFT, 5.97, WIDTH, 0.25), SMALL),
        _sources(0.82),
        *_FOOT,
    ),
    "question": (
        *_linked_head(),
        _slot("body", box(LEFT, BODY_TOP, CASE_WIDTH, 4.02), CASE),
        _slot("caption", box(LEFT, 6.02, CASE_WIDTH, 0.5), SMALL),
        _slot("figure", box(OPTIONS_LEFT, BODY_TOP, LEFT + WIDTH - OPTIONS_LEFT, 4.6), OPTIONS),
        _sources(0.42),
        *_FOOT,
    ),
    "answer": (
        *_linked_head(),
        _slot("body", box(LEFT, BODY_TOP, CASE_WIDTH, 2.4), CASE),
        _slot("caption", box(LEFT, 4.4, CASE_WIDTH, 0.5), SMALL),
        _slot("figure", box(OPTIONS_LEFT, BODY_TOP, LEFT + WIDTH - OPTIONS_LEFT, 4.6), REASONS),
        _slot("explanation", box(LEFT, 5.0, CASE_WIDTH, 1.52), EXPLANATION),
        _sources(0.42),
        *_FOOT,
    ),
    "references": (
        *_head(0.6),
        _slot("body", box(LEFT, 1.5, WIDTH, 5.45), ENTRIES),
        *_FOOT,
    ),
}
"""Each layout's placeholders in reading order."""
