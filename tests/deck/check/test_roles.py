"""What a shape is for is told without its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation
from pptx.util import Inches, Pt

from deck.branded.template import branded_template
from deck.build import built, deck_bytes
from deck.check import findings
from tests.deck.check import edits
from tests.deck.check.edits import Edit, after_title, dropped, edited, rectangle, said, saved, text_box
from tests.deck.check.renamed import NAMES, renamed
from tests.deck.check.rules.test_text_size import CASES, sized
from tests.deck.decks import BUNDLED, CARDS, EVERY_FIGURE, LECTURES, lecture_in, placed
from tests.deck.hard_templates import HARD

if TYPE_CHECKING:
    from pptx.slide import Slide

Told = list[tuple[int, str, str]]
PICTURE = LECTURES / "figures" / "wide.png"
SMALLER: dict[str, tuple[str, tuple[Edit, ...]]] = {
    case: (slide, (sized(name, least - 0.5),)) for case, (slide, name, least, _) in CASES.items()
}
MATRIX = said("Table", "a:tblPr", firstCol="0", firstRow="0")
EDITS: dict[str, tuple[str, tuple[Edit, ...]]] = SMALLER | {
    "nothing": ("bars", ()),
    "all of a caption's words at 12": ("bars", (sized("Caption", 12),)),
    "points at 10": ("bars", (sized("Points", 10),)),
    "list of sources at 11": ("references-1", (sized("Points", 11),)),
    "matrix at 11": ("mimics", (sized("Table", 11),)),
    "matrix without headers": ("mimics", (MATRIX,)),
    "table without headers": ("table", (MATRIX,)),
    "points dropped": ("table", (dropped("Points"), sized("Table", 13))),
    "said": ("drawing", (said("Picture", "p:cNvPr", descr=None),)),
    "text box": ("words", (dropped("Points", "References"), text_box("Aside", 1, 2, 3, 1, size=17))),
    "text box on the points": ("words", (text_box("Aside", 1, 2.5, 3, 1, size=10, fill="bg2"),)),
    "rectangle": ("words", (rectangle("Bar", 1, 2.5, 2, 1, words="In a bar"), sized("Bar", 12))),
    "decorated": ("drawing", (lambda slide: edits.decorate(placed(slide, "Picture")),)),
    "empty header": ("mimics", (lambda slide: edits.drop(edits.at(edits.cell(slide, 1, 1), "a:r")),)),
    "read early": ("bars", (lambda slide: after_title(slide, placed(slide, "References")),)),
    "links say here": ("words", (lambda slide: _say(slide, "here"),)),
}


def _say(slide: Slide, words: str) -> None:
    for run in edits.linked_runs(slide):
        edits.at(run, "a:t").text = words


def told(deck: bytes) -> Told:
    """Return what is found without names: slide, rule and, unless it tells a name, the message."""
    tells_a_name = ("overlap", "reading-order")
    return sorted((it.slide, it.rule, "" if it.rule in tells_a_name else it.message) for it in findings(deck))


@pytest.fixture(scope="module")
def branded() -> dict[str, bytes]:
    lecture = lecture_in(EVERY_FIGURE)
    return {name: built(lecture, template=branded_template(HARD[name]()).template)[0] for name in ("a4", "logos")}


@pytest.mark.parametrize("names", ["German", "none"])
@pytest.mark.parametrize("lecture", [*BUNDLED, EVERY_FIGURE, CARDS], ids=lambda path: path.stem)
def test_nothing_is_found_when_every_name_is_another_word(lecture: Any, names: str) -> None:
    assert findings(renamed(deck_bytes(lecture_in(lecture)), NAMES[names])) == ()


@pytest.mark.parametrize("names", ["German", "none"])
@pytest.mark.parametrize("template", ["a4", "logos"])
def test_nothing_is_found_on_a_template_when_every_name_is_another_word(template: str, names: str, branded) -> None:
    assert findings(renamed(branded[template], NAMES[names])) == ()


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("edit", EDITS)
def test_findings_do_not_change_when_every_name_is_another_word(edit: str, names: str) -> None:
    slide, changes = EDITS[edit]
    deck = edited(slide, *changes)
    shown = told(deck)
    assert told(renamed(deck, NAMES[names])) == shown
    assert bool(shown) == (edit not in ("nothing", "all of a caption's words at 12", "decorated"))


def small_text_at(left: float, top: float, width: float, height: float) -> list[str]:
    """Return what is said of 14 pt there on a 10 × 7.5 page with a picture of 4 × 2 inches at 1, 2.5; all in inches."""
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts.get_by_name("Title Slide"))
    slide = deck.slides.add_slide(deck.slide_layouts.get_by_name("Title Only"))
    slide.shapes.title.text_frame.text = "A title"
    slide.shapes.add_picture(str(PICTURE), Inches(1), Inches(2.5), Inches(4), Inches(2))
    box = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
    box.text_frame.text = "Some words"
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(14)
    return sizes_found(saved(deck))


def sizes_found(deck: bytes) -> list[str]:
    return [each.message for each in findings(deck) if each.rule == "text-size"]


SMALL_PRINT = {
    "above the title": (1, 0.0, 4, 0.3),
    "just below the title": (0.5, 1.55, 4, 0.3),
    "below the picture": (1, 4.55, 4, 0.5),
    "at the foot": (0.5, 6.3, 9, 0.6),
}
BODY = {
    "beside the picture": (5.5, 2.5, 4, 2),
    "between title and picture": (1, 1.8, 4, 0.6),
    "below the picture but high": (1, 4.55, 4, 1.5),
    "far below the picture": (1, 5.2, 4, 1.5),
    "below what is beside the picture": (5.5, 4.4, 4, 0.5),
}


@pytest.mark.parametrize("place", SMALL_PRINT.values(), ids=SMALL_PRINT)
def test_text_in_a_place_of_small_print_may_be_small(place: tuple[float, float, float, float]) -> None:
    assert small_text_at(*place) == []


@pytest.mark.parametrize("place", BODY.values(), ids=BODY)
def test_text_in_any_other_place_may_not(place: tuple[float, float, float, float]) -> None:
    assert small_text_at(*place) == ["“Some words” is 14 pt; here 18 pt is the least"]


@pytest.mark.parametrize(("size", "least"), [(14, None), (11, 12)])
def test_placeholder_that_its_template_makes_small_is_small_print(size: int, least: int | None) -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts.get_by_name("Content with Caption"))
    caption = slide.placeholders[2]
    caption.text_frame.text = "Some words"
    caption.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    assert sizes_found(saved(deck)) == [f"“Some words” is {size} pt; here {least} pt is the least"] * bool(least)


def test_body_of_a_template_that_has_only_small_text_is_body_all_the_same() -> None:
    deck = Presentation()
    layout = deck.slide_layouts.get_by_name("Title and Content")
    deck.slides.add_slide(deck.slide_layouts.get_by_name("Title Slide"))
    slide = deck.slides.add_slide(layout)
    edits.at(layout.placeholders[1], "a:lstStyle").append(edits.xml('<a:lvl1pPr><a:defRPr sz="1400"/></a:lvl1pPr>'))
    slide.placeholders[1].text_frame.text = "Some words"
    assert sizes_found(saved(deck)) == ["“Some words” is 14 pt; here 18 pt is the least"]


def listed(*entries: str, raised: bool = True) -> list[str]:
    """Return what is said of a list of 14 pt in a deck that cites the sources 1 to 3."""
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts.get_by_name("Title Slide"))
    claim, last = (deck.slides.add_slide(deck.slide_layouts.get_by_name("Title and Content")) for _ in range(2))
    claim.placeholders[1].text_frame.text = "A claim"
    mark = claim.placeholders[1].text_frame.paragraphs[0].add_run()
    mark.text, mark.font.size = "1–3", Pt(32)
    if raised:
        edits.at(claim.placeholders[1], "a:r[2]/a:rPr").set("baseline", "30000")
    frame = last.placeholders[1].text_frame
    frame.text = "\n".join(entries)
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(14)
    return [message.partition("” is ")[2] for message in sizes_found(saved(deck))]


def test_list_of_the_sources_that_raised_numbers_lead_to_is_small_print() -> None:
    assert listed("2.\tPortera CA.", "3.\tChen J.") == []
    assert listed("[2]\tPortera CA.") == []
    assert listed("4.\tOnly notes cite this one.") == []


@pytest.mark.parametrize("entries", [("7.\tPortera CA.",), ("2.\tPortera CA.", "Chen J."), ("2 of 3 patients",)])
def test_list_of_anything_else_is_body_text(entries: tuple[str, ...]) -> None:
    assert listed(*entries) == ["14 pt; here 18 pt is the least"]


def test_list_that_nothing_leads_to_is_body_text() -> None:
    assert listed("2.\tPortera CA.", raised=False) == ["14 pt; here 18 pt is the least"]
