"""Numbers at their bounds: each bound is itself allowed, what is beyond is told, and an editor says the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from source.reading.defined import Defined
from source.reading.mistakes import Mistakes
from source.reading.scalars import FACT_KEY, SLUG
from source.reading.values import MAX_LENGTH, listed, mapped, number, plain_words, whole_number

KNOWN = Defined(Path())
SHARE, ABOVE_NOTHING, LETTERS = number(0.5, 30), number(above=0, most=1), whole_number(1, 26)


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (SHARE, "0.5", 0.5),
        (SHARE, "30", 30),
        (ABOVE_NOTHING, "0.001", 0.001),
        (ABOVE_NOTHING, "1", 1),
        (LETTERS, "1", 1),
        (LETTERS, "26", 26),
    ],
)
def test_number_at_its_bound_is_right(kind: Any, written: str, value: float) -> None:
    assert kind.read(written, KNOWN) == value
    assert accepted_by_an_editor(kind, written)


@pytest.mark.parametrize(
    ("kind", "written", "message", "hint"),
    [
        (SHARE, "0.49", "this number is too small", "write at least 0.5"),
        (SHARE, "30.01", "this number is too large", "write at most 30"),
        (ABOVE_NOTHING, "0", "this number is too small", "write more than 0"),
        (ABOVE_NOTHING, "1.001", "this number is too large", "write at most 1"),
        (LETTERS, "0", "this number is too small", "write at least 1"),
        (LETTERS, "27", "this number is too large", "write at most 26"),
    ],
)
def test_number_beyond_its_bound_is_told_what_to_write(kind: Any, written: str, message: str, hint: str) -> None:
    assert mistakes_in(kind, written) == [("E204", message, hint)]
    assert not accepted_by_an_editor(kind, written)


def test_number_of_thousands_of_digits_is_too_large() -> None:
    assert mistakes_in(LETTERS, "9" * 5000) == [("E204", "this number is too large", "write at most 26")]


@pytest.mark.parametrize(
    ("kind", "fits", "too_few", "too_many"),
    [
        (listed(plain_words(), 1, 2), [["a"], ["a", "b"]], [], ["a", "b", "c"]),
        (mapped(plain_words(), plain_words(), 1, 2), [{"a": "x"}, {"a": "x", "b": "y"}], {}, dict.fromkeys("abc", "x")),
    ],
    ids=["list", "mapping"],
)
def test_as_many_entries_as_allowed_are_right(kind: Any, fits: Any, too_few: Any, too_many: Any) -> None:
    assert [len(kind.read(entries, KNOWN)) for entries in fits] == [1, 2]
    assert mistakes_in(kind, too_few) == [("E204", "0 entries are too few here", "write at least 1")]
    assert mistakes_in(kind, too_many) == [("E204", "more entries are here than can be used", "write at most 2")]


def test_text_of_the_greatest_length_is_right() -> None:
    assert plain_words().read("x" * MAX_LENGTH, KNOWN) == "x" * MAX_LENGTH
    assert mistakes_in(plain_words(), "x" * (MAX_LENGTH + 1)) == [
        ("E204", "this is too long", f"write at most {MAX_LENGTH} characters")
    ]


@pytest.mark.parametrize("kind", [SLUG, FACT_KEY], ids=["id", "name of a fact"])
def test_name_of_the_greatest_length_is_right(kind: Any) -> None:
    assert kind.read("x" * 64, KNOWN) == "x" * 64
    assert [code for code, _, _ in mistakes_in(kind, "x" * 65)] == ["E204"]


def mistakes_in(kind: Any, written: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(Mistakes) as mistakes:
        kind.read(written, KNOWN)
    return [(it.code, it.message, it.hint) for it in mistakes.value.found]


def accepted_by_an_editor(kind: Any, written: str) -> bool:
    return Draft202012Validator(kind.schema({})).is_valid(yaml.safe_load(written))
