from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from deck.check import WHOLE_DECK, Finding
from deck.check.rules.sections import HINT
from tests.deck.check.edits import drop, found_in_deck, number
from tests.deck.decks import NAMES

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened

FIRST = "Opening"


def sections(deck: Opened) -> list[Any]:
    listed: list[Any] = deck.element.findall(".//p14:section", NAMES)
    return listed


def shown_after(edit: Callable[[list[Any]], object]) -> tuple[Finding, ...]:
    return found_in_deck(lambda deck: edit(sections(deck)))


def slide_in(section: Any) -> Any:
    return section.find(".//p14:sldId", NAMES)


def finding(slide: int, shape: str, message: str) -> tuple[Finding, ...]:
    return (Finding(slide, shape, "sections", message, HINT),)


def test_deck_without_sections_is_found() -> None:
    shown = shown_after(lambda listed: drop(listed[0].getparent()))
    assert shown == finding(WHOLE_DECK, "", "the deck has no sections")


@pytest.mark.parametrize(
    "name", ["", "Default Section", "untitled section", "Section 2", "3", "Standardabschnitt", "Abschnitt 2"]
)
def test_section_without_a_name_of_its_own_is_found(name: str) -> None:
    shown = shown_after(lambda listed: listed[1].set("name", name))
    assert shown == finding(WHOLE_DECK, name, "section 2 has no name of its own")


def test_name_that_two_sections_have_is_found_once() -> None:
    shown = shown_after(lambda listed: listed[1].set("name", FIRST.upper()))
    assert shown == finding(WHOLE_DECK, FIRST, "several sections have this name")


def test_slide_in_no_section_is_found() -> None:
    shown = shown_after(lambda listed: drop(slide_in(listed[1])))
    assert shown == finding(number("words"), "", "the slide is in no section")


def test_slide_in_two_sections_is_found() -> None:
    def twice(listed: list[Any]) -> None:
        again = slide_in(listed[1]).__copy__()
        slide_in(listed[0]).addnext(again)

    assert shown_after(twice) == finding(number("words"), "", "the slide is in 2 sections")


def test_names_that_hold_the_word_section_pass() -> None:
    for name in ("Frozen section", "Abschnitt über Gefäße"):
        assert shown_after(lambda listed, name=name: listed[1].set("name", name)) == ()
