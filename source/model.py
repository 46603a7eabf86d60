"""What a lecture is: the keys of its YAML file, their types and what each is for.

The descriptions here are what an editor shows while a lecturer types, and what the reference in docs/ is made of.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from source.base import FactKey, IsoDate, Language, Model, Name, OneOrMore, OrShort, Slug
from source.differential import Differential
from source.fact import Fact
from source.figures import Figure
from source.known import FactName, ObjectiveId, ReferenceId
from source.question import Level, Question
from source.reference import Reference
from source.template_choice import TemplateChoice, as_choice
from source.text import Text

Minutes = Annotated[float, Field(ge=0, le=600)]


class About(Model):
    """What stands on the title slide, and for whom the lecture is."""

    id: Slug = Field(description="The lecture's own short name; files and items are named by it. Never change it.")
    title: Text = Field(description="The title of the lecture.")
    subtitle: Text | None = Field(default=None, description="One line below the title.")
    audience: Text | None = Field(default=None, description="Who listens, such as: Final-year medical students.")
    language: Language = Field(description="The language of the texts as a BCP 47 tag, such as en-GB or de.")
    authors: OneOrMore[Name] = Field(default=(), description="Who stands behind the content.")
    date: IsoDate = Field(description="The day to which the content is right, as 2026-11-23.")
    minutes: Minutes | None = Field(default=None, description="How long the lecture lasts.")
    template: Annotated[TemplateChoice | None, BeforeValidator(as_choice), OrShort()] = Field(
        default=None, description="Your own PowerPoint template: its file, or file and layouts."
    )


class Objective(Model):
    """What the learner can do afterwards."""

    id: Slug = Field(description="A short name; topics and questions point to it.")
    level: Level = Field(description="recall, apply or analyse.")
    can: Text = Field(description="What the learner can do, starting with a verb: name the fusion gene.")


class Notes(Model):
    """The script that only the speaker sees."""

    say: Text | None = Field(default=None, description="What to say.")
    ask: Text | None = Field(default=None, description="What to ask the hall.")
    pitfalls: Text | None = Field(default=None, description="What is easily misunderstood.")


def _script(written: object) -> object:
    return {"say": written} if isinstance(written, str) else written


class Topic(Model):
    """One teaching point: one slide."""

    id: Slug = Field(description="A short name; questions point to it. Never change it.")
    section: Text | None = Field(default=None, description="Starts a section of the deck with this name.")
    label: Text = Field(description="The topic in one to three words, small above the title.")
    title: Text = Field(description="The teaching point as a full sentence, at most two lines long.")
    points: Annotated[tuple[Text, ...], Field(min_length=1, max_length=8)] = Field(
        description="Two to four short points."
    )
    figure: Figure | None = Field(default=None, description="The evidence: bars, a table, a picture or a flow.")
    notes: Annotated[Notes | None, BeforeValidator(_script), OrShort()] = Field(
        default=None, description="The speaker's script: one text, or say, ask and pitfalls."
    )
    minutes: Minutes | None = Field(default=None, description="How long this slide takes.")
    objectives: OneOrMore[ObjectiveId] = Field(default=(), description="The objectives that it serves.")
    facts: OneOrMore[FactName] = Field(default=(), description="Facts that it rests on without printing their value.")
    cite: OneOrMore[ReferenceId] = Field(default=(), description="References for the slide as a whole.")
    awaits_review: Text | None = Field(default=None, description="The doubt that a specialist has still to settle.")


class Exam(Model):
    """How the questions are printed as an exam paper."""

    versions: Annotated[int, Field(ge=1, le=26)] = Field(
        default=2, description="In how many versions, A, B and on, each with questions and answers in another order."
    )


class Lecture(Model):
    """One lecture file, read and found right."""

    about: About = Field(alias="lecture", description="Title, language, date and the like.")
    facts: dict[FactKey, Fact] = Field(
        default_factory=dict, description="Every figure that may change, once. In a text: {{ name }}."
    )
    objectives: tuple[Objective, ...] = Field(default=(), description="What the learner can do afterwards.")
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)] = Field(
        description="The slides, one teaching point each."
    )
    differentials: tuple[Differential, ...] = Field(default=(), description="Matrices of entities and features.")
    summary: tuple[Text, ...] = Field(default=(), description="What to take home, three to seven sentences.")
    questions: tuple[Question, ...] = Field(default=(), description="Multiple-choice questions.")
    exam: Exam = Field(default=Exam(), description="How the questions are printed as an exam paper.")
    references: tuple[Reference, ...] = Field(default=(), description="What it rests on, in the fields of CSL.")

    @cached_property
    def body(self) -> tuple[Topic | Differential, ...]:
        """Topics and matrices in the order of their slides: a matrix follows its topic, or else all topics."""
        following: dict[str | None, list[Differential]] = {}
        for matrix in self.differentials:
            following.setdefault(matrix.after, []).append(matrix)
        slides: list[Topic | Differential] = []
        for topic in self.topics:
            slides += [topic, *following.get(topic.id, ())]
        return (*slides, *following.get(None, ()))

    @cached_property
    def evidence(self) -> dict[int, tuple[Topic, tuple[str, ...]]]:
        """Topics and what their slides rest on, by their ``id()``: ``source.evidence`` is asked many times for each."""
        return {}

    @cached_property
    def shown(self) -> Mapping[str, tuple[Question, ...]]:
        """The questions that the deck shows, by the id of the topic or matrix that they follow."""
        following: dict[str, tuple[Question, ...]] = {}
        for question in self.questions:
            if question.show_after:
                following[question.show_after] = (*following.get(question.show_after, ()), question)
        return following
