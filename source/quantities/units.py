"""Units that can be compared: mg and g, days and weeks, mmol/L. What is not known is compared with itself alone.

A small table, since the libraries for this (pint, astropy) take longer to load than a lecture takes to be made, and
know no units as texts have them: "weeks", "cm²", "µg/kg".
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from source.quantities.digits import RAISED

_PREFIXES = {
    "": 0, "k": 3, "h": 2, "d": -1, "c": -2, "m": -3, "µ": -6, "μ": -6, "u": -6, "mc": -6, "n": -9, "p": -12, "f": -15,
}  # fmt: skip
_BASES = {
    "g": ("mass", "k mc m µ μ u n p f"),
    "m": ("length", "k d c m µ μ u n p"),
    "L": ("volume", "d c m µ μ u n p f"),
    "l": ("volume", "d c m µ μ u n p f"),
    "mol": ("amount", "k m µ μ u n p f"),
    "Gy": ("dose", "c m µ"),
    "Bq": ("activity", "k m"),
    "IU": ("international units", "k m"),
    "Da": ("dalton", "k"),
    "Pa": ("pressure", "k"),
    "s": ("time", "m µ μ n"),
}
_SECONDS = {"min": 60, "h": 3_600, "d": 86_400, "wk": 604_800}
_MONTH, _YEAR = (Fraction(28 * 86_400), Fraction(31 * 86_400)), (Fraction(365 * 86_400), Fraction(366 * 86_400))
_SHARES = {**dict.fromkeys("%％٪", Fraction(1, 100)), "‰": Fraction(1, 1_000), "ppm": Fraction(1, 1_000_000)}

NAMES_OF_TIME = {
    "s": "s sec second seconds Sekunde Sekunden seconde secondes segundo segundos secondo secondi",
    "min": "min minute minutes Minute Minuten minuto minutos minuti minuut minuten",
    "h": "h hr hrs hour hours Stunde Stunden Std heure heures hora horas ora ore uur uren",
    "d": "d day days Tag Tage Tagen jour jours día días dia dias giorno giorni dag dagen",
    "wk": "wk wks week weeks Woche Wochen semaine semaines semana semanas settimana settimane weken",
    "mo": "mo month months Monat Monate Monaten mois mes meses mese mesi maand maanden",
    "yr": "yr yrs year years Jahr Jahre Jahren an ans année années año años anno anni ano anos jaar jaren",
}
"""By what lectures call them; other languages' names are asked of Babel."""

_ATOM = re.compile(r"(?P<name>[^\W\d_]+|%|‰|°[CF]?)(?:\^?(?P<power>[-+−]?[0-9]+)\^?)?")

Dimensions = frozenset[tuple[str, int]]


class Unit(NamedTuple):
    """What is measured, and by how much a number of it is multiplied: between *least* and *most*, as months differ."""

    of: Dimensions
    least: Fraction = Fraction(1)
    most: Fraction = Fraction(1)

    @property
    def is_measured(self) -> bool:
        """Whether it is of the table; else it is nothing, or names what is counted, such as patients."""
        return any(power for _, power in self.of)


NONE = Unit(frozenset())


@cache
def unit(written: str, language: str) -> Unit:
    """Return what *written* measures in a text of this *language*; words that are not known are what is counted."""
    words = " ".join(written.split())
    if not words:
        return NONE
    return _known(words, language) or Unit(frozenset({(_counted(words), 0)}))


def is_symbol(written: str) -> bool:
    """Return whether *written* is a unit that may follow its number without a blank: 5mg, 87%."""
    return bool(written) and (written in _SHARES or written.startswith("°") or _symbol(written) is not None)


def _counted(words: str) -> str:
    """Return *words* as the same for one and for many: patient, patients."""
    return " ".join(word.removesuffix("s") for word in words.casefold().split())


def _known(words: str, language: str) -> Unit | None:
    if words in _SHARES:
        return Unit(frozenset({("share", 1)}), _SHARES[words], _SHARES[words])
    if words in ("°C", "°F"):
        return Unit(frozenset({(words, 1)}))
    parts = [part.translate(RAISED) for part in re.split(r"\s?/\s?|(?:^|\s)(?:per|pro|par|por)\s", words)]
    dimensions: Counter[str] = Counter()
    least = most = Fraction(1)
    for place, part in enumerate(parts):
        for written in re.split(r"[·⋅*. ]", part) if part else ():
            found = _atom(written, language)
            if found is None:
                return None
            name, factor, power = found
            power = -power if place else power
            dimensions[name if power > 0 else f"/{name}"] += power  # mg/kg measures a dose, and not nothing
            low, high = (factor[0] ** power, factor[1] ** power)
            least, most = least * min(low, high), most * max(low, high)
    return Unit(frozenset((name, power) for name, power in dimensions.items() if power), least, most)


def _atom(written: str, language: str) -> tuple[str, tuple[Fraction, Fraction], int] | None:
    match = _ATOM.fullmatch(written)
    if match is None:
        return None
    power = int((match["power"] or "1").replace("−", "-"))
    if abs(power) > 9:
        return None
    found = _time(match["name"], language) or _symbol(match["name"])
    return (*found, power) if found else None


def _symbol(name: str) -> tuple[str, tuple[Fraction, Fraction]] | None:
    if name in _SECONDS:
        return "time", (Fraction(_SECONDS[name]), Fraction(_SECONDS[name]))
    for base, (dimension, prefixes) in _BASES.items():
        prefix = name.removesuffix(base)
        if name.endswith(base) and (not prefix or prefix in prefixes.split()):
            factor = Fraction(10) ** _PREFIXES[prefix]
            return dimension, (factor, factor)
    return None


def _time(name: str, language: str) -> tuple[str, tuple[Fraction, Fraction]] | None:
    of = _names().get(name.casefold() if len(name) > 1 else name) or _of_babel(language).get(name.casefold())
    if of is None:
        return None
    if of in ("mo", "yr"):
        return "time", _MONTH if of == "mo" else _YEAR
    seconds = Fraction(_SECONDS.get(of, 1))
    return "time", (seconds, seconds)


@cache
def _names() -> dict[str, str]:
    return {name.casefold(): of for of, names in NAMES_OF_TIME.items() for name in names.split()}


_OF_BABEL = {"second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "yr"}


_COUNTS = (1, 2, 3, 5, 21, 1.5)
"""One of each form that a language has."""
_LENGTHS: tuple[Literal["long", "short"], ...] = ("long", "short")
_NO_LETTERS = re.compile(r"[^\w.]+|[0-9]+|[.,](?=[0-9])")


@cache
def _of_babel(language: str) -> dict[str, str]:
    """Return the names of spans of time in a *language* of which none are listed here."""
    if language.split("-", maxsplit=1)[0].lower() in ("de", "en", "es", "fr", "it", "nl", "pt"):
        return {}
    from babel import Locale, UnknownLocaleError
    from babel.units import format_unit

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}
    names = dict[str, str]()
    for (span, of), length, count in product(_OF_BABEL.items(), _LENGTHS, _COUNTS):
        shown = format_unit(count, f"duration-{span}", length, locale=locale)
        names[_NO_LETTERS.sub(" ", shown).strip().casefold()] = of
    return names
