"""Which advice an author wants: on the whole lecture, or on one of its topics, matrices and questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from source.reading.mistakes import mistake
from source.reading.problems import CODES, near
from source.reading.values import TRUTH, checked, fixed, mapped, plain_words

if TYPE_CHECKING:
    from source.reading.defined import Defined

ADVICE = tuple(code for code in CODES if code.startswith("A"))


def _code(written: str, _: Defined) -> str:
    if written in ADVICE:
        return written
    if written in CODES:
        raise mistake("E401", f"{written} is a mistake, and no advice", "put it right: only advice can be switched off")
    raise mistake("E401", f"there is no advice {written}", near(written, ADVICE))


WANTED = mapped(
    checked(plain_words(), _code)._replace(schema=fixed(enum=list(ADVICE)), example=lambda: "A703"),
    TRUTH._replace(example=lambda: "off"),
)
"""Codes of advice, and whether it is wanted: ``{A703: off}``."""
