"""BibTeX and BibLaTeX, as Better BibTeX, Zotero, Mendeley, EndNote, JabRef and pandoc write them.

The file is parted into its entries first, so that one that is broken spoils no other, and a library of thousands is
there in no time; pybtex reads those that somebody cites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from source.libraries.bibtex_fields import FIELDS_OF, reference_of
from source.libraries.entry import Entry, Source, Unreadable
from source.reading.mistakes import Path, mistake
from source.reading.problems import Place
from source.reading.values import Written

if TYPE_CHECKING:
    from pybtex.database.input.bibtex import LowLevelParser

_START = re.compile(
    r"(?:^|(?<=\}))[ \t]*@[ \t]*(?P<kind>[A-Za-z]+)[ \t]*(?P<brace>[{(])"
    r"[ \t\n]*(?:(?P<key>[^,{}=\"\s](?:[^,{}=\"\n]*[^,{}=\"\s])?)\s*,)?",
    re.MULTILINE,
)
_MOST_PARENTS = 5
"""Entries that take what they lack from another by crossref."""
_MOST_FALSE_STARTS = 4

Fields = dict[str, str]


def entries(source: Source) -> Iterator[Entry]:
    """Yield the entries of *source*; Unreadable where there is none."""
    starts = list(_START.finditer(source.text))
    ends = [start.start() for start in starts[1:]]
    parts = [_Part(source, start, end) for start, end in zip(starts, (*ends, len(source.text)), strict=False)]
    for part, following in pairwise(parts):
        part.next = following
    library = _Library(parts)
    if not library.entries:
        hint = "export the library anew as BibTeX, or name a file of another kind"
        raise Unreadable(source.place(0), "this is not BibTeX: no entry such as @article{key, ...} is in it", hint)
    for part in library.entries:
        yield Entry((part.key,), part.place, partial(library.reference, part))


class _Part:
    """What stands from one @ to the next."""

    def __init__(self, source: Source, start: re.Match[str], end: int) -> None:
        self.source, self.start, self.end = source, start.start(), end
        self.kind, self.key = start["kind"].casefold(), start["key"] or ""
        self.head, self.body = f"@{start['kind']}{start['brace']}", start.end()
        self.next: _Part | None = None

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    def longer(self) -> Iterator[str]:
        """Yield its text, then with what follows: an @ at the start of a line may stand in the midst of an abstract.

        The key is another one, since BibTeX allows fewer signs in it than there are in use.
        """
        part: _Part | None = self
        for _ in range(_MOST_FALSE_STARTS):
            if part:
                yield f"{self.head}key,{self.source.text[self.body : part.end]}"
                part = part.next

    def place(self, path: Path) -> Place:
        """Return the place of the entry, or that of the field from which the variable at *path* comes."""
        for field in FIELDS_OF.get(str(path[0]), ()) if path else ():
            if found := re.compile(rf"^[ \t]*({field})[ \t]*=", re.MULTILINE | re.IGNORECASE).search(self.text):
                return self.source.place(self.start + found.start(1))
        return self.source.place(self.start + len(self.text) - len(self.text.lstrip()))


class _Library:
    """The entries of a file by their keys, the first of each, and its macros."""

    def __init__(self, parts: list[_Part]) -> None:
        self.strings = [part for part in parts if part.kind == "string"]
        no_entry = ("string", "comment", "preamble")
        self.entries = [part for part in parts if part.key and part.kind not in no_entry]
        self.by_key = {part.key.casefold(): part for part in reversed(self.entries)}
        self._macros: dict[str, str] | None = None

    def reference(self, part: _Part) -> Written:
        """Return what an entry says, in the variables of CSL."""
        return reference_of(part.key, part.kind, self._fields(part, 0))

    def _fields(self, part: _Part, deep: int) -> Fields:
        fields = _parsed(part, self.macros)
        above = self.by_key.get(fields.get("crossref", fields.get("xref", "")).casefold())
        if above is None or deep > _MOST_PARENTS:
            return fields
        inherited = self._fields(above, deep + 1)
        if part.kind != above.kind and "title" in inherited:
            inherited["booktitle"] = inherited.pop("title")
        return {**inherited, **fields}

    @property
    def macros(self) -> Mapping[str, str]:
        """The strings that the file defines, and the months, whose names BibTeX knows."""
        if self._macros is None:
            months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
            self._macros = {month: month for month in months}
            for part in self.strings:
                for _ in _parser(part.text, self._macros, []):
                    pass
        return self._macros


def _parsed(part: _Part, macros: Mapping[str, str]) -> Fields:
    for text in part.longer():
        found: list[str] = []
        command = next(iter(_parser(text, dict(macros), found)), None)
        if command and not found:
            fields = command[1][1]
            return {name.casefold(): " ".join("".join(values).split()) for name, values in reversed(fields)}
        if found and found[0]:
            message = f"{found[0]} stands here without braces, and is not defined in this file"
            raise mistake("E406", message, "put braces round it, or define it with @string")
    message = "this entry is not BibTeX: a brace, a quotation mark or a comma is missing in it"
    raise mistake("E406", message, "export it anew, or put in what is missing")


def _parser(text: str, macros: dict[str, str], found: list[str]) -> LowLevelParser:
    """Return a parser of *text*; into *found* goes each name that is not defined, and nothing for other mistakes."""
    from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro

    def told(error: Exception) -> None:
        found.append(str(error.args[0]) if isinstance(error, UndefinedMacro) else "")

    return LowLevelParser(text, macros=macros, handle_error=told)
