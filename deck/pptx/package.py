"""The zip that a presentation is: parts, what kind each is, and how they hang together.

Open Packaging Conventions, ECMA-376 part 2. Dates, order and attributes are fixed, so that the same parts give the
same bytes on every day and every system.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from source.files.xml import Xml, document, element, in_quotes, joined
from source.files.zip import archive

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
CORE_PROPERTIES = _PACKAGE + "relationships/metadata/core-properties"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


class Relation(NamedTuple):
    """A pointer out of a part: to another part by its name, or to the web."""

    id: str
    kind: str
    target: str
    external: bool = False


class PackagePart(NamedTuple):
    """A file within the package; its name begins with a slash."""

    name: str
    content_type: str
    content: bytes
    relations: tuple[Relation, ...] = ()


class Relations:
    """The pointers of one part while it is being written; the same target is listed once.

    *slides* are the parts of the deck's slides by their ids, for the links that lead to them.
    """

    __slots__ = ("_ids", "slides")

    def __init__(self, slides: Mapping[str, str] = MappingProxyType({})) -> None:
        self.slides = slides
        self._ids: dict[tuple[str, str, bool], str] = {}

    def to(self, kind: str, target: str, external: bool = False) -> str:
        """Return the id of the pointer to *target*; *kind* ends an Office relationship type, or is a whole one."""
        full = kind if ":" in kind else RELATIONSHIP + kind
        return self._ids.setdefault((full, target, external), f"rId{len(self._ids) + 1}")

    def all(self) -> tuple[Relation, ...]:
        """Return the pointers in the order in which they were asked for."""
        return tuple(Relation(id_, *key) for key, id_ in self._ids.items())


def pack(parts: Iterable[PackagePart], relations: tuple[Relation, ...]) -> bytes:
    """Return the package as the bytes of a zip; *relations* are those of the package itself."""
    return archive((name[1:], content) for name, content in _files(list(parts), relations))


def _files(parts: list[PackagePart], relations: tuple[Relation, ...]) -> Iterator[tuple[str, bytes]]:
    yield "/[Content_Types].xml", _content_types(parts)
    yield "/_rels/.rels", _relationships("/", relations)
    for part in parts:
        yield part.name, part.content
        if part.relations:
            folder, _, name = part.name.rpartition("/")
            yield f"{folder}/_rels/{name}.rels", _relationships(folder, part.relations)


def _content_types(parts: Iterable[PackagePart]) -> bytes:
    """Return the list of what each part is: XML parts by name, pictures and workbooks by their suffix."""
    by_suffix = {".rels": _RELATIONSHIPS_TYPE}
    overrides = []
    for part in parts:
        if part.name.endswith(".xml"):
            overrides.append(element("Override", {"PartName": part.name, "ContentType": part.content_type}))
        else:
            by_suffix[posixpath.splitext(part.name)[1]] = part.content_type
    defaults = (element("Default", {"Extension": s[1:], "ContentType": kind}) for s, kind in by_suffix.items())
    return document(element("Types", {"xmlns": _PACKAGE + "content-types"}, *defaults, *overrides))


def _relationships(folder: str, relations: Iterable[Relation]) -> bytes:
    pointers = joined([_pointer(folder, relation) for relation in relations])
    return document(element("Relationships", {"xmlns": _PACKAGE + "relationships"}, pointers))


def _pointer(folder: str, relation: Relation) -> Xml:
    id_, kind, target, external = relation
    mode = ' TargetMode="External"' if external else ""
    where = in_quotes(target if external else _from(folder, target))
    return Xml(f'<Relationship Id="{in_quotes(id_)}" Type="{in_quotes(kind)}" Target="{where}"{mode}/>')


def _from(folder: str, part: str) -> str:
    """Return where *part* is, seen from *folder*: ../slideLayouts/slideLayout1.xml."""
    other, _, name = part.rpartition("/")
    return _way(folder or "/", other or "/") + name


@cache
def _way(folder: str, other: str) -> str:
    return "" if folder == other else f"{posixpath.relpath(other, folder)}/"
