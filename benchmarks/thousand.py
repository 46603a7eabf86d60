"""How long a deck of a thousand topics takes, and how much memory, beside pandoc, PptxGenJS and python-pptx.

usage: python benchmarks/thousand.py [TOPICS] [--rounds N] [--evidence] [--double] [--alone]

All make the same lecture, in turn, each run in a process of its own; each file is then opened by python-pptx and its
titles are compared. It needs the Python package pypandoc_binary, and `npm install` in benchmarks/pptxgenjs.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lecture_of import topics, write
from measure import Cost, cost, in_turn
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as PP

if TYPE_CHECKING:
    from pptx.slide import Slide

HERE = Path(__file__).parent
OURS = "histodeck"


def main() -> None:
    """Print the medians of seconds and MB, and how many times ours each peer takes."""
    asked = _asked()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        costs = _measured(folder, asked.topics, asked)
        print(f"{asked.topics} topics{', every tenth with a chart, every tenth with a picture' * asked.evidence}")
        for program, spent in costs.items():
            ratio = spent.seconds / costs[OURS].seconds
            print(f"{program:12} {_said(spent)} {ratio:7.2f} x ours")
        if asked.double:
            asked.alone = True
            twice = _measured(folder, 2 * asked.topics, asked)[OURS]
            ratio, busy = twice.seconds / costs[OURS].seconds, twice.processor / costs[OURS].processor
            # not their memory: a process starts as large as this one, which has read all the decks by now
            print(f"{2 * asked.topics} topics: {ratio:.2f} x as long, {busy:.2f} x on the processor")


def _said(spent: Cost) -> str:
    return f"{spent.seconds:7.3f} s {spent.processor:7.3f} s of processors {spent.memory:5.0f} MB"


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="?", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5, help="of which the medians are taken")
    parser.add_argument("--evidence", action="store_true", help="a chart and a picture on every tenth slide")
    parser.add_argument("--double", action="store_true", help="then twice as many topics, ours only")
    parser.add_argument("--alone", action="store_true", help="ours only")
    return parser.parse_args()


def _measured(folder: Path, count: int, asked: argparse.Namespace) -> dict[str, Cost]:
    slides = topics(count, evidence=asked.evidence)
    write(folder, slides)
    commands = _commands(folder)
    if asked.alone:
        commands = {OURS: commands[OURS]}
    for command in commands.values():
        cost(command)  # the first run fills the caches of the system
    costs = in_turn(commands, asked.rounds, {OURS: folder / "many"})
    _compare(folder, [slide.title for slide in slides], commands)
    return costs


def _commands(folder: Path) -> dict[str, Sequence[str]]:
    import pypandoc

    text, data = str(folder / "lecture.md"), str(folder / "lecture.json")
    ours = [sys.executable, str(HERE.parent / "generate.py"), str(folder / "lecture.yaml"), "-f", "pptx"]
    pandoc = [pypandoc.get_pandoc_path(), text, f"--resource-path={folder}", "-o"]
    return {
        OURS: [*ours, "-o", str(folder)],
        "PptxGenJS": ["node", str(HERE / "pptxgenjs" / "deck.cjs"), data, str(folder / "PptxGenJS.pptx")],
        "python-pptx": [sys.executable, str(HERE / "python_pptx.py"), data, str(folder / "python-pptx.pptx")],
        "pandoc": [*pandoc, str(folder / "pandoc.pptx")],
    }


def _compare(folder: Path, titles: Sequence[str], commands: Mapping[str, Sequence[str]]) -> None:
    """Stop where a deck has not all *titles* in their order; ours has slides before and after them."""
    for program in commands:
        path = folder / "many" / "many.pptx" if program == OURS else folder / f"{program}.pptx"
        made = [_title(slide) for slide in Presentation(str(path)).slides]
        first = made.index(titles[0]) if titles[0] in made else 0
        if made[first : first + len(titles)] != list(titles):
            sys.exit(f"{program}: the titles differ")


def _title(slide: Slide) -> str:
    """Return the text of the title; PptxGenJS gives it an index by which python-pptx does not find it."""
    titles = (it for it in slide.placeholders if it.placeholder_format.type in (PP.TITLE, PP.CENTER_TITLE))
    return next((title.text for title in titles), "")


if __name__ == "__main__":
    main()
