"""Files written whole or not at all, and never over what somebody edited by hand."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from typing import NamedTuple

from source.files.record import RECORD, Record, digest_at, digest_of, record_text, recorded
from source.files.staging import Stage


class Placed(NamedTuple):
    """Where each file went, and where the one is kept of which nobody knows whether it was edited."""

    targets: dict[Path, Path]
    kept: dict[Path, Path]


class _Change(NamedTuple):
    """The new files of a stage by their names, and the digests of those that are there."""

    contents: dict[str, bytes]
    before: dict[str, str | None]

    def put(self, path: Path, content: bytes, found: str | None) -> None:
        if found != digest_of(content):
            self.contents[path.name], self.before[path.name] = content, found


def write_all(
    files: Mapping[Path, bytes],
    ours: Mapping[Path, bytes] | None = None,
    lectures: Mapping[Path, str] | None = None,
    begun: Iterable[Path] = (),
) -> Placed:
    """Write all *files* or, where one cannot be written (OSError), none; return where each went.

    A file that somebody changed since it was written stays as it is: the new one is written beside it, as
    ``name.new.ending``. Where the record is gone by which that is known, the new one takes the place, and the one that
    was there is kept as ``name.before.ending``. The files that are *ours* alone are replaced. *lectures* are the files
    from which those in a folder are made, to be remembered there. What a killed run has *begun* of further files
    of ours is finished or dropped.
    """
    ours = ours or {}
    left = [stage for path in begun if path not in ours and (stage := Stage(path.parent, path.name)).is_there]
    own = [Stage(path.parent, path.name) for path in ours]
    stages = [*map(Stage, dict.fromkeys(path.parent for path in files)), *own, *left]
    with ExitStack() as held:
        for folder in _folders(stages):
            held.enter_context(_alone(folder))
        for stage in stages:
            stage.recover()
        placed = Placed({}, {})
        changes = {stage: _Change({}, {}) for stage in stages}
        for stage in dict.fromkeys(Stage(path.parent) for path in files):
            wanted = {path: content for path, content in files.items() if path.parent == stage.folder}
            _plan(wanted, (lectures or {}).get(stage.folder, ""), placed, changes[stage])
        for path, content in ours.items():
            placed.targets[path] = path
            changes[Stage(path.parent, path.name)].put(path, content, digest_at(path))
        _change({stage: change for stage, change in changes.items() if change.contents})
    return placed


def _plan(files: Mapping[Path, bytes], lecture: str, placed: Placed, change: _Change) -> None:
    """Add to *change* what has to be written of the *files* of one folder, which differ, and its record."""
    folder = next(iter(files)).parent
    record = recorded(folder)
    digests = dict(record.digests) if record else {}
    for path, content in files.items():
        target, found = path, digest_at(path)
        if found not in (None, digest_of(content)) and not (record and record.digests):
            kept = _beside(path, "before", (None, found))
            change.put(kept, path.read_bytes(), digest_at(kept))
            placed.kept[path] = kept
        elif found not in (None, digest_of(content), digests.get(path.name)):
            target = _beside(path, "new", (None, digest_of(content)), digests)
            found = digest_at(target)
        change.put(target, content, found)
        placed.targets[path] = target
        digests[target.name] = digest_of(content)
    change.put(folder / RECORD, record_text(Record(digests, lecture)), digest_at(folder / RECORD))


def _beside(
    path: Path, word: str, good: tuple[str | None, str | None], digests: Mapping[str, str] | None = None
) -> Path:
    """Return the first place beside *path* with nothing in it, or what is *good* there, or as it was written."""
    place = path
    while True:
        place = place.with_name(f"{place.stem}.{word}{place.suffix}")
        if (found := digest_at(place)) in good or (digests and found == digests.get(place.name)):
            return place


def _change(changes: Mapping[Stage, _Change]) -> None:
    try:
        for stage, change in changes.items():
            stage.fill(change.contents)
        with _uninterrupted():
            try:
                for stage, change in changes.items():
                    stage.exchange(change.before)
            except BaseException:
                for stage in changes:
                    stage.put_back()
                raise
            _clear(changes)
    except BaseException:
        with _uninterrupted():
            _clear(changes)
        raise


def _clear(stages: Iterable[Stage]) -> None:
    for stage in stages:
        with suppress(OSError):  # the next run does it
            stage.clear()


def _folders(stages: Iterable[Stage]) -> list[Path]:
    """Return the folders of *stages*, which are made, each once, and for every run in the same order."""
    for stage in stages:
        stage.folder.mkdir(parents=True, exist_ok=True)
    return sorted({stage.folder.resolve() for stage in stages})


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let no other run write into *folder* meanwhile, where the system can; the end of the process ends it too."""
    try:
        from fcntl import LOCK_EX, flock
    except ImportError:  # Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system of another computer
            flock(handle, LOCK_EX)
        yield
    finally:
        os.close(handle)


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
