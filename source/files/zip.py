"""A zip archive that is the same whenever and wherever it is made: without dates, and without a system's own marks."""

from __future__ import annotations

from collections.abc import Container, Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EARLIEST = 1980, 1, 1, 0, 0, 0
"""The earliest date that a zip can hold (PKWARE's APPNOTE 6.3, 4.4.6)."""
_MS_DOS = 0
"""The system on which an archive says it was made (4.4.2); the library's own choice is that of the computer."""
_COMPRESSED = (".jpeg", ".jpg", ".png", ".xlsx")
"""Kinds of files that are compressed already."""


def archive(files: Iterable[tuple[str, bytes]], compressed: Container[str] = ()) -> bytes:
    """Return the zip of *files*, each with its path and its content, in their order.

    The paths of *compressed* files are those that their suffixes do not tell to be compressed already.
    """
    written = BytesIO()
    with ZipFile(written, "w") as package:
        for name, content in files:
            entry = ZipInfo(name, _EARLIEST)
            entry.create_system = _MS_DOS
            is_compressed = name.endswith(_COMPRESSED) or name in compressed
            entry.compress_type = ZIP_STORED if is_compressed else ZIP_DEFLATED
            package.writestr(entry, content)
    return written.getvalue()
