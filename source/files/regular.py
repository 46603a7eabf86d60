"""What is read is a file, as large as it may be: a pipe would be waited for without end, a device has none."""

from __future__ import annotations

import os
from errno import EFBIG, EINVAL, EISDIR
from pathlib import Path
from stat import S_ISDIR, S_ISREG

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def content_of(path: Path, most: int | None = None) -> bytes:
    """Return the content of the file *path*, of *most* bytes at most; OSError with the reason if it cannot be had."""
    try:
        handle = os.open(path, _READING)
    except ValueError:
        raise OSError(EINVAL, "its name holds a character that no file's name can have", str(path)) from None
    try:
        state = os.fstat(handle)
        if S_ISDIR(state.st_mode):
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
        if not S_ISREG(state.st_mode):
            raise OSError(EINVAL, "it is a pipe or a device, not a file", str(path))
        with os.fdopen(handle, "rb", closefd=False) as file:
            content = file.read() if most is None else file.read(most + 1)
    finally:
        os.close(handle)
    if most is not None and len(content) > most:
        raise OSError(EFBIG, f"it has more than {most // 1_000_000} MB", str(path))
    return content


def is_there(path: Path) -> bool:
    """Return whether there is anything at *path*; a name that the system refuses is that of nothing."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True
