"""The files of a lecture's quiz: one or more for each format, the report on what they carry, and the lock file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quiz.changes import dated, since, what_to_retire
from quiz.formats import FORMATS
from quiz.items import quiz_of
from quiz.report import report, summary
from quiz.written import Loss, carry_any
from source.command.console import print_progress
from source.files.lock import LockFile, date_of, lock_text, written_name
from source.files.output_file import OutputFile
from source.lecture.lecture import Lecture


class Remembered(NamedTuple):
    """What a lecture's lock file says (None if there is none), where it is, the lecture's file, and the time."""

    lock: LockFile | None
    path: Path
    lecture: Path
    now: int
    """In seconds since 1970."""


def files_of(
    lecture: Lecture, before: Remembered, formats: Sequence[str], output: Path, start: int | None = None
) -> Iterator[OutputFile]:
    """Yield the files of the quiz of *lecture* in each of *formats*, in a folder of *output*, then what goes with them.

    With a *start*, in seconds since 1970, only questions that are new or changed since are in them.
    """
    quiz, lock = dated(quiz_of(lecture), before.lock.entries if before.lock else None, before.now)
    ending = ""
    if start is not None:
        quiz, ending = since(quiz, start), f"-since-{date_of(start)}"
    stem = output / quiz.id / f"{quiz.id}-quiz{ending}"
    losses: dict[str, tuple[Loss, ...]] = {}
    files: dict[str, str] = {}
    left = list[str]()
    for name in formats:
        print_progress(f"making {quiz.id}: {name} …")
        written = FORMATS[name].write(quiz)
        losses[name], files[name] = written.losses, f"{stem.name}{FORMATS[name].SUFFIX}"
        if carry_any(written.losses, quiz.items):
            for suffix, content in ((FORMATS[name].SUFFIX, written.content), *written.beside):
                yield OutputFile(stem.with_name(stem.name + suffix), content)
        elif stem.with_name(files[name]).exists():
            left.append(files[name])
    if start is not None:
        yield OutputFile(stem.with_name(f"{stem.name}.txt"), what_to_retire(quiz, lock, start).encode())
    said = [f"{quiz.id}: {short} (see {stem.name}-report.txt)"] if (short := summary(quiz, losses)) else []
    said += [f"{name} is of an earlier run, and no question is left that it can carry: delete it" for name in left]
    told = report(quiz, files, losses).encode()
    yield OutputFile(stem.with_name(f"{stem.name}-report.txt"), told, remark="\n".join(said))
    remembered = LockFile(lock, written_name(before.lecture))
    if remembered != before.lock:
        yield OutputFile(before.path, lock_text(remembered).encode(), is_lock=True)
