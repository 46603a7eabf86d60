"""Which marks part the digits of a number in a language: 1,234.5 and 1.234,5.

The languages that have a table of words are listed here. All others are asked of Babel, which takes 75 ms to load: only
lectures in such a language pay for it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from source.words.tables import primary

COMMA, POINT = ",", "."


class Separators(NamedTuple):
    """The mark before a decimal fraction, and that between groups of three digits, where it is a comma or a point.

    Blanks and apostrophes part groups in every language (SI Brochure, 5.4.4), so they are not named here.
    """

    decimal: str
    group: str


_KNOWN = {
    "de": Separators(COMMA, POINT),
    "en": Separators(POINT, COMMA),
    "es": Separators(COMMA, POINT),
    "fr": Separators(COMMA, ""),
}
_WITH_REGIONS_OF_THEIR_OWN = frozenset({"de", "es", "fr"})
"""Their regions differ: 1,234.5 in Mexico. English texts have points, whatever the country's own habit is."""


@cache
def separators(language: str) -> Separators:
    """Return the marks of *language*, a BCP 47 tag; those of English where nobody knows it."""
    tongue = primary(language)
    if tongue in _KNOWN and (language == tongue or tongue not in _WITH_REGIONS_OF_THEIR_OWN):
        return _KNOWN[tongue]
    return _of_babel(language) or _KNOWN.get(tongue) or _of_babel(tongue) or _KNOWN["en"]


def _of_babel(language: str) -> Separators | None:
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_decimal_symbol, get_group_symbol

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    decimal, group = get_decimal_symbol(locale), get_group_symbol(locale)
    return Separators(decimal if decimal in (COMMA, POINT) else POINT, group if group in (COMMA, POINT) else "")
