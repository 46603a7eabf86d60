from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import Edit, at, found, linked_runs, xml
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide


def linked(words: str, number: int = 0) -> Edit:
    """Return an edit of the words of one of the two links on the slide."""

    def edit(slide: Slide) -> None:
        at(linked_runs(slide)[number], "a:t").text = words

    return edit


@pytest.mark.parametrize("words", ["https://example.org/guideline", "www.example.org", "HTTP://example.org"])
def test_bare_address_is_found(words: str) -> None:
    assert found("words", linked(words)) == [("Points", "links", f"the link is a bare address: {words}")]


@pytest.mark.parametrize("words", ["10.1002/cncr.1234", "doi:10.1002/cncr.1234", "https://doi.org/10.1002/cncr.1234"])
def test_doi_is_a_name(words: str) -> None:
    assert found("words", linked(words)) == []


@pytest.mark.parametrize("words", ["here", "Click here", "read more", " ", "Hier klicken", "En savoir plus", "aquí"])
def test_link_that_says_nothing_is_found(words: str) -> None:
    message = f"the link does not say where it leads: “{words.strip()}”"
    assert found("words", linked(words)) == [("Points", "links", message)]


def test_same_words_for_different_places_are_found() -> None:
    message = "two links to different places say the same: “The Atlas”"
    assert found("words", linked("the atlas"), linked("The Atlas", 1)) == [("Points", "links", message)]


def test_same_words_for_the_same_place_pass() -> None:
    def same_place(slide: Slide) -> None:
        clicks = [e for e in placed(slide, "Points").element.iter() if e.tag.endswith("}hlinkClick")]
        key = next(key for key in clicks[0].attrib if key.endswith("}id"))
        clicks[1].set(key, clicks[0].get(key))

    assert found("words", linked("the atlas"), linked("the atlas", 1), same_place) == []


def test_link_in_several_runs_is_one_link() -> None:
    """Words of a link that are partly in italics are several runs."""

    def split(slide: Slide) -> None:
        run = linked_runs(slide)[0]
        again = deepcopy(run)
        at(run, "a:t").text, at(again, "a:t").text = "guideline ", "here"
        run.addnext(again)

    assert found("words", split) == []


def test_shape_that_is_a_link_is_named_by_its_description() -> None:
    def clickable(slide: Slide, target: str) -> None:
        picture = placed(slide, "Picture")
        relation = slide.part.relate_to(
            target, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
        )
        at(picture, "p:cNvPr").append(xml(f'<a:hlinkClick r:id="{relation}"/>'))

    assert found("drawing", lambda slide: clickable(slide, "https://example.org")) == []
    wordless = found(
        "drawing",
        lambda slide: clickable(slide, "https://example.org"),
        lambda slide: at(placed(slide, "Picture"), "p:cNvPr").set("descr", ""),
    )
    assert wordless == [
        ("Picture", "alt-text", "the picture has no description"),
        ("Picture", "links", "the link does not say where it leads: “”"),
    ]


def test_button_to_the_next_slide_needs_words() -> None:
    """A link without a relation that only says what to do."""

    def button(words: str) -> Edit:
        def edit(slide: Slide) -> None:
            picture = at(placed(slide, "Picture"), "p:cNvPr")
            picture.set("descr", words)
            picture.append(xml('<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>'))

        return edit

    assert found("drawing", button("To the next slide")) == []
    message = "the link does not say where it leads: “click here”"
    assert found("drawing", button("click here")) == [("Picture", "links", message)]


def test_link_whose_target_is_missing_is_still_read() -> None:
    def lost(slide: Slide) -> None:
        click = at(linked_runs(slide)[0], "a:hlinkClick")
        (key,) = click.attrib
        click.set(key, "rId99")

    message = "the link does not say where it leads: “here”"
    assert found("words", lost, linked("here")) == [("Points", "links", message)]
