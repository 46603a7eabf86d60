"""The evidence on a slide: bars, a table, a picture or a flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from source.pictures.usable import usable
from source.reading.mistakes import mistake
from source.reading.part import Part, needed, nested, optional
from source.reading.problems import near
from source.reading.scalars import FACT_NAME, NAME, SLUG
from source.reading.values import Allowed, Definitions, Schema, Written, checked, listed, mapped, plain_words, shortened
from source.texts.text import TEXT, Text

if TYPE_CHECKING:
    from source.reading.defined import Defined


class Credited(Part):
    """What every figure may say of itself."""

    caption: Text | None = optional(TEXT, "What it shows, with n and source.")
    credit: str | None = optional(NAME, "Who made it.")
    licence: str | None = optional(NAME, "Under which licence it may be used, such as CC BY 4.0.")


def _in_figures(name: str, defined: Defined) -> str:
    value = defined.facts.get(name)
    if value is not None and (not value.number or any(sign.isdigit() for sign in value.unit)):
        hint = "a bar needs one figure and its unit, such as 87 %: use such a fact"
        raise mistake("E203", f"the fact {name} is no figure: {value}", hint)
    return name


class Bars(Credited):
    """A bar chart whose values are facts."""

    bars: dict[str, str] = needed(
        mapped(NAME, checked(FACT_NAME, _in_figures), 1, 12), "Label of the bar: name of the fact."
    )
    unit: Text | None = optional(TEXT, "What the values are, such as: % alive at five years.")
    alt: Text = needed(TEXT, "What the chart shows, for those who cannot see it.")


class Table(Credited):
    """A small table; its first column names the rows."""

    columns: tuple[Text, ...] = needed(listed(TEXT, 2, 6), "The column headings.")
    rows: tuple[tuple[Text, ...], ...] = needed(listed(listed(TEXT), 1, 12), "The rows, each as long as the headings.")
    alt: Text = needed(TEXT, "What the table shows, in a sentence.")

    def check(self) -> None:
        """Raise Mistakes where a row is not as long as the headings."""
        for index, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                message = f"this row has {len(row)} cells, the headings are {len(self.columns)}"
                raise mistake("E204", message, "write one cell for each heading", "rows", index)


class Picture(Credited):
    """A PNG, JPEG or SVG file that lies beside the lecture."""

    picture: str = needed(checked(NAME, usable), "The file, beside the lecture: figures/nest.svg.")
    caption: Text = needed(TEXT, "What it shows; stain, magnification and organ for a micrograph.")
    credit: str = needed(NAME, "Who made it.")
    licence: str = needed(NAME, "Under which licence it may be used, such as CC BY 4.0.")
    alt: Text = needed(TEXT, "What the picture shows, for those who cannot see it.")


def _ways(written: Written) -> Written:
    return {"": written} if isinstance(written, str) else written


class Step(Part):
    """A step of a flow, and where it leads."""

    says: Text = needed(TEXT, "What stands in the box.")
    then: dict[str, str] = optional(
        shortened(mapped(plain_words(may_be_empty=True), SLUG, most=4), _ways, type="string"),
        "The next step, or each finding with the step that it leads to.",
        {},
    )


class Flow(Credited):
    """A decision flow, read from its first step."""

    flow: dict[str, Step] = needed(mapped(SLUG, nested(Step), 2, 14), "The steps by name.")
    alt: Text = needed(TEXT, "The way through the flow in words, for those who cannot see it.")

    def check(self) -> None:
        """Raise Mistakes where a step leads to itself, or to none that is here."""
        for name, step in self.flow.items():
            for finding, target in step.then.items():
                way = ("flow", name, "then", finding)
                if target == name:
                    message, hint = f"the step {target} leads to itself", "name another step, or delete this way"
                    raise mistake("E401", message, hint, *way)
                if target not in self.flow:
                    raise mistake("E401", f"there is no step {target} in this flow", near(target, self.flow), *way)


Figure = Bars | Table | Picture | Flow

KINDS: dict[str, type[Figure]] = {"bars": Bars, "columns": Table, "picture": Picture, "flow": Flow}
"""The key that tells what a figure is."""


def _read(written: Written, defined: Defined) -> Figure:
    for key, kind in KINDS.items():
        if isinstance(written, dict) and key in written:
            return kind.read(written, defined)
    message = "a figure needs one of: bars, columns and rows, picture, flow"
    raise mistake("E203", message, "write one of these keys in the figure")


def _schema(definitions: Definitions) -> Schema:
    return {"oneOf": [kind.schema(definitions) for kind in KINDS.values()]}


FIGURE = Allowed(_read, _schema)
"""A figure, known by the key that only its kind has."""
