"""What stands where on the layouts of a template: the house's slots, placed in the free area, in sizes that fit it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from deck.branded.choosing import Choice
from deck.branded.frame import LABEL, Foot
from deck.branded.free_areas import obstacles, roomiest, shared
from deck.branded.legible import accent, colours, ink, is_read, legible
from deck.branded.painting import READABLE, VISIBLE
from deck.branded.sheets import Sheet
from deck.geometry import EMU_PER_POINT, Box, inches
from deck.house import design
from deck.measure.letters import line_of
from deck.template.layout import FONT, LayoutName, Own, Slot, SlotName, Style

ORPHAN = 4_294_967_295
"""The ``idx`` that PowerPoint gives to a placeholder which its layout does not have."""
CALLED: dict[SlotName, SlotName] = {"body": "references"}
"""The slots whose names text boxes have in the selection pane, where it is not their own."""
_LEAST_TITLE, _LEAST_POINTS, _LEAST_FOOT = 24, 18, 10
_LABEL_SIZES, _LINK_SIZES = (16, 15, 14, 13), (14, 13)
"""Of label and links, whose line is as high in all templates, though the lines of some faces are not."""
_APART = inches(0.12)
_CAPTION, _HIGH_CAPTION, _LEGEND = inches(0.5), inches(0.9), inches(0.25)
_NARROW = inches(9.5)
"""Areas that are less wide have longer captions and references."""
_COLUMNS = (0.45, 0.38, 0.52)
"""What part of the width points may take beside their figure."""
_HEIGHTS = (0.42, 0.3, 0.58)
"""What part of the height points may take above their figure."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the slots of one kind of slide on the layout that was chosen for it."""

    kind: LayoutName
    choice: Choice

    @property
    def _sheet(self) -> Sheet:
        return self.choice.sheet

    def slots(self) -> tuple[dict[SlotName, Slot], ...]:
        """Return the slots, and then those of further ways to fill the same layout."""
        if self.kind == "title":
            return (self._named(self._opening()),)
        head, foot = tuple(self._head()), tuple(self._foot())
        return tuple(self._named((*head, *content, *foot)) for content in self._contents())

    def _named(self, slots: tuple[Slot, ...]) -> dict[SlotName, Slot]:
        if any(place.from_right for place in self._sheet.places):
            slots = tuple(slot._replace(style=slot.style._replace(from_right=True)) for slot in slots)
        return {slot.name: slot for slot in slots}

    def _contents(self) -> Iterator[tuple[Slot, ...]]:
        area = self.choice.frame.area
        if self.kind == "references":
            yield (self._text("body", area, design.ENTRIES._replace(colour=ink(self._sheet, area))),)
            return
        height = min(inches(0.63 if area.width >= _NARROW else 0.82), area.height // 6)
        sources = self._text(
            "references",
            Box(area.left, area.bottom - height, area.width, height),
            design.SOURCES._replace(colour=ink(self._sheet, area)),
        )
        rest = area._replace(height=area.height - height - _APART)
        if self.kind == "text":
            yield (self._points(rest, design.STATEMENTS), sources)
        elif self.kind == "matrix":
            tall = self._high(_LEGEND if rest.width >= _NARROW else 2 * _LEGEND)
            figure = rest._replace(height=rest.height - tall - _APART)
            legend = Box(rest.left, rest.bottom - tall, rest.width, tall)
            ladder = (18, 16, 14)
            yield (self._figure(figure, ladder), self._text("legend", legend, self._small(legend)), sources)
        elif self.kind == "figure":
            yield (*self._with_caption(rest, _CAPTION if rest.width >= inches(7.5) else _HIGH_CAPTION), sources)
        elif self.kind == "topic-wide":
            for part in _HEIGHTS:
                yield (*self._stacked(rest, part), sources)
        elif self.kind == "topic-right":
            parts: tuple[float | None, ...] = (None, *_COLUMNS) if self.choice.figure else _COLUMNS
            for share in parts:
                for caption in (_CAPTION, _HIGH_CAPTION):
                    yield (*self._beside(rest, share, caption), sources)
        else:
            yield (*self._asked(rest), sources)

    def _stacked(self, rest: Box, part: float) -> Iterator[Slot]:
        height = round(rest.height * part)
        caption = self._high(inches(0.3) if rest.width >= _NARROW else _CAPTION)
        style = design.POINTS._replace(space_after=5)
        yield self._points(rest._replace(height=height), style)
        top = rest.top + height + _APART
        bottom = rest.bottom - caption
        yield self._figure(Box(rest.left, top, rest.width, bottom - top - _APART // 2), (18, 16, 14, 12), free=True)
        below = Box(rest.left, bottom, rest.width, caption)
        yield self._text("caption", below, self._small(below))

    def _beside(self, rest: Box, part: float | None, caption: int) -> Iterator[Slot]:
        left, right = self._columns(rest, part)
        yield self._points(left, design.POINTS)
        yield from self._with_caption(right, caption)

    def _with_caption(self, where: Box, height: int) -> Iterator[Slot]:
        caption = self._high(height)
        figure = where._replace(height=where.height - caption - _APART // 2)
        yield self._figure(figure, (18, 16, 14, 12))
        below = Box(where.left, where.bottom - caption, where.width, caption)
        yield self._text("caption", below, self._small(below))

    def _high(self, height: int) -> int:
        """Return *height*, made larger where the template's face has higher lines than the house's."""
        return round(height * max(line_of(self._sheet.faces[1]) / line_of(FONT), 1))

    def _columns(self, rest: Box, part: float | None) -> tuple[Box, Box]:
        """Return two columns: the layout's own, or the first as wide as *part* says."""
        body, figure = self.choice.body, self.choice.figure
        if part is None and body and figure:
            middle = (body.box.right, figure.box.left)
        else:
            width = round(rest.width * (part or _COLUMNS[0]))
            middle = (rest.left + width, rest.left + width + max(round(rest.width * 0.03), _APART))
        return rest._replace(width=middle[0] - rest.left), rest._replace(left=middle[1], width=rest.right - middle[1])

    def _asked(self, rest: Box) -> Iterator[Slot]:
        left, right = self._columns(rest, 0.38)
        yield self._points(left, design.CASE)
        tall = self._high(_CAPTION if left.width >= inches(4) else _HIGH_CAPTION)
        below = left._replace(top=left.bottom - tall, height=tall)
        yield self._text("caption", left, self._small(left))._replace(box=below)  # it may stand all along the column
        is_answer = self.kind == "answer"
        yield self._figure(right, design.REASONS.ladder if is_answer else design.OPTIONS.ladder)
        if is_answer:
            where = Box(left.left, left.bottom - inches(1.5), left.width, inches(1.5))
            yield self._text("explanation", where, design.EXPLANATION._replace(colour=accent(self._sheet, where)))

    def _points(self, where: Box, wished: Style) -> Slot:
        """Return the slot of the points, in the layout's placeholder for them if it has one."""
        place = self.choice.body
        style = wished._replace(face=self._sheet.faces[1], colour=ink(self._sheet, where))
        if place is None:
            return legible(self._sheet, Slot("body", "", None, where, style, Own("body")))
        most = max(place.size, _LEAST_POINTS)
        ladder = tuple(size for size in wished.ladder if size <= most) or (_LEAST_POINTS,)
        hanging = min(max(place.hanging, 12), 24) if wished.bullet else 0.0
        looks = style._replace(ladder=ladder, face=place.face, bold=place.bold, hanging=hanging)
        if is_read(self._sheet, place, where, READABLE):
            looks = looks._replace(colour="")
        return legible(
            self._sheet,
            Slot("body", place.kind, place.index, where, looks, Own("body", bulleted=place.bulleted)),
        )

    def _figure(self, where: Box, ladder: tuple[float, ...], *, free: bool = False) -> Slot:
        place = None if free else self.choice.figure
        style = Style(ladder, face=self._sheet.faces[1])
        return Slot("figure", place.kind if place else "", place.index if place else None, where, style, Own("figure"))

    def _text(self, name: SlotName, where: Box, style: Style) -> Slot:
        """Return a text box of the slides' own."""
        style = style._replace(face=self._sheet.faces[1])
        return legible(self._sheet, Slot(name, "", None, where, style, Own(CALLED.get(name, name))))

    def _small(self, where: Box) -> Style:
        return design.SMALL._replace(colour=ink(self._sheet, where))

    def _head(self) -> Iterator[Slot]:
        frame = self.choice.frame
        yield self._title(frame.title, (28, 26, 24), "title")
        left = round(frame.label.width * 0.62)
        label = frame.label._replace(width=left - _APART)
        style = design.LABEL._replace(ladder=_LABEL_SIZES, colour=accent(self._sheet, label))
        yield self._text("label", label, style)
        right = Box(frame.label.left + left, frame.label.top, frame.label.width - left, LABEL)
        colour = "hlink" if colours(self._sheet, right).stands_out("hlink") else style.colour
        yield self._text("link", right, design.LINK._replace(ladder=_LINK_SIZES, colour=colour))

    def _title(self, where: Box, wished: tuple[float, ...], kind: str) -> Slot:
        place, sheet = self.choice.frame.title_place, self._sheet
        has_own = place is not None and place.is_title
        most = max(place.size if place else wished[0], _LEAST_TITLE)
        ladder = tuple(size for size in wished if size <= most) or (_LEAST_TITLE,)
        style = Style(
            ladder, bold=place.bold if place else True, line=0.9, face=place.face if place else sheet.faces[0]
        )
        if place:
            style = style._replace(align=place.align)
        colour = ""
        if not (place and has_own and is_read(self._sheet, place, where, VISIBLE)):
            named = place.scheme if place and place.scheme else "tx2"
            colour = colours(self._sheet, where).first((named,), least=VISIBLE)
        used = place.kind if place and has_own else kind
        index = place.index if place and has_own else None
        return legible(self._sheet, Slot("title", used, index, where, style._replace(colour=colour), Own("title")))

    def _foot(self) -> Iterator[Slot]:
        frame = self.choice.frame
        for name, kind, foot in (("footer", "ftr", frame.footer), ("number", "sldNum", frame.number)):
            yield self._at_foot(name, kind, foot)  # type: ignore[arg-type] # the names of two slots

    def _at_foot(self, name: SlotName, kind: str, foot: Foot) -> Slot:
        place, where = foot
        face = place.face if place else self._sheet.faces[1]
        room = int(where.height / EMU_PER_POINT / max(line_of(face), 1.25))
        size = max(min(round(place.size) if place else 12, 14, room), _LEAST_FOOT)
        style = Style((size,), ink(self._sheet, where), anchor="ctr", align=place.align if place else "l")
        if place is None and name == "number":
            style = style._replace(align="r")
        style = style._replace(face=face)
        if place and is_read(self._sheet, place, where, READABLE):
            style = style._replace(colour="")
        return legible(self._sheet, Slot(name, kind, place.index if place else ORPHAN, where, style, Own(name)))

    def _opening(self) -> tuple[Slot, ...]:
        """Return the slots of the title slide: subtitle and what is said about the lecture share what is below."""
        frame, sheet, place = self.choice.frame, self._sheet, self.choice.body
        whole = frame.title_place.box if frame.title_place else frame.title
        taken = obstacles(sheet)
        title = self._title(roomiest(whole, taken), (44, 40, 36, 32, 28, 24), "ctrTitle")
        anchored = frame.title_place.anchor if frame.title_place else "b"
        title = title._replace(style=title.style._replace(anchor=anchored))
        top = max(title.box.bottom + _APART, place.box.top if place else 0)
        left, width = (place.box.left, place.box.width) if place else (title.box.left, title.box.width)
        bottom = sheet.page.height - inches(0.3)
        room = roomiest(Box(left, top, width, max(bottom - top, 1)), taken)
        if place and shared(place.box, title.box):
            room = roomiest(place.box, (*taken, title.box))
        height = min(inches(1.0), round(room.height * 0.42))
        upper = room._replace(height=height)
        lower = Box(room.left, upper.bottom + _APART, room.width, min(inches(1.6), room.bottom - upper.bottom - _APART))
        align = place.align if place else title.style.align
        subtitle = Style((24, 22, 20, 18), ink(self._sheet, upper), face=sheet.faces[1], align=align)
        if place and is_read(self._sheet, place, upper, READABLE):
            subtitle = subtitle._replace(colour="", face=place.face)
        slots = [title]
        kind, index = (place.kind, place.index) if place else ("", None)
        slots.append(legible(self._sheet, Slot("subtitle", kind, index, upper, subtitle, Own("subtitle"))))
        about = Style((18, 16, 14), ink(self._sheet, lower), space_after=4, align=align)
        slots.append(self._text("about", lower, about))
        if title.kind != "ctrTitle":
            slots.append(self._at_foot("number", "sldNum", frame.number))
        return tuple(slots)
