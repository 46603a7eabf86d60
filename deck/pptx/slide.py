"""One page as a slide part, with the parts of its charts and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, assert_never

from deck.drawingml.namespaces import root
from deck.drawingml.shapes import AS_ON_MASTER, placeholder, properties, shape, transform, tree
from deck.house.placeholders import name_of
from deck.page.marks import Boxed, Chart, Group, Picture, SlotText, Table
from deck.pptx.boxed import boxed_shape
from deck.pptx.chart.space import chart_space, chart_uri, chart_workbook, frame_content
from deck.pptx.frame import own_frame, own_ground
from deck.pptx.group import group_shape
from deck.pptx.picture import picture
from deck.pptx.table import graphic_frame, table_frame
from deck.pptx.text import Look, Setting, text_body
from deck.pptx.text import field as text_field
from source.files.package import PackagePart, Relations
from source.files.xml import NOTHING, Xml, document, element, joined, within

if TYPE_CHECKING:
    from deck.page.marks import Shape
    from deck.page.page import Page
    from deck.plan.content import Deck
    from deck.slides.kind import Hall

_OFFICE = "application/vnd.openxmlformats-officedocument."
_NUMBER_FIELD = "{7C9E6679-7425-40DE-944B-E07FC1F90AE7}"
"""Fields of one kind may share an id."""


_AS_ON_LAYOUT = joined([element("a:bodyPr"), element("a:lstStyle")])


class Writing:
    """What is collected while the slides of a deck are written: the parts that they need, each file once.

    *slides* are the names of the slides' own parts, by the ids of the slides.
    """

    def __init__(self, deck: Deck, hall: Hall, slides: Mapping[str, str]) -> None:
        self.deck = deck
        self.template = hall.template
        self.images = hall.images
        self.words = hall.words
        self.slides = slides
        self.look = Look("", plain_links=hall.paint.plain_links).speaking(deck.language)
        self.charts: list[PackagePart] = []
        self.media: dict[bytes, PackagePart] = {}


def slide_part(name: str, number: int, page: Page, writing: Writing, relations: Relations) -> PackagePart:
    """Return *page* as the part *name*; *number* is what its slide number shows until a program counts anew."""
    relations.to("slideLayout", page.layout.part)
    look = writing.look.speaking(page.language) if page.language else writing.look
    shapes = _numbered(page, _Slide(number, look, relations, writing))
    attributes = {"show": 0} if page.hidden else {}
    content = document(root("p:sld", tree(*shapes, name=page.id), AS_ON_MASTER, **attributes))
    return PackagePart(name, _OFFICE + "presentationml.slide+xml", content, relations.all())


class _Slide(NamedTuple):
    """A slide that is being written: its number, the look of its letters, its pointers, and the deck that it is in."""

    number: int
    look: Look
    relations: Relations
    writing: Writing

    def identity(self, id_: int, kind: str, alt: str) -> Xml:
        """Return the number of a shape, what the selection pane calls its *kind*, and its alternative text."""
        return properties(id_, self.writing.words[f"names.{kind}"], alt)


def _numbered(page: Page, slide: _Slide) -> Iterator[Xml]:
    """Yield the shapes of a page, each with a number that no other has; the whole tree has the number 1."""
    id_ = 2
    for mark in page.marks:
        yield _shape(id_, mark, slide)
        id_ += 1 + len(mark.members) if isinstance(mark, Group) else 1


def _shape(id_: int, mark: Shape, slide: _Slide) -> Xml:
    match mark:
        case SlotText():
            return _words(id_, mark, slide)
        case Boxed():
            return boxed_shape(id_, mark, slide.look, slide.relations)
        case Table():
            return table_frame(
                slide.identity(id_, "table", mark.alt), mark, slide.writing.template, slide.look, slide.relations
            )
        case Group():
            return group_shape(id_, mark, slide.look, slide.relations)
        case Picture():
            return _picture(id_, mark, slide)
        case Chart():
            return _chart(id_, mark, slide)
    assert_never(mark)


def _words(id_: int, placed: SlotText, slide: _Slide) -> Xml:
    slot = placed.slot
    look = slide.look.at(placed.size).standing_in(bold=slot.style.bold)
    frame, setting = own_frame(slot, placed.spare, from_right=look.from_right), _setting(placed)
    if slot.name == "number":
        shown = text_field("slidenum", _NUMBER_FIELD, str(slide.number), look, setting)
        text = within("p:txBody", joined([frame or _AS_ON_LAYOUT, shown]))
    else:
        text = text_body(placed.paragraphs, look, slide.relations, spare=placed.spare, setting=setting, frame=frame)
    where = placed.box or (slot.box if slot.own else None)
    moved = joined([transform(where), own_ground(slot)]) if where else NOTHING
    name = name_of(slot.own.called if slot.own else slot.name, slide.writing.words)
    return shape(properties(id_, name), placeholder(slot), moved, text, locked=True)


def _setting(placed: SlotText) -> Setting:
    """Return how its paragraphs are set: closer to each other where smaller letters have made the space smaller."""
    style = placed.slot.style
    is_closer = placed.size is not None and style.space_after and placed.slot.name != "number"
    return Setting(
        space_after=style.space_at(placed.size or style.size) if is_closer else None,
        usual=style.align,
        inherits=style.from_right,
    )


def _chart(id_: int, placed: Chart, slide: _Slide) -> Xml:
    relation = slide.relations.to("chart", _chart_part(placed, slide))
    identity, where = slide.identity(id_, "chart", placed.alt), transform(placed.box, name="p:xfrm")
    return graphic_frame(identity, placeholder(placed.slot), where, chart_uri(), frame_content(relation))


def _chart_part(placed: Chart, slide: _Slide) -> str:
    """Add the parts of a chart and return the name of the first."""
    charts = slide.writing.charts
    number = len(charts) // 2 + 1
    relations = Relations()
    book = f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
    data = relations.to("package", book)
    name = f"/ppt/charts/chart{number}.xml"
    content = chart_space(placed, slide.look.language, data, slide.writing.template.paint, slide.writing.words)
    charts.append(PackagePart(name, _OFFICE + "drawingml.chart+xml", content, relations.all()))
    charts.append(PackagePart(book, _OFFICE + "spreadsheetml.sheet", chart_workbook(placed, slide.writing.words)))
    return name


def _picture(id_: int, placed: Picture, slide: _Slide) -> Xml:
    writing, relations = slide.writing, slide.relations
    image = writing.images[placed.file]
    card, identity = writing.template.paint.card, slide.identity(id_, "picture", placed.alt)
    file = relations.to("image", _media(image.content, image.content_type, image.suffix, writing))
    if image.bitmap is None:
        return picture(identity, placed, file, None, card)
    bitmap = relations.to("image", _media(image.bitmap, "image/png", ".png", writing))
    return picture(identity, placed, bitmap, file, card)


def _media(content: bytes, content_type: str, suffix: str, writing: Writing) -> str:
    name = f"/ppt/media/image{len(writing.media) + 1}{suffix}"
    return writing.media.setdefault(content, PackagePart(name, content_type, content)).name
