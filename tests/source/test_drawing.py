"""Which questions an exam paper draws: as many as asked for, of the topics and levels, and the same for one seed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from source.lecture.lecture import Lecture
from source.loading.load import load
from source.reading.problems import LectureProblems

LEVELS = ("recall", "apply", "analyse")


def lecture_of(folder: Path, exam: Any, *, each: int = 6, id_: str = "drawn", more: int = 0) -> Lecture:
    """Return a lecture with three topics, the last of them hidden, and so many questions of *each* at each level."""
    topics = [
        {"id": name, "label": name, "title": f"This is {name}", "points": ["A point"], "hidden": name == "spare"}
        for name in ("first", "second", "spare")
    ]
    usual = {"ask": "Which?", "right": {"Yes": "It is."}, "wrong": {"No": "Not."}}
    questions = [
        {"id": f"{topic['id']}-{level}-{number}", "topic": topic["id"], "level": level, **usual}
        for topic in topics
        for level in LEVELS
        for number in range(each)
    ]
    questions += [{"id": f"new-{number}", "topic": "first", "level": "recall", **usual} for number in range(more)]
    about = {"id": id_, "title": "Drawn", "language": "en", "date": "2026-11-23"}
    path = folder / "lecture.yaml"
    path.write_text(yaml.safe_dump({"lecture": about, "topics": topics, "questions": questions, "exam": exam}))
    return load(path)[0]


def drawn(folder: Path, exam: Any, **said: Any) -> set[str]:
    return set(lecture_of(folder, exam, **said).drawn)


def test_without_a_draw_nothing_is_drawn(tmp_path: Path) -> None:
    assert drawn(tmp_path, {"versions": 3}) == set()


def test_a_number_alone_draws_of_all_but_hidden_topics(tmp_path: Path) -> None:
    found = drawn(tmp_path, {"draw": 36})
    assert len(found) == 36
    assert {name.partition("-")[0] for name in found} == {"first", "second"}


def test_topics_and_levels_are_kept(tmp_path: Path) -> None:
    wishes = [
        {"questions": 2, "topics": "first", "level": "apply"},
        {"questions": 3, "topics": ["second", "spare"], "level": ["recall", "analyse"]},
        {"questions": 4, "level": "recall"},
        5,
    ]
    owners = lecture_of(tmp_path, {"draw": wishes}).drawn
    assert Counter(owners.values()) == {0: 2, 1: 3, 2: 4, 3: 5}
    parts = {number: [name.split("-")[:2] for name, owner in owners.items() if owner == number] for number in range(4)}
    assert parts[0] == [["first", "apply"]] * 2
    assert all(topic in ("second", "spare") and level in ("recall", "analyse") for topic, level in parts[1])
    assert all(topic != "spare" and level == "recall" for topic, level in parts[2])


def test_one_seed_draws_the_same_and_another_does_not(tmp_path: Path) -> None:
    first, again, other, elsewhere = (
        drawn(tmp_path, {"draw": 10, "seed": "summer"}),
        drawn(tmp_path, {"draw": [{"questions": 10}], "seed": "summer"}),
        drawn(tmp_path, {"draw": 10, "seed": "winter"}),
        drawn(tmp_path, {"draw": 10, "seed": "summer"}, id_="another"),
    )
    assert first == again
    assert first not in (other, elsewhere)


def test_the_draw_is_the_same_on_every_day_and_system(tmp_path: Path) -> None:
    found = drawn(tmp_path, {"draw": 3, "seed": "summer"})
    assert found == {"first-analyse-1", "first-apply-1", "second-apply-5"}


def test_a_new_question_changes_at_most_one(tmp_path: Path) -> None:
    before, after = drawn(tmp_path, {"draw": 10}), drawn(tmp_path, {"draw": 10}, more=1)
    assert len(after - before) <= 1
    assert after - before <= {"new-0"}


@pytest.mark.parametrize("seed", ["a", "b", "c", "d"])
def test_a_wide_draw_gives_way_to_a_narrow_one(seed: str, tmp_path: Path) -> None:
    wishes = [30, {"questions": 3, "level": "recall", "topics": "first"}, {"questions": 3, "topics": "first"}]
    assert len(drawn(tmp_path, {"draw": wishes, "seed": seed})) == 36


def test_what_is_missing_is_said_at_each_draw(tmp_path: Path) -> None:
    wishes = [40, {"questions": 8, "topics": "spare", "level": "recall"}]
    with pytest.raises(LectureProblems) as caught:
        lecture_of(tmp_path, {"draw": wishes})
    assert [(problem.code, problem.message) for problem in caught.value.problems] == [
        ("E505", "40 questions to draw, and 36 are left"),
        ("E505", "8 questions of these topics and levels to draw, and 6 are left"),
    ]


def test_a_thousand_questions_in_fifty_draws_take_no_time(tmp_path: Path) -> None:
    wishes = [{"questions": 20, "level": LEVELS[number % 3]} for number in range(50)]
    assert len(drawn(tmp_path, {"draw": wishes}, each=170)) == 1000
