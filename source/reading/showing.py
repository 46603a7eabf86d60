"""A value as it stands in a lecture file, for hints that show what to write."""

from __future__ import annotations

from typing import Any

Example = Any
"""A str, a list of examples, or a dict with str keys."""

MOST_FLAT = 60
"""Letters of a list or mapping that is shown on one line."""


def form_of(key: str, example: Example) -> str:
    """Return lines of YAML in which *key* has *example* as its value."""
    if isinstance(example, str):
        return f"{key}: {example}"
    return "\n".join((f"{key}:", *(f"  {line}" for line in _lines(example))))


def _lines(example: Example) -> list[str]:
    if isinstance(example, list):
        return [line for entry in example for line in _entry(entry)]
    return [line for key, value in example.items() for line in form_of(key, value).split("\n")]


def _entry(example: Example) -> list[str]:
    if isinstance(example, str):
        return [f"- {example}"]
    if isinstance(example, list) and all(isinstance(entry, str) for entry in example):
        return [f"- [{', '.join(example)}]"]
    first, *others = _lines(example)
    return [f"- {first}", *(f"  {line}" for line in others)]
