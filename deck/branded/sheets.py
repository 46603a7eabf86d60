"""Masters and layouts as they are seen: placeholders with all that they inherit, artwork, and what lies behind text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from deck.branded.opening import Package, is_kind
from deck.geometry import Box
from deck.written.ancestry import Ancestry, Line, mark_of, slots
from deck.written.colours import Colour
from deck.written.elements import Element, attribute, every, first, flag, local, number
from deck.written.grounds import Painting
from deck.written.letters import Letters
from deck.written.palette import Palette, palette
from deck.written.shapes import ShapeReader
from deck.written.transforms import box_of
from deck.written.view import FOOTERS, TITLES, Ground, Link, ShapeView

_INSETS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
"""ECMA-376 part 1, 21.1.2.1.1: the space inside a text box where nothing is said."""
_ANCHORS: Mapping[str, Literal["t", "ctr", "b"]] = {"ctr": "ctr", "b": "b"}
BODIES = ("body", "obj")
"""Types of placeholders that take text of several paragraphs."""


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: its type and ``idx``, where text in it stands, and how it looks; *scheme* names its colour."""

    kind: str
    index: int | None
    name: str
    box: Box
    size: float
    bold: bool
    face: str
    colour: Colour | None
    scheme: str
    anchor: Literal["t", "ctr", "b"]
    align: Literal["l", "ctr", "r"]
    from_right: bool
    bulleted: bool
    hanging: float
    upright: bool

    @property
    def is_title(self) -> bool:
        return self.kind in TITLES

    @property
    def is_content(self) -> bool:
        return self.kind not in (*TITLES, *FOOTERS, "subTitle", "sldImg", "hdr")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A layout: its name and part, its placeholders, the artwork of it and its master, and what is painted there.

    *on_master* are the footers of its master; *faces* the theme's fonts for headings and for text.
    """

    name: str
    part: str
    master: int
    page: Box
    places: tuple[Place, ...]
    on_master: tuple[Place, ...]
    artwork: tuple[ShapeView, ...]
    painting: Painting
    palette: Palette
    faces: tuple[str, str]

    def place(self, *kinds: str) -> Place | None:
        """Return the first placeholder of one of these types."""
        return next((place for place in self.places if place.kind in kinds), None)


def sheets(package: Package) -> tuple[Sheet, ...]:
    """Return all layouts, master by master, each in the order in which programs list them."""
    presentation = package.tree(package.main)
    relations = {relation.id: relation.target for relation in package.relations(package.main)}
    listed = every(presentation, "p:sldMasterIdLst/p:sldMasterId")
    masters = [target for entry in listed if (target := relations.get(attribute(entry, "r:id") or ""))]
    size = first(presentation, "p:sldSz")
    page = Box(0, 0, number(size, "cx", 9_144_000), number(size, "cy", 6_858_000))
    defaults = first(presentation, "p:defaultTextStyle")
    return tuple(
        sheet for order, name in enumerate(masters) for sheet in _Master(package, name, order, page, defaults).sheets()
    )


@dataclass(frozen=True, slots=True)
class _Master:
    package: Package
    name: str
    order: int
    page: Box
    defaults: Element | None

    def sheets(self) -> Iterator[Sheet]:
        """Yield the layouts of this master."""
        element, relations = self.package.tree(self.name), self.package.relations(self.name)
        theme = next((self.package.tree(r.target) for r in relations if r.target and is_kind(r, "theme")), None)
        if theme is None:
            return
        targets = {relation.id: relation.target for relation in relations}
        for entry in every(element, "p:sldLayoutIdLst/p:sldLayoutId"):
            if part := targets.get(attribute(entry, "r:id") or ""):
                yield self._sheet(part, element, theme)

    def _sheet(self, part: str, master: Element, theme: Element) -> Sheet:
        layout = self.package.tree(part)
        override = first(layout, "p:clrMapOvr/a:overrideClrMapping")
        colours = palette(theme, first(master, "p:clrMap") if override is None else override)
        ancestry = Ancestry((), slots(master), colours, first(master, "p:txStyles"), self.defaults)
        painting = Painting(_background((layout, master), colours))
        reader = ShapeReader(ancestry, {}, lambda _: None, lambda _: Link("", inside=False), painting)
        pages = [layout]
        if flag(attribute(layout, "showMasterSp"), otherwise=True):
            pages.insert(0, master)
        artwork = tuple(view for page in pages for view in reader.paint(page))
        look = _Look(ancestry, faces_of(theme))
        return Sheet(
            name=attribute(first(layout, "p:cSld"), "name") or "",
            part=part,
            master=self.order,
            page=self.page,
            places=tuple(look.places(layout)),
            on_master=tuple(place for place in look.places(master) if place.kind in FOOTERS),
            artwork=artwork,
            painting=painting,
            palette=colours,
            faces=look.faces,
        )


def _background(pages: tuple[Element, ...], colours: Palette) -> Ground:
    for page in pages:
        if (said_here := first(page, "p:cSld/p:bg")) is not None:
            return (
                colours.ground(first(said_here, "p:bgPr")) or colours.referred(first(said_here, "p:bgRef")) or Ground()
            )
    paper = colours.named("bg1")
    return Ground(() if paper is None else (paper,))


def faces_of(theme: Element) -> tuple[str, str]:
    """Return the theme's fonts for headings and for text."""
    fonts = (first(theme, f"a:themeElements/a:fontScheme/a:{name}Font/a:latin") for name in ("major", "minor"))
    major, minor = (attribute(font, "typeface") or "Arial" for font in fonts)
    return major, minor


