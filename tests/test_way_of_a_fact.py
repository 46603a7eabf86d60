"""docs/architecture.md follows one fact of a lecture: what it says is there, and follows the fact."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from pptx import Presentation

import generate

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
WAY = GUIDE.partition("\n## The way of one fact\n")[2].partition("\n## ")[0]
FACT = "survival_localised"


class Made(NamedTuple):
    """What a fact gets into."""

    slide: str
    notes: str
    bars: dict[str, float]
    quiz: str
    report: str


def made_in(folder: Path, value: str) -> Made:
    """Make the lecture with another *value* of the fact, and return where it stands."""
    shutil.copytree(generate.BUNDLED, folder / "lectures")
    file = folder / "lectures" / "asps.yaml"
    lecture = file.read_text(encoding="utf-8")
    assert f'\n  {FACT}:\n    value: "87 %"\n' in lecture
    file.write_text(
        lecture.replace(f'\n  {FACT}:\n    value: "87 %"\n', f'\n  {FACT}:\n    value: "{value}"\n'), encoding="utf-8"
    )
    assert generate.main([str(file), "-o", str(folder)]) == 0
    (slide,) = (it for it in Presentation(str(folder / "asps" / "asps.pptx")).slides if it.name == "prognosis")
    chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
    return Made(
        plain("\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)),
        plain(slide.notes_slide.notes_text_frame.text),
        dict(zip(chart.plots[0].categories, chart.series[0].values, strict=True)),
        plain((folder / "asps" / "asps-quiz.gift.txt").read_text(encoding="utf-8")),
        (folder / "asps" / "asps-quiz-report.txt").read_text(encoding="utf-8"),
    )


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def item(quiz: str, name: str) -> str:
    return quiz.partition(f"::{name}")[2].partition("\n::")[0]


@pytest.fixture(scope="module")
def rows() -> dict[str, list[str]]:
    """What the guide's table says, in code, by the first words of the row."""
    return {
        row.split("|")[1].split("`")[0].strip(): re.findall(r"`([^`]+)`", row)
        for row in re.findall(r"^\|.+\|$", WAY, re.MULTILINE)[2:]
    }


@pytest.mark.parametrize("value", ["87 %", "61 %"])
def test_fact_stands_where_the_guide_says(value: str, rows: dict[str, list[str]], tmp_path: Path) -> None:
    made = made_in(tmp_path, value)
    (slide, words), (script,), (bar,) = rows["slide"], rows["notes of the slide"], rows["chart of the slide"]
    (name, answer), (line,) = rows["item"], rows["report"]
    assert slide == "prognosis"
    assert words.replace("87 %", value) in made.slide
    assert script.replace("87 %", value) in made.notes
    assert made.bars[bar] == float(value.removesuffix(" %"))
    assert f"={answer.replace('87 %', value)}" in re.sub(r"<[^>]+>|\[html\]", "", item(made.quiz, name))
    assert f"  {line}\n" in made.report


def test_guide_shows_the_fact_as_it_is_written() -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", WAY, re.DOTALL)
    assert shown in (generate.BUNDLED / "asps.yaml").read_text(encoding="utf-8")


def test_every_file_that_the_guide_names_is_there() -> None:
    before_examples = GUIDE.partition("\n## How to add\n")[0]
    named = set(re.findall(r"`((?:source|deck|quiz|docs|tests)/[\w/.-]*)`", before_examples))
    assert {name for name in named if not (ROOT / name).exists()} == set()
    assert len(named) > 20
