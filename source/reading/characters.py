"""Characters that no lecture may hold, since no output can."""

from __future__ import annotations

import re

from source.reading.problems import Place, Problem

FORBIDDEN = "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
"""Characters that XML 1.0 forbids or discourages (clause 2.2), and with it every format written here."""

_NOT_YAML = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What YAML 1.1, production 1, leaves out of its printable characters."""


def forbidden_at(place: Place, character: str) -> Problem:
    """Return the problem that *character* stands at *place*."""
    message = f"the character U+{ord(character):04X} cannot be shown anywhere"
    return Problem(place, "E106", message, "delete it, or write it in words")


def unprintable(text: str, file: str, character: str) -> Problem:
    """Return what a YAML parser, which named *character*, cannot read in *text*.

    Parsers count in bytes or in characters, so the place is looked up anew.
    """
    found = re.search(_NOT_YAML, text)
    at = found.start() if found else 0
    place = Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    return forbidden_at(place, found[0] if found else character)
