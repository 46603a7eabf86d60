"""A multiple-choice question, as its author writes it."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from source.base import WORDS, Model, OneOrMore, Slug
from source.kahoot import KahootForm
from source.known import CellId, FactName, ObjectiveId, ReferenceId, SlideId, TopicId
from source.problems import near
from source.text import PicturedText, Text

Level = Literal["recall", "apply", "analyse"]
"""Cognitive level: to know it, to use it on a case, to weigh findings against each other."""


class Option(Model):
    """An answer to choose, and the reason why it is right or wrong."""

    text: PicturedText
    why: Text


def _options(written: object) -> object:
    if isinstance(written, dict):
        return [{"text": text, "why": why} for text, why in written.items()]
    return written


Options = Annotated[
    tuple[Option, ...],
    BeforeValidator(_options),
    Field(min_length=1, max_length=30),
    WithJsonSchema(
        {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 30,
            "additionalProperties": WORDS,
        }
    ),
]
"""Options as an author writes them: ``answer: reason``."""


class Question(Model):
    """A question with one best answer, or with several right ones."""

    id: Slug = Field(description="A short name. Items in learning platforms are known by it: never change it.")
    kind: Literal["one-best", "several"] = Field(
        default="one-best", description="One best answer, or several right ones."
    )
    level: Level = Field(description="recall, apply or analyse.")
    topic: TopicId = Field(description="The topic that it tests.")
    objectives: OneOrMore[ObjectiveId] = Field(default=(), description="The objectives that it tests.")
    show_after: SlideId | None = Field(
        default=None, description="The topic or matrix after which the deck shows it: the question, then its answer."
    )
    stem: PicturedText | None = Field(
        default=None, description="The case or data that the question is about (vignette)."
    )
    ask: Text = Field(description="The question itself, answerable before the options are read (lead-in).")
    right: Options = Field(description="Each right answer: the reason why it is right.")
    wrong: Options = Field(description="Each wrong answer: the reason why it is wrong.")
    order: tuple[PicturedText, ...] = Field(
        default=(),
        description="All answers in the order in which to offer them, such as stages. Else alphabetical or numeric.",
    )
    points: Annotated[float, Field(gt=0, le=100)] = Field(default=1, description="What a right answer is worth.")
    kahoot: KahootForm | None = Field(default=None, description="A short form for a live quiz.")
    explain: Text | None = Field(default=None, description="What to remember, shown after every answer.")
    facts: OneOrMore[FactName] = Field(default=(), description="Facts that it rests on without printing their value.")
    cells: OneOrMore[CellId] = Field(default=(), description="Matrix cells that it rests on: core/tfe3/asps.")
    cite: OneOrMore[ReferenceId] = Field(default=(), description="The references that it rests on.")
    awaits_review: Text | None = Field(default=None, description="The doubt that a specialist has still to settle.")

    @property
    def options(self) -> tuple[Option, ...]:
        """The right answers, then the wrong ones, as written."""
        return self.right + self.wrong

    @model_validator(mode="after")
    def _answers_fit(self) -> Self:
        if self.kind == "one-best" and len(self.right) > 1:
            raise PydanticCustomError(
                "two_keys",
                "a question with one best answer has {n} right ones",
                {"n": len(self.right), "at": ("right", 1)},
            )
        if self.kind == "several" and len(self.right) < 2:
            raise PydanticCustomError(
                "one_key", "a question with several right answers has only one", {"at": ("right",)}
            )
        seen: set[str] = set()
        for side in ("right", "wrong"):
            for index, option in enumerate(getattr(self, side)):
                if option.text.plain in seen:
                    raise PydanticCustomError(
                        "same_option",
                        "this answer stands twice: {text}",
                        {"text": option.text.plain, "at": (side, index)},
                    )
                seen.add(option.text.plain)
        return self

    @model_validator(mode="after")
    def _order_names_all(self) -> Self:
        named, answers = [text.plain for text in self.order], [option.text.plain for option in self.options]
        for place, name in enumerate(named):
            context = {"text": name, "near": near(name, answers), "at": ("order", place)}
            if name not in answers:
                raise PydanticCustomError("order_unknown", "this is no answer of the question: {text}", context)
            if name in named[:place]:
                raise PydanticCustomError("order_twice", "this answer is named twice: {text}", context)
        missing = [name for name in answers if name not in named]
        if named and missing:
            context = {"text": missing[0], "at": ("order",)}
            raise PydanticCustomError("order_missing", "the order leaves out: {text}", context)
        return self

    @model_validator(mode="after")
    def _can_be_shown(self) -> Self:
        at: dict[str, Any] = {"at": ("show_after",)}
        if self.show_after and any(option.text.pictures for option in self.options):
            raise PydanticCustomError("picture_shown", "the deck cannot show pictures as answers", at)
        if self.show_after and self.stem and len(self.stem.pictures) > 1:
            raise PydanticCustomError("picture_shown", "the deck can show one picture with a question, not more", at)
        return self
