"""The order within a decision flow: how far each step is from the first, and which steps stand beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from deck.figures.flow.steps import Steps


class Ranks(NamedTuple):
    """The place of each step by its name: *rank* counts steps from the start, *row* runs across the flow."""

    rank: Mapping[str, int]
    row: Mapping[str, float]
    back: frozenset[tuple[str, str]]
    """Ways that return to an earlier step."""

    @property
    def length(self) -> int:
        return max(self.rank.values()) + 1

    @property
    def breadth(self) -> int:
        return int(max(self.row.values())) + 1


def ranked(steps: Steps) -> Ranks:
    """Return the order of *steps*: each step stands after all that lead to it, and between those that it leads to."""
    leads = {step.name: tuple(dict.fromkeys(target for _, target in step.ways)) for step in steps}
    back = _returning(leads)
    onward = {name: tuple(t for t in targets if (name, t) not in back) for name, targets in leads.items()}
    rank = _ranks(onward)
    return Ranks(rank, _rows(onward, rank), back)


def _returning(leads: Mapping[str, tuple[str, ...]]) -> frozenset[tuple[str, str]]:
    """Return the ways that close a circle, as a walk in the author's order meets them."""
    found: set[tuple[str, str]] = set()
    done: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> None:
        for target in leads[name]:
            if target in (*path, name):
                found.add((name, target))
            elif target not in done:
                walk(target, (*path, name))
        done.add(name)

    for name in leads:
        if name not in done:
            walk(name, ())
    return frozenset(found)


def _ranks(onward: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    rank = dict.fromkeys(onward, 0)
    for _ in onward:  # the longest way has fewer steps than there are
        for name, targets in onward.items():
            for target in targets:
                rank[target] = max(rank[target], rank[name] + 1)
    return rank


def _rows(onward: Mapping[str, tuple[str, ...]], rank: Mapping[str, int]) -> dict[str, float]:
    """Return the row of each step: ends below one another in the author's order, others amid those they lead to."""
    row: dict[str, float] = {}
    branches: dict[str, list[str]] = {name: [] for name in onward}
    roots = [name for name in onward if not rank[name]]
    for target in onward:
        parent = next((n for n in onward if target in onward[n] and rank[n] == rank[target] - 1), None)
        if parent:
            branches[parent].append(target)
    for name in onward:
        branches[name].sort(key=onward[name].index)

    def settle(name: str, free: int) -> int:
        after = free
        for branch in branches[name]:
            after = settle(branch, after)
        below = [row[branch] for branch in branches[name]]
        row[name] = (below[0] + below[-1]) / 2 if below else free
        return max(after, free + 1)

    free = 0
    for root in roots:
        free = settle(root, free)
    return row
