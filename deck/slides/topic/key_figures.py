"""Points without a figure as cards: where a point begins with a measured value, that value is its key figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from deck.slides.topic.cards import Card
from deck.texts.citations import Sources, with_evidence
from deck.texts.paragraph import Paragraph
from source.texts.markup import Run

if TYPE_CHECKING:
    from source.texts.text import Text

_FEWEST, _MOST = 2, 4
"""Points that stand side by side on cards: more of them are a list."""
_HARD_SPACE = "\N{NO-BREAK SPACE}"
_MEASURED = re.compile(r"[^\W\d_]|[%‰°]")
"""What is in a unit. A bare number is no key figure: "3" says nothing while "of 4 patients" stands small below it."""
_GOES_ON = re.compile(r" +(?!(?:and|or|to|versus|vs|bis|oder|und|à|et|ou)\b)(?=[\w(“‘„«])", re.IGNORECASE)
"""What stands between a key figure and the words that follow: not those that lead to the other end of a range."""


def cards_of(points: tuple[Text, ...], sources: Sources) -> tuple[Card, ...]:
    """Return *points* as cards, or none where a list shows them better; a single one is a card if it has a figure."""
    if len(points) > _MOST:
        return ()
    cards = tuple(_card(point, sources) for point in points)
    return cards if len(cards) >= _FEWEST or (len(cards) == 1 and cards[0].figure) else ()


def _card(point: Text, sources: Sources) -> Card:
    runs = with_evidence(point, sources)
    said = "".join(run.text for run in takewhile(_on_the_line, runs))
    for name in point.facts:
        value, language = sources.lecture.facts[name].value, sources.lecture.about.language
        if (
            _is_key(value, language)
            and _spaced(said).startswith(_spaced(value))
            and (gap := _GOES_ON.match(said, len(value)))
        ):
            return Card(tuple(_between(runs, 0, len(value))), tuple(_between(runs, gap.end())))
    return Card((), runs)


def _is_key(value: str, language: str) -> bool:
    from source.quantities.quantity import after_number

    rest = after_number(value, language)
    return rest is not None and bool(_MEASURED.search(rest))


def _on_the_line(run: Run) -> bool:
    return not (run.superscript or run.subscript)


def _spaced(words: str) -> str:
    """Return *words* with plain spaces: a text has a hard one before a unit, where the fact has it as it was typed."""
    return words.replace(_HARD_SPACE, " ")


def _between(runs: Paragraph, start: int, stop: int | None = None) -> Iterator[Run]:
    """Yield what *runs* say from the character *start* to before *stop*."""
    begin = 0
    for run in runs:
        piece = run.text[max(start - begin, 0) : None if stop is None else max(stop - begin, 0)]
        begin += len(run.text)
        if piece:
            yield run._replace(text=piece)
