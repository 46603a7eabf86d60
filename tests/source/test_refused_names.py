"""Whatever a file is and is called: where it cannot be read, the mistake has its place, and nothing waits."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from source.lecture.lecture import Lecture
from source.lecture.template_choice import template_content
from source.loading.load import load
from source.loading.lock_files import id_in
from source.reading.problems import LectureProblems

POINT = "      - Spread at diagnosis, {{ survival_spread }} are\n"
FIGURE = "    figure:                     # a chart of facts; others are a picture and a flow: see docs/lecture.md\n"

MADE: dict[str, Callable[[Path], object]] = {
    "pipe": getattr(os, "mkfifo", Path.mkdir),
    "loop": lambda path: path.symlink_to(path),
    "folder": Path.mkdir,
    "zeros": lambda path: path.symlink_to("/dev/zero"),
    "nothing": lambda path: path.symlink_to(path.with_name("nowhere")),
}
WHY = {
    "pipe": "it is a pipe or a device, not a file",
    "loop": "Too many levels of symbolic links",
    "folder": "it is a folder",
    "zeros": "it lies outside the lecture's folder",
    "nothing": "there is no such file",
}
NAMES = {
    "n" * 300: "File name too long",
    "a\\0b": "its name holds a character that no file's name can have",
    "n/" * 3_000 + "n": "File name too long",
    "../up": "it lies outside the lecture's folder",
    "~": "there is no such file",
}
ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="this system has no pipes and links as POSIX has")


@ON_POSIX
@pytest.mark.parametrize("what", MADE)
def test_a_lecture_that_is_no_file_is_told(tmp_path: Path, what: str) -> None:
    path = tmp_path / "lecture.yaml"
    MADE[what](path)
    with pytest.raises(LectureProblems, match=r"lecture\.yaml:1:1: E101 this cannot be read: "):
        load(path)
    with pytest.raises(OSError, match=r"pipe|levels|directory|such file"):
        template_content(path)
    assert id_in(path) is None


@pytest.mark.parametrize("name", ["n" * 300, "n/" * 3_000, "a\0b"])
def test_a_lecture_with_a_name_that_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(LectureProblems, match="E101 this cannot be read: "):
        load(tmp_path / name)


@ON_POSIX
@pytest.mark.parametrize("what", MADE)
def test_a_picture_or_template_that_is_no_file_is_told_at_its_place(
    starter_with: Callable[..., Lecture], tmp_path: Path, what: str
) -> None:
    for name in ("nest.png", "my.potx"):
        MADE[what](tmp_path / name)
    assert told(starter_with, "nest.png", "my.potx") == [
        ("E405", f"the template my.potx cannot be used: {WHY[what]}"),
        ("E403", f"the picture nest.png cannot be used: {WHY[what]}"),
        ("E403", f"the picture nest.png cannot be used: {WHY[what]}"),
    ]


@ON_POSIX
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_or_template_with_a_name_that_no_file_can_have_is_told_at_its_place(
    starter_with: Callable[..., Lecture], name: str
) -> None:
    said = told(starter_with, f"{name}.png", f"{name}.potx")
    assert [(code, message.rpartition("used: ")[2]) for code, message in said] == [
        ("E405", NAMES[name]),
        ("E403", NAMES[name]),
        ("E403", NAMES[name]),
    ]


def told(starter_with: Callable[..., Lecture], picture: str, template: str) -> list[tuple[str, str]]:
    """Return what is said of a lecture with a picture on a slide and in a question, and a template."""
    figure = f'    figure: {{picture: "{picture}", alt: A nest, credit: A. Nonym, licence: CC0}}\n    unused:\n'
    with pytest.raises(LectureProblems) as found:
        starter_with(
            ("  minutes: 5\n", f'  template: "{template}"\n'),
            (FIGURE, figure),
            ("    stem: >\n", f'    stem: "![nest]({picture.replace(chr(92) + "0", "%00")})"\n    unused: >\n'),
        )
    return [(it.code, it.message) for it in found.value.problems if it.code in ("E403", "E405")]


@ON_POSIX
@pytest.mark.parametrize("what", MADE)
def test_a_bibliography_that_is_no_file_is_told_at_its_place(
    starter_with: Callable[..., Lecture], tmp_path: Path, what: str
) -> None:
    MADE[what](tmp_path / "mine.json")
    assert said_of_bibliography(starter_with, "mine.json") == WHY[what]


@ON_POSIX
@pytest.mark.parametrize("name", NAMES)
def test_a_bibliography_with_a_name_that_no_file_can_have_is_told_at_its_place(
    starter_with: Callable[..., Lecture], name: str
) -> None:
    assert said_of_bibliography(starter_with, f"{name}.json") == NAMES[name]


def said_of_bibliography(starter_with: Callable[..., Lecture], name: str) -> str:
    with pytest.raises(LectureProblems) as found:
        starter_with(("summary:\n", f'bibliography: "{name}"\nsummary:\n'))
    [told] = [it for it in found.value.problems if it.code == "E406"]
    assert told.place.line > 1
    return told.message.rpartition("used: ")[2]


def test_a_language_whose_tag_is_longer_than_a_file_name_is_told_at_its_place(
    starter_with: Callable[..., Lecture],
) -> None:
    with pytest.raises(LectureProblems, match=r"lecture\.yaml:\d+:13: E204 this is too long"):
        starter_with(("language: en-GB", f"language: de{'-abcdefgh' * 40}"))
