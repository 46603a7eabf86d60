from __future__ import annotations

import pytest

from source.reading.problems import Place
from source.reading.tree import grow


@pytest.mark.parametrize(
    "written", ["No", "1:30", "012", "3.10", "2026-11-23", "~", "0x1F", "1e3", ".5", "yes", "=", "null"]
)
def test_scalar_stays_as_written(written: str) -> None:
    assert grow(f"key: {written}\n", "a.yaml").root == {"key": written}


def test_empty_value_is_none_and_quoted_empty_is_empty() -> None:
    assert grow("a:\nb: ''\n", "a.yaml").root == {"a": None, "b": ""}


def test_places_of_keys_and_values() -> None:
    tree = grow("topics:\n  - id: one\n    title: Über\n  - {id: zwei}\n", "a.yaml")
    assert tree.place(("topics", 0, "title")) == Place("a.yaml", 3, 12)
    assert tree.place(("topics", 0, "title"), of_key=True) == Place("a.yaml", 3, 5)
    assert tree.place(("topics", 1, "id")) == Place("a.yaml", 4, 10)


def test_unknown_part_of_a_path_gives_the_nearest_place() -> None:
    tree = grow("cite: portera2001\n", "a.yaml")
    assert tree.place(("cite", 0)) == Place("a.yaml", 1, 7)


def test_number_counts_the_entries_of_a_mapping() -> None:
    tree = grow("right:\n  One: because\n  Two: why\n", "a.yaml")
    assert tree.place(("right", 1, "text")) == Place("a.yaml", 3, 3)


def test_alias_repeats_what_was_anchored() -> None:
    assert grow("a: &x [1, 2]\nb: *x\n", "a.yaml").root == {"a": ["1", "2"], "b": ["1", "2"]}


def test_alias_within_its_own_anchor_is_reported() -> None:
    tree = grow("a: &x [*x]\n", "a.yaml")
    assert [problem.code for problem in tree.problems] == ["E103"]


def test_merge_key_and_tag_do_nothing() -> None:
    assert grow("a: !!python/object:os.system ls\n'<<': b\n", "a.yaml").root == {"a": "ls", "<<": "b"}


def test_character_that_yaml_forbids_is_placed_after_letters_of_several_bytes() -> None:
    (problem,) = grow("title: Ü€\n  é\x01", "a.yaml").problems
    assert (problem.place, problem.code) == (Place("a.yaml", 2, 4), "E106")
