"""The registry of formats: whatever is in it can write every quiz, and nothing is lost without being said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from quiz.formats import FORMATS
from tests.quiz.extreme import extreme_quiz
from tests.quiz.lectures import quiz_in

SMALL = Path(__file__).with_name("golden") / "small.yaml"
every_format = pytest.mark.parametrize("name", FORMATS)


def test_the_formats_are_in_alphabetical_order() -> None:
    assert list(FORMATS) == sorted(FORMATS)


def test_every_format_has_a_file_name_of_its_own() -> None:
    suffixes = [entry.SUFFIX for entry in FORMATS.values()]
    assert len(set(suffixes)) == len(suffixes)
    assert [suffix for suffix in suffixes if not re.fullmatch(r"(\.[a-z0-9]+)+", suffix)] == []


@pytest.mark.parametrize("name", ["exam", "gift", "moodle", "selftest", "xlsx"])
def test_a_format_that_carries_all_writes_the_small_lecture_without_a_loss(name: str) -> None:
    assert FORMATS[name].write(quiz_in(SMALL)).losses == ()


@every_format
def test_a_loss_is_said_once_and_of_an_item_of_the_quiz(name: str) -> None:
    quiz = extreme_quiz()
    losses = FORMATS[name].write(quiz).losses
    assert len(set(losses)) == len(losses)
    assert {loss.item for loss in losses} <= {item.id for item in quiz.items}
    left_out = [loss.item for loss in losses if loss.is_left_out]
    assert [loss for loss in losses if loss.item in left_out and not loss.is_left_out] == []
    assert len(set(left_out)) == len(left_out)


@every_format
def test_a_format_writes_the_same_bytes_again(name: str) -> None:
    first, second = (FORMATS[name].write(quiz_in(SMALL)) for _ in range(2))
    assert first == second
