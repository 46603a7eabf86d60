"""What a lecture is: the keys of its YAML file, their types and what each is for.

The descriptions here are what an editor shows while a lecturer types, and what the reference in docs/ is made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from source.lecture.differential import Differential
from source.lecture.exam import Exam, drawn, shortages
from source.lecture.fact import Fact
from source.lecture.question import Level, Question
from source.lecture.tags import DECK, TAGS
from source.lecture.template_choice import TEMPLATE, TemplateChoice
from source.lecture.topic import Topic
from source.libraries.library import usable
from source.reading.fact_value import FactValue
from source.reading.mistakes import Mistake, Mistakes, Path
from source.reading.part import Part, needed, nested, optional
from source.reading.scalars import (
    FACT_KEY,
    ISO_DATE,
    LANGUAGE,
    MINUTES,
    NAME,
    SLUG,
)
from source.reading.values import checked, listed, mapped, one_of, one_or_more
from source.reading.wanted_advice import WANTED
from source.references.reference import REFERENCES, Reference
from source.texts.text import TEXT, Text
from source.words.own import OWN_WORDS
from source.words.printed import NONE, Own, Words


class About(Part):
    """What stands on the title slide, and for whom the lecture is."""

    called: ClassVar[str] = "lecture"

    id: str = needed(SLUG, "The lecture's own short name; files and items are named by it. Never change it.")
    title: Text = needed(TEXT, "The title of the lecture.")
    subtitle: Text | None = optional(TEXT, "One line below the title.")
    audience: Text | None = optional(TEXT, "Who listens, such as: Final-year medical students.")
    language: str = needed(LANGUAGE, "The language of the texts as a BCP 47 tag, such as en-GB or de.")
    authors: tuple[str, ...] = optional(one_or_more(NAME), "Who stands behind the content.", ())
    date: str = needed(ISO_DATE, "The day to which the content is right, as 2026-11-23.")
    minutes: float | None = optional(MINUTES, "How long the lecture lasts.")
    deck: tuple[str, ...] = optional(
        DECK, "The Anki deck below which that of this lecture lies, such as Pathology::Soft tissue.", ()
    )
    tags: tuple[str, ...] = optional(
        TAGS,
        "Your own words by which its questions are found in Anki, Moodle and others: [week 1, block 2::renal].",
        (),
    )
    template: TemplateChoice | None = optional(TEMPLATE, "Your own PowerPoint template: its file, or file and layouts.")


class Objective(Part):
    """What the learner can do afterwards."""

    id: str = needed(SLUG, "A short name; topics and questions point to it.")
    level: Level = needed(one_of(Level), "recall, apply or analyse.")
    can: Text = needed(TEXT, "What the learner can do, starting with a verb: name the fusion gene.")


BODY = ("topics", "differentials")
"""The keys of the parts that have slides of their own."""

Body = Topic | Differential
"""A part of a lecture that has a slide of its own."""


class Lecture(Part):
    """One lecture file, read and found right."""

    about: About = needed(nested(About), "Title, language, date and the like.", name="lecture")
    facts: dict[str, Fact] = optional(
        mapped(FACT_KEY, nested(Fact)), "Every figure that may change, once. In a text: {{ name }}.", {}
    )
    objectives: tuple[Objective, ...] = optional(listed(nested(Objective)), "What the learner can do afterwards.", ())
    topics: tuple[Topic, ...] = needed(listed(nested(Topic), 1), "The slides, one teaching point each.")
    differentials: tuple[Differential, ...] = optional(
        listed(nested(Differential)), "Matrices of entities and features.", ()
    )
    summary: tuple[Text, ...] = optional(listed(TEXT), "What to take home, three to seven sentences.", ())
    questions: tuple[Question, ...] = optional(listed(nested(Question)), "Multiple-choice questions.", ())
    exam: Exam = optional(nested(Exam), "How the questions are printed as an exam paper.", Exam())
    references: tuple[Reference, ...] = optional(REFERENCES, "What it rests on, in the fields of CSL.", ())
    bibliography: tuple[str, ...] = optional(
        one_or_more(checked(NAME, usable)),
        "Files beside the lecture with more references, as Zotero, EndNote or PubMed write them.",
        (),
    )
    advice: dict[str, bool] = optional(
        WANTED, "Advice that is not wanted, by its code: {A711: off}. On topics, matrices and questions too.", {}
    )
    own_words: Own = optional(
        OWN_WORDS,
        "What slides, quiz and exam print of their own, in other words or in another language.",
        NONE,
        name="words",
    )

    def check(self) -> None:
        """Raise Mistakes where a fact's range does not hold its value, or more questions are drawn than there are."""
        short = [each._replace(path=("exam", *each.path)) for each in shortages(self.exam, self.drawn)]
        if found := [*self._misfit_ranges(), *short]:
            raise Mistakes(found)

    def _misfit_ranges(self) -> Iterator[Mistake]:
        for name, fact in self.facts.items():
            if fact.range and not self.value_of(name).ends:
                hint = "write two ends with the value between them, in its unit: 80–92 %"
                message = f"this is no range around {fact.value}: {fact.range}"
                yield Mistake("E203", message, hint, ("facts", name, "range"))

    @cached_property
    def drawn(self) -> Mapping[str, int]:
        """The ids of the questions that are drawn for the exam paper, and the number of the draw that has each."""
        hidden = frozenset(topic.id for topic in self.topics if topic.hidden)
        return drawn(self.exam, self.questions, hidden, self.about.id)

    @cached_property
    def words(self) -> Words:
        """What its outputs print of their own."""
        return Words(self.about.language, self.own_words)

    def value_of(self, fact: str) -> FactValue:
        """Return the value of the *fact* of this name, as the lecture's language reads it."""
        return FactValue(self.facts[fact].value, self.about.language, self.facts[fact].range or "")

    @cached_property
    def body(self) -> tuple[Body, ...]:
        """The parts in the order of their slides: what follows no topic of its own follows all of them."""
        following: dict[str | None, list[Body]] = {}
        for part in self._between:
            following.setdefault(part.after, []).append(part)
        slides: list[Body] = []
        for topic in self.topics:
            slides += [topic, *following.get(topic.id, ())]
        return (*slides, *following.get(None, ()))

    @property
    def _between(self) -> tuple[Differential, ...]:
        """The parts that follow a topic."""
        return self.differentials

    @cached_property
    def evidence(self) -> dict[int, tuple[Part, tuple[str, ...]]]:
        """Parts and what they rest on, by their ``id()``: ``source.lecture.evidence`` is asked many times for each."""
        return {}

    @cached_property
    def _paths(self) -> dict[int, Path]:
        keys = (*BODY, "questions")
        return {id(part): (key, place) for key in keys for place, part in enumerate(getattr(self, key))}

    def path_of(self, part: Body | Question) -> Path:
        """Return the keys that lead to a *part* of the lecture in its file."""
        return self._paths[id(part)]

    def wants(self, code: str, path: Path) -> bool:
        """Return whether its author wants the advice *code* on what stands at *path*: the nearest word decides."""
        return self._wanted.get(path[:2], {}).get(code, self.advice.get(code, True))

    @cached_property
    def _wanted(self) -> dict[Path, dict[str, bool]]:
        """What the parts say of advice, by their paths."""
        said = ((self.path_of(part), getattr(part, "advice", None)) for part in (*self.body, *self.questions))
        return {path: wanted for path, wanted in said if wanted}

    @cached_property
    def shown(self) -> Mapping[str, tuple[Question, ...]]:
        """The questions that the deck shows, by the id of the topic or matrix that they follow."""
        following: dict[str, tuple[Question, ...]] = {}
        for question in self.questions:
            if question.show_after:
                following[question.show_after] = (*following.get(question.show_after, ()), question)
        return following
