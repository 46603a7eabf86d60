"""The simple values of a lecture file: names, dates, and ids, of which each is either new or known."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from source.reading.mistakes import mistake
from source.reading.values import Allowed, checked, fixed, number, plain_words

if TYPE_CHECKING:
    from source.reading.defined import Defined, IdKind


def in_form(pattern: str, what: str, hint: str, most: int = 2_000) -> Allowed[str]:
    """Words of at most *most* characters that match *pattern* as a whole; else it says that this is not *what*."""
    form = re.compile(pattern)

    def check(written: str, _: Defined) -> str:
        if not form.fullmatch(written):
            raise mistake("E205", f"this is not {what}: {written!r}", hint)
        return written

    schema = fixed(type="string", pattern=f"^(?:{pattern})$", maxLength=most)
    kind = checked(plain_words(most, may_be_empty=True), check)
    return kind._replace(schema=schema, example=lambda: re.split(": | such as ", hint)[-1].split(" or ")[0])


def _iso_date(written: str, _: Defined) -> str:
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        day = re.fullmatch(r"(\d\d?)\.(\d\d?)\.(\d{4})", written)
        meant = f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}" if day else "2026-11-23"
        raise mistake("E205", f"this is not a date: {written!r}", f"write year-month-day: {meant}") from None


def _pointer(kind: IdKind, hint: str = "") -> Allowed[str]:
    def check(name: str, defined: Defined) -> str:
        defined.must_have(kind, [name], hint)
        return name

    return checked(plain_words(may_be_empty=True), check)._replace(schema=fixed(type="string"))


NAME = plain_words()
"""Plain words, without markup."""

MOST_SLUG = 64
"""Characters of an id: files are named by it, with endings of some thirty more."""

KEPT_BY_WINDOWS = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))])
"""Names that no file can have there, whatever its ending (Microsoft, Naming Files, Paths, and Namespaces)."""


def _for_files(name: str, _: Defined) -> str:
    if name.lower() in KEPT_BY_WINDOWS:
        hint = f"say more, such as {name}-1: files and folders are named by ids"
        raise mistake("E205", f"Windows keeps the name {name} for itself", hint)
    return name


_SLUG = in_form(
    "[A-Za-z0-9]+([-_][A-Za-z0-9]+)*",
    "an id",
    "use letters a to z, digits and single hyphens: late-metastasis",
    MOST_SLUG,
)
SLUG = checked(_SLUG, _for_files)
"""An id: ASCII letters and digits, joined by single hyphens or underscores."""

FACT_KEY = in_form(
    "[a-z][a-z0-9_]*",
    "a name for a fact",
    "use small letters, digits and underscores: survival_localised",
    64,
)
"""The name of a fact, as an expression can use it."""

LANGUAGE = in_form("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language", "write its BCP 47 tag, such as en-GB or de", 64)
"""A BCP 47 language tag, such as en-GB; the longest that is of use has 35 characters (RFC 5646, 4.4.1)."""

ISO_DATE = checked(plain_words(may_be_empty=True), _iso_date)._replace(
    schema=fixed(type="string", format="date"), example=lambda: "2026-11-23"
)
"""A day, as ISO 8601 writes it: 2026-11-23. It stays text, so that it is printed as it was written."""

MINUTES = number(0, 600)

REFERENCE_ID = _pointer("reference")
FACT_NAME = _pointer("fact")
TOPIC_ID = _pointer("topic")
OBJECTIVE_ID = _pointer("objective")
SLIDE_ID = _pointer("slide", "it has to be a topic or a matrix; ")
"""A topic or a matrix."""
CELL_ID = _pointer("cell", "a cell is matrix/feature/entity; ")
"""A cell of a matrix: matrix/feature/entity, such as core/tfe3/asps."""
