"""What a run says: problems, what was written, how far it is; colour and progress only on a terminal."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NoReturn, TextIO

from source.command.streams import in_a_line, steer
from source.files.record import RECORD

if TYPE_CHECKING:
    from source.files.output_file import OutputFile
    from source.files.safe_writing import Placed
    from source.lecture.lecture import Lecture
    from source.reading.problems import Problem


def print_advice(advice: Sequence[Problem], *, all_of_it: bool) -> None:
    """Print *advice* by its kinds, of each only the first pieces if not *all_of_it*, and how much is not shown."""
    if not advice:
        return
    from source.command.grouped import lines_of

    steer("".join(f"{line}\n" for line in lines_of(advice, all_of_it=all_of_it)))


def print_problems(problems: Iterable[Problem]) -> None:
    """Print each problem with its place and what to do."""
    bold, plain = ("\033[1m", "\033[0m") if is_screen(sys.stderr) and "NO_COLOR" not in os.environ else ("", "")
    lines = (
        f"{bold}{in_a_line(it.place)}:{plain} {it.code} {in_a_line(it.message)}\n    {_lines(it.hint)}\n"
        for it in problems
    )
    # in one go: what goes to a terminal or a log is written out line by line, and a lecture can have thousands
    steer("".join(lines))


def _lines(hint: str) -> str:
    """Return *hint*, which may show lines of a lecture."""
    return "\n    ".join(map(in_a_line, hint.split("\n")))


def print_awaited(lectures: Iterable[Lecture]) -> None:
    """Print each statement that awaits a specialist's review, with the doubt."""
    from source.lecture.review import awaited

    for lecture in lectures:
        for entry in awaited(lecture):
            print(in_a_line(f"{lecture.about.id}: awaits review: {entry.what}: {entry.doubt}", 5_000))


def print_waiting(lectures: Iterable[Lecture]) -> None:
    """Print how many statements await review, if any do."""
    from source.lecture.review import awaited

    waiting = sum(1 for lecture in lectures for _ in awaited(lecture))
    if waiting:
        stand = "statement awaits" if waiting == 1 else "statements await"
        print(f"{waiting} {stand} review: --check lists them", file=sys.stderr)


def print_written(files: Sequence[OutputFile], placed: Placed, lectures: Iterable[Lecture], seconds: float) -> None:
    """Print where each file went, what is to be said of it, and how many statements await review."""
    targets = placed.targets
    for folder in dict.fromkeys(path.parent for path in placed.kept):
        names = ", ".join(kept.name for kept in placed.kept.values() if kept.parent == folder)
        gone = f"{(folder / RECORD).as_posix()} is gone, by which files are known that were edited by hand"
        print(f"{in_a_line(gone)}: what was there and differs is kept as {names}", file=sys.stderr)
    for file in files:
        if file.path not in targets:
            print(
                f"{in_a_line(file.path)} cannot be written: what changes will not be known the next time",
                file=sys.stderr,
            )
            continue
        print(in_a_line(targets[file.path].as_posix(), 5_000))
        if targets[file.path] != file.path:
            left = f"{file.path.name} was edited by hand and is left as it is: the new one is beside it"
            print(left, file=sys.stderr)
        if file.remark:
            print(file.remark, file=sys.stderr)
    print_waiting(lectures)
    if is_screen(sys.stdout):
        outputs = [file for file in files if not file.is_lock]
        folders = ", ".join(dict.fromkeys(file.path.parent.as_posix() for file in outputs))
        print(f"{count(len(outputs), 'file')} in {in_a_line(folders)} in {seconds:.1f} s")


def print_progress(what: str) -> None:
    """Say on one line of a terminal what is being made; nothing anywhere else."""
    if is_screen(sys.stderr):
        steer(f"\r\033[K{in_a_line(what)}")
        sys.stderr.flush()


def count(number: int, thing: str) -> str:
    """Return a number of things in words: 1 file, 2 files."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def is_screen(stream: TextIO) -> bool:
    """Return whether somebody is looking."""
    return stream.isatty()


def at_once(run: Callable[[], int]) -> NoReturn:
    """Call *run* and end the process with its code, at once.

    A run is short and keeps what it makes: to look for what can go takes a tenth of it, and to visit all at its end
    another part.
    """
    gc.disable()
    os._exit(run())
