"""Whether a file that was made is well-formed, as those who read it take it."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
import warnings
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from docx import Document
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation

from source.files.lock import lock_text, read_lock
from source.reading.characters import FORBIDDEN

_FORBIDDEN = re.compile(FORBIDDEN)
_XML = (".xml", ".rels", ".vml", ".svg")


class NotWellFormedError(Exception):
    """What was made, or said, is not as everybody may expect it."""


def require_well_formed(name: str, content: bytes) -> None:
    """Raise NotWellFormedError, or what a reader raises, where the file *name* is not well-formed."""
    ending = name.rsplit(".", 1)[-1]
    if content[:2] == b"PK":
        _package(name, content)
    if ending in _READERS:
        _READERS[ending](name, content)
    elif content[:2] != b"PK":
        raise NotWellFormedError(f"{name}: nobody knows this ending")


def _package(name: str, content: bytes) -> None:
    with ZipFile(BytesIO(content)) as package:
        names = package.namelist()
        if len(set(names)) != len(names) or package.testzip():
            raise NotWellFormedError(f"{name}: parts that stand twice or are damaged")
        for part in names:
            if part.endswith(_XML):
                _parsed(package.read(part))


def _parsed(content: bytes) -> Any:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, huge_tree=True, no_network=True))


def _pptx(_: str, content: bytes) -> None:
    for slide in Presentation(BytesIO(content)).slides:
        for shape in slide.shapes:
            _ = shape.has_text_frame and shape.text_frame.text
        _ = slide.has_notes_slide and slide.notes_slide.notes_text_frame.text


def _docx(_: str, content: bytes) -> None:
    document = Document(BytesIO(content))
    _ = [paragraph.text for paragraph in document.paragraphs]
    _ = [cell.text for table in document.tables for row in table.rows for cell in row.cells]


def _xlsx(_: str, content: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # of extensions that openpyxl does not keep
        book = load_workbook(BytesIO(content))
    _ = [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]


def _text(name: str, content: bytes) -> None:
    if found := _FORBIDDEN.search(content.decode().removeprefix("\ufeff").replace("\r\n", "\n")):
        raise NotWellFormedError(f"{name}: the character U+{ord(found[0]):04X}")


def _csv(name: str, content: bytes) -> None:
    _text(name, content)
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    if "brightspace" not in name and len({len(row) for row in rows}) != 1:
        raise NotWellFormedError(f"{name}: rows of different lengths")


def _json(name: str, content: bytes) -> None:
    _text(name, content)
    json.loads(content)


def _lock(name: str, content: bytes) -> None:
    _text(name, content)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.lock"
        path.write_bytes(content)
        lock = read_lock(path)
    if lock is None or lock_text(lock).encode() != content:
        raise NotWellFormedError(f"{name}: what is written is not what is read")


def _html(name: str, content: bytes) -> None:
    _text(name, content)
    page = _Page()
    page.feed(content.decode())
    page.close()
    if page.open:
        raise NotWellFormedError(f"{name}: not closed: {page.open}")


class _Page(HTMLParser):
    """Reads a page and keeps which elements are open: each is closed where it should be."""

    VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
    OPTIONAL = frozenset("body colgroup dd dt head html li option p tbody td tfoot th thead tr".split())  # noqa: SIM905

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID | self.OPTIONAL:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID | self.OPTIONAL and (not self.open or self.open.pop() != tag):
            raise NotWellFormedError(f"</{tag}> closes nothing: {self.get_starttag_text()}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of SVG that is closed at once, or one of HTML that is never closed."""


def _apkg(name: str, content: bytes) -> None:
    with ZipFile(BytesIO(content)) as package:
        media = json.loads(package.read("media"))
        collection = package.read("collection.anki2")
        if not set(media) <= set(package.namelist()):
            raise NotWellFormedError(f"{name}: media that are not in it")
    database = sqlite3.connect(":memory:")
    database.deserialize(collection)
    (said,) = database.execute("PRAGMA integrity_check").fetchone()
    for (fields,) in database.execute("SELECT flds FROM notes"):
        _text(name, fields.replace("\x1f", "").encode())
    database.close()
    if said != "ok":
        raise NotWellFormedError(f"{name}: {said}")


_READERS = {
    "apkg": _apkg,
    "csv": _csv,
    "docx": _docx,
    "html": _html,
    "json": _json,
    "lock": _lock,
    "pptx": _pptx,
    "txt": _text,
    "xlsx": _xlsx,
    "xml": lambda _, content: _parsed(content),
}
