"""What an item says as a whole, as HTML: its question, and what a learner is told after answering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.texts.html import printed, to_bold_paragraphs, to_html, to_paragraphs, without_citations, words_to_html
from quiz.texts.plain import to_name

if TYPE_CHECKING:
    from quiz.items import Item
    from quiz.texts.html import Shown
    from source.words.printed import Words


def asked(item: Item, pictures: Shown) -> str:
    """Return stem and question; where there are both, the question is bold."""
    numbers = item.numbers
    if item.stem is None:
        return to_paragraphs(item.ask, numbers)
    return to_paragraphs(item.stem, numbers, pictures) + to_bold_paragraphs(item.ask, numbers)


def explained(item: Item, words: Words, heading: str) -> str:
    """Return the explanation, the teaching point and the references, these below a *heading*: h5, or p for none."""
    explanation = to_paragraphs(item.explain, item.numbers) if item.explain else ""
    point = to_html(without_citations(item.topic_title), {})
    sources = "".join(f"<li>{to_html(reference, {})}</li>" for reference in item.references.values())
    listed = f"<{heading}>{printed(words, 'quiz.references')}</{heading}><ol>{sources}</ol>" if sources else ""
    colon = words_to_html(words["punctuation.colon"])
    return f"{explanation}<p>{printed(words, 'quiz.teaching_point')}{colon}{point}</p>{listed}"


def called(item: Item) -> str:
    """Return the words that *item* is known by, on one line: those of its stem, or of its question."""
    return next(filter(None, map(to_name, filter(None, (item.stem, item.lead_in)))), item.id)


def first_words(words: str, most: int) -> str:
    """Return the first of *words* on one line of at most *most* characters, whole words if it can be."""
    if len(words) <= most:
        return words
    whole, space, _ = words[:most].rpartition(" ")
    return f"{whole if space else words[: most - 1]}…"


def tags(item: Item, lecture: str) -> tuple[str, ...]:
    """Return what *item* can be found by: its level, topic and *lecture*, and its author's own tags."""
    return f"level:{item.level}", f"topic:{item.topic}", f"lecture:{lecture}", *item.tags
