"""Values that the model of a lecture allows, made from its schema."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from source.loading.schema import schema
from tests.fuzz import odd
from tests.fuzz.corpus import BAD_LIBRARIES, BAD_TEMPLATES, LIBRARIES, TEMPLATES

if TYPE_CHECKING:
    from random import Random

Schema = dict[str, Any]
POINTERS = {
    "after": "topics",
    "cite": "references",
    "facts": "facts",
    "objectives": "objectives",
    "show_after": "topics",
    "topic": "topics",
}
"""The keys that name what stands elsewhere in a lecture, and where."""


@cache
def whole() -> Schema:
    """Return the schema of a lecture file."""
    return schema()


@cache
def all_keys() -> tuple[str, ...]:
    """Return every key that any part of a lecture has."""
    parts = (whole(), *whole()["$defs"].values())
    return tuple(sorted({name for part in parts for name in part.get("properties", ())}))


def ids(root: Any, key: str) -> list[str]:
    """Return the ids that a lecture defines under *key*."""
    entries = root.get(key) if isinstance(root, dict) else None
    if isinstance(entries, dict):
        return list(entries)
    found = [entry.get("id") for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return [name for name in found if isinstance(name, str)]


def at(path: tuple[str | int, ...]) -> Schema:
    """Return the schema of what stands at *path*; an empty one where the model knows nothing."""
    node = whole()
    for step in path:
        node = next((inner for each in _ways(node) if (inner := _below(each, step)) is not None), {})
    return node


def _ways(node: Schema) -> list[Schema]:
    """Return the schemas without references and choices that *node* stands for."""
    if "$ref" in node:
        return _ways(whole()["$defs"][node["$ref"].rsplit("/", 1)[1]])
    choices = [*node.get("anyOf", ()), *node.get("oneOf", ())]
    return [way for choice in choices for way in _ways(choice)] if choices else [node]


def _below(node: Schema, step: str | int) -> Schema | None:
    if isinstance(step, int):
        found = node.get("items")
    else:
        found = node.get("properties", {}).get(step, node.get("additionalProperties"))
    return found if isinstance(found, dict) else None


def keys_of(node: Schema) -> dict[str, Schema]:
    """Return the keys that a mapping may have here."""
    return {name: each for way in _ways(node) for name, each in way.get("properties", {}).items()}


def value(random: Random, node: Schema, key: str, root: Any, depth: int = 0) -> Any:
    """Return a value that *node* allows behind *key*, as a file has it; with ids that the lecture *root* knows."""
    ways = [way for way in _ways(node) if way.get("type") != "null"]
    way = random.choice(ways) if ways else {}
    if special := _special(random, key):
        return special
    if "enum" in way:
        return str(random.choice(way["enum"]))
    kind = way.get("type")
    if kind == "object":
        return _mapping(random, way, root, depth)
    if kind == "array":
        least, most = way.get("minItems", 0), min(way.get("maxItems", 4), 6)
        count = random.randint(least, max(least, most)) if depth < 6 else least
        return [value(random, way.get("items", {}), key, root, depth + 1) for _ in range(count)]
    return _scalar(random, way, key, root)


def _mapping(random: Random, way: Schema, root: Any, depth: int) -> dict[str, Any]:
    known, needed = way.get("properties", {}), way.get("required", ())
    names = [name for name in known if name in needed or (depth < 3 and random.random() < 0.25)]
    made = {name: value(random, known[name], name, root, depth + 1) for name in names}
    others = way.get("additionalProperties")
    if isinstance(others, dict) and not known:
        least = way.get("minProperties", 1)
        for number in range(random.randint(least, max(least, min(way.get("maxProperties", 4), 5)))):
            name = _scalar(random, way.get("propertyNames", {}), "", root)
            made[f"{name}{number}" if name in made else name] = value(random, others, "", root, depth + 1)
    return made


def _scalar(random: Random, way: Schema, key: str, root: Any) -> str:
    kind = way.get("type")
    if kind == "boolean":
        return random.choice(["true", "false", "yes", "No", "on"])
    if kind in ("number", "integer"):
        least = max(way.get("minimum", way.get("exclusiveMinimum", 0)), -1000)
        number = random.uniform(least, min(way.get("maximum", 1000), 1000))
        return str(round(number)) if kind == "integer" or random.random() < 0.7 else f"{number:.3g}"
    if way.get("format") == "date":
        return "2026-11-23"
    if "pattern" in way:
        return random.choice(["core", "late", "tfe3", "one", "two"]) + str(random.randrange(1000))
    if key in POINTERS and (names := ids(root, POINTERS[key])):
        return random.choice(names)
    return odd.harmless(random, ids(root, "references"), ids(root, "facts"))


def _special(random: Random, key: str) -> str:
    """Return the name of a file or a language behind a key that wants one."""
    if key == "picture":
        return odd.picture(random)
    if key in ("template", "file"):
        return random.choice(TEMPLATES if random.random() < 0.7 else BAD_TEMPLATES)
    if key == "bibliography":
        return random.choice(LIBRARIES if random.random() < 0.7 else BAD_LIBRARIES)
    return random.choice(odd.LANGUAGES[:15]) if key == "language" else ""
