"""The deck on other people's templates: its layouts, its artwork, its colours, and nothing of its slides."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE_TYPE

from deck.branded.template import branded_template
from deck.build import built, misfits
from deck.check import findings
from tests.deck.decks import EVERY_FIGURE, NAMES, lecture_in, lecture_of, opened, parts, titles
from tests.deck.hard_templates import HARD, LEFTOVER, drawn_on, edited, plain, saved
from tests.deck.open_xml_sdk import errors_in

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def templates() -> dict[str, bytes]:
    return {name: make() for name, make in HARD.items()}


@pytest.fixture(scope="module")
def decks(templates) -> dict[str, bytes]:
    lecture = lecture_in(EVERY_FIGURE)
    return {name: built(lecture, template=branded_template(file).template)[0] for name, file in templates.items()}


@pytest.mark.parametrize("name", HARD)
def test_deck_is_valid_and_can_be_read_by_everybody(name: str, decks, tmp_path) -> None:
    assert errors_in(decks[name], tmp_path / "deck.pptx") == []
    assert findings(decks[name]) == ()


@pytest.mark.parametrize("name", HARD)
def test_all_text_fits(name: str, templates) -> None:
    template = branded_template(templates[name]).template
    assert [m.message for m in misfits(lecture_in(EVERY_FIGURE), template=template) if m.code == "E601"] == []


@pytest.mark.parametrize("name", HARD)
def test_layouts_and_page_are_the_templates_own(name: str, templates, decks) -> None:
    theirs, ours = opened_template(templates[name]), opened(decks[name])
    assert (ours.slide_width, ours.slide_height) == (theirs.slide_width, theirs.slide_height)
    assert [layout.name for layout in all_layouts(ours)] == [layout.name for layout in all_layouts(theirs)]
    used = {slide.slide_layout.name for slide in ours.slides}
    assert 2 <= len(used) <= 6


@pytest.mark.parametrize("name", HARD)
def test_nothing_is_left_over(name: str, decks) -> None:
    with ZipFile(BytesIO(decks[name])) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        assert LEFTOVER.encode() not in b"".join(map(archive.read, names))
    targets = {
        f"{folder(part)}/{relation.get('Target')}"
        for part, tree in parts(decks[name])
        for relation in tree
        if part.endswith(".rels")
    }
    pointed = {resolved(target) for target in targets}
    kept = {each for each in names if not each.endswith(".rels") and each != "[Content_Types].xml"}
    assert kept - pointed == set()


@pytest.mark.parametrize("name", HARD)
def test_titles_are_read_first_and_differ(name: str, decks) -> None:
    deck = opened(decks[name])
    assert len(set(titles(deck))) == len(deck.slides)
    assert [next(iter(slide.shapes)).name for slide in deck.slides] == ["Title"] * len(deck.slides)


def test_artwork_is_never_covered(templates, decks) -> None:
    taken = list(drawn_on(templates["logos"]))
    assert len(taken) == 3
    for slide in opened(decks["logos"]).slides:
        for shape in slide.shapes:
            box = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            assert not any(overlap(box, other) for other in taken), (slide.name, shape.name)


def test_dark_slides_have_light_letters_and_pictures_on_a_light_ground(decks) -> None:
    pictures = [shape for slide in opened(decks["dark"]).slides for shape in slide.shapes if shape.shape_type == 13]
    grounds = [shape.element.find("p:spPr/a:solidFill/a:schemeClr", NAMES).get("val") for shape in pictures]
    assert grounds
    assert set(grounds) == {"tx1"}


def test_flow_on_a_photograph_lies_on_paper(decks) -> None:
    flows = [shape for slide in opened(decks["picture-behind"]).slides for shape in slide.shapes if is_group(shape)]
    assert len(flows) == 2
    for flow in flows:
        paper, arrow = flow.shapes[0], flow.shapes[1]
        assert paper.fill.fore_color.theme_color == MSO_THEME_COLOR.BACKGROUND_1
        assert box_of(paper) == box_of(flow)
        assert arrow.shape_type == MSO_SHAPE_TYPE.LINE


def test_embedded_font_stays(decks) -> None:
    with ZipFile(BytesIO(decks["embedded-font"])) as archive:
        assert archive.read("ppt/fonts/font1.fntdata") == b"a font"
    (face,) = opened(decks["embedded-font"]).element.findall(".//p:embeddedFontLst/p:embeddedFont/p:font", NAMES)
    assert face.get("typeface") == "Brand"


def test_notes_master_is_made_where_there_is_none(decks) -> None:
    slides = opened(decks["potx"]).slides
    assert all(slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None for slide in slides)


def test_same_template_gives_same_bytes(templates, decks) -> None:
    again = built(lecture_in(EVERY_FIGURE), template=branded_template(templates["logos"]).template)[0]
    assert again == decks["logos"]


def test_layout_that_the_author_names_is_used() -> None:
    template = saved(plain())
    reading = branded_template(template, (("text", "Content with Caption"),))
    deck = opened(built(lecture_of(), template=reading.template)[0])
    topic = next(slide for slide in deck.slides if slide.name == "only")
    assert topic.slide_layout.name == "Content with Caption"


def test_what_is_too_long_for_a_small_page_goes_on_over_several() -> None:
    points = [f"Point {number}: " + "a finding that takes its time to be told in full " * 2 for number in range(8)]
    lecture = lecture_of(topics=[{"id": "only", "label": "Label", "title": "The only point", "points": points}])
    template = branded_template(HARD["small-16x9"]()).template
    content, found = built(lecture, template=template)
    assert [m for m in found if m.code == "E601"] == []
    told = [t for t in titles(opened(content)) if t.startswith("The only point")]
    count = len(told)
    assert count > 1
    assert told == [f"The only point ({n}\N{NO-BREAK SPACE}of\N{NO-BREAK SPACE}{count})" for n in range(1, count + 1)]
    shown = "\n".join(
        shape.text_frame.text for s in opened(content).slides for shape in s.shapes if shape.has_text_frame
    )
    assert all(point.strip() in shown for point in points)


def box_of(shape: Any) -> tuple[int, int, int, int]:
    return shape.left, shape.top, shape.width, shape.height


def is_group(shape: Any) -> bool:
    return shape.shape_type == MSO_SHAPE_TYPE.GROUP


def opened_template(template: bytes) -> Any:
    """Return a template as python-pptx reads it, which takes no .potx files."""

    return opened(edited(template, lambda _, content: content.replace(b"template.main+xml", b"presentation.main+xml")))


def all_layouts(deck: Any) -> list[Any]:
    return [layout for master in deck.slide_masters for layout in master.slide_layouts]


def folder(relations: str) -> str:
    return relations.partition("_rels/")[0].rstrip("/")


def resolved(target: str) -> str:
    return posixpath.normpath(target).lstrip("/")


def overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0
