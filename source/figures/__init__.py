"""The kinds of figures that an author may write: one module each, and this one list of them.

A kind is a subclass of ``figure.Figure``; how it is shown stands in ``deck.figures``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from source.figures.bars import Bars
from source.figures.flow import Flow
from source.figures.picture import Picture
from source.figures.table import Table
from source.reading.mistakes import mistake
from source.reading.problems import near
from source.reading.values import Allowed, Definitions, Schema, Written

if TYPE_CHECKING:
    from source.reading.defined import Defined

Figure = Bars | Flow | Picture | Table

KINDS: dict[str, type[Figure]] = {
    "bars": Bars,
    "columns": Table,
    "flow": Flow,
    "picture": Picture,
}
"""Every kind by the key that only it has."""


def _read(written: Written, defined: Defined) -> Figure:
    for key, kind in KINDS.items():
        if isinstance(written, dict) and key in written:
            return kind.read(written, defined)
    shared = {key for kind in KINDS.values() for key in kind.keys}
    others = [key for key in written if key not in shared] if isinstance(written, dict) else []
    hint = near(others[0], KINDS) if others else "write the key of its kind with what it shows below"
    raise mistake("E203", "a figure needs the key of its kind, such as bars or picture", hint)


def _schema(definitions: Definitions) -> Schema:
    return {"oneOf": [kind.schema(definitions) for kind in KINDS.values()]}


FIGURE = Allowed(_read, _schema)
"""A figure, known by the key that only its kind has."""
