"""How long a bundled lecture's deck takes, cold: a new process each time, start-up and reading included.

usage: python benchmarks/deck_cold.py [RUNS]

Beside it pandoc (from the Python package pypandoc_binary) makes a deck of the same titles, points and notes; the ratio
of the two is what can be compared between machines.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pypandoc

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from source.load import load  # noqa: E402 - the project's root has to be on the path first
from source.model import Lecture  # noqa: E402


def main() -> None:
    """Print the median of *RUNS* runs for each bundled lecture, in seconds, and the ratio to pandoc."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    print(f"{'lecture':10} {'slides':>6} {'histodeck':>10} {'pandoc':>8} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in sorted((ROOT / "source" / "lectures").glob("*.yaml")):
            lecture, _ = load(path)
            text = folder / "deck.md"
            text.write_text(as_markdown(lecture), encoding="utf-8")
            pandoc = [pypandoc.get_pandoc_path(), str(text), "-o", str(folder / "pandoc.pptx")]
            ours = [sys.executable, str(ROOT / "generate.py"), str(path), "-f", "pptx", "-o", name]
            times = [(taken(ours), taken(pandoc)) for _ in range(runs)]
            mine, theirs = (statistics.median(column) for column in zip(*times, strict=True))
            print(f"{path.stem:10} {len(lecture.body):6} {mine:9.2f}s {theirs:7.2f}s {mine / theirs:6.2f}")


def taken(command: list[str]) -> float:
    """Return the seconds that *command* takes in a process of its own."""
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


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
