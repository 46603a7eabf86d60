"""Which form of a word goes with a number, by the plural categories of Unicode's CLDR: one, few, many, other ...

The languages that have a table of words are few and simple. All others are asked of Babel, which takes 75 ms to load:
only lectures with words of their own in such a language pay for it.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from source.words.tables import primary

if TYPE_CHECKING:
    from collections.abc import Callable

OTHER = "other"
CATEGORIES = ("zero", "one", "two", "few", "many", OTHER)


def category(language: str, digits: str) -> str:
    """Return the form that *digits*, a number as it is printed with a point, take in *language*, a BCP 47 tag."""
    match primary(language):
        case "de" | "en":
            return "one" if digits == "1" else OTHER
        case "es":
            return "one" if Decimal(digits) == 1 else OTHER
        case "fr":
            return "one" if int(Decimal(digits)) in (0, 1) else OTHER
    return _of_babel(language)(Decimal(digits))


def ordinal(language: str, digits: str) -> str:
    """Return the form that *digits* take as an ordinal number, in the languages whose tables have forms of them."""
    match primary(language):
        case "en" if digits[-2:] not in ("11", "12", "13"):
            return {"1": "one", "2": "two", "3": "few"}.get(digits[-1], OTHER)
        case "fr":
            return "one" if digits == "1" else OTHER
    return OTHER


@cache
def _of_babel(language: str) -> Callable[[Decimal], str]:
    """Return what tells the form of a number; in a language that Babel does not know, all have the same."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        return lambda _: OTHER
