"""References in short, by author and year, as they stand at the foot of a slide: Portera et al. 2001."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from source.citing.dates import year
from source.citing.marked import bare
from source.citing.preprints import is_preprint
from source.references.date import FORTHCOMING

if TYPE_CHECKING:
    from source.references.reference import Reference
    from source.words.printed import Words


def short_forms(references: Iterable[Reference], words: Words) -> Mapping[str, str]:
    """Return *references* in short, by their ids; in their order, letters tell equal ones apart: 2019a, 2019b."""
    listed = list(references)
    short = {reference.id: _short(reference, words) for reference in listed}
    equal, met = Counter(short[it.id] for it in listed if not it.citation_label), Counter[str]()
    for reference in listed:
        form = short[reference.id]
        if not reference.citation_label and equal[form] > 1:
            dash = "" if form[-1:].isdigit() or form[-1:] == "]" else "-"
            short[reference.id] = f"{form}{dash}{_letters(met[form])}"
            met[form] += 1
    return short


def _letters(number: int) -> str:
    """Return a, b and on for a *number* from 0; after z come aa, ab."""
    return (_letters(number // 26 - 1) if number > 25 else "") + chr(ord("a") + number % 26)


def _short(reference: Reference, words: Words) -> str:
    if reference.citation_label:
        return bare(reference.citation_label)
    people = reference.author or reference.editor
    name = bare(people[0].short if people else reference.container_title or reference.title)
    if len(people) == 2 and not people[1].stands_for_others:
        name = f"{name} & {bare(people[1].short)}"
    elif len(people) > 1:
        name = f"{name} {words['citing.et_al']}"
    when = year(reference.issued) if reference.issued else ""
    if not when and is_forthcoming(reference):
        when = words["citing.in_press"]
    return f"{name} {when}" if when else name


def is_forthcoming(reference: Reference) -> bool:
    """Return whether an article is accepted and has not appeared; a volume belies a status of old."""
    if is_preprint(reference):
        return False
    is_dated_so = bool(reference.issued and reference.issued.is_forthcoming)
    return is_dated_so or bool(FORTHCOMING.search(reference.status or "") and not reference.volume)
