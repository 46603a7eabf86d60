"""Findings stand beside their arrows: measured on the written deck, their letters touch no line, head or step."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from deck.geometry import EMU_PER_POINT, Box
from tests.deck.arrows import arrows_in, findings_in, flows_on, steps_in
from tests.deck.decks import BUNDLED, EVERY_FIGURE, deck_in, lecture_of, opened, read_back, topic_of

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened

Ways = dict[str, dict[str, str]]

CLEAR = 0.5
"""Points that stay free between letters and an arrow or a step."""
EDGE = 1.4
"""Points by which a finding's frame is wider than its letters, on each side."""

FLOWS: dict[str, tuple[Ways, int, int]] = {
    "chain": ({"a": {"found": "b"}, "b": {"found again": "c"}, "c": {"and again": "d"}, "d": {}}, 12, 5),
    "tree": ({"a": {"yes": "b", "no": "c"}, "b": {}, "c": {"strong": "d", "weak": "e"}, "d": {}, "e": {}}, 2, 5),
    "back": ({"a": {"seen": "b"}, "b": {"left": "c", "again": "a"}, "c": {}}, 2, 5),
    "fan": ({"a": {"one": "b", "two": "c", "three": "d", "other": "e"}, "b": {}, "c": {}, "d": {}, "e": {}}, 2, 12),
}
"""Where the arrows lead, and with how many words in each step the flow runs across and down."""


def flow_of(ways: Ways, words: int) -> dict[str, Any]:
    """Return a flow whose steps have so many *words*."""
    steps = {name: {"says": "Step " * words + name, **({"then": to} if to else {})} for name, to in ways.items()}
    return {"flow": steps, "alt": "A flow"}


@pytest.mark.parametrize("path", [*BUNDLED, EVERY_FIGURE], ids=lambda path: path.stem)
def test_no_finding_of_a_lecture_touches_an_arrow(path) -> None:
    deck = opened(deck_in(path))
    assert [finding for flow in flows_in(deck) for finding in findings_in(flow)]
    assert touched_in(deck) == []


@pytest.mark.parametrize("down", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("name", FLOWS)
def test_no_finding_touches_an_arrow_across_and_down(name: str, down: bool) -> None:
    ways, words = FLOWS[name][0], FLOWS[name][1 + down]
    deck = read_back(lecture_of(topics=topic_of(points=["A point"] * 4, figure=flow_of(ways, words))))
    (flow,) = flows_in(deck)
    assert len(steps_in(flow)) == len(ways)
    assert len(arrows_in(flow)) == len(findings_in(flow)) == sum(map(len, ways.values()))
    assert runs_down(flow) == down
    assert touched_in(deck) == []


@pytest.mark.parametrize("down", [False, True], ids=["across", "down"])
@pytest.mark.parametrize("name", FLOWS)
def test_flow_from_right_to_left_is_the_same_in_a_mirror(name: str, down: bool) -> None:
    ways, words = FLOWS[name][0], FLOWS[name][1 + down]
    topics = topic_of(points=["A point"] * 4, figure=flow_of(ways, words))
    there, here = (read_back(lecture_of(lecture={"language": tag}, topics=topics)) for tag in ("ar", "en"))
    width = here.slide_width
    (mirrored,), (flow,) = flows_in(there), flows_in(here)
    assert touched_in(there) == []
    assert steps_in(mirrored) == [box._replace(left=width - box.right) for box in steps_in(flow)]
    for left, right in zip(arrows_in(mirrored), arrows_in(flow), strict=True):
        for stroke, other in zip(left, right, strict=True):
            assert [*stroke] == pytest.approx([*other._replace(left=width - other.right)], abs=2)
    sides = {"1": "3", "3": "1"}
    assert ends_in(mirrored) == [(id_, sides.get(side, side)) for id_, side in ends_in(flow)]


def ends_in(flow: Any) -> list[tuple[str, str]]:
    """Return to which shape, and which side of it, the ends of the arrows hold on."""
    return [(end.get("id"), end.get("idx")) for end in flow.element.iter("{*}stCxn", "{*}endCxn")]


def flows_in(deck: Opened) -> list[Any]:
    return [flow for slide in deck.slides for flow in flows_on(slide)]


def runs_down(flow: Any) -> bool:
    """Return whether the first arrow leaves its step downwards."""
    first = arrows_in(flow)[0][0]
    return first.height > first.width


def touched_in(deck: Opened) -> list[str]:
    """Return the findings whose letters come too near to an arrow or a step, or lie on one another."""
    touched = []
    for flow in flows_in(deck):
        letters = [(words, narrowed(frame)) for words, frame in findings_in(flow)]
        ink = [*steps_in(flow), *(box for arrow in arrows_in(flow) for box in arrow)]
        touched += [words for words, frame in letters if any(apart(frame, box) < CLEAR for box in ink)]
        pairs = combinations(letters, 2)
        touched += [f"{one} and {other}" for (one, here), (other, there) in pairs if apart(here, there) <= 0]
    return touched


def narrowed(frame: Box) -> Box:
    edge = round(EDGE * EMU_PER_POINT)
    return Box(frame.left + edge, frame.top, frame.width - 2 * edge, frame.height)


def apart(one: Box, other: Box) -> float:
    """Return how far two boxes are apart, in points; below 0, they overlap."""
    across = max(one.left, other.left) - min(one.right, other.right)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    return max(across, down) / EMU_PER_POINT
