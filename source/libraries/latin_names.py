"""Names of persons as RIS and PubMed write them: the family name, a comma, the given names, perhaps a suffix."""

from __future__ import annotations

import re

Person = dict[str, str]

MOST_LETTERS = 300
"""Longer names are not taken apart."""

_GIVEN_FIRST = re.compile(r"((?:\S+\s+)*[^\W\d_]\.(?:\s*[^\W\d_]\.)*)\s+([^\W\d_][^\s.]+)\Z")
"""Amy E. Keating: what ends in an initial with a stop before the last word is given names."""
_SUFFIX = re.compile(r"(?:,\s*|\s+)(Jr|Sr|II|III|IV|2nd|3rd|4th)\.?\Z")
_INITIALS = re.compile(r"(.+?)\s+([^\W\d_a-z]{1,3})(?:\s+(Jr|Sr|II|III|IV|2nd|3rd|4th)\.?)?\Z")


def person(written: str) -> Person:
    """Return the name parts of CSL; what has no comma is a body, unless initials end it, as in Louis DN."""
    name = written.strip()
    if len(name) > MOST_LETTERS:
        return {"literal": name}
    if name.casefold().rstrip(".") in ("et al", "others"):
        return {"literal": "others"}
    family, comma, rest = name.partition(",")
    if not comma and (turned := _GIVEN_FIRST.match(name)):
        return _parts(turned[2], turned[1], "")
    if not comma:
        found = _INITIALS.match(name) if len(name.split()) < 4 else None
        return _parts(found[1], found[2], found[3] or "") if found else {"literal": name}
    if not rest.strip():
        return {"literal": family.strip()}
    ended = _SUFFIX.search(rest)
    given = rest[: ended.start()] if ended else rest
    return _parts(family.strip(), given.strip(" ,"), ended[1] if ended else "")


def _parts(family: str, given: str, suffix: str) -> Person:
    return {name: part for name, part in (("family", family), ("given", given), ("suffix", suffix)) if part}
