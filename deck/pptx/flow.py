"""Decision flows as a group of native shapes, joined by real connectors that follow when a box is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.arrange.flow_grid import INSET
from deck.geometry import Box
from deck.pptx.shapes import geometry, properties, shape, transform
from deck.pptx.text import Look, paragraph
from deck.template.theme import fill, line
from source.files.xml import NOTHING, Xml, element, joined
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.arrange.pages import Arrow, FlowBox, PlacedFlow, Role
    from deck.template.paint import Paint, Tone
    from source.files.package import Relations

_TOP, _LEFT, _BOTTOM, _RIGHT = range(4)
"""The points at which a connector can hold on to a rectangle."""
_LEAST = 12_700
"""A connector between two points of equal height still needs an extent to measure its bend by."""
_WHOLE = 100_000

_LOOKS: dict[Role, tuple[Tone, tuple[str, float], str]] = {
    "start": (("tx2", 100), ("tx2", 1.5), "bg1"),
    "step": (("bg1", 100), ("accent1", 1.5), "tx1"),
    "question": (("accent1", 20), ("accent1", 1.5), "tx1"),
    "end": (("accent3", 55), ("accent2", 2), "tx1"),
}
"""Ground, outline with its width in points, and colour of the letters."""


def flow_group(first_id: int, placed: PlacedFlow, language: str, relations: Relations, paint: Paint) -> Xml:
    """Return the flow as one group: arrows below, boxes in the author's order, then the findings on the arrows.

    Where a slide cannot be drawn on, such as a photograph, paper lies below all of them.
    """
    first_box = first_id + 1
    first_arrow = first_box + len(placed.boxes)
    first_finding = first_arrow + len(placed.arrows)
    colour = fill(*paint.tone("accent6"))
    arrows = (
        _connector(first_arrow + n, arrow, first_box, placed.across, colour) for n, arrow in enumerate(placed.arrows)
    )
    look = Look(language, placed.size, plain_links=paint.plain_links)
    boxes = (_step(first_box + n, box, look, relations, paint) for n, box in enumerate(placed.boxes))
    look = look._replace(size=placed.finding_size, colour=paint.on(("bg1", 100), "accent2"), bold=True)
    findings = (
        _finding(first_finding + n, where, words, look, relations) for n, (where, words) in enumerate(placed.findings)
    )
    head = element(
        "p:nvGrpSpPr", None, properties(first_id, "Flow", placed.alt), element("p:cNvGrpSpPr"), element("p:nvPr")
    )
    paper = _paper(first_finding + len(placed.findings), placed.box, paint.paper) if paint.paper else NOTHING
    return element("p:grpSp", None, head, _group_frame(placed.box), paper, *arrows, *boxes, *findings)


def shapes_in(placed: PlacedFlow, paint: Paint) -> int:
    """Return how many numbers of shapes a flow takes."""
    return 1 + len(placed.boxes) + len(placed.arrows) + len(placed.findings) + bool(paint.paper)


def _paper(id_: int, where: Box, colour: str) -> Xml:
    looks = joined([transform(where), geometry("rect"), fill(colour)])
    return shape(properties(id_, "Ground"), element("p:nvPr"), looks)


def _group_frame(box: Box) -> Xml:
    inner = (
        element("a:chOff", {"x": box.left, "y": box.top}),
        element("a:chExt", {"cx": box.width, "cy": box.height}),
    )
    outer = (element("a:off", {"x": box.left, "y": box.top}), element("a:ext", {"cx": box.width, "cy": box.height}))
    return element("p:grpSpPr", None, element("a:xfrm", None, *outer, *inner))


def _step(id_: int, box: FlowBox, look: Look, relations: Relations, paint: Paint) -> Xml:
    tone, (edge, width), colour = _LOOKS[box.role]
    colour_of_edge, tint = paint.tone(edge)
    outline = line(colour_of_edge, width, tint)
    looks = joined([transform(box.box), geometry("roundRect", adj=12_000), fill(*paint.tone(*tone)), outline])
    look = look._replace(colour=paint.on(tone, colour), bold=box.role in ("start", "end"))
    text = _centred(box.says, look, relations, INSET)
    return shape(properties(id_, "Step"), element("p:nvPr"), looks, text)


def _finding(id_: int, where: Box, words: str, look: Look, relations: Relations) -> Xml:
    looks = joined([transform(where), geometry("rect"), fill("bg1")])
    text = _centred((Run(words),), look, relations, 0)
    return shape(properties(id_, "Finding"), element("p:nvPr"), looks, text)


def _centred(runs: tuple[Run, ...], look: Look, relations: Relations, inset: int) -> Xml:
    sides = {"lIns": inset, "rIns": inset, "tIns": 0, "bIns": 0}
    frame = element("a:bodyPr", {"wrap": "square", **sides, "anchor": "ctr"}, element("a:noAutofit"))
    line_ = paragraph(runs, look, relations, element("a:pPr", {"algn": "ctr"}))
    return element("p:txBody", None, frame, element("a:lstStyle"), line_)


def _connector(id_: int, arrow: Arrow, first_box: int, across: bool, colour: Xml) -> Xml:
    if arrow.back:
        leaves = enters = _BOTTOM if across else _RIGHT
    else:
        leaves, enters = (_RIGHT, _LEFT) if across else (_BOTTOM, _TOP)
    ends = (
        element("a:stCxn", {"id": first_box + arrow.source, "idx": leaves}),
        element("a:endCxn", {"id": first_box + arrow.target, "idx": enters}),
    )
    head = element(
        "p:nvCxnSpPr", None, properties(id_, "Arrow"), element("p:cNvCxnSpPr", None, *ends), element("p:nvPr")
    )
    outline = element(
        "a:ln", {"w": 22_225}, colour, element("a:tailEnd", {"type": "triangle", "w": "med", "len": "med"})
    )
    return element("p:cxnSp", None, head, element("p:spPr", None, _path(arrow, across), outline))


def _path(arrow: Arrow, across: bool) -> Xml:
    """Return place and shape of a connector.

    ``bentConnector3`` leaves to the right, turns once and once again. What leaves downwards is the same, turned by 90°:
    its extent is then that of the unturned shape, about the same centre.
    """
    if arrow.bend is None:
        return joined([transform(_spanned(arrow.start, arrow.end)), geometry("straightConnector1")])
    rightwards = across != arrow.back
    over, down = arrow.end[0] - arrow.start[0], arrow.end[1] - arrow.start[1]
    along, aside = (over, down) if rightwards else (down, -over)
    extent = max(abs(along), _LEAST) if arrow.back else abs(along)
    turned: dict[str, int] = {} if rightwards else {"rot": 5_400_000}
    turned |= {"flipH": 1} if along < 0 else {}
    turned |= {"flipV": 1} if aside < 0 else {}
    return joined(
        [
            transform(_about(arrow, extent, abs(aside), rightwards), turned),
            geometry("bentConnector3", adj1=_handle(arrow, along, extent)),
        ]
    )


def _handle(arrow: Arrow, along: int, extent: int) -> int:
    """Return where a connector turns, in 100,000ths of its extent; a returning one turns beyond its farther end."""
    if not arrow.back:
        return round((arrow.bend or 0) * _WHOLE)
    beyond = round((arrow.bend or 0) * _WHOLE / extent)
    return -beyond if along < 0 else beyond + (_WHOLE if along > 0 else 0)


def _spanned(start: tuple[int, int], end: tuple[int, int]) -> Box:
    left, top = min(start[0], end[0]), min(start[1], end[1])
    return Box(left, top, abs(end[0] - start[0]), abs(end[1] - start[1]))


def _about(arrow: Arrow, extent: int, aside: int, rightwards: bool) -> Box:
    """Return the frame of a connector before it is turned."""
    if rightwards:
        left, top = min(arrow.start[0], arrow.end[0]), min(arrow.start[1], arrow.end[1])
        return Box(left, top, extent, aside)
    middle = (arrow.start[0] + arrow.end[0]) // 2, (arrow.start[1] + arrow.end[1]) // 2
    return Box(middle[0] - extent // 2, middle[1] - aside // 2, extent, aside)
