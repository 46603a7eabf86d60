"""CSL JSON, as Zotero (also with Better BibTeX), Mendeley and pandoc write it; its titles have the tags of CSL.

Specification: citation-style-language.org, csl-data.json of the schema 1.0.2. The references are read one after the
other, so that each has its place, and only what somebody cites is looked at more closely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder

from source.citing.looks import without_signs
from source.libraries.entry import Entry, Source, Unreadable, keys_of
from source.reading.values import Written

_SPACE = re.compile(r"[\s,]*")
_LIST = re.compile(r"\s*(?:\{\s*\"(?:references|items)\"\s*:\s*)?\[")
_EXPORT = "export the library anew as CSL JSON (Zotero: File, Export Library, CSL JSON)"
_NOTED_KEY = re.compile(r"(?im)^citation key:[ \t]*(\S+)")
_TITLES = ("title", "container-title", "container-title-short")
_MARKUP = re.compile(r"([*_~^$]|\\(?![A-Za-z{]))")


def entries(source: Source) -> Iterator[Entry]:
    """Yield the references of *source*; Unreadable where it is not JSON, or not a list of references."""
    text = source.text
    start = _LIST.match(text)
    if not start:
        message = "this is not CSL JSON, which is a list of references in [ and ]"
        raise Unreadable(source.place(0), message, _EXPORT)
    decoder, position, found = JSONDecoder(), start.end(), False
    while (position := _SPACE.match(text, position).end()) < len(text) and text[position] != "]":  # type: ignore[union-attr]
        try:
            value, end = decoder.raw_decode(text, position)
        except ValueError as error:
            at = error.pos if isinstance(error, JSONDecodeError) else position  # the other is a number without end
            raise Unreadable(source.place(at), "this is not JSON", _EXPORT) from None
        except RecursionError:
            raise Unreadable(source.place(position), "this is nested too deeply", _EXPORT) from None
        if isinstance(value, dict) and (keys := _keys(value)):
            found = True
            yield _entry(keys, value, source, position)
        position = end
    if not found and position > start.end():
        raise Unreadable(source.place(start.end()), "no reference in this file has an id: it is not CSL JSON", _EXPORT)


def _keys(value: dict[str, Written]) -> tuple[str, ...]:
    """Return what a reference is known by: its id, and the key that it has in Zotero, which may stand in its note."""
    noted = _NOTED_KEY.search(str(value.get("note") or ""))
    return keys_of(value.get("id"), value.get("citation-key"), noted and noted[1])


def _entry(keys: tuple[str, ...], value: dict[str, Written], source: Source, position: int) -> Entry:
    return Entry(keys, lambda _: source.place(position), lambda: _written(value))


def _written(value: dict[str, Written]) -> dict[str, Written]:
    """Return *value* as a lecture file would have it: every scalar a text, no sign of a title meant as markup."""
    written = {name: _scalars(each) for name, each in value.items() if each is not None}
    for name in _TITLES:
        if isinstance(written.get(name), str):
            written[name] = _MARKUP.sub(r"\\\1", written[name])
    return written


def _scalars(value: Written) -> Written:
    if isinstance(value, dict):
        return {name: _scalars(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_scalars(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else without_signs(str(value))
