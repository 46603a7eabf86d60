"""Persons and bodies, in the name parts of CSL."""

from __future__ import annotations

import re

from source.reading.part import Part, nested, optional, others
from source.reading.scalars import NAME
from source.reading.values import ANYTHING, Allowed, Definitions, Schema, Written, listed, shortened

_SUFFIXED = re.compile(r"(.+?),?\s+(Jr\.?|Sr\.?|I{2,3}|IV|2nd|3rd|4th)\Z")

OTHERS = frozenset({"others", "et al", "et al.", "and others"})
"""What an author list may end in; others is BibTeX's word, which Zotero and pandoc hand on."""


class Person(Part):
    """A person or body, in the name parts of CSL. Further parts may stand and are not printed."""

    family: str | None = optional(NAME, "The family name.")
    given: str | None = optional(NAME, "Given names, or their initials.")
    suffix: str | None = optional(NAME, "Jr or III.")
    dropping_particle: str | None = optional(
        NAME, "A particle that falls away where the family name stands alone.", name="dropping-particle"
    )
    non_dropping_particle: str | None = optional(
        NAME, "A particle that stays with the family name: van, de.", name="non-dropping-particle"
    )
    literal: str | None = optional(NAME, "The whole name of a body.")
    more: dict[str, object] = others(ANYTHING)

    @property
    def stands_for_others(self) -> bool:
        """Whether this ends a list of authors that is not complete."""
        return (self.literal or "").casefold() in OTHERS

    @property
    def short(self) -> str:
        """The name as it stands in a short reference."""
        return self.literal or " ".join(filter(None, [self.non_dropping_particle, self.family])) or self.given or ""


def _people(written: Written) -> Written:
    people = written if isinstance(written, list) else [written]
    return [{"literal": person} if isinstance(person, str) else _with_suffix(person) for person in people]


def _with_suffix(written: Written) -> Written:
    """Return a person whose Jr is no part of another name, where programs put it that have no place for it."""
    if not isinstance(written, dict) or written.get("suffix"):
        return written
    for name in ("given", "family"):
        if isinstance(written.get(name), str) and (ended := _SUFFIXED.match(written[name])):
            return {**written, name: ended[1], "suffix": ended[2]}
    return written


def _people_schema(definitions: Definitions) -> Schema:
    names = {"anyOf": [{"type": "string"}, Person.schema(definitions)]}
    return {"type": ["array", "string"], "items": names}


PEOPLE: Allowed[tuple[Person, ...]] = shortened(listed(nested(Person)), _people)._replace(schema=_people_schema)
"""Persons and bodies; a plain name may stand for either."""
