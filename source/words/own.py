"""A lecture's own words for what the outputs print, as its author writes them: in groups, as in the tables.

An unknown name is a mistake, and so is a fill-in that the English words do not have: nothing could be put there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from source.reading.mistakes import Mistake, Mistakes
from source.reading.problems import near
from source.reading.values import WORDS, Allowed, Definitions, Schema, Written, mapping
from source.words.printed import COUNT, FILL_IN
from source.words.tables import Entry, Table, english

if TYPE_CHECKING:
    from source.reading.defined import Defined
    from source.words.printed import Own

_UNKNOWN, _NO_WORDS, _FILLED_WRONGLY = "E201", "E203", "E206"


def _read(written: Written, _: Defined) -> Own:
    known, own, found = english(), dict[str, Entry](), list[Mistake]()
    for group, words in mapping(written).items():
        if not known.group(group):
            found.append(_unknown(group, known.groups(), group))
            continue
        for name, entry in _entries(words, group, found):
            found += (it._replace(path=(group, name, *it.path)) for it in _wrong(name, entry, known.group(group)))
            own[f"{group}.{name}"] = entry
    if found:
        raise Mistakes(found)
    return own


def _entries(words: Written, group: str, found: list[Mistake]) -> Iterator[tuple[str, Written]]:
    """Yield the words of a *group*; what is no mapping is *found*."""
    try:
        yield from mapping(words).items()
    except Mistakes as mistakes:
        found += mistakes.below(group)


def _unknown(name: str, known: tuple[str, ...], *path: str) -> Mistake:
    message = f"nothing that is printed has the name {name}"
    return Mistake(_UNKNOWN, message, near(name, known), path, of_key=True)


def _wrong(name: str, entry: Written, group: Mapping[str, Entry]) -> Iterator[Mistake]:
    """Yield what is wrong with one entry, from its own place on."""
    if name not in group:
        yield _unknown(name, tuple(group))
        return
    meant = group[name]
    forms = {"": entry} if isinstance(entry, str) else entry
    if not isinstance(forms, dict) or not all(isinstance(words, str) and words for words in forms.values()):
        yield Mistake(_NO_WORDS, "words are expected here", "write them behind the colon, or delete the key")
    elif not isinstance(entry, str):
        yield from _wrong_forms(forms, meant)
    else:
        yield from _wrong_fill_ins(entry, meant, ())


def _wrong_forms(forms: Mapping[str, str], meant: Entry) -> Iterator[Mistake]:
    from source.words.plurals import CATEGORIES, OTHER

    if isinstance(meant, str):
        yield Mistake(_FILLED_WRONGLY, "no number decides on these words", "write one text behind the colon")
        return
    for form in forms:
        if form not in CATEGORIES:
            yield Mistake(_UNKNOWN, f"{form} is no form of words", near(form, CATEGORIES), (form,), of_key=True)
    if OTHER not in forms:
        yield Mistake(_FILLED_WRONGLY, "the form other is missing", "add a line with other: here", of_key=True)
    for form, words in forms.items():
        yield from _wrong_fill_ins(words, meant, (form,))


def _wrong_fill_ins(words: str, meant: Entry, path: tuple[str, ...]) -> Iterator[Mistake]:
    """Yield what *words* fill in otherwise than those that are *meant*; a form may leave its number out: 1 point."""
    allowed = fill_ins(meant)
    used = frozenset(FILL_IN.findall(words))
    for name in sorted(used - allowed):
        hint = near(name, allowed) if allowed else "delete it"
        yield Mistake(_FILLED_WRONGLY, f"nothing can be filled in for {{{name}}} here", hint, path)
    for name in sorted(allowed - used - {COUNT}):
        yield Mistake(_FILLED_WRONGLY, f"{{{name}}} is missing", f"put {{{name}}} where it is to be filled in", path)


def fill_ins(entry: Entry) -> frozenset[str]:
    """Return the names of what is filled in."""
    return frozenset(FILL_IN.findall(entry if isinstance(entry, str) else entry["other"]))


def _schema(_: Definitions) -> Schema:
    known = english()
    return _keys({group: _group(group, known) for group in known.groups()})


def _group(name: str, known: Table) -> Schema:
    return _keys({key: _entry(entry) for key, entry in known.group(name).items()})


def _entry(entry: Entry) -> Schema:
    """Return the schema of an entry, with the English words to show in an editor."""
    if isinstance(entry, str):
        return {**WORDS, "description": entry}
    return {"type": [*WORDS["type"], "object"], "additionalProperties": WORDS, "description": entry["other"]}


def _keys(properties: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


OWN_WORDS: Allowed[Own] = Allowed(_read, _schema, lambda: {"quiz": {"several": "…"}})
"""Words of a lecture's own, by their names."""
