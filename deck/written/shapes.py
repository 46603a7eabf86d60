"""The shapes of a slide, read in their order with what they inherit and what they stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from deck.geometry import Box
from deck.written.ancestry import Ancestry, Line, drawn, mark_of
from deck.written.charts import ChartReader
from deck.written.elements import Element, attribute, every, first, flag, local, number, tag
from deck.written.fixed import fixed_in
from deck.written.grounds import Painting
from deck.written.letters import Letters, LinkOf, is_scaled, link, paragraphs
from deck.written.palette import fill_in
from deck.written.tables import TableReader
from deck.written.transforms import around, bend_of, box_of
from deck.written.view import Ground, Kind, ShapeView, SlotView

_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""[MS-ODRAWXML] 2.24: the extension that marks a shape as decorative. With any other number PowerPoint ignores it."""
_KINDS: dict[str, Kind] = {"chart": "chart", "chartex": "chart", "diagram": "diagram", "table": "table"}
"""What a graphic frame holds, by the last word of its ``uri``."""


@dataclass(frozen=True, slots=True)
class ShapeReader:
    """What it takes to read shapes: where they inherit from, where relations lead, and what is painted so far."""

    ancestry: Ancestry
    table_styles: Mapping[str, Element]
    chart_of: Callable[[str], Element | None]
    link_of: LinkOf
    painting: Painting

    def read(self, tree: Element | None) -> Iterator[ShapeView]:
        """Yield the shapes of a tree, each group followed by what is in it."""
        for shape in drawn(tree):
            yield from self._shape(shape, (), None)

    def slots(self) -> tuple[SlotView, ...]:
        """Return the placeholders of the layout."""
        listed = ((slot, self.ancestry.line_of(slot.element)) for slot in self.ancestry.layout)
        return tuple(SlotView(slot.kind, _box(line, ()), self._letters(line).size(None, 1)) for slot, line in listed)

    def paint(self, page: Element) -> tuple[ShapeView, ...]:
        """Paint the shapes of a layout or master that are no placeholders, and return them."""
        shapes = (shape for shape in drawn(first(page, "p:cSld/p:spTree")) if mark_of(shape) is None)
        return tuple(view for shape in shapes for view in self._shape(shape, (), None))  # painted while they are read

    def _shape(self, shape: Element, groups: tuple[Element, ...], inside: ShapeView | None) -> Iterator[ShapeView]:
        """Yield *shape* and what is in it; *groups* are the elements of its groups, inmost first."""
        line = self.ancestry.line_of(shape)
        view = self._view(shape, line, groups, inside)
        if view.kind != "group":
            yield self._with_content(view, line, groups)
            return
        inside_it = [part for member in drawn(shape) for part in self._shape(member, (shape, *groups), view)]
        boxes = [part.box for part in inside_it if part.box is not None]
        # the frame of a group that is turned, or whose arrows loop out of it, is not where it is seen
        yield replace(view, box=around(boxes) if boxes else view.box)
        yield from inside_it

    def _view(self, shape: Element, line: Line, groups: tuple[Element, ...], inside: ShapeView | None) -> ShapeView:
        """Return *shape* without its content."""
        properties = first(shape, "*/p:cNvPr")
        view = ShapeView(
            id=number(properties, "id"),
            name=_name(shape),
            kind=_kind(shape),
            box=_box(line, groups),
            placeholder=line.kind or None,
            slot=line.place,
            design=self._design(line),
            alt=(attribute(properties, "descr") or "").strip(),
            decorative=_is_decorative(properties),
            hidden=flag(attribute(properties, "hidden")),
            fixed=fixed_in(shape),
            link=link(properties, self.link_of),
        )
        if inside is None:
            return view
        hidden, decorative = view.hidden or inside.hidden, view.decorative or inside.decorative
        return replace(view, group=inside.id, hidden=hidden, decorative=decorative)

    def _with_content(self, view: ShapeView, line: Line, groups: tuple[Element, ...]) -> ShapeView:
        """Return *view* with its text, and paint it."""
        shape, own = line.elements[0], self._fill(line, groups)
        behind = self.painting.under(own, view.box)
        if not view.hidden:
            self.painting.add(view.box, own)
        if view.kind == "table":
            return self._with_table(view, shape, behind)
        if view.kind == "chart":
            space = self._chart(shape)
            if space is None:
                return view
            written = ChartReader(self.ancestry.palette, behind).read(space)
            return replace(view, paragraphs=written, fixed=view.fixed + fixed_in(space))
        body = first(shape, "p:txBody")
        written = paragraphs(body, self._letters(line), behind, self.link_of)
        return replace(view, paragraphs=written, filled=own is not None, scaled=is_scaled(body))

    def _with_table(self, view: ShapeView, shape: Element, behind: Ground) -> ShapeView:
        element = first(shape, "a:graphic/a:graphicData/a:tbl")
        if element is None:
            return view
        style = element.findtext(f"{tag('a:tblPr')}/{tag('a:tableStyleId')}")
        reader = TableReader(self.ancestry, self.table_styles.get(style or ""), bool(style), behind, self.link_of)
        table = reader.read(element)
        written = tuple(runs for row in table.rows for cell in row for runs in cell.paragraphs)
        return replace(view, box=_grown(view.box, element), table=table, paragraphs=written)

    def _chart(self, shape: Element) -> Element | None:
        relation = attribute(first(shape, "a:graphic/a:graphicData/c:chart"), "r:id")
        return self.chart_of(relation) if relation else None

    def _fill(self, line: Line, groups: tuple[Element, ...]) -> Ground | None:
        """Return what a shape is painted with, None if nothing."""
        shape = line.elements[0]
        if local(shape) == "pic":
            return Ground(picture=True)
        palette = self.ancestry.palette
        if flag(attribute(shape, "useBgFill")):
            return self.painting.background
        for each in line.elements:
            looks = first(each, "p:spPr")
            if fill_in(looks) is not None:
                group = next((g for g in groups if fill_in(first(g, "p:grpSpPr")) is not None), None)
                return palette.ground(first(group, "p:grpSpPr") if first(looks, "a:grpFill") is not None else looks)
        return palette.referred(first(shape, "p:style/a:fillRef"))

    def _design(self, line: Line) -> float | None:
        """Return the size that the layout gives to a placeholder, or a list style of its own to any other text."""
        if line.place is not None:
            return self._letters(self.ancestry.line_of(self.ancestry.layout[line.place].element)).size(None, 1)
        own = first(line.elements[0], "p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr")
        return number(own, "sz") / 100 if attribute(own, "sz") else None

    def _letters(self, line: Line) -> Letters:
        palette = self.ancestry.palette
        said_by_style = palette.colour(first(line.elements[0], "p:style/a:fontRef"))
        return Letters(palette, line.text_styles(), self.ancestry.defaults, said_by_style)


