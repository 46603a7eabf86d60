"""A .pptx file becomes the plain view that the rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.exc import PackageNotFoundError
from pptx.opc.constants import RELATIONSHIP_TYPE

from deck.written.ancestry import Ancestry, Slot, mark_of, slots
from deck.written.elements import Element, attribute, every, first, flag, number, parsed
from deck.written.fixed import fixed_in
from deck.written.grounds import Painting
from deck.written.letters import Letters, LinkOf, paragraphs
from deck.written.palette import Palette, palette
from deck.written.shapes import ShapeReader
from deck.written.view import DeckView, Ground, Link, Section, SlideView, TextRun

if TYPE_CHECKING:
    from pptx.opc.package import Part
    from pptx.presentation import Presentation as Opened
    from pptx.slide import Slide, SlideLayout, SlideMaster

_SECTION_LIST = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""[MS-PPTX] 2.2.3: the extension that holds the sections."""


class UnreadableDeckError(ValueError):
    """The file is no PowerPoint presentation, or a damaged one."""


def view_of(deck: bytes) -> DeckView:
    """Return the plain view of a .pptx file; UnreadableDeckError if it is none."""
    try:
        opened = Presentation(BytesIO(deck))
    except (BadZipFile, KeyError, PackageNotFoundError, ValueError, XMLSyntaxError) as error:
        raise UnreadableDeckError(f"this is not a PowerPoint presentation: {error}") from error
    reader = _Reader(opened, _table_styles(opened))
    slides = tuple(reader.slide(number_, slide) for number_, slide in enumerate(opened.slides, 1))
    core = opened.core_properties
    return DeckView(
        width=opened.slide_width or 0,
        height=opened.slide_height or 0,
        title=core.title.strip(),
        language=core.language.strip(),
        slides=slides,
        sections=tuple(_sections(opened.element)),
    )


@dataclass(slots=True)
class _Reader:
    """An open presentation, and the themes and layouts read so far, by the names of their parts."""

    opened: Opened
    table_styles: Mapping[str, Element]
    themes: dict[str, Element] = field(default_factory=dict)
    placeholders: dict[str, tuple[Slot, ...]] = field(default_factory=dict)

    def slide(self, number_: int, slide: Slide) -> SlideView:
        """Return the view of one slide."""
        layout, master = slide.slide_layout, slide.slide_layout.slide_master
        colours = self._palette(slide)
        defaults = first(self.opened.element, "p:defaultTextStyle")
        styles = first(master.element, "p:txStyles")
        ancestry = Ancestry(self._slots(layout), self._slots(master), colours, styles, defaults)
        pages = (slide.element, layout.element, master.element)
        painting = Painting(_background(pages, colours))
        reader = ShapeReader(ancestry, self.table_styles, _charts(slide.part), _links(slide.part), painting)
        if flag(attribute(slide.element, "showMasterSp"), otherwise=True):
            if flag(attribute(layout.element, "showMasterSp"), otherwise=True):
                reader.paint(master.element)
            reader.paint(layout.element)
        shapes = tuple(reader.read(first(slide.element, "p:cSld/p:spTree")))
        ground = fixed_in(first(slide.element, "p:cSld/p:bg"))
        return SlideView(
            number=number_,
            id=slide.slide_id,
            slots=reader.slots(),
            shapes=shapes,
            notes=_notes(slide, colours),
            fixed=ground,
        )

    def _palette(self, slide: Slide) -> Palette:
        """Return what the names of colours mean on a slide: its own map of them, the layout's, or the master's."""
        layout, master = slide.slide_layout, slide.slide_layout.slide_master
        overrides = (first(page.element, "p:clrMapOvr/a:overrideClrMapping") for page in (slide, layout))
        own = next((found for found in overrides if found is not None), None)
        return palette(self._theme(master.part), first(master.element, "p:clrMap") if own is None else own)

    def _slots(self, page: SlideLayout | SlideMaster) -> tuple[Slot, ...]:
        name = str(page.part.partname)
        if name not in self.placeholders:
            self.placeholders[name] = slots(page.element)
        return self.placeholders[name]

    def _theme(self, master: Part) -> Element:
        name = str(master.partname)
        if name not in self.themes:
            self.themes[name] = parsed(master.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
        return self.themes[name]


def _background(pages: tuple[Element, ...], colours: Palette) -> Ground:
    """Return the background of the nearest of *pages* that has one; without any it is the theme's."""
    for page in pages:
        if (said_here := first(page, "p:cSld/p:bg")) is not None:
            ground = colours.ground(first(said_here, "p:bgPr")) or colours.referred(first(said_here, "p:bgRef"))
            return ground or Ground()
    paper = colours.named("bg1")
    return Ground(() if paper is None else (paper,))


def _links(part: Part) -> LinkOf:
    def link_of(relation: str) -> Link:
        found = part.rels.get(relation)
        return Link("", inside=False) if found is None else Link(found.target_ref, inside=not found.is_external)

    return link_of


def _charts(part: Part) -> Callable[[str], Element | None]:
    return lambda relation: parsed(part.related_part(relation).blob) if relation in part.rels else None


def _notes(slide: Slide, colours: Palette) -> tuple[TextRun, ...]:
    """Return the text of a slide's notes; of its looks nothing is read."""
    if not slide.has_notes_slide:
        return ()
    letters = Letters(colours, (), None)
    shapes = every(slide.notes_slide.element, "p:cSld/p:spTree/p:sp")
    bodies = (first(shape, "p:txBody") for shape in shapes if attribute(mark_of(shape), "type") == "body")
    written = (paragraphs(body, letters, Ground(), _links(slide.notes_slide.part)) for body in bodies)
    return tuple(run for body in written for runs in body for run in runs)


def _table_styles(opened: Opened) -> Mapping[str, Element]:
    """Return the table styles that the file holds, by their id."""
    parts = (rel.target_part for rel in opened.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.TABLE_STYLES)
    return {
        attribute(style, "styleId") or "": style for part in parts for style in every(parsed(part.blob), "a:tblStyle")
    }


def _sections(presentation: Element) -> Iterator[Section]:
    for extension in every(presentation, "p:extLst/p:ext"):
        if attribute(extension, "uri") == _SECTION_LIST:
            for section in every(extension, "p14:sectionLst/p14:section"):
                slides = (number(slide, "id") for slide in every(section, "p14:sldIdLst/p14:sldId"))
                yield Section((attribute(section, "name") or "").strip(), tuple(slides))
