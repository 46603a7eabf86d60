"""Tags and decks, as authors write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from source.lecture.tags import once
from source.reading.problems import LectureProblems

if TYPE_CHECKING:
    from source.lecture.lecture import Lecture

TOPIC, MINUTES = "    label: Late metastasis\n", "  minutes: 5\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("hard", ("hard",)),
        ("[week 1, hard, block 2::renal]", ("week 1", "hard", "block 2::renal")),
        ("['  block   2 ::renal  ']", ("block 2::renal",)),
        ("[Büffeln, 第三週, الأسبوع, 1, 2027-01, C++, 'ER/PR & HER2']", None),
        ("[]", ()),
    ],
)
def test_tags_are_words_of_any_language(starter_with: Callable[..., Lecture], written: str, read: object) -> None:
    lecture, _ = starter_with((TOPIC, f"{TOPIC}    tags: {written}\n"))
    wanted = ("Büffeln", "第三週", "الأسبوع", "1", "2027-01", "C++", "ER/PR & HER2") if read is None else read
    assert lecture.topics[1].tags == wanted


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('"week 1, hard"', "E205 a tag cannot hold ,: week 1, hard"),
        ("[a<b]", "E205 a tag cannot hold <: a<b"),
        ("['[x]']", "E205 a tag cannot hold [: [x]"),
        ("['level:apply']", "E205 a tag cannot hold :: level:apply"),
        ("['a::']", "E205 this is not a tag: 'a::'"),
        ("['::']", "E205 this is not a tag: '::'"),
        ("['---']", "E205 this is not a tag: '---'"),
        ("['']", "E203 this text is empty"),
        (f"[{'x' * 51}]", "E204 this is too long"),
        ("{a: b}", "E203 words are expected here"),
    ],
)
def test_what_no_program_would_keep_is_no_tag(starter_with: Callable[..., Lecture], written: str, said: str) -> None:
    with pytest.raises(LectureProblems) as found:
        starter_with((TOPIC, f"{TOPIC}    tags: {written}\n"))
    assert [f"{problem.code} {problem.message}" for problem in found.value.problems] == [said]


def test_a_tag_that_programs_take_for_another_is_there_once() -> None:
    assert once(["Week 1", "week_1", "hard", "Hard", "STRASSE", "straße"]) == ("Week 1", "hard", "STRASSE")


def test_a_deck_is_one_or_several_within_each_other(starter_with: Callable[..., Lecture]) -> None:
    lecture, _ = starter_with((MINUTES, f"{MINUTES}  deck: 'Pathologie ::  2. Jahr::Niere & Blase'\n"))
    assert lecture.about.deck == ("Pathologie", "2. Jahr", "Niere & Blase")
    with pytest.raises(LectureProblems, match="E205 this is not a deck: 'a::::b'"):
        starter_with((MINUTES, f"{MINUTES}  deck: a::::b\n"))