@dataclass(frozen=True, slots=True)
class _Look:
    """How the placeholders of a page look."""

    ancestry: Ancestry
    faces: tuple[str, str]

    def places(self, page: Element) -> Iterator[Place]:
        for slot in slots(page):
            line = self.ancestry.line_of(slot.element)
            frame = line.frame()
            box = None if frame is None else box_of(frame, ())
            if box is not None and box.width > 0 and box.height > 0:
                yield self._place(slot.element, line, box)

    def _place(self, element: Element, line: Line, box: Box) -> Place:
        letters = Letters(line.palette, line.text_styles(), self.ancestry.defaults)
        paragraph = [found for style in line.text_styles() if (found := first(style, "a:lvl1pPr")) is not None]
        runs = letters.chain(None, 1)
        frames = [found for each in line.elements if (found := first(each, "p:txBody/a:bodyPr")) is not None]
        mark = mark_of(element)
        index = attribute(mark, "idx")
        colour = letters.colour(None, 1)
        vertical = _nearest(frames, "vert") or "horz"
        from_right = flag(_nearest(paragraph, "rtl"))
        return Place(
            kind=attribute(mark, "type") or "obj",
            index=None if index is None else int(index),
            name=attribute(first(element, "*/p:cNvPr"), "name") or "",
            box=_inside(box, frames),
            size=letters.size(None, 1),
            bold=flag(_nearest(runs, "b")),
            face=self._face(runs),
            colour=colour,
            scheme=next((name for name in _SCHEME if colour and line.palette.named(name) == colour), ""),
            anchor=_ANCHORS.get(_nearest(frames, "anchor") or "", "t"),
            align=_aligned(_nearest(paragraph, "algn"), from_right=from_right),
            from_right=from_right,
            bulleted=_is_bulleted(paragraph),
            hanging=max(-float(_nearest(paragraph, "indent") or 0) / 12_700, 0),
            upright=vertical == "horz" and attribute(mark, "orient") != "vert" and _is_upright(line),
        )

    def _face(self, runs: list[Element]) -> str:
        faces = (attribute(first(looks, "a:latin"), "typeface") for looks in runs)
        face = next((face for face in faces if face), "+mn-lt")
        return {"+mj": self.faces[0], "+mn": self.faces[1]}.get(face[:3], face)


_SCHEME = ("tx1", "bg1", "tx2", "bg2", *(f"accent{number}" for number in range(1, 7)))


def _aligned(side: str | None, *, from_right: bool) -> Literal["l", "ctr", "r"]:
    """Return where lines stand: "l" where they begin; without a *side* they are taken to stand there."""
    if side == "ctr":
        return "ctr"
    return "r" if side == ("l" if from_right else "r") else "l"


def _nearest(elements: list[Element], name: str) -> str | None:
    return next((value for each in elements if (value := attribute(each, name)) is not None), None)


def _inside(box: Box, frames: list[Element]) -> Box:
    left, top, right, bottom = (
        max(round(float(_nearest(frames, side) or otherwise)), 0) for side, otherwise in _INSETS.items()
    )
    return Box(box.left + left, box.top + top, max(box.width - left - right, 1), max(box.height - top - bottom, 1))


def _is_bulleted(paragraph: list[Element]) -> bool:
    kinds = (local(child) for looks in paragraph for child in looks)
    return next((kind for kind in kinds if kind in ("buNone", "buChar", "buAutoNum", "buBlip")), "buNone") != "buNone"


def _is_upright(line: Line) -> bool:
    return not number(line.frame(), "rot")
