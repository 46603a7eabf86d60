"""The item bank: a table with a row for each item and a column for each of its fields, for spreadsheets.

The columns stand in the same places whatever the lecture, so that the tables of many lectures can be put below one
another: first what every item has, then text, right or wrong, and reason of each option.
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

COLUMNS = (
    "id",
    "lecture",
    "topic",
    "teaching point",
    "level",
    "kind",
    "points",
    "order kept",
    "changed",
    "pictures",
    "stem",
    "question",
    "explanation",
    "references",
    "kahoot question",
    "kahoot right",
    "kahoot wrong",
    "kahoot seconds",
)
"""What every item has, in this order."""

OPTION_COLUMNS = ("option {n}", "option {n} is", "option {n} reason")
FEWEST_OPTIONS = 5
"""Options that have columns even where no question offers so many."""


class Words(NamedTuple):
    """A text in a cell, with the numbers of the references that it cites."""

    text: Text
    numbers: Mapping[str, int]


Cell = str | float | Words


def header(quiz: Quiz) -> tuple[str, ...]:
    """Return the names of the columns."""
    options = range(1, _most_options(quiz) + 1)
    return (*COLUMNS, *(name.format(n=n) for n in options for name in OPTION_COLUMNS))


def rows(quiz: Quiz) -> Iterator[tuple[Item, tuple[Cell, ...]]]:
    """Yield each item with its cells, as many as the header has; what it has not is an empty text."""
    most = _most_options(quiz)
    return ((item, (*_about(item, quiz), *_options(item, most))) for item in quiz.items)


def _about(item: Item, quiz: Quiz) -> tuple[Cell, ...]:
    return (
        item.id,
        quiz.id,
        item.topic,
        Words(Text(item.topic_title.runs), {}),
        item.level,
        "several" if item.several else "one-best",
        item.points,
        _yes(item.is_ordered),
        datetime.fromtimestamp(item.changed, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if item.changed else "",
        "\n".join(Path(file).name for file in item.pictures),
        Words(item.stem, item.numbers) if item.stem else "",
        Words(item.ask, item.numbers),
        Words(item.explain, item.numbers) if item.explain else "",
        "\n".join(f"{number}. {words}" for number, words in enumerate(item.references.values(), start=1)),
        *_kahoot(item.kahoot),
    )


def has_emphasis(item: Item) -> bool:
    """Return whether any text of *item* is bold or italic somewhere."""
    texts = [item.topic_title, item.stem, item.ask, item.explain]
    texts += [text for answer in item.answers for text in (answer.text, answer.why)]
    return any(is_emphasised(text) for text in texts if text)


def _most_options(quiz: Quiz) -> int:
    return max(FEWEST_OPTIONS, *(len(item.answers) for item in quiz.items), 0)


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _kahoot(form: KahootForm | None) -> tuple[Cell, ...]:
    if form is None:
        return ("",) * 4
    right, wrong = ("\n".join(map(to_line, answers)) for answers in (form.right, form.wrong))
    return Words(form.ask, {}), right, wrong, form.seconds


def _options(item: Item, most: int) -> Iterator[Cell]:
    for answer in item.answers:
        yield Words(answer.text, item.numbers)
        yield "right" if answer.is_right else "wrong"
        yield Words(answer.why, item.numbers)
    yield from ("",) * len(OPTION_COLUMNS) * (most - len(item.answers))
