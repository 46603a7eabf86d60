"""The item bank: a table with a row for each item and a column for each of its fields, for spreadsheets.

The columns stand in the same places whatever the lecture, so that the tables of many lectures can be put below one
another: first what every item has, then text, right or wrong, and reason of each option. In the workbook, which people
read, their names and all that is no text of the lecture are in its language; in CSV, which programs read, in English.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.texts.plain import is_emphasised, to_line
from source.texts.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.items import Item, Quiz
    from source.lecture.kahoot_form import KahootForm
    from source.words.printed import Words as Printed

COLUMNS = (
    "id",
    "lecture",
    "topic",
    "teaching_point",
    "level",
    "kind",
    "points",
    "order_kept",
    "changed",
    "pictures",
    "stem",
    "question",
    "explanation",
    "references",
    "kahoot_question",
    "kahoot_right",
    "kahoot_wrong",
    "kahoot_seconds",
    "tags",
)
"""What every item has, in this order, by the names of the words for it."""

OPTION_COLUMNS = ("option", "option_is", "option_reason")
FEWEST_OPTIONS = 5
"""Options that have columns even where no question offers so many."""


class Words(NamedTuple):
    """A text in a cell, with the numbers of the references that it cites."""

    text: Text
    numbers: Mapping[str, int]


Cell = str | float | Words


def columns(quiz: Quiz) -> tuple[tuple[str, int], ...]:
    """Return the names of the words for each column, with the number of the option from 1, if it is one's."""
    options = range(1, _most_options(quiz) + 1)
    return (*((name, 0) for name in COLUMNS), *((name, n) for n in options for name in OPTION_COLUMNS))


def header(quiz: Quiz, words: Printed) -> tuple[str, ...]:
    """Return what stands above the columns."""
    return tuple(words.said(f"bank.{name}", n=n) for name, n in columns(quiz))


def rows(quiz: Quiz, words: Printed) -> Iterator[tuple[Item, tuple[Cell, ...]]]:
    """Yield each item with its cells, as many as the header has; what it has not is an empty text."""
    most = _most_options(quiz)
    return ((item, (*_about(item, quiz, words), *_options(item, most, words))) for item in quiz.items)


def _about(item: Item, quiz: Quiz, words: Printed) -> tuple[Cell, ...]:
    return (
        item.id,
        quiz.id,
        item.topic_label,
        Words(Text(item.topic_title.runs), {}),
        words[f"levels.{item.level}"],
        words["bank.several" if item.several else "bank.one_best"],
        item.points,
        words["bank.kept" if item.keeps_order else "bank.not_kept"],
        datetime.fromtimestamp(item.changed, UTC).isoformat().replace("+00:00", "Z") if item.changed else "",
        "\n".join(Path(file).name for file in item.pictures),
        Words(item.stem, item.numbers) if item.stem else "",
        Words(item.ask, item.numbers),
        Words(item.explain, item.numbers) if item.explain else "",
        "\n".join(f"{number}. {to_line(printed)}" for number, printed in enumerate(item.references.values(), start=1)),
        *_kahoot(item.kahoot, item.numbers),
        ", ".join(item.tags),
    )


def has_emphasis(item: Item) -> bool:
    """Return whether any text of *item* is bold or italic somewhere."""
    texts = [item.topic_title, item.stem, item.ask, item.explain]
    texts += [text for answer in item.answers for text in (answer.text, answer.why)]
    texts += item.references.values()
    return any(is_emphasised(text) for text in texts if text)


def _most_options(quiz: Quiz) -> int:
    return max(FEWEST_OPTIONS, *(len(item.answers) for item in quiz.items), 0)


def _kahoot(form: KahootForm | None, numbers: Mapping[str, int]) -> tuple[Cell, ...]:
    if form is None:
        return ("",) * 4
    right, wrong = ("\n".join(to_line(answer, numbers) for answer in side) for side in (form.right, form.wrong))
    return Words(form.ask, numbers), right, wrong, form.seconds


def _options(item: Item, most: int, words: Printed) -> Iterator[Cell]:
    for answer in item.answers:
        yield Words(answer.text, item.numbers)
        yield words["bank.right" if answer.is_right else "bank.wrong"]
        yield Words(answer.why, item.numbers)
    yield from ("",) * len(OPTION_COLUMNS) * (most - len(item.answers))
