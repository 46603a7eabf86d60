"""One grammar of figures: what an author's "about 1,200 patients", "12–15 %" or "87 % (95 % CI 80–92 %)" says.

Charts, ``.number`` and ``.unit`` of facts, and the order of options all ask it. What it does not know for certain is no
figure, so that none is ever taken for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from source.quantities.digits import Number, in_ascii_digits, number_at
from source.quantities.phrases import INTERVAL, OF, OR_MORE, PER, PLUS_MINUS, SLASH, SPACE, SPACES, TO, bound_at
from source.quantities.units import is_symbol

MOST_LETTERS = 200
"""A longer text is no figure with its unit."""

Kind = Literal["number", "range", "part", "ratio"]
"""One number, perhaps with an interval beside it; two ends; so many of so many; so many to so many."""

_REMARK = re.compile(r"[\s,;]*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*$")
_AFTER_COMMA = re.compile(r"[,;]\s+(?P<inside>.*)$")
_FOLD = re.compile(rf"{SPACE}?-?(fold|fach)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_NAMES = tuple("_#@:=.,'’-–−*+&")
"""What stands right behind the number of a name, such as 5-HT, and behind no figure."""
_DIGITS_IN_UNIT = re.compile(
    r"\^[-+−–]?[0-9]+\^?|~[0-9]+~|(?:/|\b(?:per|pro|par|por|je|in|en|pour|på|na)\s)\s*[0-9][0-9.,]*", re.IGNORECASE
)
_UNIT = re.compile(r"[^0-9]*")
_SLASH_NUMBER = re.compile(r"\s?/\s?[0-9]")
"""Two numbers and no unit: 120/80 mmHg."""
_TIME_OF_DAY = re.compile(r"[0-9]{1,2}:0[0-9].*")
_SENTENCE = re.compile(r"[.!?;]\s|\n")


class Quantity(NamedTuple):
    """A figure: *value* is its one number (None if there is none), *low* and *high* the ends that it spans."""

    kind: Kind
    value: Fraction | None
    low: Fraction
    high: Fraction
    number: str
    """The figure as written, with its sign and what stands before it; nothing where there is no single one."""
    unit: str
    """What is counted or measured, as written; may be nothing."""
    bound: str = ""
    """One of < ≤ ≥ > ~, whatever words say it."""
    is_doubtful: bool = False
    """Whether readers of another language would read another number."""
    sides: tuple[Fraction, Fraction] = (Fraction(0), Fraction(0))
    """Of a part, it and the whole; of a ratio, what stands before and behind the colon."""
    is_plain: bool = True
    """Whether its one number is written in digits alone."""
    decimals: int = 0
    """How many digits of its one number stand behind the decimal mark."""

    @property
    def has_ends(self) -> bool:
        """Whether it spans more than a point."""
        return self.low < self.high and self.kind in ("number", "range")


@lru_cache(maxsize=10_000)
def quantity(written: str, language: str) -> Quantity | None:
    """Return what *written*, in a *language* (a BCP 47 tag), says as a figure; None if it is none for certain.

    Markup is that of lectures: 10^6^. Words in front, as in Grade 2, make no figure.
    """
    text = in_ascii_digits(written.strip().strip("*"))
    if len(text) > MOST_LETTERS:
        return _of_one_number(text, language)
    bound, start = bound_at(text)
    if (first := number_at(text, start, language)) is None:
        return None
    return next((read for read in _readings(text, bound, first, language) if read), None)


def after_number(written: str, language: str) -> str | None:
    """Return what stands behind the number with which *written* begins; None if it begins with none."""
    text = in_ascii_digits(written.strip())
    first = number_at(text, bound_at(text)[1], language)
    return text[first.end :] if first else None


def _of_one_number(text: str, language: str) -> Quantity | None:
    number = number_at(text, 0, language)
    if number is None or number.end < len(text):
        return None
    return Quantity("number", number.value, number.value, number.value, text, "", is_doubtful=number.is_doubtful)


def _readings(text: str, bound: str, first: Number, language: str) -> Iterator[Quantity | None]:
    """Yield what *text* can be, the longest first; at most one of them is a figure."""
    yield _part(text, first, language)
    yield _ratio(text, first, language)
    yield _plus_minus(text, first, language)
    yield _range(text, first, language)
    yield _single(text, bound, first, language)


def _part(text: str, first: Number, language: str) -> Quantity | None:
    between = OF.match(text, first.end) or SLASH.match(text, first.end)
    whole = number_at(text, between.end(), language, signed=False) if between else None
    if not whole or not between or first.value.denominator != 1 or whole.value <= 0 or first.value < 0:
        return None
    unit = _unit(text, whole.end)
    if unit is None or (SLASH.match(text, first.end) and (first.value > whole.value or unit.startswith("/"))):
        return None
    share = first.value / whole.value
    return Quantity("part", None, share, share, "", unit, sides=(first.value, whole.value))


def _ratio(text: str, first: Number, language: str) -> Quantity | None:
    between = PER.match(text, first.end)
    second = number_at(text, between.end(), language, signed=False) if between else None
    if not second or second.value <= 0 or first.value < 0 or _TIME_OF_DAY.fullmatch(text):
        return None
    unit = _unit(text, second.end)
    share = first.value / second.value
    return None if unit is None else Quantity("ratio", None, share, share, "", unit, sides=(first.value, second.value))


def _plus_minus(text: str, first: Number, language: str) -> Quantity | None:
    short = _short_unit(text, first.end)
    between = PLUS_MINUS.match(text, first.end) or PLUS_MINUS.match(text, first.end + len(short))
    second = number_at(text, between.end(), language, signed=False) if between else None
    if not second or not between:
        return None
    unit = _unit(text, second.end)
    if unit is None or (between.start() > first.end and short.strip() != unit):
        return None
    scaled = first.sharing_power_of(second)
    low, high = scaled.value - second.value, scaled.value + second.value
    # a power that stands behind the interval alone is missing from the figure in front of it
    number = text[: first.end] if scaled is first else ""
    return _one(scaled, number, unit, low, high)._replace(is_doubtful=first.is_doubtful or second.is_doubtful)


def _range(text: str, first: Number, language: str) -> Quantity | None:
    """Return a range whose ends have one unit, which may stand behind both; the first end must be the lower."""
    short = _short_unit(text, first.end)
    for unit_before in dict.fromkeys(("", short)):
        between = TO.match(text, first.end + len(unit_before))
        second = between and number_at(text, between.end(), language)
        low = first.sharing_power_of(second) if second else first
        if not second or not between or second.value <= low.value:
            continue
        unit = _unit(text, second.end)
        if unit is None or (unit_before.strip() and unit_before.strip() != unit):
            continue
        doubtful = first.is_doubtful or second.is_doubtful
        return Quantity("range", None, low.value, second.value, "", unit, is_doubtful=doubtful)
    return None


def _single(text: str, bound: str, first: Number, language: str) -> Quantity | None:
    if beyond := OR_MORE.search(text, first.end):
        bound = bound or ("≥" if beyond["more"] else "≤")
        text = text[: beyond.start()] + text[beyond.end() :]
    ends = first.value, first.value
    for pattern in (_REMARK, _AFTER_COMMA):
        remark = pattern.search(text, first.end)
        unit = _bare_unit(text[first.end : remark.start()]) if remark else None
        if remark and unit is not None:
            ends = _ends(remark["inside"], first.value, unit, language) or ends
            return _one(first, text[: first.end], unit, *ends)._replace(bound=bound)
    unit = _unit(text, first.end)
    return None if unit is None else _one(first, text[: first.end], unit, *ends)._replace(bound=bound)


def _one(first: Number, written: str, unit: str, low: Fraction, high: Fraction) -> Quantity:
    read = Quantity("number", first.value, low, high, written, unit, is_doubtful=first.is_doubtful)
    return read._replace(is_plain=first.is_plain, decimals=first.decimals)


def _ends(remark: str, value: Fraction, unit: str, language: str) -> tuple[Fraction, Fraction] | None:
    """Return the ends of an interval in a *remark* on a *value*: 95 % CI 80–92 %, or 80 to 92."""
    named = INTERVAL.match(remark)
    inside = remark[named.end() :] if named else remark
    first = number_at(inside, 0, language)
    if first is None:
        return None
    found = _range(inside, first, language) or (_by_comma(inside, first, language) if inside != remark else None)
    if not found or found.unit not in ("", unit) or not found.low <= value <= found.high:
        return None
    return found.low, found.high


def _by_comma(text: str, first: Number, language: str) -> Quantity | None:
    """Return the ends of an interval that are written with a comma or semicolon and a blank between: 80, 92."""
    between = re.compile(r"(?:\s?%)?[,;]\s").match(text, first.end)
    second = between and number_at(text, between.end(), language)
    if not second or second.value <= first.value:
        return None
    unit = _unit(text, second.end)
    return None if unit is None else Quantity("range", None, first.value, second.value, "", unit)


def _short_unit(text: str, at: int) -> str:
    """Return the unit right behind a number, with the blanks before it, when something follows: 5 mg in 5 mg–1 g."""
    match = re.compile(rf"{SPACE}?(?:[^\W\d_]+|%|‰|°{SPACE}?[CF]?)").match(text, at)
    return match[0] if match else ""


def _unit(text: str, at: int) -> str | None:
    """Return the unit that is the rest of *text*, without a remark in brackets; None if the rest is none."""
    rest = text[at:]
    remark = _REMARK.search(rest)
    return _bare_unit(rest[: remark.start()] if remark else rest)


def _bare_unit(rest: str) -> str | None:
    """Return *rest* as a unit; None if it holds another figure, begins like the rest of a name, or is a sentence."""
    if fold := _FOLD.fullmatch(rest):
        return fold[1]
    letters = _LETTERS.match(rest)
    if (letters and not is_symbol(letters[0])) or rest.startswith(_OF_NAMES) or _SLASH_NUMBER.match(rest):
        return None
    if _SENTENCE.search(rest) or not _UNIT.fullmatch(_DIGITS_IN_UNIT.sub("", rest)):
        return None
    return rest.strip(SPACES)
