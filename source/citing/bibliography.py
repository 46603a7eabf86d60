"""References in the style of medicine: Vancouver, as the National Library of Medicine's *Citing Medicine* has it.

``source.citing.vancouver`` puts the parts in their order. What no style can say is prepared here: initials, the end of
a page range, identifiers that were pasted as addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from source.citing.initials import inverted
from source.citing.vancouver import Printed, line
from source.words.printed import IN_ENGLISH, Words

if TYPE_CHECKING:
    from source.lecture.reference import Reference

_PRINTED = (
    *("title", "container_title", "volume", "issue", "page", "number", "edition"),
    *("publisher", "publisher_place", "DOI", "PMID", "PMCID", "URL"),
)
_ONLINE = frozenset({"webpage", "post", "post-weblog", "dataset", "software", "report"})
_TAG = r"(?i)</?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^>]*)?>"
_PAGES = re.compile(r"([A-Za-z]*)(\d+)\s*[-\u2010-\u2015]+\s*\1(\d+)")
_EDITION = r"(?i)\s*(?:ed\.?|edn\.?|edition)$"
_QUOTES = "\"'\u2019\u201d"


def formatted(references: Iterable[Reference], words: Words = IN_ENGLISH) -> Mapping[str, str]:
    """Return each reference as one line of plain text, by its id: authors, title, journal, year, pages, identifiers.

    What is printed beside, such as *editors*, is in *words*.
    """
    return {reference.id: _punctuated(_line(reference, words), reference) for reference in references}


def _line(reference: Reference, words: Words) -> str:
    names = {role: [inverted(person, words) for person in getattr(reference, role)] for role in ("author", "editor")}
    days = {name: _day(getattr(reference, name)) for name in ("issued", "accessed")}
    return line(Printed(reference.type, _fields(reference, words), names, days, words)).strip()


def _fields(reference: Reference, words: Words) -> dict[str, str]:
    fields = {
        name.replace("_", "-"): _prepared(name, written) for name in _PRINTED if (written := getattr(reference, name))
    }
    fields["title"] = fields["title"] or reference.id
    if fields.get("edition", "").isdigit():
        fields["edition"] = words.said("citing.ordinal", count=int(fields["edition"]))
    if reference.type.startswith("article"):
        fields["container-title"] = _journal(reference)
    if reference.type not in _ONLINE and (reference.DOI or reference.PMID or reference.PMCID):
        fields.pop("URL", None)
    return {name: printed for name, printed in fields.items() if printed}


def _day(date: Sequence[int] | None) -> Sequence[int]:
    """Return *date*, its year only where the month is none: CSL's 21 to 24 are seasons."""
    return () if not date else date if date[1:2] and 1 <= date[1] <= 12 else date[:1]


def _journal(reference: Reference) -> str:
    """Return the abbreviated title if there is one, without the stops of J. Clin. Oncol."""
    written = reference.container_title_short or reference.container_title or ""
    return re.sub(r"\.(?=\s|$)", "", _prepared("container_title", written))


def _prepared(name: str, written: str) -> str:
    match name:
        case "page":
            return ", ".join(_dashed(_PAGES.sub(_shortened, part.strip())) for part in written.split(","))
        case "edition":
            return re.sub(_EDITION, "", written)
        case "DOI":
            return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", written, flags=re.IGNORECASE)
        case "PMID" | "PMCID":
            bare = written.removeprefix(f"{name}:").strip()
            return f"PMC{bare}" if name == "PMCID" and bare.isdigit() else bare
        case "URL" | "volume" | "issue" | "number":
            return written
        case _:
            return _without_stop(re.sub(_TAG, "", written) if "<" in written else written)


def _dashed(pages: str) -> str:
    """Return *pages* with an en dash between the first and the last, if there are but two."""
    ends = [end.strip() for end in pages.replace("–", "-").split("-")]
    return "–".join(ends) if len(ends) == 2 else pages


def _shortened(pages: re.Match[str]) -> str:
    """Return 1395-406 for 1395-1406: *Citing Medicine* does not repeat the digits that stay the same."""
    letter, first, last = pages.groups()
    same = 0
    if len(first) == len(last):
        while same < len(first) - 1 and first[same] == last[same]:
            same += 1
    return f"{letter}{first}-{last[same:]}" if same or not letter else f"{letter}{first}-{letter}{last}"


def _without_stop(words: str) -> str:
    return words.strip() if words.endswith("...") else words.strip().rstrip(".")


def _punctuated(line: str, reference: Reference) -> str:
    """Return *line* without a stop after a question or exclamation mark of the title, and after an address."""
    title = _prepared("title", reference.title)
    if title.rstrip(_QUOTES).endswith(("?", "!")):
        line = line.replace(f"{title}.", title, 1)
    return line[:-1] if reference.URL and line.endswith(f"{reference.URL}.") else line
