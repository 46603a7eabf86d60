"""A question's short form for a live quiz, for where the whole of it is too long to be read in seconds."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from source.base import Model, OneOrMore
from source.options import texts_in_order
from source.text import Text

MOST_ASKED, MOST_ANSWERED, MOST_ANSWERS = 120, 75, 4
"""Characters of a question and of an answer, and answers, in Kahoot's spreadsheet."""


def _number(written: object) -> object:
    return int(written) if isinstance(written, str) and written.isdecimal() else written


Seconds = Annotated[Literal[5, 10, 20, 30, 60, 90, 120, 240], BeforeValidator(_number)]
"""The times that Kahoot's spreadsheet allows."""


def _at_most(most: int) -> AfterValidator:
    def check(text: Text) -> Text:
        if len(text.plain) > most:
            context = {"length": len(text.plain), "most": most}
            raise PydanticCustomError("text_long", "this text has {length} characters", context)
        return text

    return AfterValidator(check)


_Answer = Annotated[Text, _at_most(MOST_ANSWERED)]


class KahootForm(Model):
    """The short form of a question for Kahoot."""

    ask: Annotated[Text, _at_most(MOST_ASKED)] = Field(description="The question in at most 120 characters.")
    right: OneOrMore[_Answer] = Field(description="The right answer, in at most 75 characters.")
    wrong: OneOrMore[_Answer] = Field(description="One to three wrong answers, in at most 75 characters each.")
    seconds: Seconds = Field(default=30, description="Time to answer: 5, 10, 20, 30, 60, 90, 120 or 240.")

    @model_validator(mode="after")
    def _has_two_to_four(self) -> Self:
        count = len(self.right) + len(self.wrong)
        if not (self.right and self.wrong) or count > MOST_ANSWERS:
            raise PydanticCustomError("kahoot_count", "Kahoot takes two to four answers, here are {n}", {"n": count})
        return self

    @model_validator(mode="after")
    def _has_different_answers(self) -> Self:
        seen: set[str] = set()
        for side in ("right", "wrong"):
            for index, text in enumerate(getattr(self, side)):
                if text.plain in seen:
                    context = {"text": text.plain, "at": (side, index)}
                    raise PydanticCustomError("same_option", "this answer stands twice: {text}", context)
                seen.add(text.plain)
        return self

    @property
    def answers(self) -> tuple[Text, ...]:
        """Right and wrong answers in the order in which they are offered."""
        return texts_in_order(self.right + self.wrong)
