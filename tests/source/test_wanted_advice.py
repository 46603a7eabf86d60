"""What advice an author gets: grouped at the end of a run, and not what was switched off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from deck.lecture_deck import deck_of
from source.command.grouped import FIRST, lines_of
from source.loading.load import load, read
from source.reading.problems import CODES, Place, Problem

if TYPE_CHECKING:
    from source.lecture.lecture import Lecture

LECTURE = """
lecture: {{id: advised, title: Advice, language: en-GB, date: 2026-11-23}}
{whole}
topics:
  - id: first
    label: One
    title: One thing is said here
    points: [a, b]
    {first}
  - id: second
    label: Two
    title: A title
    points: [c]
questions:
  - {{id: asked, topic: first, level: recall, ask: Which?, right: {{A: b}}, wrong: {{C: d}}{asked}}}
"""


def advised(folder: Path, whole: str = "", first: str = "", asked: str = "") -> tuple[list[str], int]:
    """Return the code and the line of all advice that is wanted, and how much is switched off."""
    path = folder / "advised.yaml"
    path.write_text(LECTURE.format(whole=whole, first=first, asked=asked), encoding="utf-8")
    lecture, advice, tree = read(path)
    given = sorted({*advice, *deck_of(lecture, tree, "lecturer")[1]})
    return [f"{each.code}:{each.place.line}" for each in given if not each.is_off], sum(each.is_off for each in given)


ALL = ["A701:5", "A711:5", "A701:10", "A703:10", "A711:10", "A709:12", "A707:13", "A701:15"]


@pytest.mark.parametrize(
    ("where", "left"),
    [
        ({}, ALL),
        ({"whole": "advice: {A701: off}"}, ["A711:5", "A703:10", "A711:10", "A709:12", "A707:13"]),
        ({"whole": "advice: {A701: off, A711: No, A709: true}"}, ["A703:10", "A709:12", "A707:13"]),
        ({"first": "advice: {A701: off}"}, ALL[1:]),
        ({"asked": ", advice: {A701: off}"}, ALL[:-1]),
        ({"whole": "advice: {A711: off}", "first": "advice: {A711: on}"}, [each for each in ALL if each != "A711:10"]),
    ],
)
def test_what_is_switched_off_is_not_told_there_and_is_counted(tmp_path, where, left) -> None:
    assert advised(tmp_path, **where) == (left, len(ALL) - len(left))


def test_a_matrix_has_its_own_word_on_advice(starter_with: Callable[..., Lecture], tmp_path: Path) -> None:
    matrix = (
        "differentials:\n  - id: core\n    title: Two tumours are told apart\n    entities: {a: A, b: B}\n"
        "    features: [{id: x, name: X, a: +, b: '-'}]\n    advice: {A701: off}\n\nsummary:"
    )
    advice = starter_with(("summary:", matrix))[1]
    assert [(each.code, each.is_off) for each in advice] == [("A701", True)]


def piece(code: str, line: int, hint: str = "do this", *, is_off: bool = False) -> Problem:
    return Problem(Place("my.yaml", line, 5), code, f"this is number {line}", hint, is_off)


def test_advice_is_grouped_with_what_matters_first_and_three_places_of_a_kind() -> None:
    many = [piece("A703", line) for line in range(10, 30)]
    others = [piece("A711", 3), piece("A701", 40), piece("A710", 5, "cut 3"), piece("A710", 6, "cut 4")]
    off = [piece("A709", 1, is_off=True), piece("A709", 2, is_off=True)]
    assert list(lines_of([*many, *others, *off], all_of_it=False)) == [
        f"A701 {CODES['A701']}",
        "    my.yaml:40:5: this is number 40",
        "    do this",
        f"A703 {CODES['A703']} (20)",
        "    my.yaml:10:5: this is number 10",
        "    my.yaml:11:5: this is number 11",
        "    my.yaml:12:5: this is number 12",
        "    and 17 more",
        "    do this",
        f"A710 {CODES['A710']} (2)",
        "    my.yaml:5:5: this is number 5",
        "        cut 3",
        "    my.yaml:6:5: this is number 6",
        "        cut 4",
        f"A711 {CODES['A711']}",
        "    my.yaml:3:5: this is number 3",
        "    do this",
        "advice: 7 of 24 shown; --advice shows all; in the lecture, advice: {A703: off} switches a kind off",
        "advice: 2 more switched off in the lecture",
    ]


def test_all_advice_is_shown_where_it_is_asked_for() -> None:
    lines = list(lines_of([piece("A703", line) for line in range(10, 30)], all_of_it=True))
    assert len(lines) == 22
    assert lines[-2:] == ["    my.yaml:29:5: this is number 29", "    do this"]


def test_four_places_are_shown_since_one_more_would_be_no_shorter() -> None:
    assert len(list(lines_of([piece("A703", line) for line in range(4)], all_of_it=False))) == 6


def test_what_comes_first_is_advice() -> None:
    assert set(FIRST) <= {code for code in CODES if code.startswith("A")}


def test_a_lecture_without_advice_says_nothing(tmp_path: Path) -> None:
    assert list(lines_of((), all_of_it=False)) == []
    path = tmp_path / "a.yaml"
    path.write_text(LECTURE.format(whole="advice: {}", first="", asked=""), encoding="utf-8")
    assert load(path)[0].advice == {}
