"""A differential diagnosis as a matrix: entities are columns, features are rows."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from source.base import Model, OneOrMore, OrShort, Slug
from source.known import ObjectiveId, ReferenceId, TopicId
from source.text import Text


class Mark(StrEnum):
    """How a feature is found in an entity; the value is the sign that is printed."""

    DIFFUSE = "++"
    POSITIVE = "+"
    VARIABLE = "±"
    FOCAL = "f"
    NEGATIVE = "−"
    NOT_APPLICABLE = "n/a"


MARKS = {
    "++": Mark.DIFFUSE,
    "+": Mark.POSITIVE,
    "±": Mark.VARIABLE,
    "+/-": Mark.VARIABLE,
    "f": Mark.FOCAL,
    "(+)": Mark.FOCAL,
    "-": Mark.NEGATIVE,
    "−": Mark.NEGATIVE,
    "–": Mark.NEGATIVE,
    "n/a": Mark.NOT_APPLICABLE,
    "diffuse": Mark.DIFFUSE,
    "positive": Mark.POSITIVE,
    "variable": Mark.VARIABLE,
    "focal": Mark.FOCAL,
    "negative": Mark.NEGATIVE,
}
"""What an author may write for each mark."""

_MARK = re.compile(rf"({'|'.join(map(re.escape, sorted(MARKS, key=len, reverse=True)))})(?:\s+|(?=\[@)|\Z)")


class Cell(Model):
    """What is found in one entity for one feature: a mark, words, or both."""

    mark: Annotated[Mark | None, WithJsonSchema({"enum": [*MARKS]})] = Field(
        default=None, description="One of ++ + ± f - n/a."
    )
    says: Text | None = Field(default=None, description="Words in the cell, such as 16/19.")
    note: Text | None = Field(default=None, description="More about it, for the speaker's notes.")
    cite: OneOrMore[ReferenceId] = Field(default=(), description="The references that it rests on.")
    awaits_review: Text | None = Field(default=None, description="The doubt that a specialist has still to settle.")


def _cell(written: object) -> object:
    """Return the parts of a cell that is written in short: ``++ 16/19 [@argani2003]``."""
    if isinstance(written, dict):
        sign = written.get("mark")
        return {**written, "mark": MARKS.get(sign, sign)} if isinstance(sign, str) else written
    if not isinstance(written, str):
        return written
    match = _MARK.match(written)
    words = written[match.end() :] if match else written
    return {"mark": MARKS[match[1]] if match else None, "says": words or None}


WrittenCell = Annotated[Cell, BeforeValidator(_cell), OrShort()]


class Feature(Model):
    """A row of the matrix. Every other key is the id of an entity, with its cell."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, WrittenCell]

    id: Slug = Field(description="A short name; questions point to a cell by it.")
    name: Text = Field(description="The feature, such as: TFE3, nuclear.")
    separates: bool = Field(default=False, description="true where this feature tells the entities apart.")
    backup: bool = Field(
        default=False, description="true where the row belongs on a backup slide, not on the main one."
    )
    pitfall: Text | None = Field(default=None, description="Where this feature misleads.")

    @property
    def cells(self) -> dict[str, Cell]:
        """The cells by entity id."""
        return self.__pydantic_extra__


class Differential(Model):
    """A matrix: one slide."""

    id: Slug = Field(description="A short name; questions point to a cell by it.")
    label: Text | None = Field(default=None, description="The matrix in one to three words, small above the title.")
    title: Text = Field(description="The teaching point as a full sentence.")
    after: TopicId | None = Field(default=None, description="The topic that it follows; else it follows all topics.")
    entities: Annotated[dict[Slug, Text], Field(min_length=2, max_length=7)] = Field(description="The columns by id.")
    features: Annotated[tuple[Feature, ...], Field(min_length=1, max_length=30)] = Field(description="The rows.")
    notes: Text | None = Field(default=None, description="The speaker's script.")
    minutes: Annotated[float, Field(ge=0, le=600)] | None = Field(
        default=None, description="How long this slide takes."
    )
    objectives: OneOrMore[ObjectiveId] = Field(default=(), description="The objectives that it serves.")
    cite: OneOrMore[ReferenceId] = Field(default=(), description="References for the matrix as a whole.")


def matrix_problems(matrix: Any) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Return where the rows of a matrix, as written, do not match its columns: path, what is wrong, what to do."""
    if not isinstance(matrix, dict) or not isinstance(matrix.get("entities"), dict):
        return []
    entities, rows = matrix["entities"], matrix.get("features")
    found: list[tuple[tuple[str | int, ...], str, str]] = []
    own = set(Feature.model_fields)
    found += [
        (("entities", entity), f"{entity} is a key of every feature", "give this entity another id")
        for entity in sorted(own & entities.keys())
    ]
    for index, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict):
            missing = [entity for entity in entities if entity not in row]
            if missing:
                found.append(
                    (("features", index), f"no cell for {', '.join(missing)}", "write a mark, words or n/a for it")
                )
            for key in (key for key in row if key not in own and key not in entities):
                hint = f"the entities are {', '.join(entities)}; other keys are {', '.join(sorted(own))}"
                found.append((("features", index, key), f"{key} is neither an entity nor a key of a feature", hint))
    return found
