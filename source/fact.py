"""A fact: a figure or statement that may change, kept in one place with what it rests on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, WithJsonSchema

from source.base import WORDS, IsoDate, Model, Name, OneOrMore
from source.known import ReferenceId
from source.text import Text


class Fact(Model):
    """A figure or statement that may change."""

    value: Annotated[str, StringConstraints(min_length=1, max_length=500), WithJsonSchema(WORDS)] = Field(
        description="The value with its unit, such as 87 %. Texts and charts print it."
    )
    says: Text = Field(description="What the value is, in words: five-year overall survival of localised disease.")
    cite: Annotated[OneOrMore[ReferenceId], Field(min_length=1)] = Field(description="The references that it rests on.")
    checked: IsoDate = Field(description="The day on which somebody last compared it with its source.")
    reviewed_by: Name | None = Field(default=None, description="The specialist who agreed to it.")
    awaits_review: Text | None = Field(default=None, description="The doubt that a specialist has still to settle.")
