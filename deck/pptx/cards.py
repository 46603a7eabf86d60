"""Cards as native shapes: a calm ground, an edge in the colour of eosin, and the point in one frame of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.arrange.cards import FIGURE_LINE, PAD_ABOVE, PAD_BELOW, PAD_SIDE
from deck.pptx.shapes import properties, shape, transform
from deck.pptx.text import Look, paragraph
from deck.template.theme import fill
from source.files.xml import NOTHING, Xml, element, joined

if TYPE_CHECKING:
    from deck.arrange.pages import PlacedCard
    from deck.geometry import Box
    from deck.template.paint import Paint, Tone
    from source.files.package import Relations

_EDGE = 57_150
"""EMU: 4.5 points."""
_GROUND: Tone = ("bg2", 100)


def card_shape(id_: int, placed: PlacedCard, language: str, relations: Relations, paint: Paint) -> Xml:
    """Return a card: where it has a key figure, this is a paragraph of its own above the words."""
    looks = joined([transform(placed.box), _outline(placed.box), fill(*paint.tone(*_GROUND)), _edge(paint)])
    words = Look(language, placed.size, paint.on(_GROUND, placed.style.colour), plain_links=paint.plain_links)
    written = paragraph(placed.says, words, relations, _spacing(placed.style.line))
    if placed.figure:
        figure = Look(language, placed.figure_size, paint.on(_GROUND, "tx2"), bold=True)
        written = joined([paragraph(placed.figure, figure, relations, _spacing(FIGURE_LINE)), written])
    text = element("p:txBody", None, _frame(placed), element("a:lstStyle"), written)
    return shape(properties(id_, "Card"), element("p:nvPr"), looks, text)


def _outline(box: Box) -> Xml:
    """Return a rectangle of which only the upper side is drawn (ECMA-376 part 1, 20.1.9.15): it goes where it goes."""
    width, height, middle = box.width, box.height, _EDGE // 2
    area = _path(box, {"stroke": 0}, (0, 0), (width, 0), (width, height), (0, height))
    edge = _path(box, {"fill": "none"}, (0, middle), (width, middle))
    parts = (element(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst"))
    whole = element("a:rect", {"l": "l", "t": "t", "r": "r", "b": "b"})
    return element("a:custGeom", None, *parts, whole, element("a:pathLst", None, area, edge))


def _path(box: Box, drawn: dict[str, str | int | None], *corners: tuple[int, int]) -> Xml:
    first, *others = (element("a:pt", {"x": x, "y": y}) for x, y in corners)
    lines = (element("a:lnTo", None, point) for point in others)
    end = NOTHING if len(corners) == 2 else element("a:close")
    return element("a:path", {"w": box.width, "h": box.height, **drawn}, element("a:moveTo", None, first), *lines, end)


def _edge(paint: Paint) -> Xml:
    return element("a:ln", {"w": _EDGE, "cap": "flat"}, fill(*paint.tone("accent2")))


def _frame(placed: PlacedCard) -> Xml:
    top, anchor = (placed.above, "t") if placed.figure else (PAD_ABOVE, "ctr")
    insets = {"lIns": PAD_SIDE, "tIns": top, "rIns": PAD_SIDE, "bIns": PAD_BELOW}
    return element("a:bodyPr", {"wrap": "square", **insets, "anchor": anchor}, element("a:noAutofit"))


def _spacing(lines: float) -> Xml:
    part = element("a:lnSpc", None, element("a:spcPct", {"val": round(lines * 100_000)}))
    return element("a:pPr", {"algn": "l"}, part)
