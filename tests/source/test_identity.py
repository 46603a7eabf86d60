"""By what questions are known: no two by one id, and those that learners have by the one that they had."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from source.lecture.identity import as_given, item_id

WORD = st.text("abc1", min_size=1, max_size=2)
IDS = st.lists(st.tuples(WORD, st.sampled_from("-_")), min_size=1, max_size=3).map(
    lambda parts: "".join(word + sign for word, sign in parts)[:-1]
)


@given(IDS, IDS, IDS, IDS)
def test_no_two_questions_have_one_id(lecture: str, question: str, other_lecture: str, other_question: str) -> None:
    same = (lecture, question) == (other_lecture, other_question)
    assert (item_id(lecture, question) == item_id(other_lecture, other_question)) is same


def test_a_lecture_and_another_whose_id_goes_on_with_a_hyphen_are_told_apart() -> None:
    pairs = [
        ("lung", "small-cell-one"),
        ("lung-small", "cell-one"),
        ("lung-small-cell", "one"),
        ("lung_small", "cell-one"),
    ]
    assert [item_id(*pair) for pair in pairs] == [
        "lung-small-cell-one",
        "lung-small--cell-one",
        "lung-small-cell--one",
        "lung_small-cell-one",
    ]


def test_who_was_given_an_item_by_its_earlier_id_has_it_by_that() -> None:
    assert as_given("lung-small--one", {"lung-small-one"}) == "lung-small-one"
    assert as_given("lung-small--one", {"lung-small-one", "lung-small--one"}) == "lung-small--one"
    assert as_given("lung-small--new", {"lung-small-one"}) == "lung-small--new"
