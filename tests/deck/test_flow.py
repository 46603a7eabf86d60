from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deck.figures.flow.placing import placed_flow
from deck.figures.flow.ranks import ranked
from deck.figures.flow.steps import FlowStep, Steps
from deck.geometry import Box, box
from source.texts.markup import Run

WIDE = box(0.75, 3.5, 12, 2.4)
TALL = box(6.5, 2, 6.2, 3.7)
LADDER = (18, 16, 14, 12)


def flow(words: str = "Step", finding: str = "found", **ways: str) -> Steps:
    """Return a flow: each step's name and the names of those it leads to, one letter each."""
    steps = (FlowStep(name, (Run(f"{words} {name}"),), tuple((finding, t) for t in to)) for name, to in ways.items())
    return tuple(steps)


TREE = flow(a="bc", b="", c="de", d="", e="")


def test_each_step_stands_after_all_that_lead_to_it() -> None:
    assert ranked(flow(a="bc", b="c", c="d", d="")).rank == {"a": 0, "b": 1, "c": 2, "d": 3}


def test_ends_stand_below_one_another_and_questions_amid_them() -> None:
    assert ranked(TREE).row == {"b": 0, "d": 1, "e": 2, "c": 1.5, "a": 0.75}


def test_way_back_is_known() -> None:
    order = ranked(flow(a="b", b="ca", c=""))
    assert (order.back, order.rank) == (frozenset({("b", "a")}), {"a": 0, "b": 1, "c": 2})


def test_step_that_nothing_leads_to_has_a_row_of_its_own() -> None:
    assert ranked(flow(a="b", b="", c="")).row == {"b": 0, "a": 0, "c": 1}


def test_flow_takes_the_direction_in_which_its_words_break_least() -> None:
    chain = flow(a="b", b="c", c="d", d="e", e="", words="Two or three words of", finding="")
    assert placed_flow(chain, WIDE, LADDER).across
    assert not placed_flow(chain, TALL, LADDER).across


@pytest.mark.parametrize("where", [WIDE, TALL])
def test_boxes_fit_and_do_not_touch(where: Box) -> None:
    placed = placed_flow(TREE, where, LADDER)
    assert placed.fits
    assert placed.box.is_inside(where)
    assert all(apart(one.box, other.box) for one, other in combinations(placed.boxes, 2))


def test_roles_tell_start_question_step_and_end() -> None:
    steps = placed_flow(flow(a="b", b="cd", c="d", d=""), WIDE, LADDER).boxes
    assert [step.role for step in steps] == ["start", "question", "step", "end"]


def test_finding_stands_between_the_boxes_that_it_joins() -> None:
    placed = placed_flow(flow(a="b", b=""), WIDE, LADDER)
    ((where, words),) = placed.findings
    first, second = (step.box for step in placed.boxes)
    assert words == "found"
    assert first.right <= where.left < where.right <= second.left


@pytest.mark.parametrize("finding", ["yes", "SOX10, HMB45, synaptophysin"])
def test_finding_stands_beside_the_bends_of_all_arrows(finding: str) -> None:
    placed = placed_flow(flow(a="bcde", b="", c="", d="", e="fg", f="", g="", finding=finding), WIDE, LADDER)
    bends = [arrow.start[0] + round((arrow.bend or 0) * (arrow.end[0] - arrow.start[0])) for arrow in placed.ways]
    assert placed.across
    assert len(set(bends)) == 2
    assert not [where for where, _ in placed.findings for bend in bends if where.left < bend < where.right]


def test_flow_that_is_too_much_says_so() -> None:
    much = tuple(FlowStep(name, (Run("word " * 300),), ()) for name in "abc")
    assert not placed_flow(much, TALL, LADDER).fits


NAMES = "abcdefgh"
WAYS = st.lists(st.lists(st.sampled_from(NAMES), max_size=3, unique=True), min_size=8, max_size=8)


@given(WAYS)
@settings(max_examples=60, deadline=None)
def test_any_flow_can_be_placed(ways: list[list[str]]) -> None:
    """Circles, steps that lead to themselves, steps that nothing leads to: each step gets a box, each way an arrow."""
    any_flow = flow(**{name: "".join(to) for name, to in zip(NAMES, ways, strict=True)})
    placed = placed_flow(any_flow, WIDE, LADDER)
    assert [step.says[0].text for step in placed.boxes] == [f"Step {name}" for name in NAMES]
    assert [(NAMES[arrow.source], NAMES[arrow.target]) for arrow in placed.ways] == [
        (name, target) for name, to in zip(NAMES, ways, strict=True) for target in to
    ]


def apart(one: Box, other: Box) -> bool:
    return one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top
