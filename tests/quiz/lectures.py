"""Lectures for the tests of the quiz, written as YAML and read as a lecturer's are."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any
from zlib import compress, crc32

import yaml

import source
from quiz.items import Quiz, quiz_of
from source.lecture.lecture import Lecture
from source.loading.load import load

LECTURES = sorted(Path(source.__file__).parent.glob("lectures/*.yaml"))
"""The bundled ones."""

REFERENCES = [
    {"id": "portera2001", "title": "Alveolar soft part sarcoma", "issued": "2001"},
    {"id": "looks", "title": "<i>H. pylori</i> at 10<sup>6</sup> &amp; more", "DOI": "10.1/a", "issued": "2019"},
    {"id": "odd", "title": "A\n\n0\n// b\n\n<c> ]]>"},
    {"id": "folpe2006", "title": "A review", "author": [{"family": "Folpe", "given": "AL"}], "issued": "2006"},
]


def png(width: int, height: int) -> bytes:
    """Return a violet picture (PNG, clause 5), small as a file whatever its size."""
    rows = b"".join(b"\0" + bytes([75, 63, 143]) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc32(name + data)) for name, data in chunks
    )


PICTURES = {"nest.png": png(48, 32), "sheet.png": png(32, 48), "wide.png": png(1600, 900)}
"""Beside every lecture of quiz_with, for its stems and answers."""


def quiz_in(path: Path) -> Quiz:
    """Return the quiz of the lecture file *path*, which is read once for all tests."""
    return _quiz_in(path, path.stat().st_mtime_ns)


@cache
def _quiz_in(path: Path, changed: int) -> Quiz:
    return quiz_of(load(path)[0])


def quiz_with(*questions: Mapping[str, Any], **said: Any) -> Quiz:
    """Return the quiz of a lecture with *questions*, as lecture_with writes it."""
    with TemporaryDirectory() as folder:
        return quiz_of(lecture_with(Path(folder), *questions, **said))


def lecture_with(
    folder: Path,
    *questions: Mapping[str, Any],
    title: str = "A lecture",
    point: str = "A point",
    lecture: str = "lecture",
    about: Mapping[str, Any] = MappingProxyType({}),
    topic_tags: Sequence[str] = (),
    facts: Mapping[str, Any] = MappingProxyType({}),
) -> Lecture:
    """Return a lecture with *questions*, written into *folder* beside PICTURES; what is not said is filled in."""
    topic = {"id": "topic", "label": "Topic", "title": point, "points": ["A point"], "tags": [*topic_tags]}
    usual = {"level": "recall", "topic": "topic", "ask": "Which?", "right": {"Yes": "It is."}, "wrong": {"No": "Not."}}
    file = {
        "lecture": {"id": lecture, "title": title, "language": "en", "date": "2026-11-23", **about},
        "facts": {
            "words": {"value": "some words", "says": "x", "cite": "portera2001", "checked": "2026-11-23"},
            **facts,
        },
        "topics": [topic],
        "questions": [{"id": f"q{n}", **usual, **question} for n, question in enumerate(questions)],
        "references": REFERENCES,
    }
    written = yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=10**9)
    path = folder / "lecture.yaml"
    path.write_text(written, encoding="utf-8")
    for name, picture in PICTURES.items():
        (folder / name).write_bytes(picture)
    return load(path)[0]


def nest_by(credit: str) -> str:
    """Return the markup of a picture that *credit*, plain words, made."""
    return f'![a nest](nest.png "{as_markup(credit)}")'


def as_markup(words: str) -> str:
    """Return plain *words* as an author has to write them, every sign that might be markup escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words)
