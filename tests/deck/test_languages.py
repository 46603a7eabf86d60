"""A deck in another language: no English words of our own, every run tagged, and the same findings as in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from deck.build import deck_bytes
from deck.check import findings
from source.lecture.lecture import Lecture
from source.words.printed import Words
from tests.deck.decks import lecture_of, parts, topic_of
from tests.languages import LANGUAGES, english_left_in, lecture_in, shown_in

if TYPE_CHECKING:
    from deck.texts.citations import Variant

every_language = pytest.mark.parametrize("language", LANGUAGES)
each_variant = pytest.mark.parametrize("variant", ["lecturer", "handout"])

OFFICE = {"Histodeck", "Office Theme"}
"""Names of themes and styles, which are no words."""


@each_variant
@every_language
def test_no_english_words_are_left(language: str, variant: Variant) -> None:
    assert english_left_in(shown(deck_bytes(lecture_in(language), variant)), language) == []


def shown(deck: bytes) -> list[str]:
    """Return all that a deck shows or has read out, without the ids of slides."""
    ids = {
        part.find("{*}cSld").get("name") for _, part in parts(deck, "ppt/slides/") if part.find("{*}cSld") is not None
    }
    return [text for text in shown_in(deck) if text not in OFFICE | ids]


@each_variant
def test_in_english_they_are_found(variant: Variant) -> None:
    """So that the test above looks at what is shown: a German lecture whose own words are English has them all."""
    found = english_left_in(shown(deck_bytes(in_english("de"), variant)), "de")
    groups = {entry.partition(".")[0] for entry in found}
    assert {"sections", "slides", "marks", "notes", "alt", "names", "placeholders", "prompts", "layouts"} <= groups


def in_english(language: str) -> Lecture:
    """Return a lecture in *language* for which all of our own words are English."""
    lecture = lecture_in(language).but()
    vars(lecture)["words"] = Words("en")
    return lecture


def tags(deck: bytes) -> set[str]:
    """Return the languages of all runs of a deck, in its slides, notes, layouts, masters and charts."""
    return {str(letters.get("lang")) for _, part in parts(deck) for letters in letters_in(part)}


def letters_in(part: Any) -> list[Any]:
    return [found for tag in ("rPr", "endParaRPr") for found in part.iter(f"{{*}}{tag}")]


@each_variant
@every_language
def test_every_run_is_in_the_language_of_the_lecture(language: str, variant: Variant) -> None:
    lecture = lecture_in(language)
    assert tags(deck_bytes(lecture, variant)) == {lecture.about.language}


def test_words_that_a_language_lacks_are_english_and_tagged_so() -> None:
    deck = deck_bytes(lecture_of(lecture={"language": "pl", "title": "Mięsak"}, topics=topic_of()))
    tagged = {
        run.findtext("{*}t"): letters.get("lang")
        for name, part in parts(deck, "ppt/slides/")
        for run in part.iter("{*}r")
        for letters in run.iterfind("{*}rPr")
    }
    assert (tagged["Mięsak"], tagged["Content of 2026-11-23"]) == ("pl", "en")


def test_a_lecture_has_words_of_its_own() -> None:
    own = {"slides": {"summary": "Na koniec", "take_home": "Co warto zapamiętać"}}
    lecture = lecture_of(lecture={"language": "pl"}, topics=topic_of(), summary=["Jedno zdanie"], words=own)
    assert {"Na koniec", "Co warto zapamiętać"} <= set(shown(deck_bytes(lecture)))


@each_variant
@every_language
def test_the_checker_finds_nothing(language: str, variant: Variant) -> None:
    assert findings(deck_bytes(lecture_in(language), variant)) == ()


@pytest.mark.parametrize("language", ["de", "es", "fr", "pl"])
def test_the_checker_finds_the_same_in_every_language(language: str) -> None:
    """The same slides with our own words in another language: names and words decide on nothing."""
    topics = topic_of(points=[f"Point {number} with some words" for number in range(1, 9)])
    there, here = (lecture_of(lecture={"language": tag}, topics=topics, summary=["A"]) for tag in (language, "en"))
    assert [found[:3] for found in findings(deck_bytes(there))] == [found[:3] for found in findings(deck_bytes(here))]
