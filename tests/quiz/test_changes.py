"""What a lecture's lock file remembers of its items, and what a program that never updates is given."""

from __future__ import annotations

from quiz.changes import dated, since, what_to_retire
from quiz.items import Quiz
from source.files.lock import Lock
from tests.quiz.lectures import quiz_with

DAY = 86_400
CONTENT_AS_OF = 1_795_392_000
"""2026-11-23, the date of the lectures here, in seconds since 1970."""
KEPT, EDITED = {"ask": "Which is kept?"}, {"ask": "Which is edited?"}
CHANGED = "Changed. Delete the earlier ones, or move them to another category, BEFORE you import these."
WITHOUT_CREDIT = "2a7b3ea41b027ec15498ed366739468a"
"""The state of the question below, whose pictures do not say who made them."""
START = CONTENT_AS_OF + 10 * DAY


def changes(quiz: Quiz) -> dict[str, int]:
    return {item.id: item.changed for item in quiz.items}


def first() -> tuple[Quiz, Lock]:
    return dated(quiz_with(KEPT, EDITED), None, START)


def test_items_that_are_given_for_the_first_time_are_as_old_as_the_content() -> None:
    quiz, lock = first()
    assert changes(quiz) == {"lecture-q0": CONTENT_AS_OF, "lecture-q1": CONTENT_AS_OF}
    assert dated(quiz_with(KEPT, EDITED), lock, START + DAY) == (quiz, lock)


def test_only_an_edited_item_changes_and_a_new_one_is_new() -> None:
    _, lock = first()
    edited = {**EDITED, "wrong": {"No": "Another reason."}}
    quiz, then = dated(quiz_with(KEPT, edited, {"ask": "Which is new?"}), lock, START)
    assert changes(quiz) == {"lecture-q0": CONTENT_AS_OF, "lecture-q1": START, "lecture-q2": START}
    assert [entry.added for entry in then.values()] == [CONTENT_AS_OF, CONTENT_AS_OF, START]


def test_a_change_is_never_older_than_the_one_before() -> None:
    _, lock = first()
    _, then = dated(quiz_with(KEPT, {**EDITED, "level": "apply"}), lock, START)
    quiz, _ = dated(quiz_with(KEPT, EDITED), then, START - DAY)
    assert changes(quiz) == {"lecture-q0": CONTENT_AS_OF, "lecture-q1": START + 1}


def test_whatever_a_learner_sees_is_a_change_and_nothing_else() -> None:
    _, lock = dated(quiz_with(KEPT), None, START)
    seen = [
        {"ask": "Which is *kept*?"},
        {"stem": "A man."},
        {"explain": "So."},
        {"right": {"Yes": "It is so."}},
        {"points": 2},
        {"order": ["Yes", "No"]},
        {"topic": "topic", "cite": ["folpe2006"]},
        {"awaits_review": "Is it?"},
    ]
    unseen = [{"kahoot": {"ask": "Which?", "right": "Yes", "wrong": "No"}}]
    moved = [changes(dated(quiz_with({**KEPT, **more}), lock, START)[0])["lecture-q0"] for more in (*seen, *unseen)]
    assert moved == [START] * len(seen) + [CONTENT_AS_OF] * len(unseen)


def test_who_made_a_picture_is_a_change_and_its_absence_none() -> None:
    before = {"stem": "Look: ![a nest](nest.png)", "right": {"![a sheet](sheet.png)": "So."}}
    _, lock = dated(quiz_with(before), None, START)
    assert lock["lecture-q0"].state == WITHOUT_CREDIT
    stems = ('Look: ![a nest](nest.png "A. Nonym")', 'Look: ![a nest](nest.png "A. Nonym, CC BY 4.0")')
    states = [dated(quiz_with({**before, "stem": it}), lock, START)[1]["lecture-q0"].state for it in stems]
    assert len({WITHOUT_CREDIT, *states}) == 3


def test_an_item_that_went_is_remembered_and_may_come_back() -> None:
    _, lock = first()
    _, then = dated(quiz_with(KEPT), lock, START)
    assert (then["lecture-q1"].is_retired, then["lecture-q1"].changed) == (True, START)
    quiz, back = dated(quiz_with(KEPT, EDITED), then, START + DAY)
    assert changes(quiz)["lecture-q1"] == START + DAY
    assert not back["lecture-q1"].is_retired


def test_those_who_never_update_are_told_what_is_new_and_what_to_delete() -> None:
    _, lock = dated(quiz_with(KEPT, EDITED, {"ask": "Which goes?", "id": "old"}), None, START)
    edited = {**EDITED, "ask": "Which was edited?"}
    quiz, then = dated(quiz_with(KEPT, edited, {"ask": "Which is new?"}), lock, START)
    assert [item.id for item in since(quiz, START).items] == ["lecture-q1", "lecture-q2"]
    assert what_to_retire(quiz, then, START).split("\n\n") == [
        "A lecture: questions since 2026-12-03\n=====================================",
        "New. Import them. (1)\n  lecture-q2: Which is new?",
        f"{CHANGED} (1)\n  lecture-q1: Which was edited?",
        "No longer in the lecture. Delete them. (1)\n  lecture-old\n",
    ]
