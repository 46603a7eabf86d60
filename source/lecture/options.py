"""The options of a question: none stands twice, and their order is the same in every output."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import combining, normalize

from source.reading.mistakes import mistake
from source.reading.part import Part, needed, nested
from source.reading.values import WORDS, Allowed, Written, fixed, listed, mapping, shortened
from source.texts.text import PICTURED_TEXT, TEXT, Text

_NUMBER = re.compile(
    r"(?P<bound>[<>≤≥~≈]?)\s*(?P<sign>[-−]?)(?:(?P<grouped>[1-9][0-9]{0,2}(?:,[0-9]{3})+)\b|(?P<plain>[0-9]+(?:[.,][0-9]+)?))"
)
_DIGITS = re.compile(r"([0-9]{1,18})")


class Option(Part):
    """An answer to choose, and the reason why it is right or wrong."""

    text: Text = needed(PICTURED_TEXT, "The answer.")
    why: Text = needed(TEXT, "Why it is right or wrong.")


def _options(written: Written) -> Written:
    if isinstance(written, dict):
        return [{"text": text, "why": why} for text, why in written.items()]
    return written if isinstance(written, list) else mapping(written)


OPTIONS: Allowed[tuple[Option, ...]] = shortened(listed(nested(Option), 1, 30), _options)._replace(
    schema=fixed(type="object", minProperties=1, maxProperties=30, additionalProperties=WORDS)
)
"""Options as an author writes them: ``answer: reason``."""


def in_order(options: tuple[Option, ...], order: tuple[Text, ...] = ()) -> tuple[Option, ...]:
    """Return *options* in their author's *order*, else by the figures with which all start, else alphabetically.

    98 % of expert items are in logical or alphabetical order: it is free of position bias and gives nothing away.
    """
    ordered = order or texts_in_order(tuple(option.text for option in options))
    places = {text.plain: place for place, text in enumerate(ordered)}
    return tuple(sorted(options, key=lambda option: places[option.text.plain]))


def have_order(options: tuple[Option, ...], order: tuple[Text, ...] = ()) -> bool:
    """Return whether the place of an option says something, so that no program may shuffle them."""
    return bool(order) or all(_NUMBER.match(option.text.plain) for option in options)


def texts_in_order(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    """Return *texts* by the figures with which all start, else alphabetically, CD34 before CD117."""
    figures = [_NUMBER.match(text.plain) for text in texts]
    if all(figures):
        keyed = {text.plain: _value(found) for text, found in zip(texts, figures, strict=True) if found}
        return tuple(sorted(texts, key=lambda text: (keyed[text.plain], *_alphabetical(text.plain))))
    return tuple(sorted(texts, key=lambda text: _alphabetical(text.plain)))


def refuse_same(right: Sequence[Text], wrong: Sequence[Text]) -> None:
    """Raise Mistakes where an answer stands twice in a question."""
    seen: set[str] = set()
    for side, texts in (("right", right), ("wrong", wrong)):
        for index, text in enumerate(texts):
            if text.plain in seen:
                message = f"this answer stands twice: {text.plain}"
                raise mistake("E502", message, "delete or change one of them", side, index)
            seen.add(text.plain)


def _value(figure: re.Match[str]) -> tuple[float, int]:
    size = figure["grouped"].replace(",", "") if figure["grouped"] else figure["plain"].replace(",", ".")
    beside = {"<": -1, "≤": -1, "≥": 1, ">": 1}.get(figure["bound"], 0)
    return (-float(size) if figure["sign"] else float(size)), beside


def _alphabetical(words: str) -> tuple[list[str | int], str]:
    """Return a key for sorting: accents and case count only between words that are otherwise the same."""
    bare = words.casefold()
    if not bare.isascii():
        bare = "".join(sign for sign in normalize("NFKD", words).casefold() if not combining(sign))
    # Every second part is a run of digits, so a number never meets a word.
    return [int(part) if place % 2 else part for place, part in enumerate(_DIGITS.split(bare))], words
