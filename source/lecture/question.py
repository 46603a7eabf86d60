"""A multiple-choice question, as its author writes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from source.lecture.grounds import CellNames, FactNames, Ground, ReferenceIds
from source.lecture.kahoot_form import KahootForm
from source.lecture.tags import TAGS
from source.options.options import OPTIONS, Offered, Option, offered, refuse_same
from source.reading.mistakes import mistake
from source.reading.part import Part, needed, nested, optional
from source.reading.problems import near
from source.reading.scalars import CELL_ID, FACT_NAME, OBJECTIVE_ID, REFERENCE_ID, SLIDE_ID, SLUG, TOPIC_ID
from source.reading.values import listed, number, one_of, one_or_more
from source.reading.wanted_advice import WANTED
from source.texts.text import PICTURED_TEXT, TEXT, Text

Level = Literal["recall", "apply", "analyse"]
"""Cognitive level: to know it, to use it on a case, to weigh findings against each other."""

KindOfQuestion = Literal["one-best", "several"]


class Question(Part):
    """A question with one best answer, or with several right ones."""

    id: str = needed(SLUG, "A short name. Items in learning platforms are known by it: never change it.")
    kind: KindOfQuestion = optional(one_of(KindOfQuestion), "One best answer, or several right ones.", "one-best")
    level: Level = needed(one_of(Level), "recall, apply or analyse.")
    topic: str = needed(TOPIC_ID, "The topic that it tests.")
    objectives: tuple[str, ...] = optional(one_or_more(OBJECTIVE_ID), "The objectives that it tests.", ())
    show_after: str | None = optional(
        SLIDE_ID, "The topic or matrix after which the deck shows it: the question, then its answer."
    )
    stem: Text | None = optional(PICTURED_TEXT, "The case or data that the question is about (vignette).")
    ask: Text = needed(TEXT, "The question itself, answerable before the options are read (lead-in).")
    right: tuple[Option, ...] = needed(OPTIONS, "Each right answer: the reason why it is right.")
    wrong: tuple[Option, ...] = needed(OPTIONS, "Each wrong answer: the reason why it is wrong.")
    order: tuple[Text, ...] = optional(
        listed(PICTURED_TEXT),
        "All answers in the order in which to offer them, such as stages. Else alphabetical or numeric.",
        (),
    )
    last: tuple[Text, ...] = optional(
        one_or_more(TEXT),
        "Answers that stay behind the others where these are shuffled; None of the above does so by itself.",
        (),
    )
    points: float = optional(number(above=0, most=100), "What a right answer is worth.", 1)
    kahoot: KahootForm | None = optional(nested(KahootForm), "A short form for a live quiz.")
    explain: Text | None = optional(TEXT, "What to remember, shown after every answer.")
    facts: tuple[str, ...] = optional(
        one_or_more(FACT_NAME), "Facts that it rests on without printing their value.", ()
    )
    cells: tuple[str, ...] = optional(one_or_more(CELL_ID), "Matrix cells that it rests on: core/tfe3/asps.", ())
    cite: tuple[str, ...] = optional(one_or_more(REFERENCE_ID), "The references that it rests on.", ())
    tags: tuple[str, ...] = optional(TAGS, "Its tags, besides those of the lecture and of its topic.", ())
    advice: dict[str, bool] = optional(WANTED, "Advice that is not wanted on it, by its code: {A703: off}.", {})
    awaits_review: Text | None = optional(TEXT, "The doubt that a specialist has still to settle.")

    @property
    def options(self) -> tuple[Option, ...]:
        """The right answers, then the wrong ones, as written."""
        return self.right + self.wrong

    def grounds(self) -> Iterator[Ground]:
        """Yield what it rests on: its texts, then what it names."""
        if self.stem:
            yield self.stem
        yield self.ask
        for option in self.options:
            yield from (option.text, option.why)
        if self.explain:
            yield self.explain
        if self.kahoot:
            yield from (self.kahoot.ask, *self.kahoot.right, *self.kahoot.wrong)
        yield ReferenceIds(self.cite)
        yield FactNames(self.facts)
        yield CellNames(self.cells)

    def check(self) -> None:
        """Raise Mistakes where the answers do not fit the kind or their order, or cannot be shown."""
        self._has_fitting_answers()
        self._has_all_in_order()
        self._has_last()
        self._can_be_shown()

    def _has_fitting_answers(self) -> None:
        if self.kind == "one-best" and len(self.right) > 1:
            message = f"a question with one best answer has {len(self.right)} right ones"
            raise mistake("E501", message, "keep one under right, or write kind: several", "right", 1)
        if self.kind == "several" and len(self.right) < 2:
            message, hint = "a question with several right answers has only one", "write a second one under right, or "
            raise mistake("E501", message, f"{hint}delete kind: several", "right")
        right, wrong = ([option.text for option in side] for side in (self.right, self.wrong))
        refuse_same(right, wrong)

    def _has_all_in_order(self) -> None:
        named, answers = [text.plain for text in self.order], [option.text.plain for option in self.options]
        for place, name in enumerate(named):
            if name not in answers:
                message = f"this is no answer of the question: {name}"
                raise mistake("E503", message, near(name, answers), "order", place)
            if name in named[:place]:
                message = f"this answer is named twice: {name}"
                raise mistake("E503", message, "name every answer once", "order", place)
        missing = [name for name in answers if name not in named]
        if named and missing:
            hint = "name every answer once, as it stands under right or wrong"
            raise mistake("E503", f"the order leaves out: {missing[0]}", hint, "order")

    def _has_last(self) -> None:
        answers = [option.text.plain for option in self.options]
        for place, text in enumerate(self.last):
            if text.plain not in answers:
                message = f"this is no answer of the question: {text.plain}"
                raise mistake("E503", message, near(text.plain, answers), "last", place)
        if self.last and self.order:
            hint = "put it at the end of the order, and delete last"
            raise mistake("E503", "there is an order as well as last", hint, "last")

    def offered(self, language: str) -> Offered:
        """Return its options in their order, in a lecture in *language*."""
        return offered(self.options, language, self.order, self.last)

    def _can_be_shown(self) -> None:
        hint = "delete show_after, or put words in a picture's place"
        if self.show_after and any(option.text.pictures for option in self.options):
            raise mistake("E504", "the deck cannot show pictures as answers", hint, "show_after")
        if self.show_after and self.stem and len(self.stem.pictures) > 1:
            message = "the deck can show one picture with a question, not more"
            raise mistake("E504", message, hint, "show_after")
