"""Decks that others made, read with what they inherit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from pptx.util import Inches, Pt

from deck.check import RULES, findings
from deck.written.deck import view_of
from deck.written.view import ShapeView
from tests.deck.check.edits import at, saved
from tests.deck.decks import LECTURES

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened

PICTURE = LECTURES / "figures" / "wide.png"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
LAYOUTS = [layout.name for layout in Presentation().slide_layouts]


def deck_on(layout: str) -> Opened:
    """Return a deck with one slide on a layout of python-pptx's own template (4:3, Office theme of 2007)."""
    deck: Opened = Presentation()
    deck.slides.add_slide(deck.slide_layouts[LAYOUTS.index(layout)])
    return deck


def shapes_of(deck: Opened) -> dict[str, ShapeView]:
    return {shape.name: shape for shape in view_of(saved(deck)).slides[0].shapes}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_places_are_inherited_as_python_pptx_inherits_them(layout: str) -> None:
    deck = deck_on(layout)
    mine = {name: shape.box for name, shape in shapes_of(deck).items()}
    theirs = {shape.name: (shape.left, shape.top, shape.width, shape.height) for shape in deck.slides[0].shapes}
    assert {name: box and (box.left, box.top, box.width, box.height) for name, box in mine.items()} == theirs


def test_sizes_and_colours_are_inherited_from_layout_and_master() -> None:
    deck = deck_on("Title and Content")
    title, body = deck.slides[0].placeholders
    title.text_frame.text = "Title"
    body.text_frame.text = "First"
    for level, words in enumerate(("Second", "Third"), 1):
        paragraph = body.text_frame.add_paragraph()
        paragraph.text, paragraph.level = words, level
    shown = {run.text: (run.size, str(run.colour)) for shape in shapes_of(deck).values() for run in shape.runs}
    assert shown == {
        "Title": (44, "000000"),
        "First": (32, "000000"),
        "Second": (28, "000000"),
        "Third": (24, "000000"),
    }


def test_size_of_a_layout_goes_before_that_of_the_master() -> None:
    deck = deck_on("Section Header")
    for shape in deck.slides[0].placeholders:
        shape.text_frame.text = shape.name
    shown = {name: [(run.size, str(run.colour)) for run in shape.runs] for name, shape in shapes_of(deck).items()}
    assert shown == {"Title 1": [(40, "000000")], "Text Placeholder 2": [(20, "898989")]}


def test_what_a_person_draws_has_the_looks_of_its_style() -> None:
    deck = deck_on("Blank")
    shape = deck.slides[0].shapes.add_shape(1, 0, 0, Inches(2), Inches(1))
    shape.text_frame.text = "White on blue"
    at(shape, "p:style/a:fillRef").set("idx", "1")
    (run,) = shapes_of(deck)["Rectangle 1"].runs
    assert (str(run.colour), run.size, [str(colour) for colour in run.ground.colours]) == ("FFFFFF", 18, ["4F81BD"])


def test_picture_in_a_place_for_pictures_is_one() -> None:
    deck = deck_on("Picture with Caption")
    (place,) = (shape for shape in deck.slides[0].placeholders if shape.placeholder_format.type == 18)
    place.insert_picture(str(PICTURE))
    shape = shapes_of(deck)["Picture Placeholder 2"]
    assert (shape.kind, shape.placeholder, shape.slot) == ("picture", "pic", 1)


def test_newest_of_alternatives_is_read() -> None:
    deck = deck_on("Blank")
    slide = deck.slides[0]
    new, old = (slide.shapes.add_textbox(0, 0, Inches(1), Inches(1)) for _ in range(2))
    new.name, old.name = "New", "Old"
    tree, made = new.element.getparent(), new.element.makeelement
    both, choice, fallback = (made(f"{{{COMPATIBILITY}}}{name}") for name in ("AlternateContent", "Choice", "Fallback"))
    tree.append(both)
    both.extend([choice, fallback])
    choice.append(new.element)
    fallback.append(old.element)
    assert list(shapes_of(deck)) == ["New"]


def as_most_programs_write_it() -> Opened:
    """Return a deck with a title slide and a slide with points, a small table and a picture under them."""
    deck = deck_on("Title Slide")
    deck.slides[0].shapes.title.text_frame.text = "A lecture"
    slide = deck.slides.add_slide(deck.slide_layouts[LAYOUTS.index("Title and Content")])
    slide.shapes.title.text_frame.text = "Results"
    slide.placeholders[1].text_frame.text = "A point"
    table = slide.shapes.add_table(2, 2, Inches(1), Inches(5), Inches(4), Inches(1)).table
    table.cell(0, 0).text_frame.text = "Stain"
    table.cell(0, 0).text_frame.paragraphs[0].runs[0].font.size = Pt(10)
    slide.shapes.add_picture(str(PICTURE), Inches(8.2), Inches(0.2), Inches(2))
    return deck


def test_what_is_wrong_with_a_deck_of_another_program_is_found() -> None:
    found = findings(saved(as_most_programs_write_it()))
    assert [(each.slide, each.shape, each.rule, each.message) for each in found] == [
        (0, "", "document-properties", "the file has no title"),
        (0, "", "document-properties", "the file has no language"),
        (0, "", "sections", "the deck has no sections"),
        (1, "Subtitle 2", "empty-placeholder", "the placeholder is empty"),
        (1, "Title 1", "language", "“A lecture” has no language"),
        (2, "Table 3", "alt-text", "the table has no description"),
        (2, "Picture 4", "alt-text", "the description is the name of a file: wide.png"),
        (2, "Title 1", "language", "“Results” has no language"),
        (2, "Content Placeholder 2", "language", "“A point” has no language"),
        (2, "Table 3", "language", "“Stain” has no language"),
        (2, "Picture 4", "off-slide", "it reaches 5.1 mm beyond the right edge"),
        (2, "Table 3", "overlap", "it lies on Content Placeholder 2, by 101.6 × 25.4 mm"),
        (2, "Picture 4", "overlap", "it lies on Title 1, by 33.0 × 14.4 mm"),
        (2, "", "slide-number", "the slide does not show its number"),
        (2, "Table 3", "table-header", "the header of column 2 is empty"),
        (2, "Table 3", "text-size", "“Stain” is 10 pt; here 12 pt is the least"),
    ]
    hints = {
        rule: {value for value in vars(module).values() if isinstance(value, str)} for rule, module in RULES.items()
    }
    assert [each.hint for each in found if each.hint not in hints[each.rule]] == []
