"""Long names: what the deck puts together of them is cut short, and what does not fit is said where it was written."""

from __future__ import annotations

from typing import Any

import pytest

from deck.build import built
from deck.texts.citations import Variant
from tests.deck.decks import lecture_of, lines, opened, placed, topic_of

LONG = "Diagnosis, grading and treatment of clear cell tumours of the kidney in adults, with a view of what comes next"


def question(number: int) -> dict[str, Any]:
    return {
        "id": f"q{number}",
        "topic": "only",
        "level": "recall",
        "show_after": "only",
        "ask": f"Which of these is right, in question {number}?",
        "right": {"Alpha": "Since it is."},
        "wrong": {"Beta": "Since it is not.", "Gamma": "Since it is not either."},
    }


def places(variant: Variant = "lecturer", **keys: Any) -> list[tuple[str | int, ...]]:
    """Return where something is too long."""
    return [misfit.path for misfit in built(lecture_of(**keys), variant)[1] if misfit.code == "E601"]


@pytest.mark.parametrize("variant", ["lecturer", "handout"])
@pytest.mark.parametrize("title", [LONG, f"{LONG[:60]} {LONG[:60]}", "Ä" * 70, "肾" * 60])
def test_long_title_of_a_lecture_is_cut_short_above_the_references(title: str, variant: Variant) -> None:
    reference = {"id": "a", "title": "A paper"}
    lecture = lecture_of(lecture={"title": title}, topics=topic_of(cite=["a"]), references=[reference])
    content, found = built(lecture, variant)
    assert [misfit for misfit in found if misfit.code == "E601"] == []
    first, *_, last = opened(content).slides
    assert first.shapes.title.text_frame.text == title
    (label,) = lines(placed(last, "Label"))
    assert label.endswith("…")
    assert title.startswith(label[:-1])


def test_label_is_cut_short_at_the_end_of_a_word() -> None:
    reference = {"id": "a", "title": "A paper"}
    lecture = lecture_of(lecture={"title": LONG}, topics=topic_of(cite=["a"]), references=[reference])
    *_, last = opened(built(lecture)[0]).slides
    assert lines(placed(last, "Label")) == [
        "Diagnosis, grading and treatment of clear cell tumours of the kidney in adults…"
    ]


def test_label_of_a_question_is_cut_short_and_that_of_its_topic_never() -> None:
    label = "What the pathologist must tell the surgeon about the margins"
    content, found = built(lecture_of(topics=topic_of(label=label), questions=[question(1)]))
    assert [misfit for misfit in found if misfit.code == "E601"] == []
    _, topic, asked, answered = opened(content).slides
    assert lines(placed(topic, "Label")) == [label]
    assert lines(placed(asked, "Label")) == lines(placed(answered, "Label"))
    assert lines(placed(asked, "Label"))[0].startswith("Question · What the pathologist must tell")
    assert places(topics=topic_of(label=f"{label} and what the surgeon must tell them")) == [("topics", 0, "label")]


def test_links_to_many_questions_stand_in_one_line() -> None:
    content, found = built(lecture_of(questions=[question(number) for number in range(9)]))
    assert [misfit for misfit in found if misfit.code == "E601"] == []
    link = placed(opened(content).slides[1], "Label with links")
    assert lines(link) == ["Question 1  ·  2  ·  3  ·  4  ·  5  ·  6  ·  7  ·  8  ·  9"]
    assert len(link.element.xpath(".//a:hlinkClick")) == 9


@pytest.mark.parametrize(
    ("about", "key"),
    [
        ({"title": f"{LONG} {LONG} {LONG}"}, "title"),
        ({"subtitle": f"{LONG} {LONG} {LONG}"}, "subtitle"),
        ({"audience": f"{LONG} {LONG} {LONG} {LONG} {LONG}", "authors": ["A. Tester"]}, "audience"),
        ({"audience": "Students", "authors": [f"A. Tester, University Hospital {n}" for n in range(40)]}, "authors"),
    ],
)
def test_what_is_too_long_on_the_title_slide_is_said_at_its_key(about: dict[str, Any], key: str) -> None:
    assert places(lecture=about) == [("lecture", key)]
