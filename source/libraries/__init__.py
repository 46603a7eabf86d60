"""Libraries of references: the files that Zotero, EndNote, PubMed and pandoc write, one module for each kind."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import NamedTuple

from source.libraries.entry import Entry, Source


class Kind(NamedTuple):
    """A kind of file: what it is called, and the module that reads it."""

    called: str
    module: str

    def entries(self, source: Source) -> Iterable[Entry]:
        """Yield the references in *source*; Unreadable where it is no such file."""
        read: Callable[[Source], Iterable[Entry]] = import_module(f"source.libraries.{self.module}").entries
        return read(source)


KINDS: Mapping[str, Kind] = {
    ".bib": Kind("BibTeX", "bibtex"),
    ".json": Kind("CSL JSON", "csl_json"),
    ".nbib": Kind("PubMed's format", "nbib"),
    ".ris": Kind("RIS", "ris"),
    ".yaml": Kind("CSL YAML", "csl_yaml"),
    ".yml": Kind("CSL YAML", "csl_yaml"),
}
"""By the ends of the files' names. Modules are loaded where a lecture names such a file."""


def kind_of(ending: str, text: str) -> Kind | None:
    """Return the kind of a file whose name ends so; of .txt, which EndNote and PubMed write, by its *text*."""
    if ending == ".txt":
        start = text.lstrip()[:6]
        ending = ".ris" if start.startswith("TY  -") else ".nbib" if start.startswith("PMID-") else ""
    return KINDS.get(ending)
