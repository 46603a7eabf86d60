"""The options of a question: none stands twice, and their order is the same in every output."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import combining, normalize

from source.options.last import speaks_of_others
from source.reading.mistakes import mistake, wrong_form
from source.reading.part import Part, needed, nested
from source.reading.values import WORDS, Allowed, Written, fixed, listed, mapping, shortened
from source.texts.text import PICTURED_TEXT, TEXT, Text

_DIGITS = re.compile(r"([0-9]{1,18})")


_MARKED = {(False, False): "{}", (True, False): "^{}^", (False, True): "~{}~"}


class Option(Part):
    """An answer to choose, and the reason why it is right or wrong."""

    text: Text = needed(PICTURED_TEXT, "The answer.")
    why: Text = needed(TEXT, "Why it is right or wrong.")


def _options(written: Written) -> Written:
    if isinstance(written, dict):
        return [{"text": text, "why": why} for text, why in written.items()]
    if isinstance(written, list) and any(isinstance(answer, str) for answer in written):
        raise wrong_form("an answer without its reason stands here", "write each as answer: reason")
    return written if isinstance(written, list) else mapping(written)


OPTIONS: Allowed[tuple[Option, ...]] = shortened(listed(nested(Option), 1, 30), _options)._replace(
    schema=fixed(type="object", minProperties=1, maxProperties=30, additionalProperties=WORDS),
    example=lambda: {"the answer": "the reason"},
)
"""Options as an author writes them: ``answer: reason``."""


class Offered(NamedTuple):
    """The options of a question in their order, which is the same in every output."""

    options: tuple[Option, ...]
    is_ordered: bool
    """Whether the place of an option says something, so that no program may shuffle them."""
    last: int = 0
    """How many at the end stay there while others are shuffled."""


def offered(
    options: tuple[Option, ...], language: str, order: tuple[Text, ...] = (), last: tuple[Text, ...] = ()
) -> Offered:
    """Return *options* in their author's *order*; else by their values in *language*, 5 mg before 1 g; else by letters.

    Those that *last* names, and those that speak of the others, come at the end.
    98 % of expert items are in logical or alphabetical order: it is free of position bias and gives nothing away.
    """
    from source.quantities.order import values_in_order  # a lecture without questions does not pay for it

    if order:
        places = {text.plain: place for place, text in enumerate(order)}
        return Offered(tuple(sorted(options, key=lambda option: places[option.text.plain])), is_ordered=True)
    named = [text.plain for text in last]
    ends = [option for option in options if option.text.plain in named or speaks_of_others(option.text.plain)]
    ends.sort(key=lambda option: named.index(option.text.plain) if option.text.plain in named else len(named))
    rest = [option for option in options if option not in ends]
    values = values_in_order([as_typed(option.text) for option in rest], language) if len(rest) > 1 else None
    in_line = [rest[place] for place in values] if values else sorted(rest, key=lambda it: _alphabetical(it.text.plain))
    return Offered((*in_line, *ends), is_ordered=values is not None, last=len(ends))


def texts_in_order(texts: tuple[Text, ...], language: str) -> tuple[Text, ...]:
    """Return *texts* as ``offered`` puts them, CD34 before CD117."""
    options = tuple(Option(text=text, why=text) for text in texts)
    return tuple(option.text for option in offered(options, language).options)


def as_typed(text: Text) -> str:
    """Return *text* as a figure is typed: 10^3^ for raised letters, and without emphasis."""
    return "".join(_MARKED[run.superscript, run.subscript].format(run.text) for run in text.runs)


def refuse_same(right: Sequence[Text], wrong: Sequence[Text]) -> None:
    """Raise Mistakes where an answer stands twice in a question."""
    seen: set[str] = set()
    for side, texts in (("right", right), ("wrong", wrong)):
        for index, text in enumerate(texts):
            if text.plain in seen:
                message = f"this answer stands twice: {text.plain}"
                raise mistake("E502", message, "delete or change one of them", side, index)
            seen.add(text.plain)


def _alphabetical(words: str) -> tuple[list[str | int], str]:
    """Return a key for sorting: accents and case count only between words that are otherwise the same."""
    bare = words.casefold()
    if not bare.isascii():
        bare = "".join(sign for sign in normalize("NFKD", words).casefold() if not combining(sign))
    # Every second part is a run of digits, so a number never meets a word.
    return [int(part) if place % 2 else part for place, part in enumerate(_DIGITS.split(bare))], words
