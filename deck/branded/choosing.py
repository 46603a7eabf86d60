"""Which layout serves which kind of slide: by its placeholders, their places and their sizes, never by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from deck.branded.frame import Frame, contents_of, frame_of
from deck.branded.free_areas import area, cut
from deck.branded.refusal import TemplateError
from deck.branded.sheets import BODIES, Place, Sheet
from deck.geometry import Box
from deck.template.layout import LayoutName
from source.reading.problems import near

KINDS: tuple[LayoutName, ...] = (
    "title",
    "topic-right",
    "topic-wide",
    "text",
    "figure",
    "matrix",
    "question",
    "answer",
    "references",
)
_BESIDE = ("topic-right", "question", "answer")
"""Kinds that have their points on the left and their figure on the right."""
_BARE = ("figure", "matrix", "references")
"""Kinds whose one content has no placeholder of its own in most templates."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A layout for a kind of slide, its frame, and its placeholders for points and for the figure."""

    sheet: Sheet
    frame: Frame
    body: Place | None
    figure: Place | None


def choices(sheets: Sequence[Sheet], wishes: Mapping[str, str]) -> dict[LayoutName, Choice]:
    """Return the layout for each kind; *wishes* are names of layouts that an author chose. TemplateError if unknown."""
    framed = [(sheet, frame_of(sheet)) for sheet in sheets]
    return {kind: _choice(kind, _wished(kind, framed, wishes)) for kind in KINDS}


def _wished(
    kind: LayoutName, framed: Sequence[tuple[Sheet, Frame]], wishes: Mapping[str, str]
) -> Sequence[tuple[Sheet, Frame]]:
    if kind not in wishes:
        return framed
    name = wishes[kind]
    found = [pair for pair in framed if pair[0].name == name]
    if not found:
        names = [sheet.name for sheet, _ in framed]
        raise TemplateError(f"the template has no layout “{name}”", near(name, names), kind)
    return found[:1]


def _choice(kind: LayoutName, framed: Sequence[tuple[Sheet, Frame]]) -> Choice:
    rank = _opens if kind == "title" else _carries
    order = range(len(framed))
    best = max(order, key=lambda number: (rank(kind, *framed[number]) - 8 * framed[number][0].master, -number))
    sheet, frame = framed[best]
    if kind == "title":
        return Choice(sheet, frame, sheet.place("subTitle") or _below_title(sheet, frame), None)
    if kind == "references":
        return Choice(sheet, frame, None, None)
    body = _single(sheet, frame)
    if kind in _BARE:
        return Choice(sheet, frame, None, body if body and body.kind == "obj" else None)
    left, right = _pair(sheet, frame) if kind in _BESIDE else (None, None)
    return Choice(sheet, frame, left if right else body, right)


def _below_title(sheet: Sheet, frame: Frame) -> Place | None:
    """Return a text placeholder below the title of a layout without one for the subtitle."""
    bodies = (p for p in contents_of(sheet) if p.kind == "body" and p.upright and p.box.top >= frame.title.top)
    return next(bodies, None)


def _opens(_: LayoutName, sheet: Sheet, frame: Frame) -> float:
    """Return how well a layout opens a deck."""
    kinds = [place.kind for place in sheet.places]
    rank = 60.0 * ("ctrTitle" in kinds) + 30 * ("subTitle" in kinds) + 40 * ("title" in kinds)
    rank += _title_size(frame) / 2
    rank -= 15 * sum(place.kind != "body" for place in contents_of(sheet)) + 5 * len(contents_of(sheet))
    middle = (frame.title.top + frame.title.height / 2) / sheet.page.height
    return rank - 20 * abs(middle - 0.4) - _crooked(sheet)


def _title_size(frame: Frame) -> float:
    return min(frame.title_place.size, 60) if frame.title_place else 0


def _carries(kind: LayoutName, sheet: Sheet, frame: Frame) -> float:
    """Return how well a layout carries a kind of slide with a title on top and content below it."""
    page, kinds, contents = sheet.page, {place.kind for place in sheet.places}, contents_of(sheet)
    rank = 100.0 if "title" in kinds else 70 if "ctrTitle" in kinds else 50 if frame.title_place else 0
    rank -= 60 * bool(kinds & {"ctrTitle", "subTitle"}) + _crooked(sheet)
    rank += 30 * (frame.title.top < 0.3 * page.height and frame.title.width > 0.5 * page.width)
    rank += 100 * area(frame.area) / area(page)
    if kind in _BESIDE:
        rank += 25 if _pair(sheet, frame)[1] and len(contents) == 2 else 15 if _fits_one(sheet, frame) else 0
    elif kind in _BARE:
        rank += 25 if not contents else 15 if _fits_one(sheet, frame) else 0
    else:
        rank += 25 if _fits_one(sheet, frame) else 0
    return rank - 4 * len(contents)


def _crooked(sheet: Sheet) -> float:
    return 60.0 * sum(not place.upright for place in sheet.places if place.is_title or place.is_content)


def _fits_one(sheet: Sheet, frame: Frame) -> bool:
    return len(contents_of(sheet)) == 1 and _single(sheet, frame) is not None


def _single(sheet: Sheet, frame: Frame) -> Place | None:
    """Return the first placeholder for points that is mostly in the free area."""
    return next((place for place in contents_of(sheet) if _takes_points(place, frame)), None)


def _takes_points(place: Place, frame: Frame) -> bool:
    inside = area(cut(place.box, frame.area)) > 0.5 * area(place.box)
    return place.kind in BODIES and place.upright and inside and place.box.height > 0.2 * frame.area.height


def _pair(sheet: Sheet, frame: Frame) -> tuple[Place | None, Place | None]:
    """Return two placeholders side by side, the left one for points and read first."""
    contents = [place for place in contents_of(sheet) if place.kind in BODIES and _takes_points(place, frame)]
    for number, left in enumerate(contents):
        for right in contents[number + 1 :]:
            if right.kind == "obj" and _stand_beside(left.box, right.box, frame.area):
                return left, right
    return None, None


def _stand_beside(left: Box, right: Box, within: Box) -> bool:
    lowest, highest = min(left.bottom, right.bottom), max(left.top, right.top)
    level = lowest - highest > 0.6 * max(left.height, right.height)
    wide = min(left.width, right.width) > 0.25 * within.width
    return level and wide and left.right <= right.left
