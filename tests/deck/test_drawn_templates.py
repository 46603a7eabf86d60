"""Decks on other templates as LibreOffice draws them, and a template that LibreOffice has saved."""

from __future__ import annotations

import pytest

from deck.branded.template import branded_template
from deck.build import built, misfits
from deck.check import findings
from tests.deck.decks import EVERY_FIGURE, lecture_in
from tests.deck.frames import slides_with_words_outside
from tests.deck.hard_templates import HARD
from tests.deck.office import Drawn, drawn, needed
from tests.deck.open_xml_sdk import errors_in
from tests.libreoffice import converted

pytestmark = pytest.mark.slow

DRAWN = ("high-letters", "logos", "odd-names-4x3", "portrait", "small-16x9", "wide-letters")


@pytest.fixture(scope="module")
def decks() -> dict[str, bytes]:
    lecture = lecture_in(EVERY_FIGURE)
    return {name: built(lecture, template=branded_template(HARD[name]()).template)[0] for name in DRAWN}


@pytest.fixture(scope="module")
def pages(decks, tmp_path_factory) -> dict[str, list[list[Drawn]]]:
    return drawn(decks, tmp_path_factory.mktemp("decks"))


@pytest.mark.parametrize("name", DRAWN)
def test_words_stand_in_their_boxes(name: str, decks, pages) -> None:
    assert slides_with_words_outside(decks[name], pages[name]) == {}


def test_template_that_libreoffice_saved(tmp_path) -> None:
    needed()
    (saved,) = converted({"logos.pptx": HARD["logos"]()}, "potx", tmp_path).values()
    template = branded_template(saved.read_bytes()).template
    deck = built(lecture_in(EVERY_FIGURE), template=template)[0]
    assert errors_in(deck, tmp_path / "deck.pptx") == []
    assert findings(deck) == ()
    assert [
        found.message for found in misfits(lecture_in(EVERY_FIGURE), template=template) if found.code == "E601"
    ] == []
