from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import Edit, at, found, said
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide

CASES = {
    "text": ("words", "Points", "The fusion is"),
    "table": ("table", "Table", "Stain"),
    "member of a group": ("flow", "Step", "Nest"),
    "number": ("bars", "Slide number", "3"),
}


def silent(name: str) -> Edit:
    def edit(slide: Slide) -> None:
        shape = next(each for each in slide.element.iter() if each.tag.endswith("}cNvPr") and each.get("name") == name)
        body = shape.getparent().getparent()
        del at(body, "a:rPr").attrib["lang"]

    return edit


@pytest.mark.parametrize(("slide", "name", "words"), CASES.values(), ids=CASES)
def test_run_without_language_is_found(slide: str, name: str, words: str) -> None:
    assert found(slide, silent(name)) == [(name, "language", f"“{words}” has no language")]


@pytest.mark.parametrize("language", ["english", "en_GB", "e"])
def test_language_that_is_none_is_found(language: str) -> None:
    message = f"“Words stand on this slide” has the language “{language}”, which is none"
    assert found("words", said("Title", "a:rPr", lang=language)) == [("Title", "language", message)]


@pytest.mark.parametrize("language", ["de", "de-CH", "sr-Latn-RS", "es-419"])
def test_every_language_passes(language: str) -> None:
    assert found("words", said("Title", "a:rPr", lang=language)) == []


def test_notes_without_language_are_found() -> None:
    def edit(slide: Slide) -> None:
        del at(slide.notes_slide, "a:r/a:rPr").attrib["lang"]

    (finding,) = found("words", edit)
    assert finding[:2] == ("Notes", "language")


def test_title_of_a_chart_without_language_is_found() -> None:
    def edit(slide: Slide) -> None:
        del at(placed(slide, "Chart").chart, "c:title//a:r/a:rPr").attrib["lang"]

    assert found("bars", edit) == [("Chart", "language", "“% alive at five years” has no language")]


def test_run_of_spaces_needs_no_language() -> None:
    def edit(slide: Slide) -> None:
        placed(slide, "Points").text_frame.paragraphs[0].add_run().text = " "

    assert found("words", edit) == []
