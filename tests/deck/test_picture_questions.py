"""Questions about a picture: it stands with its case, as large as it can be, on the question and on the answer."""

from __future__ import annotations

from shutil import copytree
from typing import TYPE_CHECKING, Any

import pytest

from deck.advice.misfits import TOO_LONG, Misfit
from deck.branded.template import branded_template
from deck.build import built, deck_bytes, misfits
from deck.check import findings
from tests.deck.decks import LECTURES, lecture_in, lines, opened, placed
from tests.deck.hard_templates import HARD
from tests.deck.open_xml_sdk import errors_in

if TYPE_CHECKING:
    from pathlib import Path

    from pptx.slide import Slide

FILE = LECTURES / "picture-questions.yaml"
LECTURE = lecture_in(FILE)
DECK = deck_bytes(LECTURE)


@pytest.fixture(scope="module")
def slides() -> dict[str, Slide]:
    return {slide.name: slide for slide in opened(DECK).slides}


def picture(slide: Slide) -> Any:
    (shown,) = (shape for shape in slide.shapes if shape.name == "Picture")
    return shown


def table(slide: Slide) -> Any:
    (options,) = (shape for shape in slide.shapes if shape.has_table)
    return options


@pytest.mark.parametrize("name", ["question:short", "answer:short", "question:long", "answer:long"])
def test_picture_stands_beside_the_options_in_its_own_proportions(slides: dict[str, Slide], name: str) -> None:
    shown, options = picture(slides[name]), table(slides[name])
    assert shown.element.nvPicPr.cNvPr.get("descr") == "Nests of large cells"
    assert shown.left + shown.width < options.left
    width, height = shown.image.size
    assert shown.width / shown.height == pytest.approx(width / height, rel=0.01)


def test_words_of_the_case_stand_above_the_picture_and_do_not_name_it(slides: dict[str, Slide]) -> None:
    for name in ("question:short", "answer:short"):
        words = placed(slides[name], "Points")
        assert lines(words) == ["A woman has a painless mass in her thigh^1^."]
        assert words.top + words.height < picture(slides[name]).top


def test_picture_of_a_question_with_short_options_takes_the_larger_part(slides: dict[str, Slide]) -> None:
    short, long = slides["question:short"], slides["question:long"]
    assert picture(short).width > table(short).width
    assert picture(long).width < table(long).width


CREDITS = {
    "short": "A. Nonym & co., CC BY-SA 4.0",
    "long": "Department of Pathology, University of Nowhere, from *its* archive <b>, CC BY 4.0",
}


@pytest.mark.parametrize("kind", ["question", "answer"])
@pytest.mark.parametrize("name", CREDITS)
def test_who_made_the_picture_is_read_below_it_and_right_after_it(
    slides: dict[str, Slide], kind: str, name: str
) -> None:
    slide = slides[f"{kind}:{name}"]
    shown, credit = picture(slide), placed(slide, "Caption")
    assert lines(credit) == [CREDITS[name]]
    names = [shape.name for shape in slide.shapes]
    assert names[names.index("Picture") :][:3] == ["Picture", "Caption", "Table"]
    below = credit.top - (shown.top + shown.height)
    assert (credit.left, 0 < below < shown.height / 4) == (shown.left, True)
    others = [it for it in slide.shapes if it.name in ("Explanation", "References", "Footer")]
    assert [it.name for it in others if credit.top + credit.height > it.top] == []


def test_students_are_told_who_made_the_picture_too() -> None:
    handout = {slide.name: slide for slide in opened(deck_bytes(LECTURE, "handout")).slides}
    found = {name: lines(placed(handout[f"question:{name}"], "Caption")) for name in CREDITS}
    assert found == {name: [credit] for name, credit in CREDITS.items()}


@pytest.mark.slow
@pytest.mark.parametrize("template", HARD)
def test_credit_is_with_its_picture_on_any_template(template: str, tmp_path: Path) -> None:
    deck, found = built(LECTURE, template=branded_template(HARD[template]()).template)
    slides = [slide for slide in opened(deck).slides if any(shape.name == "Picture" for shape in slide.shapes)]
    told = {slide.name: lines(placed(slide, "Caption")) for slide in slides}
    assert told == {name: [CREDITS[name.split(":")[1]]] for name in told}
    assert {f"question:{name}" for name in CREDITS} <= set(told)
    assert [each.message for each in found if each.code == TOO_LONG] == []
    assert findings(deck) == ()
    assert errors_in(deck, tmp_path / "deck.pptx") == []


def test_credit_that_is_too_long_is_said_at_the_case(tmp_path: Path) -> None:
    copytree(LECTURES, tmp_path, dirs_exist_ok=True)
    long = FILE.read_text(encoding="utf-8").replace("A. Nonym & co.", "A. Nonym, B. Nonym " * 12)
    (tmp_path / FILE.name).write_text(long, encoding="utf-8")
    first, *_ = [each for each in misfits(lecture_in(tmp_path / FILE.name)) if each.code == TOO_LONG]
    assert first == Misfit(
        ("questions", 0, "stem"),
        "the credit of the picture needs 3 lines at 12 pt, 2 fit",
        "cut about 64 characters",
    )


def test_deck_with_picture_questions_is_valid_and_accessible(tmp_path: Path) -> None:
    assert findings(DECK) == ()
    assert errors_in(DECK, tmp_path / "deck.pptx") == []
