"""How long a bundled lecture's deck takes, cold: a new process each time, start-up and reading included.

usage: python benchmarks/deck_cold.py [ROUNDS]

In turn with it, the GIFT quiz, which needs no PowerPoint code, and a deck of the same titles, points and notes by
pandoc (from the Python package pypandoc_binary): the ratios are what can be compared between machines.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pypandoc
from measure import in_turn

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from source.lecture.lecture import Lecture  # noqa: E402
from source.loading.load import load  # noqa: E402 - the project's root has to be on the path first


def main() -> None:
    """Print the medians for each bundled lecture, in seconds, and the ratios of deck to pandoc and of quiz to deck."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    print(f"{'lecture':10} {'deck':>8} {'pandoc':>8} {'ratio':>6} {'quiz':>8} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in sorted((ROOT / "source" / "lectures").glob("*.yaml")):
            text = folder / "deck.md"
            text.write_text(as_markdown(load(path)[0]), encoding="utf-8")
            ours = [sys.executable, str(ROOT / "generate.py"), str(path), "-o", name, "-f"]
            pandoc = [pypandoc.get_pandoc_path(), str(text), "-o", str(folder / "pandoc.pptx")]
            commands = {"deck": [*ours, "pptx"], "pandoc": pandoc, "quiz": [*ours, "gift"]}
            costs = in_turn(commands, rounds, dict.fromkeys(("deck", "quiz"), folder / path.stem))
            deck, theirs, quiz = (costs[each].seconds for each in ("deck", "pandoc", "quiz"))
            print(f"{path.stem:10} {deck:7.3f}s {theirs:7.3f}s {deck / theirs:6.2f} {quiz:7.3f}s {quiz / deck:6.2f}")


def as_markdown(lecture: Lecture) -> str:
    """Return titles, points and notes of *lecture* as pandoc's slides."""
    slides = (
        f"# {topic.title.plain}\n\n"
        + "".join(f"- {point.plain}\n" for point in topic.points)
        + (f"\n::: notes\n{topic.notes.say.plain}\n:::\n" if topic.notes and topic.notes.say else "")
        for topic in lecture.topics
    )
    return f"% {lecture.about.title.plain}\n\n" + "\n".join(slides)


if __name__ == "__main__":
    main()
