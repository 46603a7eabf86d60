"""New files of one folder, written beside those whose places they take: a run that is killed leaves nothing half done.

They lie in a folder of their own, `.histodeck.new`, until all are whole on the disk. Then a list is laid beside them,
and from then on they count: a run that finds the list puts in place what one before it did not. Without the list they
are dropped. The files that were there lie in `.histodeck.old` meanwhile, to be put back if a place cannot be taken.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from source.files.record import digest_at
from source.files.regular import content_of

_LIST = ".list"


class Stage(NamedTuple):
    """Where the new files of a *folder* wait; *name* tells stages of one folder apart."""

    folder: Path
    name: str = "histodeck"

    @property
    def new(self) -> Path:
        return self.folder / f".{self.name}.new"

    @property
    def old(self) -> Path:
        return self.folder / f".{self.name}.old"

    @property
    def is_there(self) -> bool:
        """Whether a run has begun to write here, and was killed."""
        return self.new.is_dir() or self.old.is_dir()

    def recover(self) -> None:
        """Finish what a run began that was killed, but for files that somebody edited since, or drop it."""
        for name, before in self._listed().items():
            waiting, target = self.new / name, self.folder / name
            if waiting.is_file() and digest_at(target) in (None, before):
                waiting.replace(target)
        self.clear()

    def fill(self, contents: Mapping[str, bytes]) -> None:
        """Write the new files, by their names, until they are on the disk; they do not count yet."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.new.mkdir()
        for name, content in contents.items():
            (self.new / name).write_bytes(content)
        for name in contents:  # once all are written, so that the disk has to be waited for about once
            _on_disk(self.new / name)

    def exchange(self, before: Mapping[str, str | None]) -> None:
        """Put the new files in place, or leave all as it was; *before* has the digests of those that are there."""
        listing = self.new / f"{_LIST}.part"
        listing.write_text("".join(f"{digest or '-'}  {name}\n" for name, digest in before.items()), encoding="utf-8")
        _on_disk(listing)
        listing.replace(self.new / _LIST)
        self.old.mkdir()
        for name in before:
            if before[name]:
                (self.folder / name).replace(self.old / name)
            (self.new / name).replace(self.folder / name)

    def put_back(self) -> None:
        """Put back the files that were there, as far as others have taken their places."""
        for name in self._listed():
            if not (self.new / name).is_file() and (self.folder / name).is_file():
                (self.folder / name).replace(self.new / name)
            if (self.old / name).is_file():
                (self.old / name).replace(self.folder / name)
        (self.new / _LIST).unlink(missing_ok=True)

    def clear(self) -> None:
        """Delete what is left of the stage, the list last, by which a run that is killed meanwhile is known."""
        for path in (self.old, self.new):
            if path.is_dir():
                for file in path.iterdir():
                    if file.name != _LIST:
                        file.unlink()
        (self.new / _LIST).unlink(missing_ok=True)
        for path in (self.old, self.new):
            if path.is_dir():
                path.rmdir()

    def _listed(self) -> dict[str, str | None]:
        try:
            lines = content_of(self.new / _LIST).decode().splitlines()
        except (OSError, UnicodeDecodeError):
            return {}
        before = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
        return {name: None if digest == "-" else digest for name, digest in before.items() if Path(name).name == name}


def _on_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
