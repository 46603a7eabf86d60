"""Hints on what may have been meant: never so many that a lecturer waits for them."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from source.reading.problems import LectureProblems, afresh, near

if TYPE_CHECKING:
    from source.lecture.lecture import Lecture

MANY = 3_000


def names(whose: str) -> list[str]:
    return [f"article-of-{whose}-{number}" for number in range(MANY)]


def test_thousands_of_unknown_names_are_told_within_seconds(starter_with: Callable[..., Lecture]) -> None:
    """To look for each among all of them would take minutes."""
    known = "".join(f"  - {{id: {name}, title: On it}}\n" for name in names("somebody"))
    cited = "".join(f"      - {name}\n" for name in names("nobody"))
    began = time.monotonic()
    with pytest.raises(LectureProblems) as found:
        starter_with(
            ("  - id: portera2001\n", f"{known}  - id: portera2001\n"),
            ("    cite: lieberman1989\n", f"    cite:\n{cited}"),
        )
    assert time.monotonic() - began < 40
    problems = found.value.problems
    assert [problem.message for problem in problems] == [f"there is no reference {name}" for name in names("nobody")]
    assert problems[0].hint.startswith("did you mean article-of-somebody-0")
    assert all(problem.hint for problem in problems)


def test_names_as_long_as_a_book_are_told_within_seconds() -> None:
    afresh()
    began = time.monotonic()
    for number in range(20):
        assert near("a" * 40_000 + str(number), ["a" * 39_999 + sign for sign in "bcdefghijk"])
    assert time.monotonic() - began < 20


def test_the_next_lecture_has_hints_again(starter_with: Callable[..., Lecture]) -> None:
    afresh()
    known = names("somebody")
    while near("article-of-somebody-1x", known).startswith("did you mean"):
        pass
    with pytest.raises(LectureProblems, match="did you mean label"):
        starter_with(("    label: Prognosis\n", "    labl: Prognosis\n"))
