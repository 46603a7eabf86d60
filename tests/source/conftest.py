from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import source
from source.lecture.lecture import Lecture
from source.loading.load import load
from source.reading.problems import Problem

STARTER = Path(source.__file__).with_name("starter.yaml")


@pytest.fixture
def starter_with(tmp_path: Path) -> Callable[..., tuple[Lecture, tuple[Problem, ...]]]:
    """Load the starter lecture with some of its words replaced: starter_with(("old", "new"), ...)."""

    def loaded(*changes: tuple[str, str]) -> tuple[Lecture, tuple[Problem, ...]]:
        text = STARTER.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "lecture.yaml"
        path.write_text(text, encoding="utf-8")
        return load(path)

    return loaded
