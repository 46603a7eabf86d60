"""What is read is a file, as large as it may be: a pipe would be waited for without end, a device has none."""

from __future__ import annotations

import os
from errno import EFBIG, EINVAL, EISDIR, ELOOP, ENOENT, ENOTDIR
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def content_of(path: Path, most: int | None = None) -> bytes:
    """Return the content of the file *path*, of *most* bytes at most; OSError with the reason if it cannot be had."""
    with _opened(path) as file:
        content = file.read() if most is None else file.read(most + 1)
    if most is not None and len(content) > most:
        raise OSError(EFBIG, f"it has more than {most // 1_000_000} MB", str(path))
    return content


def check_regular(path: Path) -> None:
    """Raise OSError with the reason where *path* is not a file that can be read."""
    _opened(path).close()


def _opened(path: Path) -> BinaryIO:
    try:
        handle = os.open(path, _READING)
    except ValueError:
        raise OSError(EINVAL, "its name holds a character that no file's name can have", str(path)) from None
    mode = os.fstat(handle).st_mode
    if S_ISREG(mode):
        return os.fdopen(handle, "rb")
    os.close(handle)
    if S_ISDIR(mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    raise OSError(EINVAL, "it is a pipe or a device, not a file", str(path))


def inside(folder: Path, name: str) -> Path:
    """Return the whole path of *name* in *folder* or below it; OSError with the reason where no file can be there."""
    try:
        path, whole = (folder / name).resolve(), folder.resolve()
    except (RuntimeError, ValueError) as error:
        links = isinstance(error, RuntimeError)  # of Python 3.12 and before
        why = os.strerror(ELOOP) if links else "its name holds a character that no file's name can have"
        raise OSError(ELOOP if links else EINVAL, why, name) from None
    if not path.is_relative_to(whole):
        raise OSError(EINVAL, "it lies outside the lecture's folder", name)
    return path


def why_not(error: OSError) -> str:
    """Return in words of our own, where we have some, why a file cannot be had."""
    own = {ENOENT: "there is no such file", ENOTDIR: "there is no such file", EISDIR: "it is a folder"}
    return own.get(error.errno or 0) or error.strerror or "it cannot be read"


def is_same(path: Path, other: Path) -> bool:
    """Return whether two names lead to one file, as those of one file in small and large letters may."""
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Return whether there is anything at *path*; a name that the system refuses is that of nothing."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True
