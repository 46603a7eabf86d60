"""The zip that a presentation, workbook or Word document is: parts, what kind each is, and how they hang together.

Open Packaging Conventions, ECMA-376 part 2. Dates, order and attributes are fixed, so that the same parts give the
same bytes on every day and every system.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from source.files.xml import Xml, document, element, escaped, in_quotes, joined
from source.files.zip import archive

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_KIND = "application/vnd.openxmlformats-package."
_CORE = "/docProps/core.xml"
_CORE_NAMESPACES = {
    "xmlns:cp": _PACKAGE + "metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


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

    *linked* are the parts to which links in texts may lead, by the ids that stand in the texts.
    """

    __slots__ = ("_ids", "linked")

    def __init__(self, linked: Mapping[str, str] = MappingProxyType({})) -> None:
        self.linked = linked
        self._ids: dict[tuple[str, str, bool], str] = {}

    def to(self, kind: str, target: str, external: bool = False) -> str:
        """Return the id of the pointer to *target*; *kind* is a relationship type, or how one of Office ends."""
        full = kind if ":" in kind else RELATIONSHIP + kind
        return self._ids.setdefault((full, target, external), f"rId{len(self._ids) + 1}")

    def all(self) -> tuple[Relation, ...]:
        """Return the pointers in the order in which they were asked for."""
        return tuple(Relation(id_, *key) for key, id_ in self._ids.items())


def pack(parts: Iterable[PackagePart], properties: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """Return the package as the bytes of a zip; the first of *parts* is what it opens with.

    The *properties* are what it says of itself, such as its title as dc:title, in their order.
    """
    listed = list(parts)
    relations = [Relation("rId1", RELATIONSHIP + "officeDocument", listed[0].name)]
    if properties:
        listed.append(PackagePart(_CORE, _KIND + "core-properties+xml", _core_properties(properties)))
        relations.append(Relation("rId2", _PACKAGE + "relationships/metadata/core-properties", _CORE))
    return archive((name[1:], content) for name, content in _files(listed, relations))


def _core_properties(properties: Mapping[str, str]) -> bytes:
    """Return the core properties (part 2, 11); days stand as 2026-11-23."""
    return document(element("cp:coreProperties", _CORE_NAMESPACES, *map(_property, properties, properties.values())))


def _property(name: str, words: str) -> Xml:
    if name.startswith("dcterms:"):
        return element(name, {"xsi:type": "dcterms:W3CDTF"}, escaped(f"{words}T00:00:00Z"))
    return element(name, None, escaped(words))


def _files(parts: list[PackagePart], relations: Iterable[Relation]) -> Iterator[tuple[str, bytes]]:
    yield "/[Content_Types].xml", _content_types(parts)
    yield "/_rels/.rels", _relationships("/", relations)
    for part in parts:
        yield part.name, part.content
        if part.relations:
            folder, _, name = part.name.rpartition("/")
            yield f"{folder}/_rels/{name}.rels", _relationships(folder, part.relations)


def _content_types(parts: Iterable[PackagePart]) -> bytes:
    """Return the list of what each part is: XML parts by name, pictures and workbooks by their suffix."""
    by_suffix = {".rels": _KIND + "relationships+xml"}
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
