"""A few mutated lectures, the same each time: `python tests/fuzz/run.py` reads as many as one likes."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.reading.problems import Place, Problem
from tests.fuzz.corpus import furnish
from tests.fuzz.examine import examine, require_placed
from tests.fuzz.mutations import lecture
from tests.fuzz.reduce import reduced
from tests.fuzz.well_formed import NotWellFormedError, require_well_formed

EACH = 30
"""Lectures in one test."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fuzz")
    furnish(folder)
    return folder


@pytest.mark.parametrize("start", range(0, 150, EACH))
def test_mutated_lectures_are_refused_at_their_places_or_made_well(folder: Path, start: int) -> None:
    outcomes = []
    for number in range(start, start + EACH):
        path = folder / "lecture.yaml"
        path.write_bytes(lecture(number))
        try:
            outcomes.append(examine(path))
        except Exception as error:
            error.add_note(f"look at it by: python tests/fuzz/run.py --only {number}")
            raise
    made = sum(bool(outcome.digest) for outcome in outcomes)
    assert EACH // 5 < made < EACH, "mutations should leave some lectures whole and break others"


def test_a_number_gives_the_same_lecture_each_time() -> None:
    assert [lecture(number) for number in range(30)] == [lecture(number) for number in range(30)]


def test_what_fails_is_cut_down_to_what_it_takes() -> None:
    content = b"a:\n  - b: some words\n    c: other words\nd:\n  e: bad words here\n  f: g\n"
    assert reduced(content, lambda less: b"bad" in less) == b"bad"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.xml", b"<a>&#7;</a>"),
        ("x.pptx", b"PK no package"),
        ("x.txt", b"a\x07b"),
        ("x.txt", b"\xff"),
        ("x.csv", b"a,b\r\n1,2,3\r\n"),
        ("x.html", b"<div><b>x</div></b>"),
        ("x.html", b"<div>"),
        ("x.json", b"{"),
        ("x.odd", b"words"),
    ],
)
def test_what_is_not_well_formed_is_seen(name: str, content: bytes) -> None:
    with pytest.raises(Exception, match=r".") as raised:
        require_well_formed(name, content)
    assert not isinstance(raised.value, AssertionError | KeyError)


def test_a_problem_outside_of_its_file_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "lecture.yaml"
    path.write_bytes(b"one: 1\ntwo: 2\n")
    require_placed([Problem(Place(str(path), 2, 6), "E203", "this is wrong", "write it otherwise")], path)
    with pytest.raises(NotWellFormedError):
        require_placed([Problem(Place(str(path), 2, 20), "E203", "this is wrong", "write it otherwise")], path)
