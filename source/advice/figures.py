"""Advice on figures: those that may be misread, and answers whose order or place needs a word of their author."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from source.options.last import speaks_of_others
from source.options.options import as_typed

if TYPE_CHECKING:
    from source.lecture.lecture import Lecture
    from source.reading.tree import Path as Keys

Advice = tuple["Keys", str, str, str]

_PLAINER = "write thousands with a blank, as in 1 200, or fewer decimals"


def doubtful(lecture: Lecture) -> Iterator[Advice]:
    """Yield facts such as 1,200 in a language whose decimal mark is the comma."""
    for name in lecture.facts:
        value = lecture.value_of(name)
        if value.read and value.read.is_doubtful:
            shown = f"{float(value.read.low):g}"
            message = f"{value} is read as {shown}, and elsewhere as another number"
            yield (
                ("facts", name, "value"),
                "A718",
                message,
                _PLAINER,
            )


def without_order(lecture: Lecture) -> Iterator[Advice]:
    """Yield questions whose answers are figures that cannot be compared, so that they are shuffled."""
    if not lecture.questions:
        return
    from source.quantities.order import look_like_values

    language = lecture.about.language
    for index, question in enumerate(lecture.questions):
        offered = question.offered(language)
        texts = [as_typed(option.text) for option in offered.options[: len(offered.options) - offered.last]]
        if not offered.is_ordered and len(texts) > 1 and look_like_values(texts, language):
            message = "these answers look like figures, but cannot be compared for certain, and so are shuffled"
            hint = "write order: with all answers in their order, or write all of them in one unit"
            yield ("questions", index, "wrong"), "A716", message, hint


def on_others(lecture: Lecture) -> Iterator[Advice]:
    """Yield answers such as "None of the above": who knows one of the others needs to know no more."""
    for index, question in enumerate(lecture.questions):
        for side, options in (("right", question.right), ("wrong", question.wrong)):
            for place, option in enumerate(options):
                if speaks_of_others(option.text.plain):
                    message = f"this answer speaks of the others: {option.text.plain}"
                    yield ("questions", index, side, place), "A717", message, "write an answer that stands by itself"
