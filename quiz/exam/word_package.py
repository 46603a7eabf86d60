"""The zip that a Word document is: parts, what kind each is, and how they hang together.

Open Packaging Conventions, ECMA-376 part 2. Dates, order and attributes are fixed, so that the same parts give the
same bytes on every day and every system. The parts are written by hand rather than by python-docx: a paper is a
dozen kinds of paragraphs, and takes a tenth of the time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from source.files.xml import Xml, document, element, escaped, joined
from source.files.zip import archive

if TYPE_CHECKING:
    from quiz.items import Quiz

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_CORE = "docProps/core.xml"


@dataclass(slots=True)
class Relations:
    """The pointers out of one part while it is being written; the same target is listed once."""

    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def to(self, kind: str, target: str, *, is_external: bool = False) -> str:
        """Return the id of the pointer to *target*; *kind* is how its relationship type ends."""
        return self._ids.setdefault((kind, target, is_external), f"rId{len(self._ids) + 1}")

    def xml(self) -> bytes:
        """Return the part that lists the pointers, in the order in which they were asked for."""
        return _relationships(
            _pointer(id_, RELATIONSHIP + kind, target, is_external=is_external)
            for (kind, target, is_external), id_ in self._ids.items()
        )


class Part(NamedTuple):
    """A file within the package; its name has no slash in front."""

    name: str
    content_type: str
    content: bytes


def pack(quiz: Quiz, title: str, parts: Iterable[Part]) -> bytes:
    """Return the package as the bytes of a zip; the first of *parts* is what it opens with.

    Its properties are *title*, and the authors, language and date of *quiz*.
    """
    core = Part(_CORE, "application/vnd.openxmlformats-package.core-properties+xml", _properties(quiz, title))
    kept = (*parts, core)
    lists = (("[Content_Types].xml", _content_types(kept)), ("_rels/.rels", _opens_with(kept[0].name)))
    return archive((*lists, *((part.name, part.content) for part in kept)))


def _content_types(parts: Iterable[Part]) -> bytes:
    """Return the list of what each part is: XML parts by name, pictures and relationships by their suffix."""
    by_suffix = {"rels": "application/vnd.openxmlformats-package.relationships+xml"}
    overrides = []
    for part in parts:
        suffix = part.name.rpartition(".")[2]
        if suffix == "xml":
            overrides.append(element("Override", {"PartName": f"/{part.name}", "ContentType": part.content_type}))
        elif suffix != "rels":
            by_suffix[suffix] = part.content_type
    defaults = (element("Default", {"Extension": suffix, "ContentType": kind}) for suffix, kind in by_suffix.items())
    return document(element("Types", {"xmlns": _PACKAGE + "content-types"}, *defaults, *overrides))


def _opens_with(name: str) -> bytes:
    core = _PACKAGE + "relationships/metadata/core-properties"
    return _relationships((_pointer("rId1", RELATIONSHIP + "officeDocument", name), _pointer("rId2", core, _CORE)))


def _pointer(id_: str, kind: str, target: str, *, is_external: bool = False) -> Xml:
    mode = "External" if is_external else None
    return element("Relationship", {"Id": id_, "Type": kind, "Target": target, "TargetMode": mode})


def _relationships(listed: Iterable[Xml]) -> bytes:
    return document(element("Relationships", {"xmlns": _PACKAGE + "relationships"}, joined(listed)))


def _properties(quiz: Quiz, title: str) -> bytes:
    """Return the core properties (part 2, 11); screen readers say the title, and checkers ask for it."""
    names = {
        "xmlns:cp": _PACKAGE + "metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    day, type_ = escaped(f"{quiz.date}T00:00:00Z"), {"xsi:type": "dcterms:W3CDTF"}
    told = (
        element("dc:title", None, escaped(title)),
        element("dc:creator", None, escaped("; ".join(quiz.authors))),
        element("dcterms:created", type_, day),
        element("dcterms:modified", type_, day),
        element("dc:language", None, escaped(quiz.language)),
    )
    return document(element("cp:coreProperties", names, *told))
