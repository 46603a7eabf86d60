"""The kinds of values that a key of a lecture file may have: how each is read, and what an editor may know of it.

Every scalar comes as the text that was written. Reading raises Mistakes: all that is wrong, in a lecturer's words.
"""

import math
import sys
from collections.abc import Callable, Iterable
from typing import Any, Generic, NamedTuple, TypeVar, get_args

from source.reading.defined import Defined
from source.reading.mistakes import Mistake, Mistakes, mistake, wrong_form
from source.reading.showing import Example

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")
Name = TypeVar("Name")
Written = Any
"""A str, None for a key without a value, a list, or a dict with str keys."""
Schema = dict[str, Any]
"""A JSON Schema, draft 2020-12."""
Definitions = dict[str, Schema]
"""The schemas of a lecture's parts by name, which others refer to."""

WORDS: Schema = {"type": ["string", "number", "boolean"]}
"""Words as an editor's YAML parser sees them: it takes 12 or true for a number or a truth value."""

MAX_LENGTH = 50_000
"""Characters in one text. The longest vignette seen has some 2,000."""

UNBOUNDED = sys.maxsize
"""As many entries as there may be."""

TRUTHS = dict.fromkeys(("true", "yes", "y", "on", "1"), True) | dict.fromkeys(("false", "no", "n", "off", "0"), False)
"""What may be written for true and false: the words of YAML 1.1, and figures."""


class Allowed(NamedTuple, Generic[T_co]):
    """What may stand in a place of a lecture file."""

    read: Callable[[Written, Defined], T_co]
    """What it is, from what was written; Mistakes if it cannot be read."""
    schema: Callable[[Definitions], Schema]
    """Its schema; the parts that it refers to are added to the definitions."""
    example: Callable[[], Example] = lambda: "…"
    """What may be written, as a hint shows it."""


def fixed(**schema: Any) -> Callable[[Definitions], Schema]:
    """Return the same schema for all."""
    return lambda _: dict(schema)


def plain_words(most: int = MAX_LENGTH, *, may_be_empty: bool = False) -> Allowed[str]:
    """Return plain words of at most *most* characters."""

    def read(written: Written, _: Defined) -> str:
        if not isinstance(written, str):
            raise mistake("E203", "words are expected here", "write them behind the colon, or indented below")
        if not (written or may_be_empty):
            raise mistake("E203", "this text is empty", "write something, or delete the key")
        if len(written) > most:
            raise mistake("E204", "this is too long", f"write at most {most} characters")
        return written

    return Allowed(read, fixed(**WORDS))


def number(least: float = -math.inf, most: float = math.inf, *, above: float = -math.inf) -> Allowed[float]:
    """Return a number from *least* to *most*, greater than *above*; 2.0 is the same as 2."""

    def read(written: Written, _: Defined) -> float:
        value = _float(written)
        if value is None or not math.isfinite(value):
            raise mistake("E203", "a number is expected here", "write digits only, such as 3 or 2.5")
        if value < least:
            raise mistake("E204", "this number is too small", f"write at least {least:g}")
        if value <= above:
            raise mistake("E204", "this number is too small", f"write more than {above:g}")
        if value > most:
            raise mistake("E204", "this number is too large", f"write at most {most:g}")
        return int(value) if value.is_integer() else value

    bounds = {"minimum": least, "maximum": most, "exclusiveMinimum": above}
    known = {name: at for name, at in bounds.items() if math.isfinite(at)}
    return Allowed(read, fixed(type="number", **known), lambda: f"{min(max(least, 3), most):g}")


def _float(written: Written) -> float | None:
    try:
        return float(written)
    except (TypeError, ValueError):
        return None


def whole_number(least: int, most: int) -> Allowed[int]:
    """Return a whole number from *least* to *most*."""

    def read(written: Written, _: Defined) -> int:
        if not (isinstance(written, str) and written.isdecimal()):
            raise mistake("E203", "a whole number is expected here", "write digits only, such as 3")
        value = int(written) if len(written) < 10 else sys.maxsize  # int() refuses thousands of digits
        if value < least:
            raise mistake("E204", "this number is too small", f"write at least {least}")
        if value > most:
            raise mistake("E204", "this number is too large", f"write at most {most}")
        return value

    return Allowed(read, fixed(type="integer", minimum=least, maximum=most), lambda: str(min(max(least, 3), most)))


def one_of(literal: Any) -> Allowed[Any]:
    """Return one of the words or whole numbers of the type *literal*."""
    allowed = {str(value): value for value in get_args(literal)}
    *most, last = (repr(value) for value in allowed.values())
    hint = f"write {', '.join(most)} or {last}"

    def read(written: Written, _: Defined) -> Any:
        if not isinstance(written, str) or written not in allowed:
            said = written if str(written).isdecimal() else repr(written)
            raise mistake("E203", f"{said} is not one of the words for this", hint)
        return allowed[written]

    return Allowed(read, fixed(enum=list(allowed.values())), lambda: next(iter(allowed)))


