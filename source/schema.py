"""The JSON Schema of a lecture file, made from the model: editors complete and check by it while one types."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from source.model import Lecture

if TYPE_CHECKING:
    from source.tree import Path


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a lecture file."""
    made = Lecture.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A Histodeck lecture", **made}


def schema_text() -> str:
    """Return the schema as it is committed in source/lectures/schema.json."""
    return json.dumps(schema(), indent=1, ensure_ascii=False, sort_keys=False) + "\n"


def keys_at(path: Path) -> set[str]:
    """Return the keys that may stand in the mapping at *path*; none where any key may."""
    found = [schema()]
    for part in path:
        found = [step for node in found for step in _inside(node, part)]
    return {key for node in found for key in node.get("properties", {})}


def _inside(node: dict[str, Any], part: str | int) -> list[dict[str, Any]]:
    if isinstance(part, str) and part.startswith("<"):  # the tag of a figure: the kinds lie side by side
        return [kind for kind in _resolve(node) if part[1:-1] in kind.get("properties", {})]
    below: list[Any] = []
    if isinstance(part, int):
        below = [node.get("items"), *node.get("prefixItems", [])]
    elif part in node.get("properties", {}):
        below = [node["properties"][part]]
    elif isinstance(node.get("additionalProperties"), dict):
        below = [node["additionalProperties"]]
    return [flat for entry in below if isinstance(entry, dict) for flat in _resolve(entry)]


def _resolve(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Return *node* without $ref, anyOf and oneOf in front of it."""
    if "$ref" in node:
        return _resolve(schema()["$defs"][node["$ref"].rsplit("/", 1)[1]])
    kinds = node.get("anyOf", []) + node.get("oneOf", [])
    return [flat for kind in kinds for flat in _resolve(kind)] or [node]
