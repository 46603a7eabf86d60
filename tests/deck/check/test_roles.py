"""What a shape is for is told without its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from deck.branded.template import branded_template
from deck.build import built, deck_bytes
from deck.check import findings
from tests.deck.check import edits
from tests.deck.check.edits import Edit, after_title, dropped, edited, rectangle, said, text_box
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
    shown = ((each.slide, each.rule, each.message) for each in findings(deck))
    return sorted(
        (slide, rule, "" if rule in ("overlap", "reading-order") else message) for slide, rule, message in shown
    )


@pytest.fixture(scope="module")
def branded() -> dict[str, bytes]:
    lecture = lecture_in(EVERY_FIGURE)
    return {name: built(lecture, template=branded_template(HARD[name]()).template)[0] for name in ("a4", "logos")}


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("lecture", [*BUNDLED, EVERY_FIGURE, CARDS], ids=lambda path: path.stem)
def test_nothing_is_found_when_every_name_is_another_word(lecture: Any, names: str) -> None:
    assert findings(renamed(deck_bytes(lecture_in(lecture)), NAMES[names])) == ()


@pytest.mark.parametrize("names", NAMES)
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
