"""Zips of files, for the formats that are a package: the same files give the same bytes on every day and system."""

from __future__ import annotations

from collections.abc import Container, Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_COMPRESSED = (".jpeg", ".jpg", ".png")
"""Kinds of files that are compressed already."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold."""


def zipped(files: Iterable[tuple[str, bytes]], compressed: Container[str] = ()) -> bytes:
    """Return *files*, each with its path in the zip, as the bytes of a zip that keeps their order.

    The paths of *compressed* files are those that their suffixes do not tell to be compressed already.
    """
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files:
            entry = ZipInfo(name, _EARLIEST)
            is_compressed = name.endswith(_COMPRESSED) or name in compressed
            entry.compress_type = ZIP_STORED if is_compressed else ZIP_DEFLATED
            entry.create_system = 0  # else it tells the system on which it was made
            archive.writestr(entry, content)
    return out.getvalue()
