"""Every kind of slide keeps what the protocol says: samples of it are placed, parted and written."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any

import pytest

import deck.slides
from deck.branded.template import branded_template
from deck.build import deck_bytes
from deck.figures.kind import Figure
from deck.house.template import house_template
from deck.page.marks import Picture
from deck.plan.deck import plan
from deck.plan.pictures import images_of
from deck.slides.kind import Hall, Head
from source.lecture.lecture import Lecture
from source.texts.markup import Run
from source.words.printed import IN_ENGLISH
from tests.deck.decks import LECTURES, lecture_in, opened
from tests.deck.hard_templates import HARD


def kinds() -> dict[str, type]:
    """Return every class of a slide, wherever it stands in the folder of slides."""
    modules = pkgutil.walk_packages(deck.slides.__path__, "deck.slides.")
    classes = (found for module in modules for found in vars(import_module(module.name)).values())
    return {
        it.__name__: it for it in classes if isinstance(it, type) and hasattr(it, "pages") and hasattr(it, "_fields")
    }


KINDS = sorted(kinds())
each_kind = pytest.mark.parametrize("kind", KINDS)


@cache
def lectures() -> tuple[Lecture, ...]:
    return tuple(lecture_in(path) for path in sorted(LECTURES.glob("*.yaml")))


@cache
def samples(kind: str) -> list[tuple[Any, Hall]]:
    """Return slides of a kind from the tests' lectures, or from the pieces of these, each with its hall."""
    found = []
    for lecture in lectures():
        planned = plan(lecture)
        hall = Hall(planned.title, house_template(), IN_ENGLISH, images_of(planned.slides))
        whole = list(planned.slides)
        pieces = [piece for slide in whole if hasattr(slide, "pieces") for piece in slide.pieces()]
        found += [(slide, hall) for slide in (*whole, *pieces) if type(slide).__name__ == kind]
    return found


@cache
def small() -> Any:
    """Return a template on which what is too long goes on over several slides."""
    return branded_template(HARD["small-16x9"]()).template


@each_kind
def test_there_is_a_sample(kind: str) -> None:
    assert samples(kind)


@each_kind
def test_its_pages_have_its_id_notes_and_pictures(kind: str) -> None:
    for slide, hall in samples(kind):
        first, *others = slide.pages(hall._replace(template=small()))
        assert first.id in (slide.head.id, f"{slide.head.id}-1")
        assert all(page.id.startswith(slide.head.id) for page in others)
        assert first.notes == slide.head.notes
        shown = {mark.file for page in (first, *others) for mark in page.marks if isinstance(mark, Picture)}
        assert shown <= set(slide.files)


@each_kind
def test_all_that_is_hidden_or_in_another_language_stays_so_on_every_page(kind: str) -> None:
    for slide, hall in samples(kind):
        marked = slide._replace(head=slide.head._replace(hidden=True, language="fr"))
        pages = list(marked.pages(hall._replace(template=small())))
        assert {(page.hidden, page.language) for page in pages} == {(True, "fr")}


@each_kind
def test_its_parts_say_all_that_it_says(kind: str) -> None:
    for slide, _ in samples(kind):
        if hasattr(slide, "pieces"):
            ways = [*([slide.pieces()] if slide.pieces() else []), *slide.portions()]
            for parts in ways:
                assert words_in(slide) <= {word for part in parts for word in words_in(part)} | left_out(slide)


def words_in(part: Any) -> frozenset[str]:
    """Return all words in plain data, but for those of its head."""
    if isinstance(part, Run):
        return frozenset(part.text.split())
    if isinstance(part, str):
        return frozenset()
    if isinstance(part, Head) or not isinstance(part, tuple):
        return frozenset()
    return frozenset(word for value in part for word in words_in(value))


def left_out(slide: Any) -> frozenset[str]:
    """Return what no part of a slide has: the case of an answer, which its question before it shows."""
    return words_in(slide.case) if type(slide).__name__ == "AnswerSlide" else frozenset()


@each_kind
def test_it_is_in_the_written_deck(kind: str) -> None:
    """Figures alone are on no slide of these lectures, but on those of a small page."""
    written = {slide.name for lecture in lectures() for slide in opened(built(lecture)).slides}
    ids = {slide.head.id for slide, _ in samples(kind)}
    assert ids <= {name.rpartition("-")[0] if name.startswith("references-") else name for name in written}


@cache
def built(lecture: Lecture) -> bytes:
    return deck_bytes(lecture)


def test_what_is_shown_in_figures_is_a_figure() -> None:
    shown: list[Figure] = [slide.figure for slide, _ in samples("TopicSlide")]
    assert {type(figure).__name__ for figure in shown} == {"BarChart", "Flow", "Picture", "Table"}
