"""A text that ends before a # is a mistake with its place; a comment behind what is no text is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.loading.load import load
from source.reading.problems import LectureProblems

LECTURE = """\
lecture: # all about it
  id: one # the first
  title: A lecture on cases
  language: en-GB   # British
  authors: [A. Tester]   # and others
  date: 2026-11-23 # last look
  minutes: 5 #2 would be too few
topics: # the topics
  - id: one #1
    label: One # short
    minutes: 1
    title: "Case #3 shows it" # quoted
    advice: {A701: off} # states nothing
    points:
      # a line of its own
      - One of the two
      # - Patient #2 is left out
      - >
        Patient #3 is folded
      - 'Patient #4 is quoted'
"""


def said(lecture: str, folder: Path) -> list[tuple[int, str, str]]:
    file = folder / "a.yaml"
    file.write_text(lecture, encoding="utf-8")
    try:
        load(file)
    except LectureProblems as found:
        return [(it.place.line, it.code, it.message) for it in found.problems]
    return []


def test_comments_behind_what_is_no_text_are_left_alone(tmp_path: Path) -> None:
    assert said(LECTURE, tmp_path) == []


@pytest.mark.parametrize(
    ("before", "comment"),
    [
        ("A case", "#2 of three [@a]"),
        ("Patient", "#2"),
        ("Grade", "# 2"),
        ("The finding", "# in short"),
        ("Fall", "#Berlin"),
        ("症例は", "#2 です"),
        ("One line\n        and", "#2 goes on"),
        ("One line\n       ", "#2 goes on"),
        ("Tab", "#2"),
    ],
)
def test_text_that_ends_before_a_comment_is_told_where_it_stands(before: str, comment: str, tmp_path: Path) -> None:
    lecture = f"{LECTURE}      - {before} {comment}\n"
    message = f"this text ends before {comment}, since a # behind a blank begins a comment"
    assert said(lecture, tmp_path) == [(21, "E109", message)]


def test_text_that_goes_on_below_what_yaml_takes_for_a_comment_is_told_what_to_do(tmp_path: Path) -> None:
    found = said(f"{LECTURE}      - A case\n        with #2 in it\n        and more\n", tmp_path)
    assert [(line, code) for line, code, _ in found] == [(21, "E109"), (23, "E103")]
