"""A differential diagnosis as a matrix: entities are columns, features are rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from source.lecture.grounds import Ground, ReferenceIds
from source.reading.mistakes import mistake
from source.reading.part import Part, needed, nested, optional, others
from source.reading.scalars import MINUTES, OBJECTIVE_ID, REFERENCE_ID, SLUG, TOPIC_ID
from source.reading.values import TRUTH, Allowed, Written, fixed, listed, mapped, one_or_more, shortened
from source.reading.wanted_advice import WANTED
from source.texts.text import TEXT, Text

if TYPE_CHECKING:
    from source.reading.defined import Defined


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


def _mark(written: Written, _: Defined) -> Mark:
    if not isinstance(written, str) or written not in MARKS:
        raise mistake("E203", f"{written!r} is not a mark", "write ++, +, ±, f, - or n/a")
    return MARKS[written]


class Cell(Part):
    """What is found in one entity for one feature: a mark, words, or both."""

    mark: Mark | None = optional(Allowed(_mark, fixed(enum=[*MARKS])), "One of ++ + ± f - n/a.")
    says: Text | None = optional(TEXT, "Words in the cell, such as 16/19.")
    note: Text | None = optional(TEXT, "More about it, for the speaker's notes.")
    cite: tuple[str, ...] = optional(one_or_more(REFERENCE_ID), "The references that it rests on.", ())
    awaits_review: Text | None = optional(TEXT, "The doubt that a specialist has still to settle.")

    def grounds(self) -> Iterator[Ground]:
        """Yield what the cell rests on."""
        if self.says:
            yield self.says
        yield ReferenceIds(self.cite)
        if self.note:
            yield self.note


def _in_full(written: Written) -> Written:
    """Return the parts of a cell that is written in short: ``++ 16/19 [@argani2003]``."""
    if not isinstance(written, str):
        return written
    match = _MARK.match(written)
    words = written[match.end() :] if match else written
    return {"mark": match[1] if match else None, "says": words or None}


class Feature(Part):
    """A row of the matrix. Every other key is the id of an entity, with its cell."""

    id: str = needed(SLUG, "A short name; questions point to a cell by it.")
    name: Text = needed(TEXT, "The feature, such as: TFE3, nuclear.")
    separates: bool = optional(TRUTH, "true where this feature tells the entities apart.", default=False)
    backup: bool = optional(TRUTH, "true where the row belongs on a backup slide, not on the main one.", default=False)
    pitfall: Text | None = optional(TEXT, "Where this feature misleads.")
    cells: dict[str, Cell] = others(shortened(nested(Cell), _in_full, type="string"))

    def grounds(self) -> Iterator[Ground]:
        """Yield what the row rests on."""
        yield self.name
        for cell in self.cells.values():
            yield from cell.grounds()
        if self.pitfall:
            yield self.pitfall


class Differential(Part):
    """A matrix: one slide."""

    id: str = needed(SLUG, "A short name; questions point to a cell by it.")
    label: Text | None = optional(TEXT, "The matrix in one to three words, small above the title.")
    title: Text = needed(TEXT, "The teaching point as a full sentence.")
    after: str | None = optional(TOPIC_ID, "The topic that it follows; else it follows all topics.")
    entities: dict[str, Text] = needed(mapped(SLUG, TEXT, 2, 7), "The columns by id.")
    features: tuple[Feature, ...] = needed(listed(nested(Feature), 1, 30), "The rows.")
    notes: Text | None = optional(TEXT, "The speaker's script.")
    minutes: float | None = optional(MINUTES, "How long this slide takes.")
    objectives: tuple[str, ...] = optional(one_or_more(OBJECTIVE_ID), "The objectives that it serves.", ())
    cite: tuple[str, ...] = optional(one_or_more(REFERENCE_ID), "References for the matrix as a whole.", ())
    advice: dict[str, bool] = optional(WANTED, "Advice that is not wanted on its slide, by its code: {A711: off}.", {})

    section: ClassVar[None] = None
    """No section of the deck begins with a matrix."""
    hidden: ClassVar[bool] = False
    """No matrix is left out when the slides are shown."""

    def slide_grounds(self) -> Iterator[Ground]:
        """Yield what its slide rests on, row by row."""
        yield self.title
        for feature in self.features:
            yield from feature.grounds()
        yield ReferenceIds(self.cite)

    def aside_texts(self) -> Iterator[Text]:
        """Yield the texts in which a citation is unusual."""
        doubts = (cell.awaits_review for feature in self.features for cell in feature.cells.values())
        yield from filter(None, (self.label, *self.entities.values(), *doubts))

    def grounds(self) -> Iterator[Ground]:
        """Yield what slide and script rest on."""
        yield from self.slide_grounds()
        if self.notes:
            yield self.notes


def matrix_problems(matrix: object) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Return where the rows of a matrix, as written, do not match its columns: path, what is wrong, what to do."""
    if not isinstance(matrix, dict) or not isinstance(matrix.get("entities"), dict):
        return []
    entities, rows = matrix["entities"], matrix.get("features")
    found: list[tuple[tuple[str | int, ...], str, str]] = []
    own = set(Feature.keys)
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
