"""What is remembered in an output folder: whose files there are, and each as it was written, as sha256sum does."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from source.files.regular import content_of

MOST_BYTES = 10_000_000
"""A record of a hundred thousand files is as large."""

RECORD = ".histodeck.sha256"
_LECTURE = "# lecture file: "


class Record(NamedTuple):
    """The digest of every file as it was written, by its name, and the lecture's file, from the folder on."""

    digests: Mapping[str, str]
    lecture: str = ""


def recorded(folder: Path) -> Record | None:
    """Return the record in *folder*; None where there is none that can be read."""
    try:
        lines = content_of(folder / RECORD, MOST_BYTES).decode().splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    lecture = next((line.removeprefix(_LECTURE) for line in lines if line.startswith(_LECTURE)), "")
    files = (line.partition("  ") for line in lines if not line.startswith("#"))
    return Record({name: digest for digest, _, name in files}, lecture)


def record_text(record: Record) -> bytes:
    """Return a record as it stands in its file."""
    lecture = f"{_LECTURE}{record.lecture}\n" if record.lecture else ""
    return (lecture + "".join(f"{digest}  {name}\n" for name, digest in sorted(record.digests.items()))).encode()


def digest_of(content: bytes) -> str:
    """Return the digest of *content*."""
    return sha256(content).hexdigest()


def digest_at(path: Path) -> str | None:
    """Return the digest of the file at *path*, None if there is none; OSError where it is something else."""
    try:
        return digest_of(content_of(path))
    except FileNotFoundError:
        return None
