"""Tags: words of the author's own, by which questions are found in the programs that keep them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from source.reading.mistakes import mistake
from source.reading.values import WORDS, Allowed, checked, one_or_more, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from source.reading.defined import Defined

MOST = 50
"""Characters of a tag, as Moodle keeps them."""

BELOW = "::"
"""What parts a tag from one below it: Anki shows them as a tree."""

_REFUSED = re.compile(r'[<>\[\]{}",;`*\\]|(?<!:):(?!:)|:{3}')
"""What one of the programs takes for the end of a tag or for markup, drops, or does not find again."""


def _tag(written: str, _: Defined) -> str:
    levels = [" ".join(normalize("NFC", level).split()) for level in written.split(BELOW)]
    if found := _REFUSED.search(written):
        hint = "write letters, digits and blanks; :: stands before a tag below another: block 2::renal"
        raise mistake("E205", f"a tag cannot hold {found[0]}: {written}", hint)
    if not all(re.search(r"[^\W_]", level) for level in levels):
        raise mistake(
            "E205", f"this is not a tag: {written!r}", "write a word or two on each side of ::, such as week 1"
        )
    return BELOW.join(levels)


TAGS: Allowed[tuple[str, ...]] = one_or_more(checked(plain_words(MOST), _tag)._replace(schema=lambda _: dict(WORDS)))
"""Tags: each a word or a few, of any language."""


def once(tags: Iterable[str]) -> tuple[str, ...]:
    """Return *tags*, each once: programs take small and large letters for the same, Anki a blank and an underscore."""
    found: dict[str, str] = {}
    for tag in tags:
        found.setdefault(tag.casefold().replace(" ", "_"), tag)
    return tuple(found.values())


_WORDS = plain_words(500)


def _deck(written: str, _: Defined) -> tuple[str, ...]:
    levels = tuple(" ".join(level.split()) for level in written.split(BELOW))
    if not all(levels):
        raise mistake("E205", f"this is not a deck: {written!r}", "write the name of a deck, or two with :: in between")
    return levels


DECK = Allowed(lambda written, defined: _deck(_WORDS.read(written, defined), defined), lambda _: dict(WORDS))
"""A deck of Anki, the outermost of those that it lies in first."""
