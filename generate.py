"""Histodeck's command line: read lectures, check them, write decks and quizzes, and say what was done."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from quiz.formats import FORMATS, Loss
from source.problems import LectureProblems, Place, Problem, near
from source.whole_files import write_all

if TYPE_CHECKING:
    from deck.slides import Variant
    from quiz.items import Quiz
    from source.model import Lecture

VERSION = "0.1.0"
BUNDLED = Path(__file__).with_name("source") / "lectures"
DECKS: dict[str, tuple[Variant, str, str]] = {
    "pptx": ("lecturer", "", "lecturers: a PowerPoint deck with speaker notes"),
    "handout": ("handout", "-handout", "students: the deck without answers and script"),
}
"""The variants of the deck: by their name as a format, the end of the file's name, and whom they are for."""

EXAMPLES = """examples:
  python generate.py                            every bundled lecture, every format, into out/
  python generate.py my.yaml -o term1           your lecture, every format, into term1/
  python generate.py my.yaml -f pptx -f moodle  only the deck and the Moodle questions
  python generate.py --check my.yaml            only say what is wrong or awaits review
  python generate.py --new my.yaml              a small lecture to start from
"""

RIGHT, WRONG, USAGE, STOPPED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is ready to be written, what it could not carry, and what does not fit or could teach better."""

    path: Path
    content: bytes
    losses: tuple[Loss, ...] = ()
    problems: tuple[Problem, ...] = ()


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0, or 1 where a lecture has problems, or 2 where it was called wrongly."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console that cannot show µ must not stop the run
    try:
        return _run(_parser().parse_args(arguments))
    except KeyboardInterrupt:
        print("\nstopped: no file was changed", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return RIGHT


def _run(asked: argparse.Namespace) -> int:
    if asked.list_formats:
        print("\n".join(f"{name:10} {what}" for name, what in _all_formats().items()))
        return RIGHT
    if asked.new:
        return _start_new(asked.new)
    began = time.monotonic()
    lectures, notes = _read(asked.lectures or sorted(BUNDLED.glob("*.yaml")))
    if any(problem.severity == "error" for problem in notes):
        return _refuse(notes)
    formats = list(DECKS) if asked.check else asked.formats or list(_all_formats())
    made = [file for path, lecture in lectures.items() for file in _make(lecture, path, asked.output, formats)]
    _progress("")
    notes = sorted({*notes, *(problem for file in made for problem in file.problems)})
    if any(problem.severity == "error" for problem in notes):
        return _refuse(notes)
    _print_problems(notes)
    if asked.check:
        return _check(made, list(lectures.values()))
    return _write(made, list(lectures.values()), asked.output, began)


def _write(made: list[Made], lectures: list[Lecture], output: Path, began: float) -> int:
    try:
        places = write_all({file.path: file.content for file in made})
    except OSError as error:
        where = error.filename or output  # a full disk has no name
        print(f"{where}: cannot be written: {error.strerror}; no file was changed", file=sys.stderr)
        return USAGE
    _report(made, places, lectures, time.monotonic() - began)
    return RIGHT


def _refuse(problems: list[Problem]) -> int:
    _print_problems(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    print(f"{_count(errors, 'problem')}: nothing was written", file=sys.stderr)
    return WRONG


def _check(decks: list[Made], lectures: list[Lecture]) -> int:
    """Print what awaits review and what the checker finds in the decks; return whether there was anything found."""
    from deck.check import WHOLE_DECK, findings

    _print_awaited(lectures)
    found = [(deck.path.name, finding) for deck in decks for finding in findings(deck.content)]
    for name, finding in found:
        where = name if finding.slide == WHOLE_DECK else f"{name}: slide {finding.slide}, {finding.shape}"
        print(f"{where}: {finding.rule}: {finding.message}\n    {finding.hint}", file=sys.stderr)
    print(f"{_count(len(lectures), 'lecture')} checked: {_count(len(found), 'problem') if found else 'no problem'}")
    return WRONG if found else RIGHT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="generate.py",
        description="Make a PowerPoint deck and quizzes from lectures, each one YAML file of teaching points.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "lectures", nargs="*", type=Path, metavar="LECTURE", help="a lecture file (default: all bundled)"
    )
    parser.add_argument("-o", "--output", type=Path, default=Path("out"), metavar="FOLDER", help="default: out")
    parser.add_argument(
        "-f", "--format", dest="formats", action="append", type=_format, metavar="NAME", help="may be given again"
    )
    parser.add_argument("--check", action="store_true", help="only check; say what awaits review; write nothing")
    parser.add_argument("--new", type=Path, metavar="FILE", help="write a small commented lecture to start from")
    parser.add_argument("--list-formats", action="store_true", help="the formats and what each is for")
    parser.add_argument("--version", action="version", version=f"histodeck {VERSION}")
    return parser


def _all_formats() -> dict[str, str]:
    return {name: what for name, (_, _, what) in DECKS.items()} | {name: entry.FOR for name, entry in FORMATS.items()}


def _format(name: str) -> str:
    if name not in _all_formats():
        raise argparse.ArgumentTypeError(f"there is no format {name}: {near(name, _all_formats())}")
    return name


def _read(paths: Iterable[Path]) -> tuple[dict[Path, Lecture], list[Problem]]:
    """Return the lectures that are right, by their files, and the problems of the others with the advice on all."""
    from source.load import load

    lectures: dict[Path, Lecture] = {}
    found: list[Problem] = []
    for path in dict.fromkeys(paths):
        try:
            lecture, advice = load(path)
        except LectureProblems as problems:
            found += problems.problems
            continue
        found += advice
        if any(lecture.about.id == other.about.id for other in lectures.values()):
            message = f"another of these lectures has the id {lecture.about.id} too"
            found.append(Problem(Place(str(path)), "E402", message, "give one of them another id"))
        lectures[path] = lecture
    return lectures, found


def _make(lecture: Lecture, path: Path, output: Path, formats: Iterable[str]) -> Iterator[Made]:
    """Yield the files of one lecture, in the order of the *formats*."""
    about = lecture.about
    quiz: Quiz | None = None
    for name in dict.fromkeys(formats):
        _progress(f"making {about.id}: {name} …")
        if name in DECKS:
            yield _deck(lecture, path, output, name)
        elif lecture.questions:
            from quiz.items import quiz_of

            quiz = quiz or quiz_of(lecture)
            written = FORMATS[name].write(quiz)
            stem = output / about.id / f"{about.id}-quiz"
            yield Made(stem.with_name(stem.name + FORMATS[name].SUFFIX), written.content, written.losses)
            yield from (Made(stem.with_name(stem.name + suffix), content) for suffix, content in written.beside)


def _deck(lecture: Lecture, path: Path, output: Path, name: str) -> Made:
    from deck.build import made

    variant, ending, _ = DECKS[name]
    content, misfits = made(lecture, variant)
    problems: tuple[Problem, ...] = ()
    if misfits:
        from source.load import tree_of

        tree = tree_of(path)
        problems = tuple(Problem(tree.place(it.path), it.code, it.message, it.hint) for it in misfits)
    return Made(output / lecture.about.id / f"{lecture.about.id}{ending}.pptx", content, problems=problems)


def _start_new(path: Path) -> int:
    schema = path.with_name("schema.json")
    if path.exists():
        print(f"{path} exists: choose another name", file=sys.stderr)
        return USAGE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(BUNDLED.parent / "starter.yaml", path)
        shutil.copyfile(BUNDLED / "schema.json", schema)
    except OSError as error:
        print(f"{error.filename}: cannot be written: {error.strerror}", file=sys.stderr)
        return USAGE
    print(f"{path}: edit it, then run: python generate.py {path}")
    return RIGHT


def _print_problems(problems: Iterable[Problem]) -> None:
    bold, plain = ("\033[1m", "\033[0m") if _is_screen(sys.stderr) and "NO_COLOR" not in os.environ else ("", "")
    for problem in problems:
        print(f"{bold}{problem.place}:{plain} {problem.code} {problem.message}\n    {problem.hint}", file=sys.stderr)


def _print_awaited(lectures: Iterable[Lecture]) -> None:
    from source.review import awaited

    for lecture in lectures:
        for entry in awaited(lecture):
            print(f"{lecture.about.id}: awaits review: {entry.what}: {entry.doubt}")


def _report(made: list[Made], places: dict[Path, Path], lectures: list[Lecture], seconds: float) -> None:
    from source.review import awaited

    for file in made:
        print(places[file.path].as_posix())
        if places[file.path] != file.path:
            print(
                f"{file.path.name} was edited by hand and is left as it is: the new one is beside it", file=sys.stderr
            )
        for loss in file.losses:
            print(f"{file.path.name}: {loss.item}: not carried: {loss.what}", file=sys.stderr)
    waiting = sum(1 for lecture in lectures for _ in awaited(lecture))
    if waiting:
        stand = "statement awaits" if waiting == 1 else "statements await"
        print(f"{waiting} {stand} review: --check lists them", file=sys.stderr)
    if _is_screen(sys.stdout):
        folders = ", ".join(dict.fromkeys(file.path.parent.as_posix() for file in made))
        print(f"{_count(len(made), 'file')} in {folders} in {seconds:.1f} s")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _is_screen(stream: TextIO) -> bool:
    return stream.isatty()


def _progress(what: str) -> None:
    """Say on one line of a terminal what is being made; nothing anywhere else."""
    if _is_screen(sys.stderr):
        print(f"\r\033[K{what}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
