"""Write every text that is made from the program: the documents' tables, the schema, the tests' golden files.

usage: python docs/make_texts.py [--check]

With --check nothing is written: the texts that are not current are listed, and the exit code is 1 if there are any.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent
sys.path[:0] = [str(ROOT), str(DOCS)]

import make_map  # noqa: E402 - the project's root has to be on the path first
import make_reference  # noqa: E402

from quiz.formats import FORMATS  # noqa: E402
from quiz.items import quiz_of  # noqa: E402
from source.loading.load import load  # noqa: E402
from source.loading.schema import schema_text  # noqa: E402
from source.reading.problems import LectureProblems  # noqa: E402

GOLDEN = ROOT / "tests" / "quiz" / "golden"
BROKEN = ROOT / "tests" / "source" / "broken"


def made() -> Iterator[tuple[Path, bytes]]:
    """Yield each file, and what should stand in it."""
    yield make_map.ARCHITECTURE, make_map.architecture().encode()
    yield make_map.CONTRIBUTING, make_map.contributing().encode()
    yield DOCS / "lecture.md", make_reference.reference().encode()
    yield ROOT / "README.md", make_reference.readme().encode()
    yield from _golden_quizzes()
    for path in sorted(BROKEN.glob("*.yaml")):
        yield path.with_suffix(".txt"), _problems(path).encode()


def _golden_quizzes() -> Iterator[tuple[Path, bytes]]:
    """Yield the small lecture in each format of which there is a golden file already."""
    quiz = quiz_of(load(GOLDEN / "small.yaml")[0])
    for entry in FORMATS.values():
        path = GOLDEN / f"small{entry.SUFFIX}"
        if path.is_file():
            yield path, entry.write(quiz).content


def _problems(path: Path) -> str:
    """Return what is said of a broken lecture, as tests/source/test_broken.py compares it."""
    try:
        load(path)
    except LectureProblems as found:
        return "".join(f"{problem}\n" for problem in found.problems).replace(str(path), path.name)
    return ""


SCHEMA = ROOT / "source" / "lectures" / "schema.json"
"""What editors read beside the bundled lectures. It follows from the model, and is not committed."""


def main() -> int:
    """Write what is not current, or list it."""
    stale = [(path, text) for path, text in made() if not path.is_file() or path.read_bytes() != text]
    for path, text in stale:
        print(path.relative_to(ROOT).as_posix())
        if "--check" not in sys.argv[1:]:
            path.write_bytes(text)
    if "--check" not in sys.argv[1:]:
        SCHEMA.write_text(schema_text(), encoding="utf-8", newline="\n")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
