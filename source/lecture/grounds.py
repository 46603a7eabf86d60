"""What a part of a lecture rests on: its texts, and what it names beside them."""

from __future__ import annotations

from typing import NamedTuple

from source.texts.text import Text


class FactNames(NamedTuple):
    """Facts that a part rests on."""

    names: tuple[str, ...]


class ReferenceIds(NamedTuple):
    """References that a part cites as a whole."""

    ids: tuple[str, ...]


class CellNames(NamedTuple):
    """Cells of a matrix, matrix/feature/entity, that a part rests on."""

    names: tuple[str, ...]


Ground = Text | FactNames | ReferenceIds | CellNames
