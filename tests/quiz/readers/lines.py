"""A question as lines of plain text, from an item, for the formats that carry nothing else."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from quiz.items import Item
from quiz.texts.plain import to_line
from quiz.written import Loss
from source.texts.markup import Run
from source.texts.text import Text

JOINER = "\u2060"


class Lines(NamedTuple):
    """What is read: the question, and each answer with whether it is right."""

    question: str
    answers: tuple[tuple[str, bool], ...]


def from_item(item: Item) -> Lines:
    question = " ".join(to_line(text) for text in (item.stem, item.ask) if text)
    return Lines(question, tuple((to_line(answer.text), answer.is_right) for answer in item.answers))


def read_aloud(words: str) -> str:
    """Return *words* without the sign that nobody sees or hears."""
    return words.replace(JOINER, "")


def as_html(words: str) -> str:
    """Return what a browser shows of *words*."""
    seen: list[str] = []
    parser = HTMLParser(convert_charrefs=True)
    parser.handle_data = seen.append  # type: ignore[method-assign]
    parser.feed(words)
    parser.close()
    return "".join(seen)


def told_losses(item: Item, shown: tuple[Text, ...] | None = None) -> list[Loss]:
    """Return what a format loses that carries nothing but the question and its answers as plain text."""
    if shown is None:
        shown = (*filter(None, [item.stem]), item.ask, *(answer.text for answer in item.answers))
    looks = [piece for text in shown for piece in text.pieces if isinstance(piece, Run)]
    told = {
        "the reasons": True,
        "the explanation": item.explain is not None,
        "the references": bool(item.references),
        "its id, level and topic": True,
        "that its answers keep their order": item.is_ordered,
        "how many points it is worth": item.points != 1,
        "its bold and italics": any(run.bold or run.italic for run in looks),
    }
    return [Loss(item.id, what) for what, is_lost in told.items() if is_lost]
