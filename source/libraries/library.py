"""The libraries that a lecture names: found by key, and read where somebody cites from them."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from errno import EFBIG
from pathlib import Path

from source.citing.marked import bare
from source.files.regular import check_regular, content_of, inside, why_not
from source.libraries import KINDS, kind_of
from source.libraries.entry import Entry, Source, Unreadable
from source.reading.defined import Defined
from source.reading.mistakes import Mistakes, mistake
from source.reading.problems import Place, Problem
from source.references.csl import VARIABLES, in_full
from source.references.reference import Reference

MOST_BYTES = 50_000_000
"""A library of 5,000 references with their abstracts has some 10 MB."""

_ENDINGS = f"{', '.join([*KINDS][:-1])} or {[*KINDS][-1]}"
_OTHERS = {
    ".enl": "this is EndNote's own file: export from EndNote (File, Export) in the style RefMan (RIS) Export",
    ".enw": "this is EndNote's own format: export from EndNote in the style RefMan (RIS) Export",
    ".xml": "XML is not read: export as CSL JSON, BibTeX or RIS",
    ".rdf": "RDF is not read: export from Zotero as CSL JSON (File, Export Library)",
    ".sqlite": "this is Zotero's own file: export from Zotero as CSL JSON (File, Export Library)",
    ".docx": "a document is not read: export from the program that holds your references",
}


class Library:
    """References by all keys that they can be cited by; of equal keys, the first."""

    def __init__(self) -> None:
        self._entries: dict[str, list[Entry]] = {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Add *entries* behind those that there are."""
        for entry in entries:
            for key in entry.keys:
                self._entries.setdefault(key, []).append(entry)

    @property
    def keys(self) -> frozenset[str]:
        """All that can be cited."""
        return frozenset(self._entries)

    def place(self, key: str) -> Place:
        """Return where the reference with *key* stands."""
        return self._entries[key][0].place(())

    def reference(self, key: str, defined: Defined) -> Reference | list[Problem]:
        """Return the reference with *key*, or what is wrong with it at its place in its file."""
        first, *others = self._entries[key]
        try:
            written = _full(key, first)
            if other := next((it for it in others if _differs(written, key, it)), None):
                message = f"the key {key} stands twice, and what it names differs; the other is in {other.place(())}"
                return [Problem(first.place(()), "E402", message, "give one of them another key in your library")]
            return Reference.read(written, defined)
        except Mistakes as mistakes:
            return [
                Problem(first.place(wrong.path), wrong.code, f"{key}: {wrong.message}", wrong.hint)
                for wrong in mistakes.found
            ]


def _full(key: str, entry: Entry) -> dict[str, object]:
    full = in_full(entry.written())
    return {"id": key, **{name: value for name, value in full.items() if name in VARIABLES and name != "id"}}


def _differs(written: dict[str, object], key: str, other: Entry) -> bool:
    """Return whether *other* is another work: two exports of one library have the same title in other words."""
    try:
        return _title(_full(key, other)) != _title(written)
    except Mistakes:
        return True


def _title(written: dict[str, object]) -> str:
    return re.sub(r"\W", "", bare(str(written.get("title", ""))).casefold())


def usable(name: str, defined: Defined) -> str:
    """Return the absolute path of the library *name*; Mistakes if it cannot be one."""
    try:
        path = inside(defined.folder, name)
    except OSError as error:
        raise _refused(name, why_not(error), "put it beside the lecture file") from None
    if (ending := Path(name).suffix.lower()) not in (*KINDS, ".txt"):
        raise _refused(name, "it is of no kind that is read", _OTHERS.get(ending, f"export it as {_ENDINGS}"))
    try:
        check_regular(path)
    except OSError as error:
        hint = "put it beside the lecture file, and write its name as it is there"
        raise _refused(name, why_not(error), hint) from None
    return str(path)


def _refused(name: str, why: str, hint: str) -> Mistakes:
    return mistake("E406", f"the bibliography {name} cannot be used: {why}", hint)


def read_into(library: Library, path: Path, shown: str) -> Iterator[Problem]:
    """Add what stands in the file *path* to *library*; yield what is wrong with it, as *shown* in its places."""
    try:
        text = _text(content_of(path, MOST_BYTES))
    except OSError as error:
        hint = (
            "keep the references of a lecture in a file of their own"
            if error.errno == EFBIG
            else "check who may read it"
        )
        yield Problem(Place(shown), "E406", f"this bibliography cannot be read: {error.strerror}", hint)
        return
    except UnicodeDecodeError:
        hint = "export it anew with the character encoding Unicode (UTF-8)"
        yield Problem(Place(shown), "E102", "this bibliography is not UTF-8 text", hint)
        return
    kind = kind_of(path.suffix.lower(), text)
    if not kind:
        yield Problem(Place(shown), "E406", "this is neither RIS nor PubMed's format", f"export it as {_ENDINGS}")
        return
    try:
        library.add(list(kind.entries(Source(shown, text))))
    except Unreadable as error:
        yield Problem(error.place, "E406", error.message, error.hint)


def _text(content: bytes) -> str:
    is_wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    text = content.decode("utf-16") if is_wide else content.removeprefix(BOM_UTF8).decode()
    return text.replace("\r\n", "\n").replace("\r", "\n")
