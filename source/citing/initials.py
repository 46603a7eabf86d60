"""Names as a medical bibliography prints them: Portera CA Jr, van der Berg J.

After *Citing Medicine*, chapter 1, "Author": surname with its particles, at most two initials without stops or
hyphens, then the suffix. Names in scripts that have no initials, such as Chinese and Arabic, stay whole, family first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from source.citing.marked import bare
from source.words.printed import Words

if TYPE_CHECKING:
    from source.references.person import Person

MOST_INITIALS = 2

_JOINED = re.compile(r"[\u3005-\u3007\u3040-\u309f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+")
"""Han, Hiragana and Hangul: family and given name are written as one word."""

_RANKS = {"II": "2nd", "III": "3rd", "IV": "4th"}
_PARTS = re.compile(r"[^\s.\-\u2010-\u2015]+")


def inverted(person: Person, words: Words) -> str:
    """Return the name with the surname first; a body keeps its name, and ``others`` at the end of a list is et al."""
    if person.literal:
        return words["citing.et_al"] if person.stands_for_others else bare(person.literal)
    family, given = bare(person.family or ""), bare(person.given or "")
    if not family:
        return given
    if _JOINED.fullmatch(family) and _JOINED.fullmatch(given):
        return family + given
    surname = (person.dropping_particle, person.non_dropping_particle, family)
    return " ".join(filter(None, (*surname, _initials(given), _rank(person.suffix or ""))))


def _initials(given: str) -> str:
    """Return CA from Charles A., C.-A., Charles-Antoine and CA; a name in letters without capitals stays whole."""
    if given.upper() == given.lower():
        return given
    letters = "".join(part if _are_initials(part) else part[0] for part in _PARTS.findall(given))
    return letters[:MOST_INITIALS].upper()


def _are_initials(part: str) -> bool:
    return part.isupper() and len(part) <= 3


def _rank(suffix: str) -> str:
    plain = suffix.strip(" .,")
    return _RANKS.get(plain, plain)
