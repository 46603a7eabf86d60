"""How long quizzes take, beside text2qti, genanki and pandoc.

usage: python benchmarks/quizzes.py [QUESTIONS] [--rounds N]

Three things are measured, each run in a process of its own, all in turn: QTI 1.2 and an Anki package of many questions;
all quiz formats of as many and of four times as many; and the bundled lecture on alveolar soft part sarcoma, cold, as
deck, QTI 1.2 and Anki, and as everything that a run makes by default. It needs the Python packages genanki,
pypandoc_binary and text2qti.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import questions_of
from deck_cold import as_markdown
from measure import Cost, cost, in_turn

from quiz.formats import FORMATS
from quiz.items import quiz_of
from source.loading.load import load

ROOT = Path(__file__).parents[1]
ASPS = ROOT / "source" / "lectures" / "asps.yaml"
Command = Sequence[str]


def main() -> None:
    """Print the medians in seconds, and the ratios to those of the peers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="?", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5, help="of which the medians are taken")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["HOME"] = name  # text2qti writes a file of settings there
        _many(folder, asked.questions, asked.rounds)
        _growing(folder, asked.questions, asked.rounds)
        _cold(folder, asked.rounds)


def _many(folder: Path, count: int, rounds: int) -> None:
    questions_of.write(folder, questions_of.questions(count))
    ours = _ours(folder, folder / "questions.yaml", ("qti12", "anki"))
    costs = _measured({"ours": ours, **_peers(folder)}, rounds, {"ours": folder / "out"})
    theirs = costs["text2qti"].seconds + costs["genanki"].seconds
    print(f"{count} questions as QTI 1.2 and Anki: {costs['ours'].seconds:.2f} s, {costs['ours'].memory:.0f} MB")
    print(f"  text2qti {costs['text2qti'].seconds:.2f} s, genanki {costs['genanki'].seconds:.2f} s")
    print(f"  ratio {costs['ours'].seconds / theirs:.2f}")


def _growing(folder: Path, count: int, rounds: int) -> None:
    commands = {}
    for number in (count, 4 * count):
        part = folder / str(number)
        part.mkdir()
        questions_of.write(part, questions_of.questions(number))
        commands[str(number)] = _ours(part, part / "questions.yaml", FORMATS)
    costs = _measured(commands, rounds, {number: folder / number / "out" for number in commands})
    once, four = costs[str(count)], costs[str(4 * count)]
    print(f"all {len(FORMATS)} quiz formats: {count} questions {once.seconds:.2f} s, {4 * count} {four.seconds:.2f} s")
    print(f"  ratio {four.seconds / once.seconds:.2f}, {four.memory:.0f} MB")


def _cold(folder: Path, rounds: int) -> None:
    import pypandoc

    lecture, _ = load(ASPS)
    questions_of.write(folder, questions_of.questions_in(quiz_of(lecture)))
    (folder / "deck.md").write_text(as_markdown(lecture), encoding="utf-8")
    pandoc = (pypandoc.get_pandoc_path(), str(folder / "deck.md"), "-o", str(folder / "pandoc.pptx"))
    commands = {
        "the same three": _ours(folder, ASPS, ("pptx", "qti12", "anki")),
        "everything": _ours(folder, ASPS, ()),
        "pandoc": pandoc,
        **_peers(folder),
    }
    costs = _measured(commands, rounds, dict.fromkeys(("the same three", "everything"), folder / "out"))
    theirs = sum(costs[name].seconds for name in ("pandoc", "text2qti", "genanki"))
    print(f"asps, cold: pandoc, text2qti and genanki {theirs:.2f} s")
    for name in ("the same three", "everything"):
        print(f"  {name} {costs[name].seconds:.2f} s, ratio {costs[name].seconds / theirs:.2f}")


def _measured(commands: Mapping[str, Command], rounds: int, made: Mapping[str, Path]) -> dict[str, Cost]:
    for command in commands.values():
        cost(command)  # the first run fills the caches of the system
    return in_turn(commands, rounds, made)


def _ours(folder: Path, lecture: Path, formats: Iterable[str]) -> Command:
    named = [part for name in formats for part in ("-f", name)]
    return (sys.executable, str(ROOT / "generate.py"), str(lecture), *named, "-o", str(folder / "out"))


def _peers(folder: Path) -> dict[str, Command]:
    genanki = str(Path(__file__).with_name("genanki_deck.py"))
    return {
        "text2qti": (str(Path(sys.executable).with_name("text2qti")), str(folder / "questions.txt")),
        "genanki": (sys.executable, genanki, str(folder / "questions.json"), str(folder / "genanki.apkg")),
    }


if __name__ == "__main__":
    main()
