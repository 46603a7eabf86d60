"""A question's short form for a live quiz, for where the whole of it is too long to be read in seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from source.options.options import refuse_same, texts_in_order
from source.reading.mistakes import mistake
from source.reading.part import Part, needed, optional
from source.reading.values import Allowed, checked, one_of, one_or_more
from source.texts.text import TEXT, Text

if TYPE_CHECKING:
    from source.reading.defined import Defined

MOST_ASKED, MOST_ANSWERED, MOST_ANSWERS = 120, 75, 4
"""Characters of a question and of an answer, and answers, in Kahoot's spreadsheet."""

Seconds = Literal[5, 10, 20, 30, 60, 90, 120, 240]
"""The times that Kahoot's spreadsheet allows."""


def _at_most(most: int) -> Allowed[Text]:
    def check(text: Text, _: Defined) -> Text:
        if len(text.plain) > most:
            message = f"this text has {len(text.plain)} characters"
            raise mistake("E204", message, f"cut it to {most} characters")
        return text

    return checked(TEXT, check)


_ANSWERS = one_or_more(_at_most(MOST_ANSWERED))


class KahootForm(Part):
    """The short form of a question for Kahoot."""

    called: ClassVar[str] = "kahoot"

    ask: Text = needed(_at_most(MOST_ASKED), "The question in at most 120 characters.")
    right: tuple[Text, ...] = needed(_ANSWERS, "The right answer, in at most 75 characters.")
    wrong: tuple[Text, ...] = needed(_ANSWERS, "One to three wrong answers, in at most 75 characters each.")
    seconds: Seconds = optional(one_of(Seconds), "Time to answer: 5, 10, 20, 30, 60, 90, 120 or 240.", 30)

    def check(self) -> None:
        """Raise Mistakes where there are not two to four answers, or one stands twice."""
        count = len(self.right) + len(self.wrong)
        if not (self.right and self.wrong) or count > MOST_ANSWERS:
            message = f"Kahoot takes two to four answers, here are {count}"
            raise mistake("E204", message, "keep two to four answers in all")
        refuse_same(self.right, self.wrong)

    def answers(self, language: str) -> tuple[Text, ...]:
        """Return right and wrong answers in the order in which they are offered in a lecture in *language*."""
        return texts_in_order(self.right + self.wrong, language)
