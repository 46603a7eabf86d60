"""The registry of formats: whatever is in it can write every quiz, and nothing is lost without being said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quiz.formats import FORMATS
from tests.quiz.lectures import quiz_in

SMALL = Path(__file__).with_name("golden") / "small.yaml"
every_format = pytest.mark.parametrize("name", FORMATS)


def test_the_formats_are_in_alphabetical_order() -> None:
    assert list(FORMATS) == sorted(FORMATS)


def test_every_format_has_a_file_name_of_its_own() -> None:
    suffixes = [entry.SUFFIX for entry in FORMATS.values()]
    assert len(set(suffixes)) == len(suffixes)
    assert [suffix for suffix in suffixes if not re.fullmatch(r"(\.[a-z0-9]+)+", suffix)] == []


@every_format
def test_a_format_writes_the_small_lecture_without_a_loss(name: str) -> None:
    assert FORMATS[name].write(quiz_in(SMALL)).losses == ()


@every_format
def test_a_format_writes_the_same_bytes_again(name: str) -> None:
    first, second = (FORMATS[name].write(quiz_in(SMALL)).content for _ in range(2))
    assert first == second
