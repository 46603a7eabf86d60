"""Where a key belongs that stands in a part that does not have it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from source.reading.problems import close_to, near
from source.reading.values import Allowed, Definitions, Schema

MOST_OWNERS = 3
"""Parts that a hint names as those that have a key."""


def where_it_belongs(
    stray: str, known: Collection[str], below: Mapping[str, str], owners: Mapping[str, Sequence[str]]
) -> str:
    """Return what to do about the key *stray* in a part of which other keys are *known*.

    It may be one of a part *below*, under the key given there; misspelt; or one of other parts, its *owners*.
    """
    if stray in below:
        return f"{stray} is a key below {below[stray]}: indent it there"
    having = () if close_to(stray, known) else dict.fromkeys(owners.get(stray, ()))
    told = f"{stray} is a key of {' and '.join(having)}, not here; " if 0 < len(having) <= MOST_OWNERS else ""
    return told + near(stray, known)


def keys_below(kinds: Mapping[str, Allowed[Any]]) -> dict[str, str]:
    """Return each key of the parts that stand below the keys of *kinds*, and the first of these below which it does."""
    found: dict[str, str] = {}
    for name, kind in kinds.items():
        definitions: Definitions = {}
        for part in _parts_in(kind.schema(definitions)):
            for key in definitions[part].get("properties", ()):
                found.setdefault(key, name)
    return found


def _parts_in(schema: Schema) -> list[str]:
    """Return the names of the parts that a value of *schema* may be, or may have as its entries."""
    if "$ref" in schema:
        return [schema["$ref"].rsplit("/", 1)[1]]
    inner = [*schema.get("anyOf", ()), *schema.get("oneOf", ()), schema.get("items")]
    return [name for each in inner if each for name in _parts_in(each)]
