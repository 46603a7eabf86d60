"""Dates of references, in all the forms in which programs export them.

Forms: CSL 1.0.2, Appendix III (date-parts, raw, literal, season, circa); the Extended Date/Time Format (EDTF), levels 0
and 1, in which Zotero and pandoc write text; the dates of PubMed (2001 Jan-Feb) and RIS (2001/02/01/).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from source.reading.mistakes import mistake
from source.reading.values import Allowed, Written, fixed

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = dict.fromkeys(("spring", "frühjahr", "frühling", "printemps", "primavera"), 1)
_SEASONS |= dict.fromkeys(("summer", "sommer", "été", "verano", "estate"), 2)
_SEASONS |= dict.fromkeys(("autumn", "fall", "herbst", "automne", "otoño", "autunno"), 3)
_SEASONS |= dict.fromkeys(("winter", "hiver", "invierno", "inverno"), 4)
_FIGURES = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=\D|\Z)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)\Z")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\Z")
_CIRCA = re.compile(
    r"(?i)\b(?:circa|ca?|about|approximately|approx|aprox|um|etwa|ungefähr|vers|env|environ|hacia|alrededor de"
    r"|verso|około)\b\.?|[~?%]"
)
_BESIDE = re.compile(
    r"(?i)\b(?:before|after|until|since|between|vor|nach|bis|seit|zwischen|avant|après|depuis|entre|antes|después|desde"
    r"|prima|dopo|\d{3}0s)\b"
)
"""What makes another date of a year than the year itself."""
FORTHCOMING = re.compile(
    r"(?i)in[ -]?press|forthcoming|accepted|to appear|(?:im|in) druck|erscheint|à paraître|sous presse|en prensa"
)
"""What stands for a date, or as the status, where an article is accepted and has not appeared."""
_UNDATED = frozenset(
    {"", "n.d.", "nd", "no date", "undated", "date unknown", "o. j.", "o.j.", "s. d.", "s.d.", "s. f."}
)


class When(NamedTuple):
    """When something appeared: *day* is year, month and day, or as many of them as are known."""

    day: tuple[int, ...] = ()
    last_year: int | None = None
    """The year in which it was complete, where that took several."""
    season: int = 0
    """From 1, spring, to 4, winter; 0 where none is named."""
    is_circa: bool = False
    is_forthcoming: bool = False
    """Whether it is accepted, and has not appeared yet."""


def _when(written: Written) -> When:
    """Return what was *written* in any of the forms in use; Mistakes where it is none of them."""
    if isinstance(written, list):
        first, *more = written or [None]
        return _until(_when(first), _when(more[0])) if more else _when(first)
    if isinstance(written, dict):
        return _of_mapping(written)
    if written is None:
        return When()
    found = _of_words(written.replace("\\", "")) if isinstance(written, str) else None
    if found is None:
        hint = "write 2001, 2001-02-01, 2001-21 for spring, 1850~ for about 1850, or in press"
        raise mistake("E205", f"this date is not understood: {_shown(written)}", hint)
    return found


def _shown(written: Written) -> str:
    if isinstance(written, dict):
        return ", ".join(f"{name}: {_shown(value)}" for name, value in written.items())
    return " ".join(map(_shown, written)) if isinstance(written, list) else str(written)


def _of_mapping(written: dict[str, Written]) -> When:
    if parts := written.get("date-parts"):
        listed = parts if isinstance(parts, list) else [[parts]]
        ends = [_of_parts(end, written) for end in listed if isinstance(end, list) and any(end)]
        found = _until(ends[0], ends[-1]) if len(ends) > 1 else ends[0] if ends else When()
    elif "year" in written:
        found = _of_parts([written[part] for part in ("year", "month", "day") if written.get(part)], written)
    else:
        found = _when(written.get("edtf") or written.get("raw") or written.get("literal") or "")
    season = str(written.get("season") or "").casefold()
    if season:
        found = found._replace(season=_SEASONS.get(season) or _season(int(season) if season.isdecimal() else 0))
    is_circa = str(written.get("circa") or "").casefold() not in ("", "0", "false", "no")
    return found._replace(is_circa=True) if is_circa else found


def _of_parts(parts: list[Written], whole: Written) -> When:
    words = [str(part).strip() for part in parts if part not in (None, "")]
    if len(words) > 3 or not all(word.removeprefix("-").isdecimal() and len(word) < 6 for word in words):
        raise mistake("E205", f"this date is not understood: {_shown(whole)}", "write 2001 or 2001-02-01")
    return _numbered([int(word) for word in words])


def _numbered(parts: list[int]) -> When:
    """Return year, month and day; CSL and EDTF number the seasons as months from 21 on, CSL also from 13."""
    year, month, day = (*parts, 0, 0)[:3]
    if 1 <= month <= 12:
        return When((year, month, day) if 1 <= day <= 31 else (year, month))
    return When((year,), season=_season(month)) if parts else When()


def _season(number: int) -> int:
    return next((number - before for before in (0, 12, 20) if 1 <= number - before <= 4), 0)


def _of_words(written: str) -> When | None:
    text = written.strip().strip("[]()").strip()
    if _BESIDE.search(text):
        return None
    if text.casefold() in _UNDATED:
        return When()
    bare = _CIRCA.sub(" ", text).strip()
    found = _dated(bare)
    if FORTHCOMING.search(text):
        return (found or When())._replace(is_forthcoming=True)
    return found._replace(is_circa=bare != text) if found else None


def _dated(text: str) -> When | None:
    """Return the date in *text*, which has nothing beside it: 2001-02-01, 2018/2019, 2001 Jan-Feb, Spring 2001."""
    if turned := _DAY_FIRST.match(text):
        return _numbered([int(turned[3]), int(turned[2]), int(turned[1])])
    years = _YEAR.findall(text)
    found = _FIGURES.match(text) or _COMPACT.match(text)
    if found and len(set(years)) <= 1:
        parts = [int(part) for part in found.groups() if part]
        if len(parts) > 1 or not re.search(r"[^\W\d_]", text):
            return _numbered(parts)
    if len(set(years)) not in (1, 2):
        return None
    when = When((int(years[0]),))
    if len(set(years)) == 2:
        return when._replace(last_year=int(years[-1]))
    words = re.findall(r"[^\W\d_]+", text.casefold())
    season = next((_SEASONS[word] for word in words if word in _SEASONS), 0)
    months = [_MONTHS.index(word[:3]) + 1 for word in words if word[:3] in _MONTHS]
    days = re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)
    if season or len(months) != 1:
        return when._replace(season=season)
    return _numbered([int(years[0]), months[0], *([int(days[0])] if len(days) == 1 else [])])


def _until(first: When, last: When) -> When:
    is_longer = first.day[:1] != last.day[:1] and bool(last.day)
    return first._replace(last_year=last.day[0]) if is_longer else first


DATE = Allowed(lambda written, _: _when(written), fixed(type=["string", "number", "object", "array"]))
"""A date as year, month and day, or as many of them as there are, with what is known of it besides."""
