"""Questions about a picture: it stands with its case, as large as it can be, on the question and on the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from deck.build import deck_bytes
from deck.check import findings
from tests.deck.decks import LECTURES, lecture_in, lines, opened, placed
from tests.deck.open_xml_sdk import errors_in

if TYPE_CHECKING:
    from pathlib import Path

    from pptx.slide import Slide

DECK = deck_bytes(lecture_in(LECTURES / "picture-questions.yaml"))


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


def test_deck_with_picture_questions_is_valid_and_accessible(tmp_path: Path) -> None:
    assert findings(DECK) == ()
    assert errors_in(DECK, tmp_path / "deck.pptx") == []
