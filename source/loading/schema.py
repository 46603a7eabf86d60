"""The JSON Schema of a lecture file, made from the model: editors complete and check by it while one types."""

from __future__ import annotations

import json

from source.lecture.lecture import Lecture
from source.reading.values import Definitions, Schema


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of a lecture file."""
    definitions: Definitions = {}
    Lecture.schema(definitions)
    whole = definitions.pop(Lecture.__name__)
    named = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A Histodeck lecture"}
    return {**named, **whole, "$defs": dict(sorted(definitions.items()))}


def schema_text() -> str:
    """Return the schema as a file beside a lecture has it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
