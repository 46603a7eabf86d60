"""One number at a place of a text: 1,200, 1 200, 0.5, ½, 10^3^, 2 × 10⁶, as the text's language writes them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple
from unicodedata import decimal, numeric

from source.quantities.phrases import SPACES
from source.quantities.separators import Separators, separators

MOST_DIGITS = 400
"""More of them are no figure of a lecture, and would take long to reckon with."""
_MOST_POWER = 400

_APOSTROPHES = "'’"
_ARABIC_DECIMAL, _ARABIC_GROUP = "٫", "٬"
MINUS_SIGNS = "-\N{MINUS SIGN}\N{EN DASH}\N{NON-BREAKING HYPHEN}\N{FULLWIDTH HYPHEN-MINUS}"
_SIGN = rf"[+{MINUS_SIGNS}]?"
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺" + MINUS_SIGNS, "0123456789-+" + "-" * len(MINUS_SIGNS))
"""Raised figures as plain ones, and each sign for minus as a hyphen."""
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_TOKEN = re.compile(
    rf"(?:[0-9]+|(?=[.,][0-9]))(?:[.,{_ARABIC_DECIMAL}{_ARABIC_GROUP}][0-9]+|[{SPACES}{_APOSTROPHES}][0-9]{{3}}(?![0-9]))*"
)
_TIMES_TEN = re.compile(rf"[{SPACES}]?[×x·⋅*]\\?[{SPACES}]?(?=10[\^⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺])")
_TEN = re.compile(rf"10(?:\^({_SIGN}[0-9]{{1,3}})(?:\^|(?![0-9]))|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}))")
_EXPONENT = re.compile(r"[eE]([+-]?[0-9]{1,3})(?![0-9A-Za-z])")
_MIXED = re.compile(rf"[{SPACES}]?([{_VULGAR}])")
_PARTS = re.compile(rf"[.,{_ARABIC_DECIMAL}{_ARABIC_GROUP}{SPACES}{_APOSTROPHES}]")


class Number(NamedTuple):
    """A number in a text, from *start* to before *end*."""

    value: Fraction
    start: int
    end: int
    is_doubtful: bool = False
    """Whether readers of another language would read another number: 1,200 where the comma is the decimal mark."""
    decimals: int = 0
    """How many digits stand behind its decimal mark."""
    is_plain: bool = True
    """Whether it is written in digits alone, with their marks, and no power or sign of a fraction."""
    power: Fraction | None = None
    """The power of ten that multiplies its digits, as in 2 × 10^6^."""

    def sharing_power_of(self, other: Number) -> Number:
        """Return it with the power behind the *other* end of a range, which is that of both: 2–4 × 10^9^."""
        if other.power is None or not self.is_plain:
            return self
        return self._replace(value=self.value * other.power, is_plain=False)


def in_ascii_digits(text: str) -> str:
    """Return *text* with the digits of all scripts as 0 to 9, sign for sign, so that places stay the same."""
    if text.isascii():
        return text
    return "".join(sign if decimal(sign, None) is None else str(decimal(sign)) for sign in text)


def number_at(text: str, start: int, language: str, *, signed: bool = True) -> Number | None:
    """Return the number that begins at *start* of *text*, whose digits are 0 to 9; None if there is none."""
    at = start + (signed and text[start : start + 1] in (*MINUS_SIGNS, "+") and bool(text[start : start + 1]))
    sign = -1 if at > start and text[start] != "+" else 1
    found = _power(text, at) or _fraction_sign(text, at) or _digits(text, at, separators(language))
    return found._replace(value=sign * found.value, start=start) if found else None


def _power(text: str, at: int) -> Number | None:
    match = _TEN.match(text, at)
    if match is None:
        return None
    power = int((match[1] or match[2]).translate(RAISED))
    if abs(power) > _MOST_POWER:
        return None
    return Number(Fraction(10) ** power, at, match.end(), is_plain=False)


def _fraction_sign(text: str, at: int) -> Number | None:
    sign = text[at : at + 1]
    return Number(_of_sign(sign), at, at + 1, is_plain=False) if sign and sign in _VULGAR else None


def _of_sign(sign: str) -> Fraction:
    return Fraction(numeric(sign)).limit_denominator(10)


def _digits(text: str, at: int, marks: Separators) -> Number | None:
    match = _TOKEN.match(text, at)
    while match:
        read = _value(match[0], marks)
        if read:
            return _continued(text, Number(read[0], at, match.end(), read[1], read[2]))
        # "2019 345": a blank that parts no groups parts two things
        blank = max(match[0].rfind(sign) for sign in SPACES)
        match = _TOKEN.fullmatch(text, at, at + blank) if blank > 0 else None
    return None


def _continued(text: str, number: Number) -> Number | None:
    """Return *number* with what multiplies it or is added to it: a power of ten, or a half."""
    if times := _TIMES_TEN.match(text, number.end):
        tens = _power(text, times.end())
        if tens is None:
            return None
        return number._replace(value=number.value * tens.value, end=tens.end, is_plain=False, power=tens.value)
    if exponent := _EXPONENT.match(text, number.end):
        power = int(exponent[1])
        if abs(power) > _MOST_POWER:
            return None
        return number._replace(value=number.value * Fraction(10) ** power, end=exponent.end(), is_plain=False)
    if mixed := _MIXED.match(text, number.end):
        return number._replace(value=number.value + _of_sign(mixed[1]), end=mixed.end(), is_plain=False)
    return number


def _value(token: str, marks: Separators) -> tuple[Fraction, bool, int] | None:
    """Return what a *token* is, whether that is doubtful, and its decimals; None if it is no number, as 1.2.3."""
    if len(token) > MOST_DIGITS:
        return None
    parts, signs = _PARTS.split(token), _PARTS.findall(token)
    last = signs[-1] if signs else ""
    groups, fraction, doubtful = parts, "", False
    if last in (".", ",", _ARABIC_DECIMAL) and last:
        others = signs[:-1]
        if last not in others and (others or _is_decimal(parts, last, marks)):
            *groups, fraction = parts
            doubtful = not others and _looks_grouped(parts) and last != _ARABIC_DECIMAL
            signs = others
        else:
            doubtful = not others and last != marks.group
    if len(set(map(_kind, signs))) > 1 or (groups[1:] and not _are_groups(groups, signs)):
        return None
    whole = "".join(groups) or "0"
    return Fraction(int(whole + fraction), 10 ** len(fraction)), doubtful, len(fraction)


def _kind(sign: str) -> str:
    return " " if sign in SPACES else "'" if sign in _APOSTROPHES else sign


def _is_decimal(parts: list[str], mark: str, marks: Separators) -> bool:
    """Return whether the one *mark* in a number is its decimal one: by its language, or since it parts no group."""
    return mark in (marks.decimal, _ARABIC_DECIMAL) or not _looks_grouped(parts)


def _looks_grouped(parts: list[str]) -> bool:
    return len(parts) == 2 and len(parts[1]) == 3 and 1 <= len(parts[0]) <= 3 and not parts[0].startswith("0")


def _are_groups(groups: list[str], signs: list[str]) -> bool:
    """Return whether digits stand in groups of three; commas may leave two, as in India: 1,00,000."""
    first, *middle, last = groups
    sizes = {len(group) for group in middle}
    fits = 1 <= len(first) <= 3 and not first.startswith("0") and len(last) == 3
    return fits and (sizes <= {3} or (sizes == {2} and set(signs) == {","}))
