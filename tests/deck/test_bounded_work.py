"""Building a deck ends whatever its texts are: the work is counted in calls of functions, not by a clock."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from deck.build import built
from deck.geometry import inches
from deck.house.design import SLOTS
from deck.page.words import footer
from tests.deck.decks import lecture_of, lines, opened, placed, topic_of

MOST_CALLS = 3_000_000
"""Many times what the largest of these lectures takes; a loop without end would be stopped by it."""


class TooMuchWorkError(Exception):
    """More functions were called than can be right."""


@contextmanager
def bounded(most: int = MOST_CALLS) -> Iterator[None]:
    """Stop what is done inside after so many calls of functions, our own and those of Python."""
    left = most

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal left
        left -= event in ("call", "c_call")
        if left < 0:
            raise TooMuchWorkError

    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(None)


def words(number: int) -> str:
    return " ".join(["word"] * number)


def citing(*titles: str) -> dict[str, Any]:
    """Return the keys of a lecture that cites references with these titles."""
    references = [{"id": f"r{n}", "title": title} for n, title in enumerate(titles)]
    return {"topics": topic_of(cite=[each["id"] for each in references]), "references": references}


@pytest.mark.parametrize("sizes", [(280, 280), (280,), (400, 1, 400), (1, 1), (300,) * 12, (1,) * 300, (900, 2)])
def test_list_of_references_ends_however_long_each_is(sizes: tuple[int, ...]) -> None:
    lecture = lecture_of(**citing(*map(words, sizes)))
    with bounded():
        content, _ = built(lecture)
    slides = list(opened(content).slides)[2:]
    listed = [line.partition(".")[0] for slide in slides for line in lines(placed(slide, "Points"))]
    assert listed == [str(number) for number in range(1, len(sizes) + 1)]


def test_two_references_of_more_than_half_a_page_stand_on_a_page_each() -> None:
    content, found = built(lecture_of(**citing(words(300), words(300))))
    assert [slide.shapes.title.text_frame.text for slide in opened(content).slides][2:] == [
        "References 1",
        "References 2",
    ]
    assert [misfit for misfit in found if misfit.code == "E601"] == []


def test_reference_longer_than_a_page_is_said_at_its_own_place() -> None:
    _, found = built(lecture_of(**citing("Short", words(900), "Short too")))
    (misfit,) = [misfit for misfit in found if misfit.code == "E601"]
    assert misfit.path == ("references", 1)
    assert misfit.message == "the reference needs 38 lines at 14 pt, 22 fit"


@pytest.mark.parametrize("high", [0.01, 0.09, 0.26, 2])
@pytest.mark.parametrize("wide", [0.01, 0.3, 10.4])
@pytest.mark.parametrize("title", ["A", "Word", words(60), "x" * 500])
def test_footer_ends_in_a_box_of_any_size(title: str, wide: float, high: float) -> None:
    (slot,) = [slot for slot in SLOTS["text"] if slot.name == "footer"]
    narrow = slot._replace(box=slot.box._replace(width=inches(wide), height=inches(high)))
    with bounded(100_000):
        ((run,),) = footer(title, narrow).paragraphs
    assert run.text == title or (run.text.endswith("…") and title.startswith(run.text[:-1]))


def test_footer_lower_than_a_line_still_has_its_line() -> None:
    (slot,) = [slot for slot in SLOTS["text"] if slot.name == "footer"]
    low = slot._replace(box=slot.box._replace(height=inches(0.05)))
    ((run,),) = footer("A lecture on renal tumours", low).paragraphs
    assert run.text == "A lecture on renal tumours"
