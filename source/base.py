"""The simple values of a lecture file: slugs, dates, lists that may be a single entry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from source.text import MAX_LENGTH

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Item = TypeVar("Item")


class Model(BaseModel):
    """A part of a lecture file: nothing is unknown, nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)


def one_or_more(written: object) -> object:
    """Return a list where the author wrote a single entry."""
    return written if isinstance(written, list | tuple) else [written]


@dataclass(frozen=True, slots=True)
class OrShort:
    """Tells an editor that a short form may stand here as well as the full one."""

    kind: str = "string"

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": self.kind}, handler(schema)]}


OneOrMore = Annotated[tuple[Item, ...], BeforeValidator(one_or_more), OrShort()]


def in_form(pattern: str, what: str, hint: str) -> AfterValidator:
    """Return a check that a value matches *pattern* as a whole; else it says that this is not *what*."""
    form = re.compile(pattern)

    def check(written: str) -> str:
        if not form.fullmatch(written):
            context = {"what": what, "written": repr(written), "form": hint}
            raise PydanticCustomError("bad_form", "this is not {what}: {written}", context)
        return written

    return AfterValidator(check)


def _iso_date(written: str) -> str:
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise PydanticCustomError("bad_date", "this is not a date: {written}", {"written": repr(written)}) from None


Slug = Annotated[
    str,
    StringConstraints(max_length=64),
    in_form(
        "[A-Za-z0-9]+([-_][A-Za-z0-9]+)*", "an id", "use letters a to z, digits and single hyphens: late-metastasis"
    ),
]
"""An id: ASCII letters and digits, joined by single hyphens or underscores."""

FactKey = Annotated[
    str,
    StringConstraints(max_length=64),
    in_form("[a-z][a-z0-9_]*", "a name for a fact", "use small letters, digits and underscores: survival_localised"),
]
"""The name of a fact, as an expression can use it."""

IsoDate = Annotated[str, AfterValidator(_iso_date)]
"""A day, as ISO 8601 writes it: 2026-11-23. It stays text, so that it is printed as it was written."""

Language = Annotated[
    str, in_form("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language", "write its BCP 47 tag, such as en-GB or de")
]
"""A BCP 47 language tag, such as en-GB."""

WORDS: dict[str, Any] = {"type": ["string", "number", "boolean"]}
"""Words as an editor's YAML parser sees them: it takes 12 or true for a number or a truth value."""

Name = Annotated[str, StringConstraints(min_length=1, max_length=MAX_LENGTH), WithJsonSchema(WORDS)]
"""Plain words, without markup."""
