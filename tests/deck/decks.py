"""Decks for the tests: lectures read as a lecturer's are, built, and read back with python-pptx."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import yaml
from lxml import etree
from pptx import Presentation

import source
from deck.build import deck_bytes
from deck.texts.citations import Variant
from source.lecture.lecture import Lecture
from source.loading.load import load

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened
    from pptx.slide import Slide

LECTURES = Path(__file__).with_name("lectures")
EVERY_FIGURE = LECTURES / "every-figure.yaml"
CARDS = LECTURES / "cards.yaml"
BUNDLED = sorted(Path(source.__file__).parent.glob("lectures/*.yaml"))
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}


def lecture_in(path: Path) -> Lecture:
    """Return the lecture in the file *path*, which is read once for all tests."""
    return _lecture_in(path, path.stat().st_mtime_ns)


@cache
def _lecture_in(path: Path, changed: int) -> Lecture:
    return load(path)[0]


@cache
def deck_in(path: Path, variant: Variant = "lecturer") -> bytes:
    """Return the deck of the lecture in the file *path*, one that no test changes, made once for all tests."""
    return deck_bytes(lecture_in(path), variant)


def lecture_of(**keys: Any) -> Lecture:
    """Return a lecture with these keys; what a lecture needs and they do not say is filled in."""
    about = {"id": "small", "title": "A small lecture", "language": "en", "date": "2026-11-23"}
    topic = {"id": "only", "label": "Label", "title": "The only point", "points": ["A point"]}
    file = {"lecture": about | keys.pop("lecture", {}), "topics": [topic], **keys}
    with TemporaryDirectory() as folder:
        path = Path(folder, "lecture.yaml")
        path.write_text(yaml.safe_dump(file, allow_unicode=True, sort_keys=False, width=10**9), encoding="utf-8")
        return load(path)[0]


def topic_of(**keys: Any) -> list[dict[str, Any]]:
    """Return the topics of a lecture with one topic that has these keys."""
    return [{"id": "only", "label": "Label", "title": "The only point", "points": ["A point"], **keys}]


def opened(deck: bytes) -> Opened:
    """Return *deck* as python-pptx reads it."""
    return Presentation(BytesIO(deck))


def read_back(lecture: Lecture) -> Opened:
    """Return the deck of *lecture* as python-pptx reads it."""
    return opened(deck_bytes(lecture))


def parts(deck: bytes, folder: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the name and the XML tree of every XML part in *folder* of the package."""
    with ZipFile(BytesIO(deck)) as archive:
        for name in archive.namelist():
            if name.startswith(folder) and name.endswith((".xml", ".rels")):
                yield name, etree.fromstring(archive.read(name))


def placed(slide: Slide, name: str) -> Any:
    """Return the shape of *slide* that is called *name*."""
    (shape,) = [shape for shape in slide.shapes if shape.name == name]
    return shape


def lines(shape: Any) -> list[str]:
    """Return the paragraphs of a shape; a raised run stands between two ^, as an author would write it."""
    return ["".join(map(_run, paragraph.iter(*_RUNS))) for paragraph in shape.element.iter(_tag("a:p"))]


def points(slide: Slide) -> list[str]:
    """Return the points on *slide*, as ``lines`` does: of its list, or of its cards with key figures in place."""
    cards = [" ".join(lines(shape)) for shape in slide.shapes if shape.name == "Card"]
    return cards or lines(placed(slide, "Points"))


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"


_RUNS = (_tag("a:r"), _tag("a:br"), _tag("a:fld"))


def _run(run: Any) -> str:
    if run.tag == _tag("a:br"):
        return "\n"
    raised = int(run.find("a:rPr", NAMES).get("baseline", 0)) > 0
    text = run.findtext("a:t", namespaces=NAMES)
    return f"^{text}^" if raised else text


def titles(deck: Opened) -> list[str]:
    """Return the titles of all slides in order."""
    return [slide.shapes.title.text_frame.text for slide in deck.slides]
