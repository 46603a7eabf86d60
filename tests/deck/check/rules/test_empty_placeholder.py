from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import Edit, drop, found, xml
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide


def written(name: str, words: str) -> Edit:
    return lambda slide: setattr(placed(slide, name).text_frame, "text", words)


@pytest.mark.parametrize("name", ["Caption", "References", "Footer"])
@pytest.mark.parametrize("words", ["", " \u00a0"])
def test_placeholder_without_words_is_found(name: str, words: str) -> None:
    assert found("bars", written(name, words)) == [(name, "empty-placeholder", "the placeholder is empty")]


def test_empty_place_for_a_figure_is_found() -> None:
    """What PowerPoint leaves when a slide is made by hand and nothing is put into the place for the figure."""

    def left_over(slide: Slide) -> None:
        head = '<p:nvSpPr><p:cNvPr id="99" name="Content"/><p:cNvSpPr/><p:nvPr><p:ph idx="12"/></p:nvPr></p:nvSpPr>'
        placed(slide, "Chart").element.addnext(xml(f"<p:sp>{head}<p:spPr/></p:sp>"))
        drop(placed(slide, "Chart"))

    assert found("bars", left_over) == [("Content", "empty-placeholder", "the placeholder is empty")]
