"""The evidence on a slide: bars, a table, a picture or a flow."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from source.base import Model, Name, OrShort, Slug
from source.known import FactName, known
from source.pictures import usable
from source.problems import near
from source.text import Text


class Credited(Model):
    """What every figure may say of itself."""

    caption: Text | None = Field(default=None, description="What it shows, with n and source.")
    credit: Name | None = Field(default=None, description="Who made it.")
    licence: Name | None = Field(default=None, description="Under which licence it may be used, such as CC BY 4.0.")


def _in_figures(name: str, info: ValidationInfo) -> str:
    value = known(info).facts.get(name)
    if value is not None and (not value.number or any(sign.isdigit() for sign in value.unit)):
        raise PydanticCustomError(
            "fact_words", "the fact {name} is no figure: {value}", {"name": name, "value": str(value)}
        )
    return name


class Bars(Credited):
    """A bar chart whose values are facts."""

    bars: Annotated[
        dict[Name, Annotated[FactName, AfterValidator(_in_figures)]], Field(min_length=1, max_length=12)
    ] = Field(description="Label of the bar: name of the fact.")
    unit: Text | None = Field(default=None, description="What the values are, such as: % alive at five years.")
    alt: Text = Field(description="What the chart shows, for those who cannot see it.")


class Table(Credited):
    """A small table; its first column names the rows."""

    columns: Annotated[tuple[Text, ...], Field(min_length=2, max_length=6)] = Field(description="The column headings.")
    rows: Annotated[tuple[tuple[Text, ...], ...], Field(min_length=1, max_length=12)] = Field(
        description="The rows, each as long as the headings."
    )
    alt: Text = Field(description="What the table shows, in a sentence.")

    @model_validator(mode="after")
    def _rows_fit(self) -> Self:
        for index, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                raise PydanticCustomError(
                    "row_length",
                    "this row has {has} cells, the headings are {needs}",
                    {"has": len(row), "needs": len(self.columns), "at": ("rows", index)},
                )
        return self


class Picture(Credited):
    """A PNG, JPEG or SVG file that lies beside the lecture."""

    picture: Annotated[str, AfterValidator(usable)] = Field(
        description="The file, beside the lecture: figures/nest.svg."
    )
    caption: Text = Field(description="What it shows; stain, magnification and organ for a micrograph.")
    credit: Name = Field(description="Who made it.")
    licence: Name = Field(description="Under which licence it may be used, such as CC BY 4.0.")
    alt: Text = Field(description="What the picture shows, for those who cannot see it.")


def _ways(written: object) -> object:
    return {"": written} if isinstance(written, str) else written


class Step(Model):
    """A step of a flow, and where it leads."""

    says: Text = Field(description="What stands in the box.")
    then: Annotated[dict[str, Slug], BeforeValidator(_ways), Field(max_length=4), OrShort()] = Field(
        default_factory=dict, description="The next step, or each finding with the step that it leads to."
    )


class Flow(Credited):
    """A decision flow, read from its first step."""

    flow: Annotated[dict[Slug, Step], Field(min_length=2, max_length=14)] = Field(description="The steps by name.")
    alt: Text = Field(description="The way through the flow in words, for those who cannot see it.")

    @model_validator(mode="after")
    def _steps_exist(self) -> Self:
        for name, step in self.flow.items():
            for finding, target in step.then.items():
                if target == name:
                    raise PydanticCustomError(
                        "step_to_itself",
                        "the step {target} leads to itself",
                        {"target": target, "at": ("flow", name, "then", finding)},
                    )
                if target not in self.flow:
                    raise PydanticCustomError(
                        "unknown_step",
                        "there is no step {target} in this flow",
                        {"target": target, "near": near(target, self.flow), "at": ("flow", name, "then", finding)},
                    )
        return self


KINDS = {"bars": Bars, "columns": Table, "picture": Picture, "flow": Flow}
"""The key that tells what a figure is."""


def _kind(written: Any) -> str | None:
    if isinstance(written, dict):
        return next((f"<{key}>" for key in KINDS if key in written), None)
    return None


Figure = Annotated[
    Annotated[Bars, Tag("<bars>")]
    | Annotated[Table, Tag("<columns>")]
    | Annotated[Picture, Tag("<picture>")]
    | Annotated[Flow, Tag("<flow>")],
    Discriminator(
        _kind,
        custom_error_type="figure_kind",
        custom_error_message="a figure needs one of: bars, columns and rows, picture, flow",
    ),
]
