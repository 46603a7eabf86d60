"""References in the style of medicine: Vancouver, as the National Library of Medicine's *Citing Medicine* has it.

``source.citing.vancouver`` puts the parts in their order. What no style can say is prepared here: initials, the end of
a page range, how titles look, and what has not appeared in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from source.citing.dates import parts
from source.citing.initials import inverted
from source.citing.looks import SIGNS, plain, runs
from source.citing.marked import marked, unescaped
from source.citing.preprints import is_preprint, server
from source.citing.short import is_forthcoming
from source.citing.vancouver import MASTERS, Day, Printed, day, is_as_article, line
from source.references.date import When
from source.texts.text import Text
from source.words.printed import IN_ENGLISH, Words

if TYPE_CHECKING:
    from source.references.reference import Reference

_PRINTED = (
    *("title", "container_title", "volume", "issue", "page", "number", "edition"),
    *("publisher", "publisher_place", "version", "DOI", "PMID", "PMCID", "URL"),
)
_ONLINE = frozenset({"webpage", "post", "post-weblog", "dataset", "software", "report"})
_PAGES = re.compile(r"([A-Za-z]*)(\d+)\s*[-\u2010-\u2015]+\s*\1(\d+)")
_COUNTED = {
    "volume": r"(?i)^vol(?:ume|\.)?\s+(?=\d)",
    "edition": r"(?i)\s*(?:ed\.?|edn\.?|edition)$",
    "version": r"(?i)^(?:version|v\.?)\s*(?=\d)",
}
"""What is printed beside a number in any case."""
_AHEAD = re.compile(r"(?i)ahead[ -]?of[ -]?print|online first|early view|\bepub\b")
_MASTERS = re.compile(r"(?i)\bmaster|\bm\.?sc\b|máster|maestría|diplom")
_UNPUBLISHED = re.compile(
    r"(?i)submitted|under review|in (?:preparation|revision)|unpublished|eingereicht|soumis|enviado"
)
_QUOTES = f"\"'\u2019\u201d{SIGNS}"


def formatted(references: Iterable[Reference], words: Words = IN_ENGLISH) -> Mapping[str, Text]:
    """Return each reference as one line, by its id: authors, title, journal, year, pages, identifiers.

    What is printed beside, such as *editors*, is in *words*.
    """
    return {reference.id: _text(reference, words) for reference in references}


def _text(reference: Reference, words: Words) -> Text:
    printed = _punctuated(_line(reference, words), reference)
    return Text(runs(printed), written=printed)


def _line(reference: Reference, words: Words) -> str:
    names = {role: [inverted(person, words) for person in getattr(reference, role)] for role in ("author", "editor")}
    days = {"issued": _issued(reference, words), "accessed": parts(reference.accessed, words)}
    return line(Printed(reference.type, _fields(reference, words), names, days, words)).strip()


def _issued(reference: Reference, words: Words) -> Day:
    """Return the date; with month and day, which a volume makes needless, where an article has no volume yet."""
    forthcoming, when = is_forthcoming(reference), reference.issued
    if when or forthcoming:
        when = (when or When())._replace(is_forthcoming=forthcoming)
    known = parts(when, words)
    is_dated = is_preprint(reference) or _is_ahead(reference) or bool(when and when.season)
    is_article = reference.type.startswith("article") and not (reference.volume or reference.issue)
    return (day(known, words),) if known and is_article and is_dated else known


def _is_ahead(reference: Reference) -> bool:
    return bool(_AHEAD.search(reference.status or "")) and not reference.volume


def _fields(reference: Reference, words: Words) -> dict[str, str]:
    fields = {
        name.replace("_", "-"): _prepared(name, written) for name in _PRINTED if (written := getattr(reference, name))
    }
    fields["title"] = fields["title"] or reference.id
    if fields.get("edition", "").isdigit():
        fields["edition"] = words.said("citing.ordinal", count=int(fields["edition"]))
    if is_as_article(reference.type):
        fields["container-title"] = _journal(reference) or fields.get("publisher", "")
    if is_preprint(reference):
        fields["container-title"] = f"{server(reference)} {words['citing.preprint']}".strip()
        if fields.get("page", "").casefold().startswith("arxiv:"):
            del fields["page"]
    if _MASTERS.search(reference.genre or ""):
        fields["genre"] = MASTERS
    if _is_ahead(reference):
        fields["status"] = words["citing.ahead_of_print"]
    elif _UNPUBLISHED.search(status := reference.status or ""):
        fields["status"] = status[0].upper() + status[1:]
    if reference.type not in _ONLINE and (reference.DOI or reference.PMID or reference.PMCID):
        fields.pop("URL", None)
    return {name: printed for name, printed in fields.items() if printed}


def _journal(reference: Reference) -> str:
    """Return the abbreviated title if there is one, without the stops of J. Clin. Oncol."""
    written = reference.container_title_short or reference.container_title or ""
    return re.sub(r"\.(?=\s|$)", "", _prepared("container_title", written))


def _prepared(name: str, written: str) -> str:
    match name:
        case "title" | "container_title":
            return _without_stop(marked(written))
        case "page":
            return ", ".join(_dashed(_PAGES.sub(_shortened, part.strip())) for part in written.split(","))
        case "edition" | "version" | "volume":
            return re.sub(_COUNTED[name], "", written)
        case "URL":
            return "%20".join(written.split())
        case "DOI" | "PMID" | "PMCID" | "issue" | "number":
            return written
        case _:
            return _without_stop(plain(marked(unescaped(written))))


def _dashed(pages: str) -> str:
    """Return *pages* with an en dash between the first and the last, if there are but two."""
    ends = [end.strip() for end in pages.replace("–", "-").split("-")]
    return "–".join(ends) if len(ends) == 2 else pages


def _shortened(pages: re.Match[str]) -> str:
    """Return 1395-406 for 1395-1406: *Citing Medicine* does not repeat the digits that stay the same."""
    letter, first, last = pages.groups()
    if first == last:  # as some libraries write a single page
        return f"{letter}{first}"
    same = 0
    if len(first) == len(last):
        while same < len(first) - 1 and first[same] == last[same]:
            same += 1
    return f"{letter}{first}-{last[same:]}" if same or not letter else f"{letter}{first}-{letter}{last}"


def _without_stop(words: str) -> str:
    """Return *words* without the stops at their end, also those within a look."""
    bare = words.strip()
    if plain(bare).endswith("..."):
        return bare
    return re.sub(rf"\.+([{SIGNS}]*)\Z", r"\1", bare)


def _punctuated(line: str, reference: Reference) -> str:
    """Return *line* without a stop after a question or exclamation mark of the title, and after an address."""
    title = _prepared("title", reference.title)
    if title.rstrip(_QUOTES).endswith(("?", "!")):
        line = line.replace(f"{title}.", title, 1)
    return line[:-1] if reference.URL and line.endswith(f"{_prepared('URL', reference.URL)}.") else line