def _truth(written: Written, _: Defined) -> bool:
    value = TRUTHS.get(written.lower()) if isinstance(written, str) else None
    if value is None:
        raise mistake("E203", "true or false is expected here", "write true or false")
    return value


TRUTH = Allowed(_truth, fixed(type="boolean"), lambda: "true")
"""True or false."""

ANYTHING: Allowed[object] = Allowed(lambda written, _: written, fixed())
"""Whatever was written."""


def checked(kind: Allowed[T], check: Callable[[T, Defined], T]) -> Allowed[T]:
    """Return *kind* whose values go on through *check*."""
    return Allowed(lambda written, defined: check(kind.read(written, defined), defined), kind.schema, kind.example)


def shortened(kind: Allowed[T], in_full: Callable[[Written], Written], **short: Any) -> Allowed[T]:
    """Return *kind*, of which a short form may be written too, that *in_full* turns into the full one."""

    def schema(definitions: Definitions) -> Schema:
        return {"anyOf": [short, kind.schema(definitions)]}

    return Allowed(lambda written, defined: kind.read(in_full(written), defined), schema, kind.example)


def listed(kind: Allowed[T], least: int = 0, most: int = UNBOUNDED) -> Allowed[tuple[T, ...]]:
    """Return a list of *least* to *most* entries."""

    def read(written: Written, defined: Defined) -> tuple[T, ...]:
        if not isinstance(written, list):
            if isinstance(written, str) and written.startswith("-"):
                hint = f"a space has to follow each hyphen: - {written.split(' ')[0].lstrip('-')}"
                raise mistake("E203", "a list is expected here", hint)
            raise wrong_form("a list is expected here", "start each entry on its own line with a hyphen and a space")
        _count(len(written), least, most)
        values, found = _gathered(enumerate(written), kind, defined)
        if found:
            raise Mistakes(found)
        return tuple(values)

    def schema(definitions: Definitions) -> Schema:
        return {"type": "array", "items": kind.schema(definitions), **_bounds("Items", least, most)}

    return Allowed(read, schema, lambda: _some(kind.example(), min(max(least, 2), most)))


def one_or_more(kind: Allowed[T], least: int = 0) -> Allowed[tuple[T, ...]]:
    """Return a list; a single entry may stand for a list of one."""
    return shortened(
        listed(kind, least), lambda written: written if isinstance(written, list) else [written], type="string"
    )


def mapped(names: Allowed[Name], kind: Allowed[T], least: int = 0, most: int = UNBOUNDED) -> Allowed[dict[Name, T]]:
    """Return a mapping of *least* to *most* keys, which are *names*."""

    def read(written: Written, defined: Defined) -> dict[Name, T]:
        entries = mapping(written)
        _count(len(entries), least, most)
        keys, wrong_keys = _gathered(zip(entries, entries, strict=True), names, defined)
        values, wrong_values = _gathered(entries.items(), kind, defined)
        if wrong_keys or wrong_values:
            raise Mistakes([*(wrong._replace(of_key=True) for wrong in wrong_keys), *wrong_values])
        return dict(zip(keys, values, strict=True))

    def schema(definitions: Definitions) -> Schema:
        return {
            "type": "object",
            "propertyNames": names.schema(definitions),
            "additionalProperties": kind.schema(definitions),
            **_bounds("Properties", least, most),
        }

    return Allowed(read, schema, lambda: dict.fromkeys([names.example(), "…"][: max(least, 1)], kind.example()))


def mapping(written: Written) -> dict[str, Written]:
    """Return *written* if it is a mapping."""
    if not isinstance(written, dict):
        hint = "write key: value on lines of their own, indented"
        raise wrong_form("keys with values are expected here", hint)
    return written


def _count(entries: int, least: int, most: int) -> None:
    if entries < least:
        raise mistake("E204", f"{entries} entries are too few here", f"write at least {least}")
    if entries > most:
        raise mistake("E204", "more entries are here than can be used", f"write at most {most}")


def _gathered(
    entries: Iterable[tuple[str | int, Written]], kind: Allowed[T], defined: Defined
) -> tuple[list[T], list[Mistake]]:
    """Return what *entries*, each with its key or place, are, and the mistakes in them."""
    read = kind.read
    values: list[T] = []
    found: list[Mistake] = []
    for step, written in entries:
        try:
            values.append(read(written, defined))
        except Mistakes as mistakes:
            found += mistakes.below(step)
    return values, found


def _some(entry: Example, count: int) -> list[Example]:
    """Return a list of *count* entries; of one, where it is long enough to be understood alone."""
    return [entry] * (1 if isinstance(entry, dict) else count)


def _bounds(what: str, least: int, most: int) -> Schema:
    return ({f"min{what}": least} if least else {}) | ({f"max{what}": most} if most < UNBOUNDED else {})