def _box(line: Line, groups: tuple[Element, ...]) -> Box | None:
    frame = line.frame()
    around = [found for group in groups if (found := first(group, "p:grpSpPr/a:xfrm")) is not None]
    return None if frame is None else box_of(frame, around, bend_of(first(line.elements[0], "p:spPr")))


def _grown(box: Box | None, table: Element) -> Box | None:
    """Return the box of a table, as high at least as its rows together."""
    rows = sum(number(row, "h") for row in every(table, "a:tr"))
    return None if box is None else box._replace(height=max(box.height, rows))


def _name(shape: Element) -> str:
    return attribute(first(shape, "*/p:cNvPr"), "name") or ""


def _kind(shape: Element) -> Kind:
    kind = local(shape)
    if kind == "graphicFrame":
        uri = attribute(first(shape, "a:graphic/a:graphicData"), "uri") or ""
        return _KINDS.get(uri.rpartition("/")[2], "object")
    if kind == "pic":
        media = any(every(shape, f"p:nvPicPr/p:nvPr/a:{name}") for name in ("videoFile", "audioFile", "wavAudioFile"))
        return "media" if media else "picture"
    if kind == "sp":
        box = flag(attribute(first(shape, "p:nvSpPr/p:cNvSpPr"), "txBox"))
        return "text" if box or mark_of(shape) is not None else "shape"
    return "group" if kind == "grpSp" else "connector"


def _is_decorative(properties: Element | None) -> bool:
    marks = [mark for mark in every(properties, "a:extLst/a:ext") if attribute(mark, "uri") == _DECORATIVE]
    return any(flag(attribute(first(mark, "adec:decorative"), "val")) for mark in marks)
