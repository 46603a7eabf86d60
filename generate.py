"""Histodeck's command line: read lectures, check them, write decks and quizzes, and say what was done."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn


def _refuse_others(packages: tuple[str, ...] = ("deck", "quiz", "source")) -> None:
    """Stop where another package of the same name would be loaded in place of ours."""
    for name in packages:
        found = find_spec(name)
        ours = Path(__file__).resolve().with_name(name)
        if found and found.origin and Path(found.origin).resolve().parent != ours:
            what = "move or rename it, or install Histodeck into an environment of its own"
            print(f"{found.origin} stands in front of Histodeck's own package {name}: {what}", file=sys.stderr)
            sys.exit(USAGE)


RIGHT, WRONG, USAGE, STOPPED = 0, 1, 2, 130
_refuse_others()  # before any of these is imported

from quiz.formats import FORMATS
from source.command.arguments import parser_of, time_of_run
from source.command.console import (
    at_once,
    count,
    print_advice,
    print_awaited,
    print_problems,
    print_progress,
    print_written,
)
from source.command.streams import fill_closed, heard, in_a_line
from source.files.output_file import OutputFile
from source.files.safe_writing import write_all
from source.reading.problems import LectureProblems

if TYPE_CHECKING:
    import argparse

    from deck.texts.citations import Variant
    from source.lecture.lecture import Lecture
    from source.loading.lecture_files import Loaded
    from source.reading.problems import Problem

VERSION = "0.1.0"
BUNDLED = Path(__file__).with_name("source") / "lectures"
DECKS: dict[str, tuple[Variant, str, str]] = {
    "pptx": ("lecturer", "", "lecturers: a PowerPoint deck with speaker notes"),
    "handout": ("handout", "-handout", "students: the deck without answers and script"),
}
"""The variants of the deck: by their name as a format, the end of the file's name, and whom they are for."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0, or 1 where a lecture has problems, or 2 where it was called wrongly.

    Where nobody hears what is said, since a stream is closed or its reader gone, the work is done all the same. Where
    it cannot be said, since a disk is full, the code is 1 at least.
    """
    with heard() as (out, error):
        try:
            parser = parser_of(VERSION, _all_formats())
            code = _run(parser.parse_args(arguments), time_of_run(parser))
        except SystemExit as end:  # of the parser: after its help, or where it was called wrongly
            code = end.code if isinstance(end.code, int) else USAGE
        except KeyboardInterrupt:
            print("\nstopped: no file was changed", file=sys.stderr)
            code = STOPPED
        out.flush()
        if out.is_full and out.failure:
            print(f"standard output cannot be written: {out.failure.strerror}", file=sys.stderr)
        error.flush()
        return code or (WRONG if out.is_full or error.is_full else RIGHT)


def command() -> NoReturn:
    """Run the command in a process of its own."""
    fill_closed()
    at_once(main)


def _run(asked: argparse.Namespace, now: int) -> int:  # noqa: PLR0911 - each option ends it in its own way
    if asked.list_formats:
        print("\n".join(f"{name:10} {what}" for name, what in _all_formats().items()))
        return RIGHT
    if asked.new:
        return _new(asked.new)
    if asked.template:
        from deck.lecture_deck import why_unusable

        if why := why_unusable(asked.template):
            print(in_a_line(why), file=sys.stderr)
            return WRONG
    from source.loading.lecture_files import load_all

    began = time.monotonic()
    loaded, notes = load_all(asked.lectures or sorted(BUNDLED.glob("*.yaml")))
    if not (asked.check or asked.explain):
        from source.loading.output_folders import taken

        notes += taken(loaded, asked.output)
    if any(problem.severity == "error" for problem in notes):
        return _refuse(notes)
    if asked.explain:
        return _explain(loaded, asked.template)
    made = [file for each in loaded for file in _make(each, asked, _formats(asked), now)]
    print_progress("")
    notes = sorted({*notes, *(problem for file in made for problem in file.problems)})
    if any(problem.severity == "error" for problem in notes):
        return _refuse(notes)
    print_advice(notes, all_of_it=asked.advice)
    if asked.check:
        return _check(made, [each.lecture for each in loaded])
    return _write(made, loaded, asked.output, began)


def _new(path: Path) -> int:
    from source.command.called import again, as_argument
    from source.command.starting import start_new

    if why := start_new(path):
        print(in_a_line(why), file=sys.stderr)
        return USAGE
    print(f"{path}: edit it, then run: {again(as_argument(path))}")
    return RIGHT


def _formats(asked: argparse.Namespace) -> list[str]:
    if asked.check:
        return list(DECKS)
    return asked.formats or (["moodle"] if asked.since is not None else list(_all_formats()))


def _write(made: list[OutputFile], loaded: list[Loaded], output: Path, began: float) -> int:
    from source.loading.lock_files import drop_former
    from source.loading.output_folders import folder_of, lecture_from

    try:
        ours = {file.path: file.content for file in made if file.is_lock and os.access(file.path.parent, os.W_OK)}
        locks = [each.kept.path for each in loaded]
        lectures = {folder_of(each, output): lecture_from(folder_of(each, output), each.path) for each in loaded}
        placed = write_all({file.path: file.content for file in made if not file.is_lock}, ours, lectures, locks)
    except OSError as error:
        where = error.filename or output  # a full disk has no name
        print(f"{in_a_line(where)}: cannot be written: {error.strerror}; no file was changed", file=sys.stderr)
        return USAGE
    for each in loaded:
        if remark := drop_former(each.kept):
            print(in_a_line(remark), file=sys.stderr)
    print_written(made, placed, [each.lecture for each in loaded], time.monotonic() - began)
    return RIGHT


def _refuse(notes: list[Problem]) -> int:
    """Print what is wrong; advice would bury it, and comes with the next run."""
    problems = [note for note in notes if note.severity == "error"]
    print_problems(problems)
    waiting = sum(not note.is_off for note in notes) - len(problems)
    waits = f"; {count(waiting, 'piece')} of advice will be shown when all is right" if waiting else ""
    print(f"{count(len(problems), 'problem')}: nothing was written{waits}", file=sys.stderr)
    return WRONG


def _check(decks: list[OutputFile], lectures: list[Lecture]) -> int:
    """Print what awaits review and what the checker finds in the decks; return whether there was anything found."""
    from deck.check import WHOLE_DECK, findings

    print_awaited(lectures)
    found = [(deck.path.name, finding) for deck in decks for finding in findings(deck.content)]
    for name, finding in found:
        where = name if finding.slide == WHOLE_DECK else f"{name}: slide {finding.slide}, {finding.shape}"
        said = (in_a_line(f"{where}: {finding.rule}: {finding.message}"), in_a_line(finding.hint))
        print("\n    ".join(said), file=sys.stderr)
    print(f"{count(len(lectures), 'lecture')} checked: {count(len(found), 'problem') if found else 'no problem'}")
    return WRONG if found else RIGHT


def _all_formats() -> dict[str, str]:
    return {name: what for name, (_, _, what) in DECKS.items()} | {name: entry.FOR for name, entry in FORMATS.items()}


def _make(each: Loaded, asked: argparse.Namespace, formats: Iterable[str], now: int) -> Iterator[OutputFile]:
    """Yield the files of one lecture: decks, then the quiz in each format and what goes with it."""
    named = list(dict.fromkeys(formats))
    for name in (name for name in named if name in DECKS):
        print_progress(f"making {each.lecture.about.id}: {name} …")
        yield _deck(each, asked, name)
    if each.lecture.questions and (of_quiz := [name for name in named if name in FORMATS]):
        from quiz.files import Remembered, files_of

        before = Remembered(each.kept.lock, each.kept.path, each.path, now)
        yield from files_of(each.lecture, before, of_quiz, asked.output, asked.since)


def _deck(each: Loaded, asked: argparse.Namespace, name: str) -> OutputFile:
    from deck.lecture_deck import deck_of

    variant, ending, _ = DECKS[name]
    path = asked.output / each.lecture.about.id / f"{each.lecture.about.id}{ending}.pptx"
    return OutputFile(path, *deck_of(each.lecture, each.tree, variant, asked.template))


def _explain(loaded: list[Loaded], template: Path | None) -> int:
    from deck.lecture_deck import explained

    try:
        print("\n".join(in_a_line(line) for each in loaded for line in explained(each.lecture, each.tree, template)))
    except LectureProblems as problems:
        return _refuse(list(problems.problems))
    return RIGHT


if __name__ == "__main__":
    command()
