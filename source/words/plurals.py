"""Which form of a word goes with a number: the plural rules of Unicode's CLDR, which stand in plurals.txt.

Babel has them too, with 34 MB of other data, and takes 75 ms to load.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from source.words.tables import primary

OTHER = "other"
CATEGORIES = ("zero", "one", "two", "few", "many", OTHER)

_FILE = Path(__file__).with_name("plurals.txt")

_ORDINALS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "one": "n % 10 = 1 and n % 100 != 11",
        "two": "n % 10 = 2 and n % 100 != 12",
        "few": "n % 10 = 3 and n % 100 != 13",
    },
    "fr": {"one": "n = 1"},
}
"""The same for ordinal numbers, in the languages whose tables of words have forms of them."""

_RELATION = re.compile(r"([nivft])(?: % (\d+))? (!?=) ([\d.,]+)")


def category(language: str, digits: str) -> str:
    """Return the form that *digits*, a number as it is printed with a point, take in *language*, a BCP 47 tag."""
    return _chosen(_rules(language), digits)


def ordinal(language: str, digits: str) -> str:
    """Return the form that *digits* take as an ordinal number."""
    return _chosen(_ORDINALS.get(primary(language), {}), digits)


def categories(language: str) -> tuple[str, ...]:
    """Return the forms that *language* has."""
    return tuple(name for name in CATEGORIES if name in _rules(language) or name == OTHER)


@cache
def _rules(language: str) -> Mapping[str, str]:
    """Return the rules of *language*, or of the language that it is a variety of, each by the form that it is for."""
    text = _FILE.read_text(encoding="utf-8")
    for name in (language, primary(language)):
        if found := re.search(rf"^(?:[^ \n].* )?{re.escape(name)}(?: .*)?\n((?:  .*\n)+)", text, re.MULTILINE):
            return {form: rule for form, _, rule in (line.strip().partition(" ") for line in found[1].splitlines())}
    return {}


def _chosen(rules: Mapping[str, str], digits: str) -> str:
    operands = _operands(digits)
    return next((name for name, rule in rules.items() if _holds(rule, operands)), OTHER)


def _operands(digits: str) -> Mapping[str, float]:
    """Return what rules ask of a number: its value, whole part, decimals and how many, and these without end zeros."""
    whole, _, decimals = digits.lstrip("-").partition(".")
    texts = {"n": digits.lstrip("-"), "i": whole, "v": str(len(decimals)), "f": decimals, "t": decimals.rstrip("0")}
    return {name: float(text or 0) for name, text in texts.items()}


def _holds(rule: str, operands: Mapping[str, float]) -> bool:
    return any(all(_is_so(part, operands) for part in way.split(" and ")) for way in rule.split(" or "))


def _is_so(relation: str, operands: Mapping[str, float]) -> bool:
    found = _RELATION.fullmatch(relation)
    if found is None:
        raise ValueError(f"this is no relation of a plural rule: {relation}")
    value = operands[found[1]] % int(found[2]) if found[2] else operands[found[1]]
    return (found[3] == "=") == any(_lies_in(value, part) for part in found[4].split(","))


def _lies_in(value: float, part: str) -> bool:
    """Return whether *value* is the number or, as a whole number, in the range that *part* is: 2 or 2..4."""
    first, _, last = part.partition("..")
    return value.is_integer() and int(first) <= value <= int(last or first)
