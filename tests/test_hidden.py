"""A topic that is hidden: in the deck, where a lecturer can show it again, and out of the page that students have."""

from __future__ import annotations

from typing import Any

from quiz.formats import FORMATS
from quiz.items import quiz_of
from quiz.written import Loss
from source.lecture.lecture import Lecture
from tests.deck.decks import lecture_of, read_back, topic_of


def lecture(*, hidden: str) -> Lecture:
    """Return a lecture of two topics, each with a question after its slide; the first is *hidden* or not."""
    topics = [*topic_of(hidden=hidden, minutes=5), *topic_of(id="other", title="Another point", minutes=5)]
    questions = [asked("only"), asked("other")]
    return lecture_of(lecture={"minutes": 5}, topics=topics, questions=questions)


def asked(topic: str) -> dict[str, Any]:
    answers = {"right": {"Yes": "It is."}, "wrong": {"No": "It is not."}}
    return {"id": topic, "level": "recall", "topic": topic, "show_after": topic, "ask": f"On {topic}?", **answers}


def shown(lecture: Lecture) -> dict[str, str | None]:
    """Return whether PowerPoint shows each slide, by its name (ECMA-376 part 1, 19.3.1.38: unless it says 0)."""
    return {slide.name: slide.element.get("show") for slide in read_back(lecture).slides}


def test_slide_and_its_questions_are_in_the_deck_but_not_shown() -> None:
    names = ("title", "only", "question:only", "answer:only", "other", "question:other", "answer:other")
    assert shown(lecture(hidden="true")) == dict.fromkeys(names) | dict.fromkeys(names[1:4], "0")


def test_without_it_every_slide_is_shown() -> None:
    assert set(shown(lecture(hidden="false")).values()) == {None}


def test_its_question_is_out_of_the_page_and_the_report_says_so() -> None:
    page = FORMATS["selftest"].write(quiz_of(lecture(hidden="true")))
    assert page.losses == (Loss("small-only", "the slide of its topic is hidden", is_left_out=True),)
    assert (b"On only?" in page.content, b"On other?" in page.content) == (False, True)


def test_its_question_stays_in_the_question_bank() -> None:
    assert b"On only?" in FORMATS["moodle"].write(quiz_of(lecture(hidden="true"))).content
