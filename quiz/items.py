"""Items: a lecture's questions with everything that a learner gets to see, in the order in which it is shown."""

from collections.abc import Mapping
from typing import NamedTuple

from quiz.texts import review
from quiz.texts.pictures import Picture, pictures_in
from source.citing.bibliography import formatted
from source.lecture import evidence
from source.lecture.identity import item_id
from source.lecture.kahoot_form import KahootForm
from source.lecture.lecture import Lecture
from source.lecture.question import Level, Question
from source.lecture.review import question_awaits, text_awaits, texts_await
from source.lecture.tags import once
from source.lecture.topic import Topic
from source.options.options import Option
from source.texts.text import Text
from source.words.printed import Words


class Answer(NamedTuple):
    """An option as it is offered, and why it is right or wrong."""

    text: Text
    why: Text
    is_right: bool


class Item(NamedTuple):
    """A question that stands by itself: no other part of the lecture is needed to show or score it."""

    id: str
    """Of lecture and question, such as asps-late-metastasis: the identity in every format."""
    level: Level
    topic: str
    topic_label: str
    """Its short name, in plain words."""
    topic_title: Text
    stem: Text | None
    ask: Text
    answers: tuple[Answer, ...]
    explain: Text | None
    several: bool
    is_ordered: bool
    """Whether the order of the answers is their author's or that of their figures, so that nothing may shuffle them."""
    last: int
    """How many answers at the end stay there while others are shuffled."""
    points: float
    kahoot: KahootForm | None
    pictures: Mapping[str, Picture]
    """The pictures in stem and answers, by the files that these name."""
    references: Mapping[str, Text]
    """Each reference that the item rests on, formatted, by its id; its place here is its number, from 1."""
    tags: tuple[str, ...] = ()
    """Its author's, besides level, topic and lecture, which formats make tags of too."""
    awaits_review: bool = False
    """Whether a specialist has still to look at it; its texts say so."""
    is_hidden: bool = False
    """Whether the slide of its topic is left out when the deck is shown."""
    changed: int = 0
    """When a learner last got to see something else, in seconds since 1970."""

    @property
    def keeps_order(self) -> bool:
        """Whether a program must not shuffle the answers that can only shuffle all of them."""
        return self.is_ordered or self.last > 0

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each reference within this item."""
        return {reference: number for number, reference in enumerate(self.references, start=1)}

    @property
    def lead_in(self) -> Text:
        """What is asked, without that it awaits review: for names, and where there is no room for more."""
        return review.bare(self.ask) if self.awaits_review else self.ask

    @property
    def right(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if answer.is_right)


class Quiz(NamedTuple):
    """All items of one lecture; none where it has no questions."""

    id: str
    title: Text
    words: Words
    """What its outputs print of their own."""
    authors: tuple[str, ...]
    date: str
    items: tuple[Item, ...]
    deck: tuple[str, ...] = ()
    """The decks of Anki below which its own lies, the outermost first."""
    versions: int = 2
    """In how many versions an exam paper is printed."""
    drawn: frozenset[str] | None = None
    """The ids of the items that are drawn for it; None if all are on it."""

    @property
    def language(self) -> str:
        """The language of its texts, a BCP 47 tag."""
        return self.words.language


def quiz_of(lecture: Lecture) -> Quiz:
    """Return the quiz of *lecture*, its items in the order of the questions."""
    about = lecture.about
    rests_on = {question.id: evidence.of_part(question, lecture) for question in lecture.questions}
    cited = {reference for references in rests_on.values() for reference in references}
    printed = formatted((reference for reference in lecture.references if reference.id in cited), lecture.words)
    topics = {topic.id: topic for topic in lecture.topics}
    items = tuple(
        _item(lecture, question, topics[question.topic], {name: printed[name] for name in rests_on[question.id]})
        for question in lecture.questions
    )
    return Quiz(
        id=about.id,
        title=about.title,
        words=lecture.words,
        authors=about.authors,
        date=about.date,
        items=items,
        deck=about.deck,
        versions=lecture.exam.versions,
        drawn=frozenset(item_id(about.id, name) for name in lecture.drawn) if lecture.exam.draw else None,
    )


def _item(lecture: Lecture, question: Question, topic: Topic, references: Mapping[str, Text]) -> Item:
    about, words, awaits = lecture.about, lecture.words, question_awaits(question, lecture)
    right, offered = set(question.right), question.offered(about.language)
    explain = question.explain
    return Item(
        id=item_id(about.id, question.id),
        level=question.level,
        topic=question.topic,
        topic_label=topic.label.plain,
        topic_title=topic.title,
        stem=question.stem,
        ask=review.question(question.ask, words, awaits=awaits),
        answers=tuple(Answer(option.text, _why(option, lecture), option in right) for option in offered.options),
        explain=explain and review.reason(explain, words, awaits=text_awaits(explain, lecture)),
        several=question.kind == "several",
        is_ordered=offered.is_ordered,
        last=offered.last,
        points=question.points,
        kahoot=question.kahoot,
        pictures=pictures_in([question.stem, *(option.text for option in offered.options)]),
        references=references,
        tags=once((*about.tags, *topic.tags, *question.tags)),
        awaits_review=awaits,
        is_hidden=topic.hidden,
    )


def _why(option: Option, lecture: Lecture) -> Text:
    """Return the reason of *option*, which says if it or its answer shows what awaits review."""
    awaits = texts_await((option.text, option.why), lecture)
    return review.reason(option.why, lecture.words, awaits=awaits)
