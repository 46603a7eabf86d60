"""A presentation file is opened as a package of parts; what is none, or could do harm, is refused in one line."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812 - zlib gives its exception a small name

from lxml.etree import XMLParser, XMLSyntaxError, _Element, fromstring

from deck.branded.refusal import TemplateError
from source.files.package import RELATIONSHIP, Relation

MOST_BYTES = 400_000_000
"""Of all parts together, unpacked: large templates with films have some 100 MB."""
MOST_PARTS = 20_000
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
"""[MS-CFB] 2.2: how encrypted files begin, and those of PowerPoint 2003."""
_LOCKED = 1
"""APPNOTE of PKWARE, 4.4.4: the bit that marks an encrypted entry."""
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml."
_KINDS = tuple(f"{_MAIN}{kind}.main+xml" for kind in ("presentation", "template", "slideshow"))
_STRICT = "http://purl.oclc.org/ooxml/"
"""ECMA-376 part 1, strict: other names for everything."""
_PARSER = XMLParser(resolve_entities=False, no_network=True, load_dtd=False)

AGAIN = "open it in PowerPoint and save it as a .pptx or .potx file"


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a presentation by their names, and what kind each is; *main* is the presentation itself."""

    contents: Mapping[str, bytes]
    defaults: Mapping[str, str]
    overrides: Mapping[str, str]
    main: str

    def kind(self, name: str) -> str:
        """Return the content type of a part."""
        return self.overrides.get(name.lower()) or self.defaults.get(suffix(name), "application/octet-stream")

    def tree(self, name: str) -> _Element:
        """Return the XML of a part; TemplateError if it is none."""
        return parsed(self.contents[name], name)

    def relations(self, name: str) -> tuple[Relation, ...]:
        """Return the pointers out of a part; those that lead nowhere, such as to NULL, have an empty target."""
        folder, file = posixpath.split(name)
        written = self.contents.get(f"{folder}/_rels/{file}.rels".replace("//", "/"))
        return () if written is None else tuple(self._pointers(parsed(written, name), folder))

    def _pointers(self, root: _Element, folder: str) -> Iterator[Relation]:
        names = {name.lower(): name for name in self.contents}
        for pointer in root.findall("{*}Relationship"):
            kind, target, id_ = (pointer.get(key) or "" for key in ("Type", "Target", "Id"))
            if pointer.get("TargetMode") == "External":
                yield Relation(id_, kind, target, external=True)
            else:
                path = posixpath.normpath(posixpath.join(folder, unquote(target.partition("#")[0])))
                yield Relation(id_, kind, names.get(path.lower(), ""))


def opened(content: bytes) -> Package:
    """Return the package in the bytes of a file; TemplateError if it cannot serve as a template."""
    if content.startswith(_OLE):
        raise TemplateError("it is encrypted, or of PowerPoint 2003 or earlier", f"take its password off: {AGAIN}")
    try:
        with ZipFile(BytesIO(content)) as archive:
            contents = {"/" + entry.filename.lstrip("/"): archive.read(entry) for entry in _entries(archive)}
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ZlibError) as error:
        raise TemplateError("it is damaged, or no presentation", AGAIN) from error
    types = contents.get("/[Content_Types].xml")
    if types is None:
        raise TemplateError("it is no presentation", "name a .pptx or .potx file")
    return _package(contents, parsed(types, "/[Content_Types].xml"))


def _entries(archive: ZipFile) -> list[ZipInfo]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if any(entry.flag_bits & _LOCKED for entry in entries):
        raise TemplateError("it is encrypted", f"take its password off: {AGAIN}")
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise TemplateError("it is too large when unpacked", "take films and leftover slides out of it")
    return entries


def _package(contents: Mapping[str, bytes], types: _Element) -> Package:
    listed = types.findall("{*}*")
    defaults = {(e.get("Extension") or "").lower(): e.get("ContentType") or "" for e in listed if e.get("Extension")}
    overrides = {(e.get("PartName") or "").lower(): e.get("ContentType") or "" for e in listed if e.get("PartName")}
    package = Package(contents, defaults, overrides, "")
    mains = [r.target for r in package.relations("/") if r.kind.endswith("/officeDocument") and r.target]
    main = next(iter(mains), "")
    kind = package.kind(main) if main else ""
    if "macroenabled" in kind.lower():
        raise TemplateError("it has macros", "save it without them, as a .pptx or .potx file")
    if kind not in _KINDS:
        raise TemplateError("it is no presentation", "name a .pptx or .potx file")
    found = Package(contents, defaults, overrides, main)
    if any(relation.kind.startswith(_STRICT) for relation in found.relations(main)):
        raise TemplateError("it is a strict Open XML file", AGAIN)
    return found


def parsed(content: bytes, name: str) -> _Element:
    """Return the root of an XML part; TemplateError if it is no XML, or brings definitions of its own along."""
    try:
        root = fromstring(content, _PARSER)
    except XMLSyntaxError as error:
        raise TemplateError(f"its part {name} is damaged", AGAIN) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise TemplateError(f"its part {name} defines entities, as no presentation program does", AGAIN)
    return root


def suffix(name: str) -> str:
    """Return the end of a part's name after its last dot, in small letters."""
    return posixpath.splitext(name)[1][1:].lower()


def is_kind(relation: Relation, *kinds: str) -> bool:
    """Return whether a pointer is of one of these *kinds*, which end an Office relationship type."""
    return any(relation.kind == RELATIONSHIP + kind for kind in kinds)
