"""The frame of a layout's slides: where title, label, footer and number stand, and the free area for all else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from deck.branded.free_areas import GAP, area, cut, free, obstacles, panels, roomiest, shared
from deck.branded.sheets import BODIES, Place, Sheet
from deck.geometry import EMU_PER_POINT, Box, inches
from deck.measure.letters import line_of
from deck.written.view import FOOTERS

LABEL = inches(0.3)
"""Height of the line with label and links."""
_MARGIN, _EDGE = inches(0.4), inches(0.15)
"""From the edge of the page: of text where the layout does not say, and of anything at all."""
_FOOT, _LEAST_FOOT = inches(0.28), inches(0.18)
"""Height of a footer of our own, and the least of one that the layout has."""
_BETWEEN = inches(0.12)
"""Between title and content, and between content and footer."""
_LONGEST, _LEAST, _LETTER = 115, 24, 0.5
"""Characters in a long title, the least size of its letters, and how wide these are as a part of it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand on a layout; *title_place* is the placeholder that is its title.

    *ceiling* is the highest line at which content can begin, if a title is short. Footer and number have their
    placeholders, if there are any.
    """

    title_place: Place | None
    title: Box
    label: Box
    area: Box
    ceiling: int
    footer: tuple[Place | None, Box]
    number: tuple[Place | None, Box]


def title_of(sheet: Sheet) -> Place | None:
    """Return what a layout has as its title: the placeholder for it, or a text placeholder that looks like one."""
    if found := sheet.place("title", "ctrTitle"):
        return found
    bodies = [place for place in sheet.places if place.kind == "body" and place.upright]
    high = [p for p in bodies if p.box.top < 0.35 * sheet.page.height and p.box.height < 0.3 * sheet.page.height]
    wide = [place for place in high if place.box.width > 0.4 * sheet.page.width]
    best = max(wide, key=lambda place: (place.size, -place.box.top), default=None)
    others = [place.size for place in sheet.places if place.is_content and place is not best]
    return best if best and (best.size >= _LEAST or best.size > max(others, default=0)) else None


def contents_of(sheet: Sheet) -> tuple[Place, ...]:
    """Return the placeholders for content, without one that is the title, and those beyond the page."""
    title = title_of(sheet)
    return tuple(
        place
        for place in sheet.places
        if place.is_content and place is not title and shared(place.box, sheet.page) > area(place.box) * 0.9
    )


def frame_of(sheet: Sheet) -> Frame:
    """Return the frame of *sheet*."""
    taken = obstacles(sheet)
    footer, number = _feet(sheet, taken)
    blocked = (*taken, footer[1], number[1])
    place = title_of(sheet)
    room = _room(sheet)
    zone = _zone(sheet, place, room, taken)
    needed = _needed(zone.width, sheet)
    if zone.height >= LABEL + needed:
        label, title = zone._replace(height=LABEL), zone._replace(top=zone.top + LABEL, height=zone.height - LABEL)
        below = title.bottom
    else:
        title = zone
        label = Box(zone.left, zone.bottom + inches(0.03), zone.width, LABEL)
        below = label.bottom
    least = label.bottom if label.top > title.top else title.top + inches(0.45)
    is_side = place is not None and bool(contents_of(sheet)) and _is_beside(place, sheet)
    if is_side:
        blocked, below, least = (*blocked, title, label), room.top, room.top
    whole = roomiest(_from(room, least + _BETWEEN), blocked)
    content = roomiest(_from(room, below + _BETWEEN), blocked)
    return Frame(
        title_place=place,
        title=title,
        label=label,
        area=content,
        ceiling=max(whole.top, least + _BETWEEN),
        footer=footer,
        number=number,
    )


def _from(room: Box, top: int) -> Box:
    return room._replace(top=max(room.top, top), height=max(room.bottom - max(room.top, top), 0))


def _is_beside(title: Place, sheet: Sheet) -> bool:
    """Return whether the content stands beside the title rather than below it."""
    largest = max(contents_of(sheet), key=lambda place: area(place.box))
    return largest.box.top < title.box.top + title.box.height // 2


def _room(sheet: Sheet) -> Box:
    """Return the part of the page within the margins of the layout's own text, and on its panel if it has one."""
    page, boxes = sheet.page, [place.box for place in contents_of(sheet) if place.upright]
    title = title_of(sheet)
    if not boxes and title:
        boxes = [title.box]
    left = min((box.left for box in boxes), default=_MARGIN)
    right = max((box.right for box in boxes), default=page.width - _MARGIN)
    if right - left < page.width * 0.5:
        left, right = min(left, _MARGIN), max(right, page.width - _MARGIN)
    left, right = max(left, _EDGE), min(right, page.width - _EDGE)
    bottom = page.height - max(_EDGE, page.height // 33)
    room = Box(left, _EDGE, right - left, bottom - _EDGE)
    if sheet.painting.background.picture or _has_picture_behind(sheet):
        bottoms = [place.box.bottom for place in contents_of(sheet)]
        room = room._replace(height=min(max(bottoms, default=bottom), bottom) - room.top)
    for panel in panels(sheet):
        inner = Box(panel.left + GAP, panel.top + GAP, panel.width - 2 * GAP, panel.height - 2 * GAP)
        if contents_of(sheet) and area(cut(inner, room)) > area(room) * 0.4:
            room = cut(inner, room)._replace(top=room.top, height=min(room.bottom, inner.bottom) - room.top)
    return room


def _has_picture_behind(sheet: Sheet) -> bool:
    return sheet.painting.behind(sheet.page).picture


def _zone(sheet: Sheet, place: Place | None, room: Box, taken: tuple[Box, ...]) -> Box:
    """Return where title and label may stand: the title's box, and what is free above and just below it."""
    if place is None:
        widest = roomiest(room, taken)
        return widest._replace(height=min(LABEL + _needed(widest.width, sheet), widest.height))
    box = place.box
    if _is_beside(place, sheet) if contents_of(sheet) else False:
        return roomiest(box, taken)
    top = max(box.top - LABEL, _EDGE)
    lowest = box.bottom + 2 * LABEL
    if sheet.painting.background.picture or _has_picture_behind(sheet):
        top, lowest = box.top, box.bottom
    grown = Box(max(box.left, _EDGE), top, min(box.width, sheet.page.width - 2 * _EDGE), lowest - top)
    zone = roomiest(grown, taken, box)
    needed = max(box.bottom - zone.top, min(LABEL + _needed(zone.width, sheet), zone.height))
    return zone._replace(height=min(zone.height, needed))


def _needed(width: int, sheet: Sheet) -> int:
    """Return how high a long title is in its smallest letters."""
    lines = max(ceil(_LONGEST * _LEAST * _LETTER / (width / EMU_PER_POINT)), 2)
    high = max(line_of(sheet.faces[0]), 1.23)
    return round(lines * _LEAST * high * 0.9 * EMU_PER_POINT) + EMU_PER_POINT


Foot = tuple[Place | None, Box]


def _feet(sheet: Sheet, taken: tuple[Box, ...]) -> tuple[Foot, Foot]:
    """Return the places of footer and slide number: the layout's, the master's, or a free strip at the bottom."""
    footer, number = (_foot(sheet, kind, taken) for kind in ("ftr", "sldNum"))
    if footer and number and not shared(footer[1], number[1]):
        return footer, number
    beside = [each[1] for each in (footer, number) if each]
    strip = _bottom(sheet, (*taken, *beside))
    cell = min(inches(0.7), strip.width // 4)
    if number is None:
        number = (None, strip._replace(left=strip.right - cell, width=cell))
        strip = strip._replace(width=strip.width - cell - GAP)
    if footer is None or shared(footer[1], number[1]):
        footer = (None, roomiest(strip, (*taken, number[1])))
    return footer, number


def _foot(sheet: Sheet, kind: str, taken: tuple[Box, ...]) -> Foot | None:
    """Return a footer's place; one that is on the master alone counts where the layout leaves it free."""
    found = sheet.place(kind)
    if found:
        box = roomiest(cut(found.box, sheet.page), taken, gap=0)
        return (found, box) if box.height >= _LEAST_FOOT and box.width >= inches(0.25) else None
    contents = [place.box for place in sheet.places if place.kind not in FOOTERS]
    other = next((place for place in sheet.on_master if place.kind == kind), None)
    blocked = other is None or any(shared(other.box, box) for box in (*taken, *contents))
    return None if other is None or blocked else (None, other.box)


def _bottom(sheet: Sheet, taken: tuple[Box, ...]) -> Box:
    """Return a free line as far down the page as there is one, at least two fifths as wide as the page."""
    page, boxes = sheet.page, [place.box for place in sheet.places if place.kind in BODIES]
    left = max(min((box.left for box in boxes), default=_MARGIN), _EDGE)
    right = min(max((box.right for box in boxes), default=page.width - _MARGIN), page.width - _EDGE)
    lowest = page.height - _EDGE - _FOOT
    for top in range(lowest, page.height // 2, -inches(0.05)):
        found = max(_lines(Box(left, top, right - left, _FOOT), taken), key=lambda box: box.width, default=None)
        if found and found.width >= 0.4 * page.width:
            return found
    return Box(left, lowest, right - left, _FOOT)


def _lines(room: Box, taken: tuple[Box, ...]) -> Iterator[Box]:
    return (box for box in free(room, taken) if box.height == room.height)
