"""The tables of words: a file for each language beside this module, known by its name, read as far as it is asked for.

In a file, words stand in groups; outside of it, each is known by both names: ``exam.title``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

Entry = str | Mapping[str, str]
"""Words, or their forms by the plural categories of their language: one, other ..."""

ENGLISH = "en"
"""The language in which nothing is missing, and which says what the others have to fill in."""

_FOLDER = Path(__file__).parent
_GROUPS = re.compile(r"^([a-z_]+):", re.MULTILINE)


class Table:
    """The words of one language; a group of them is read when one of it is first asked for."""

    def __init__(self, language: str, text: str) -> None:
        self.language = language
        names, texts = _GROUPS.split(text)[1::2], _GROUPS.split(text)[2::2]
        self._groups = tuple(names)
        self._unread = dict(zip(names, texts, strict=True))
        self._read: dict[str, Mapping[str, Entry]] = {}

    def get(self, key: str) -> Entry | None:
        """Return the words with the name *key*, or None."""
        group, _, name = key.partition(".")
        return self.group(group).get(name)

    def group(self, name: str) -> Mapping[str, Entry]:
        """Return the words of a group by their names in it; none where there is no such group."""
        if name in self._unread:
            self._read[name] = yaml.load(self._unread.pop(name), _LOADER)  # noqa: S506 - it makes nothing but text
        return self._read.get(name, {})

    def groups(self) -> tuple[str, ...]:
        """Return the names of all groups."""
        return self._groups

    def names(self) -> Iterator[str]:
        """Yield the names of all words."""
        for group in self._groups:
            yield from (f"{group}.{name}" for name in self.group(group))


_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""It leaves every scalar the text that it is: no and 012."""


@cache
def table(language: str) -> Table | None:
    """Return the table of exactly this *language*, a BCP 47 tag in its usual letters, or None."""
    file = _FOLDER / f"{language}.yaml"
    return Table(language, file.read_text(encoding="utf-8")) if file.is_file() else None


def english() -> Table:
    """Return the English table."""
    found = table(ENGLISH)
    if found is None:
        raise FileNotFoundError(_FOLDER / f"{ENGLISH}.yaml")
    return found


def languages() -> tuple[str, ...]:
    """Return the languages that have a table, in alphabetical order."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yaml")))


def tables_for(language: str) -> tuple[Table, ...]:
    """Return the tables in which to look for words in *language*, the nearest first: of de-AT, de, then English."""
    parts = _usual(language).split("-")
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple(found for tag in dict.fromkeys([*tags, ENGLISH]) if (found := table(tag)))


def primary(language: str) -> str:
    """Return the language of a BCP 47 tag without script and region: en of en-GB."""
    return language.partition("-")[0].lower()


def _usual(language: str) -> str:
    """Return a BCP 47 tag in its usual letters (RFC 5646, 2.1.1): de-Latn-AT."""
    first, *others = language.lower().split("-")
    return "-".join([first, *(_SUBTAGS.get(len(part), str.lower)(part) for part in others)])


_SUBTAGS = {2: str.upper, 4: str.title}
"""How subtags of that length are written: regions, scripts."""
