"""Every kind of figure keeps what the protocol says: its own example is planned, placed, parted and written."""

from __future__ import annotations

import re
from shutil import copytree
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from deck.build import deck_bytes
from deck.figures import planned
from deck.figures.kind import Room
from deck.geometry import box
from deck.house.template import house_template
from deck.plan.pictures import images_of
from deck.slides.kind import Hall
from deck.texts.citations import Sources, numbered
from source.citing.bibliography import formatted
from source.citing.short import short_forms
from source.figures import KINDS
from tests.deck.decks import LECTURES, lecture_in, parts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from deck.figures.kind import Figure
    from source.lecture.lecture import Lecture

CITED = re.compile(r"@(\w+)")
FACT = {"says": "x", "cite": "portera2001", "checked": "2026-11-23"}


@pytest.fixture(params=sorted(KINDS))
def key(request: pytest.FixtureRequest) -> str:
    """Return the key of each kind of figure in turn."""
    return str(request.param)


@pytest.fixture
def lecture(key: str, tmp_path: Path) -> Lecture:
    """Return a lecture with one topic, whose figure is the example of its kind."""
    figure = yaml.safe_load(KINDS[key].example)
    cited = {*CITED.findall(KINDS[key].example), "portera2001"}
    file: dict[str, Any] = {
        "lecture": {"id": "small", "title": "A small lecture", "language": "en", "date": "2026-11-23"},
        "facts": {f"survival_{name}": {"value": "87 %", **FACT} for name in ("localised", "spread")},
        "topics": [{"id": "only", "label": "Label", "title": "The only point", "points": ["A"], "figure": figure}],
        "references": [{"id": name, "title": f"Title {name}"} for name in sorted(cited)],
    }
    copytree(LECTURES / "figures", tmp_path / "figures")
    path = tmp_path / "lecture.yaml"
    path.write_text(yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=10**9), encoding="utf-8")
    return lecture_in(path)


def figure_in(lecture: Lecture) -> Figure:
    """Return the planned figure of the only topic."""
    numbers = numbered(lecture)
    printed = formatted(reference for reference in lecture.references if reference.id in numbers)
    written = lecture.topics[0].figure
    assert written is not None
    return planned(written, Sources(lecture, numbers, printed, short_forms(lecture.references, lecture.words)))


def hall_of(lecture: Lecture, figure: Figure) -> Hall:
    """Return a hall with the house's template and the pictures of *figure*."""
    slides = [type("Shown", (), {"files": figure.files})]
    return Hall(lecture.about.title.plain, house_template(), lecture.words, images_of(slides))


def test_example_is_known_by_its_key(key: str, lecture: Lecture) -> None:
    assert type(lecture.topics[0].figure) is KINDS[key]


def test_it_fits_a_slide_and_stays_in_its_room(lecture: Lecture) -> None:
    figure = figure_in(lecture)
    hall = hall_of(lecture, figure)
    where = box(0.75, 2, 11.8, 4)
    fitted = figure.placed(Room(where, hall.layout("topic-wide").slots["figure"], hall))
    assert (fitted.fits, fitted.overflows, len(fitted.marks)) == (True, (), 1)
    assert fitted.box.is_inside(where)


def test_it_says_so_where_it_cannot_fit(key: str, lecture: Lecture) -> None:
    figure = figure_in(lecture)
    hall = hall_of(lecture, figure)
    fitted = figure.placed(Room(box(0.75, 2, 0.3, 0.01), hall.layout("topic-wide").slots["figure"], hall))
    assert (fitted.fits, bool(fitted.overflows)) == ((False, True) if key != "picture" else (True, False))


def test_its_parts_say_all_that_it_says(lecture: Lecture) -> None:
    figure = figure_in(lecture)
    for parts_ in figure.parted():
        assert sum(len(words_of(part)) for part in parts_) >= len(words_of(figure))
        assert {part.alt for part in parts_} == {figure.alt}


def words_of(figure: Any) -> list[str]:
    """Return all words in a figure, wherever they stand in it."""
    if isinstance(figure, str):
        return figure.split()
    return [word for value in figure for word in words_of(value)] if isinstance(figure, tuple) else []


def shapes(lecture: Lecture, tag: str) -> Iterator[Any]:
    """Yield every element called *tag* on the slides of the written deck."""
    for _, part in parts(deck_bytes(lecture), "ppt/slides/slide"):
        yield from part.iter(f"{{*}}{tag}")


def test_all_that_it_cites_reaches_the_list_of_references(key: str, lecture: Lecture) -> None:
    shown = "".join(run.text or "" for run in shapes(lecture, "t"))
    assert [name for name in CITED.findall(KINDS[key].example) if f"Title {name}" not in shown] == []


def test_its_alternative_text_is_in_the_file(lecture: Lecture) -> None:
    figure = lecture.topics[0].figure
    assert figure
    assert figure.alt.plain in [shape.get("descr") for shape in shapes(lecture, "cNvPr")]
