"""The fields of an item in plain words, one form for all formats: what is in the lecture, and what is read back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args

from quiz.items import Item, Quiz
from quiz.written import Loss
from tests.quiz.readers.asked import Asked, Paragraphs, from_item
from tests.quiz.readers.html import Words
from tests.quiz.readers.lines import Lines, read_aloud

Field = Literal[
    "id",
    "level and topic",
    "tags",
    "teaching point",
    "question",
    "several",
    "answers",
    "right answers",
    "order kept",
    "reasons",
    "explanation",
    "references",
    "points",
    "bold and italics",
    "bold and italics in reasons",
    "bold and italics in explanation",
    "pictures",
]
Fields = Mapping[Field, object]
"""What there is of an item; a field that it has not, or that a format has no room for, is left out."""

FIELDS: tuple[Field, ...] = get_args(Field)

REPORTED_AS: Mapping[Field, tuple[str, ...]] = {
    "id": ("about",),
    "level and topic": ("about", "level_and_topic"),
    "tags": ("tags",),
    "teaching point": ("about",),
    "question": (),
    "several": ("all_chosen",),
    "answers": (),
    "right answers": (),
    "order kept": ("order",),
    "reasons": ("reasons",),
    "explanation": ("explanation",),
    "references": ("references",),
    "points": ("points",),
    "bold and italics": ("its_emphasis", "emphasis"),
    "bold and italics in reasons": ("reasons", "emphasis", "emphasis_in_reasons"),
    "bold and italics in explanation": ("explanation", "emphasis", "emphasis_in_explanation"),
    "pictures": ("pictures",),
}
"""The losses, by their names in the tables of words, that say that a field is missing; some never may be."""


def of_item(item: Item, quiz: Quiz) -> Fields:
    """Return all that *item* is; what it is worth goes without saying where that is 1 point."""
    points = item.points if item.points != 1 else None
    return of_asked(from_item(item, quiz.id), points=points, keeps_order=item.is_ordered)


def of_asked(asked: Asked, *, points: float | None, keeps_order: bool) -> Fields:
    tags = {kind: name for tag in asked.tags for kind, name in re.findall(r"^(level|topic|lecture)::?(.+)", tag)}
    own = (tag for tag in asked.tags if tag.split(":")[0] not in tags)
    return there(
        {
            "id": asked.id,
            "level and topic": (tags["level"], tags["topic"]) if tags else None,
            "tags": frozenset(tag.replace("_", " ") for tag in own),
            "teaching point": plain((asked.point,)),
            "question": plain(asked.stem + asked.ask),
            "several": asked.several,
            "answers": tuple(plain(option.words) for option in asked.options),
            "right answers": frozenset(plain(option.words) for option in asked.options if option.is_right),
            "order kept": keeps_order,
            "reasons": reasons(plain(option.why) for option in asked.options),
            "explanation": plain(asked.explain),
            "references": tuple(plain(((Words(words),),)) for words in asked.references),
            "points": points,
            "bold and italics": emphasised(asked.stem, asked.ask, *(option.words for option in asked.options)),
            "bold and italics in reasons": emphasised(*(option.why for option in asked.options)),
            "bold and italics in explanation": emphasised(asked.explain),
            "pictures": pictures(asked.stem, asked.ask, *(option.words for option in asked.options)),
        }
    )


def of_lines(lines: Lines, *, several: bool | None = None) -> Fields:
    answers = [(read_aloud(words), is_right) for words, is_right in lines.answers]
    return there(
        {
            "question": read_aloud(lines.question),
            "several": several,
            "answers": tuple(words for words, _ in answers),
            "right answers": frozenset(words for words, is_right in answers if is_right),
        }
    )


def there(fields: Fields) -> Fields:
    """Return those of *fields* that hold something."""
    return {field: value for field, value in fields.items() if value}


def reasons(words: Iterable[str]) -> tuple[str, ...]:
    """Return the reasons, one for each answer; none where no answer has one."""
    found = tuple(words)
    return found if any(found) else ()


def plain(paragraphs: Paragraphs) -> str:
    """Return the words of *paragraphs* on one line, without who made a picture."""
    lines = ("".join(words.text for words in line if "credit" not in words.looks) for line in paragraphs)
    return " ".join(" ".join(lines).split())


def emphasised(*texts: Paragraphs) -> frozenset[str]:
    """Return the words in *texts* that are bold or italic."""
    return frozenset(words.text for words in _all_of(texts) if words.looks & {"bold", "italic"})


def pictures(*texts: Paragraphs) -> tuple[str, ...]:
    """Return each picture in *texts* whole, and who made it."""
    shown = [words for words in _all_of(texts) if words.looks & {"picture", "credit"}]
    return tuple(words.link or words.text for words in shown)


def _all_of(texts: Iterable[Paragraphs]) -> Iterator[Words]:
    return (words for paragraphs in texts for line in paragraphs for words in line)


def mistold(item: Item, quiz: Quiz, found: Fields, losses: Iterable[Loss]) -> set[str]:
    """Return what a format does not carry of *item* without a word, and what it reports as lost though it is there."""
    words = {field: {quiz.words[f"losses.{loss}"] for loss in REPORTED_AS[field]} for field in FIELDS}
    said = {loss.what for loss in losses if loss.item == item.id}
    lost = [field for field, value in of_item(item, quiz).items() if found.get(field) != value]
    reported = set[str]().union(*(words[field] for field in lost))
    return {field for field in lost if not said & words[field]} | (said - reported)
