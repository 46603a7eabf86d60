"""Files written whole or not at all, and never over what somebody edited by hand."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from itertools import product
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

RECORD = ".histodeck.sha256"
"""In each output folder: the digest of every file as it was written, so that a hand-edited one is known."""


def write_all(files: Mapping[Path, bytes], ours: Mapping[Path, bytes] | None = None) -> dict[Path, Path]:
    """Write all *files* or, where one cannot be written (OSError), none; return where each went.

    A file that somebody changed since it was written stays as it is: the new one is written beside it, as
    ``name.new.ending``. The files that are *ours* alone are replaced.
    """
    targets, contents = _targets(files)
    for path, content in (ours or {}).items():
        targets[path], contents[path] = path, content
    try:
        for target, content in contents.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            _beside(target, "part").write_bytes(content)
        for target in contents:  # once all are written, so that the disk has to be waited for about once
            with _beside(target, "part").open("rb+") as file:
                os.fsync(file.fileno())
        with _uninterrupted():
            _exchange(contents)
            _tidy(contents)
    except BaseException:
        with _uninterrupted():
            _tidy(contents)
        raise
    return targets


def _exchange(targets: Iterable[Path]) -> None:
    """Put the new file in the place of each of *targets*, or leave all as they were."""
    moved: list[tuple[Path, Path]] = []
    try:
        for target in targets:
            for source, goal in ((target, _beside(target, "old")), (_beside(target, "part"), target)):
                if source.exists():
                    source.replace(goal)
                    moved.append((source, goal))
    except BaseException:
        for source, goal in reversed(moved):
            goal.replace(source)
        raise


def _tidy(targets: Iterable[Path]) -> None:
    for target, stage in product(targets, ("part", "old")):
        _beside(target, stage).unlink(missing_ok=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold off Ctrl-C for the moment in which files change places: who presses it then gets all of them."""
    try:
        before = signal(SIGINT, SIG_IGN)
    except ValueError:  # not the main thread: no other gets signals, or may say who does
        yield
        return
    try:
        yield
    finally:
        signal(SIGINT, before)


def _targets(files: Mapping[Path, bytes]) -> tuple[dict[Path, Path], dict[Path, bytes]]:
    """Return where each file goes, and what has to be written: files that differ, and the records of digests."""
    targets: dict[Path, Path] = {}
    contents: dict[Path, bytes] = {}
    records: dict[Path, dict[str, str]] = {}
    for path, content in files.items():
        record = records.setdefault(path.parent, _recorded(path.parent))
        target, now = path, sha256(content).hexdigest()
        while (found := _digest_of(target)) not in (None, now, record.get(target.name)):
            target = target.with_name(f"{target.stem}.new{target.suffix}")
        targets[path] = target
        record[target.name] = now
        if found != now:
            contents[target] = content
    for folder, record in records.items():
        lines = "".join(f"{known}  {name}\n" for name, known in sorted(record.items())).encode()
        if _digest_of(folder / RECORD) != sha256(lines).hexdigest():
            contents[folder / RECORD] = lines
    return targets, contents


def _beside(target: Path, stage: str) -> Path:
    return target.with_name(f".{target.name}.{stage}")


def _recorded(folder: Path) -> dict[str, str]:
    try:
        lines = (folder / RECORD).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {name: known for known, _, name in (line.partition("  ") for line in lines)}


def _digest_of(path: Path) -> str | None:
    return sha256(path.read_bytes()).hexdigest() if path.exists() else None
