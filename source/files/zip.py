"""A zip archive (PKWARE's APPNOTE 6.3), as plain as office programs read it: no dates, no comments, no system's own.

The standard library's writer takes as long for a small file's entry as deflating it does, and a deck has four small
files for each slide.
"""

from __future__ import annotations

import zlib
from collections.abc import Container, Iterable, Sequence
from functools import partial
from struct import Struct
from threading import Thread

_LOCAL, _CENTRAL = Struct("<4s5H3L2H"), Struct("<4s6H3L5H2L")
"""Clauses 4.3.7 and 4.3.12: the header before a file, and its entry in the directory at the end."""
_END, _END_64, _LOCATOR = Struct("<4s4H2LH"), Struct("<4sQ2H2L4Q"), Struct("<4sLQL")
"""Clauses 4.3.16, 4.3.14 and 4.3.15."""
_VERSION, _VERSION_64 = 20, 45
_DEFLATED, _STORED = 8, 0
_UTF_8 = 0x800
_EARLIEST = 0, 1 << 5 | 1
"""The earliest date that a zip can hold, 1 January 1980, after its time."""
_OWNER_ONLY = 0o600 << 16
_MOST = 0xFFFF
"""Files of which a directory without the extension for large archives can tell."""
_COMPRESSED = (".jpeg", ".jpg", ".png", ".xlsx")
"""Kinds of files that are compressed already."""
_deflate = partial(zlib.compress, wbits=-zlib.MAX_WBITS)


def archive(files: Iterable[tuple[str, bytes]], compressed: Container[str] = ()) -> bytes:
    """Return the zip of *files*, each with its path and its content, in their order.

    The paths of *compressed* files are those that their suffixes do not tell to be compressed already.
    """
    named = [(name, content, name.endswith(_COMPRESSED) or name in compressed) for name, content in files]
    deflated = iter(_deflated([content for _, content, is_compressed in named if not is_compressed]))
    written, directory, offset = list[bytes](), list[bytes](), 0
    for name, content, is_compressed in named:
        path, body = name.encode(), content if is_compressed else next(deflated)
        flags, method = 0 if name.isascii() else _UTF_8, _STORED if is_compressed else _DEFLATED
        sizes = zlib.crc32(content), len(body), len(content)
        head = _LOCAL.pack(b"PK\3\4", _VERSION, flags, method, *_EARLIEST, *sizes, len(path), 0)
        told = (b"PK\1\2", _VERSION, _VERSION, flags, method, *_EARLIEST, *sizes, len(path), 0, 0, 0, 0)
        written += (head, path, body)
        directory += (_CENTRAL.pack(*told, _OWNER_ONLY, offset), path)
        offset += len(head) + len(path) + len(body)
    listed = b"".join(directory)
    return b"".join((*written, listed, _end(len(named), len(listed), offset)))


def _deflated(contents: Sequence[bytes]) -> list[bytes]:
    """Return *contents* compressed: the second half by another thread, since zlib works without Python's lock."""
    half, bodies = len(contents) // 2, list[bytes]()
    other = Thread(target=lambda: bodies.extend(map(_deflate, contents[half:])))
    other.start()
    first = [*map(_deflate, contents[:half])]
    other.join()
    return first + bodies


def _end(count: int, size: int, start: int) -> bytes:
    """Return what follows the directory of *count* files, which has *size* bytes and begins at *start*."""
    if count <= _MOST:
        return _END.pack(b"PK\5\6", 0, 0, count, count, size, start, 0)
    rest = _END_64.size - 12
    large = _END_64.pack(b"PK\6\6", rest, _VERSION_64, _VERSION_64, 0, 0, count, count, size, start)
    locator = _LOCATOR.pack(b"PK\6\7", 0, start + size, 1)
    return large + locator + _END.pack(b"PK\5\6", 0, 0, _MOST, _MOST, size, start, 0)
