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
    message = f"a figure needs one of: {', '.join(kind.known_by for kind in KINDS.values())}"
    raise mistake("E203", message, "write one of these keys in the figure")


def _schema(definitions: Definitions) -> Schema:
    return {"oneOf": [kind.schema(definitions) for kind in KINDS.values()]}


FIGURE = Allowed(_read, _schema)
"""A figure, known by the key that only its kind has."""
