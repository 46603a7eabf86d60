"""An item as lines of plain text: what Aiken, Blackboard's text file and Kahoot have in common.

They show a question and its answers and nothing else: no markup, no pictures, no feedback.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from quiz.texts.inert import JOINER, inert
from quiz.texts.plain import is_emphasised, to_line
from quiz.written import Loss

if TYPE_CHECKING:
    from quiz.items import Item
    from source.texts.text import Text
    from source.words.printed import Words

_NEAR_HTML = re.compile(r"<(?=[A-Za-z/!?])|&(?=[#A-Za-z])")


def asked(item: Item) -> str:
    """Return stem and question on one line, without citations: there is no list of references to go with them."""
    return inert(" ".join(to_line(text) for text in (item.stem, item.ask) if text))


def answers(item: Item) -> tuple[str, ...]:
    """Return each answer on a line, without citations."""
    return tuple(inert(to_line(answer.text)) for answer in item.answers)


def obstacles(item: Item, words: Words) -> Iterator[str]:
    """Yield why *item* cannot be shown as lines of plain text."""
    if item.pictures:
        yield words["losses.picture_in_text"]
    else:
        yield from unclear(answers(item), words)


def unclear(lines: Sequence[str], words: Words) -> Iterator[str]:
    """Yield why answers that read as *lines* cannot be told from each other."""
    if not all(lines):
        yield words["losses.only_citation"]
    elif len(set(lines)) < len(lines):
        yield words["losses.same_answers"]


def lost(item: Item, shown: Iterable[Text], words: Words) -> Iterator[Loss]:
    """Yield what *item* loses where only the texts *shown* are carried, as plain text."""
    losses = (
        ("losses.reasons", True),
        ("losses.explanation", bool(item.explain)),
        ("losses.references", bool(item.references)),
        ("losses.about", True),
        ("losses.tags", bool(item.tags)),
        ("losses.order", item.keeps_order),
        ("losses.points", item.points != 1),
        ("losses.its_emphasis", any(map(is_emphasised, shown))),
    )
    return (Loss(item.id, words[name]) for name, is_lost in losses if is_lost)


def all_shown(item: Item) -> tuple[Text, ...]:
    """Return the texts of *item* that are read before it is answered."""
    return (*((item.stem,) if item.stem else ()), item.ask, *(answer.text for answer in item.answers))


def not_html(words: str) -> str:
    """Return *words* so that they read the same whether a program takes them for HTML or for plain text.

    By the HTML standard (13.2.5.6, 13.2.5.72) a tag starts where a letter, slash, exclamation or question mark follows
    <, and a character reference where a letter or # follows &.
    """
    return _NEAR_HTML.sub(rf"\g<0>{JOINER}", words)
