"""One lecture, read and made in every format: refused at places in its file, or all that is made is well-formed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from deck.check import findings
from deck.lecture_deck import deck_of
from generate import DECKS
from quiz.files import Remembered, files_of
from quiz.formats import FORMATS
from source.loading.lecture_files import Loaded, load_all
from source.reading.problems import CODES, Problem
from tests.fuzz.well_formed import NotWellFormedError, require_well_formed

NOW = 1_800_000_000
_LINE_ENDS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""Those of YAML 1.1, production 28."""


class Outcome(NamedTuple):
    """What became of a lecture: how many problems refused it, or the digest of all that was made of it."""

    refused: int
    digest: str = ""


def examine(path: Path) -> Outcome:
    """Return what becomes of the lecture in the file *path*; what is wrong with the program is raised."""
    loaded, found = load_all([path])
    require_placed(found, path)
    if errors := sum(problem.severity == "error" for problem in found):
        return Outcome(errors)
    if not loaded:
        raise NotWellFormedError("neither a lecture nor an error came of the file")
    made: dict[str, bytes] = {}
    for name, content, problems in _made(loaded[0]):
        require_placed(problems, path)
        errors += sum(problem.severity == "error" for problem in problems)
        made[name] = content
    if errors:
        return Outcome(errors)
    for name, content in made.items():
        require_well_formed(name, content)
    for finding in findings(made["deck.pptx"]):
        if not (finding.rule and finding.message and finding.hint):
            raise NotWellFormedError(f"a finding of the checker says nothing: {finding}")
    return Outcome(0, hashlib.sha256(b"".join(map(made.__getitem__, sorted(made)))).hexdigest())


def _made(each: Loaded) -> Iterator[tuple[str, bytes, tuple[Problem, ...]]]:
    """Yield the name, the content and the problems of each file that a run with all formats writes."""
    for variant, ending, _ in DECKS.values():
        yield (f"deck{ending}.pptx", *deck_of(each.lecture, each.tree, variant))
    if each.lecture.questions:
        for file in files_of(
            each.lecture, Remembered(None, each.kept.path, each.path, NOW), list(FORMATS), Path("out")
        ):
            yield file.path.name, file.content, file.problems


def require_placed(found: list[Problem] | tuple[Problem, ...], path: Path) -> None:
    """Raise NotWellFormedError where a problem has no known code, says nothing, or stands outside its file."""
    for problem in found:
        if problem.code not in CODES or not problem.message.strip() or not problem.hint.strip():
            raise NotWellFormedError(f"a problem without code, message or hint: {problem!r:.500}")
        file = Path(problem.place.file)
        if file.parent != path.parent:
            raise NotWellFormedError(f"a problem in another folder: {problem!r:.500}")
        if not _is_inside(problem, file):
            raise NotWellFormedError(f"a problem that stands outside of its file: {problem!r:.500}")


def _is_inside(problem: Problem, file: Path) -> bool:
    line, column = problem.place.line, problem.place.column
    if (line, column) == (1, 1):
        return True
    content = file.read_bytes()
    for encoding in ("utf-8", "cp1252", "utf-16"):  # as what the file may have been read
        lines = _LINE_ENDS.split(content.decode(encoding, "replace").removeprefix("\ufeff"))
        if 1 <= line <= len(lines) + 1 and 1 <= column <= len((*lines, "")[line - 1]) + 1:
            return True
    return False
