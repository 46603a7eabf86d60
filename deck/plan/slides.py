"""What a deck says, as plain data: no places, no sizes, no XML.

Texts are paragraphs, and a paragraph is a tuple of runs in which each citation is already its superscript number. A run
whose text is a single line feed breaks the line. A run whose link begins with # leads to the slide with that id.

All plain data of decks are named tuples: frozen dataclasses take four times as long to define, at each start, and three
times as long to make.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from source.lecture.differential import Mark
from source.texts.markup import Run

Paragraph = tuple[Run, ...]

Variant = Literal["lecturer", "handout"]
"""For whom a deck is: the lecturer's has answers and a script, the students' handout has neither."""

Source = tuple[int, str]
"""A reference at the foot of a slide: its number and its short form."""


class Bar(NamedTuple):
    """A bar of a chart. *shown* is the number format that prints the fact as written (ECMA-376 part 1, 18.8.31)."""

    label: str
    value: float
    shown: str


class Chart(NamedTuple):
    """Bars with their values on them; *unit* says what is counted, *whole* is where the scale ends if it has an end."""

    bars: tuple[Bar, ...]
    unit: Paragraph
    whole: float | None
    alt: str


class Table(NamedTuple):
    """Headings and rows of paragraphs."""

    columns: tuple[Paragraph, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    alt: str


class Picture(NamedTuple):
    """A PNG, JPEG or SVG file; *credit* says who made it where no caption of the slide does."""

    file: str
    alt: str
    credit: str = ""

    @property
    def caption(self) -> Paragraph:
        """What stands below it on a slide without a caption of its own."""
        return (Run(self.credit),) if self.credit else ()


class FlowStep(NamedTuple):
    """A box of a flow. *ways* are the findings and the names of the steps that they lead to."""

    name: str
    says: Paragraph
    ways: tuple[tuple[str, str], ...]


class Flow(NamedTuple):
    """A decision flow, read from its first step."""

    steps: tuple[FlowStep, ...]
    alt: str


Figure = Chart | Table | Picture | Flow


class TitleSlide(NamedTuple):
    """The first slide."""

    id: str
    title: Paragraph
    subtitle: Paragraph
    about: tuple[Paragraph, ...]
    notes: tuple[Paragraph, ...]


class ListSlide(NamedTuple):
    """Statements one below the other: the objectives, the summary, or a topic of one point or many without a figure."""

    id: str
    label: Paragraph
    title: Paragraph
    items: tuple[Paragraph, ...]
    sources: tuple[Source, ...]
    notes: tuple[Paragraph, ...]
    links: Paragraph = ()


class Card(NamedTuple):
    """A point on a card. *figure* is the value with which it begins, to be set large; *says* is all that follows."""

    figure: Paragraph
    says: Paragraph

    @property
    def point(self) -> Paragraph:
        """The whole point."""
        return (*self.figure, Run(" "), *self.says) if self.figure else self.says


class CardsSlide(NamedTuple):
    """A topic that has a few points and no figure."""

    id: str
    label: Paragraph
    title: Paragraph
    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
    notes: tuple[Paragraph, ...]
    links: Paragraph = ()


class TopicSlide(NamedTuple):
    """A teaching point with its evidence."""

    id: str
    label: Paragraph
    title: Paragraph
    points: tuple[Paragraph, ...]
    figure: Figure
    caption: Paragraph
    sources: tuple[Source, ...]
    notes: tuple[Paragraph, ...]
    links: Paragraph = ()


class FigureSlide(NamedTuple):
    """The evidence of a teaching point by itself, where a page is too small for it and the points."""

    id: str
    label: Paragraph
    title: Paragraph
    figure: Figure
    caption: Paragraph
    sources: tuple[Source, ...]
    notes: tuple[Paragraph, ...]
    links: Paragraph = ()


class MatrixCell(NamedTuple):
    """What is found in one entity for one feature: a mark, words, or both."""

    mark: Mark | None
    says: Paragraph


class MatrixRow(NamedTuple):
    """A feature and its cells, in the order of the entities."""

    name: Paragraph
    separates: bool
    cells: tuple[MatrixCell, ...]


class MatrixSlide(NamedTuple):
    """A differential diagnosis: entities across, features down. A *backup* slide holds features for later questions."""

    id: str
    label: Paragraph
    title: Paragraph
    corner: Paragraph
    entities: tuple[Paragraph, ...]
    rows: tuple[MatrixRow, ...]
    legend: Paragraph
    alt: str
    sources: tuple[Source, ...]
    notes: tuple[Paragraph, ...]
    links: Paragraph = ()
    is_backup: bool = False


class Option(NamedTuple):
    """An answer to choose, and why it is right or wrong; *sources* are those of the reason."""

    letter: str
    says: Paragraph
    why: Paragraph
    is_right: bool
    sources: tuple[Source, ...]


class QuestionSlide(NamedTuple):
    """A question to the hall: the lead-in is its title, *stem* and *picture* are the case.

    *head* says how many answers to choose.
    """

    id: str
    label: Paragraph
    title: Paragraph
    stem: tuple[Paragraph, ...]
    picture: Picture | None
    head: str
    options: tuple[Option, ...]
    alt: str
    sources: tuple[Source, ...]
    notes: tuple[Paragraph, ...]
    links: Paragraph = ()


class AnswerSlide(NamedTuple):
    """The same question, its right answers marked. *explanation* is what to remember, with *explained_by*."""

    id: str
    label: Paragraph
    title: Paragraph
    stem: tuple[Paragraph, ...]
    picture: Picture | None
    head: str
    options: tuple[Option, ...]
    explanation: Paragraph
    explained_by: tuple[Source, ...]
    alt: str
    sources: tuple[Source, ...]
    notes: tuple[Paragraph, ...]
    links: Paragraph


class ReferencesSlide(NamedTuple):
    """The list of references; as many slides as it needs are made of it. Each entry is its number and its text."""

    id: str
    label: Paragraph
    title: str
    entries: tuple[tuple[int, Paragraph], ...]


Slide = TitleSlide | ListSlide | CardsSlide | TopicSlide | MatrixSlide | QuestionSlide | AnswerSlide | ReferencesSlide


class Section(NamedTuple):
    """A named stretch of slides."""

    name: str
    slides: tuple[Slide, ...]


class Deck(NamedTuple):
    """The whole deck in order, and what its file says of itself."""

    id: str
    title: str
    language: str
    authors: tuple[str, ...]
    date: str
    sections: tuple[Section, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides in order."""
        return tuple(slide for section in self.sections for slide in section.slides)
