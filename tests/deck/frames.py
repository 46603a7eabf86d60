"""The frames of a slide in which words stand, with the words of each, read from the written file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from lxml import etree

from tests.deck.decks import NAMES, opened

if TYPE_CHECKING:
    from pptx.slide import Slide

    from tests.deck.office import Drawn

EMU_PER_POINT = 12_700
SLACK = 2.0
"""Points by which rounding in the PDF may move a word."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A box in points, and all that is written in it, without spaces."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    says: str

    def holds(self, word: Drawn) -> bool:
        """Return whether *word* is one of its own and inside: from side to side, and by the middle of its letters."""
        across = self.left - SLACK <= word.left and word.right <= self.right + SLACK
        quarter = (word.bottom - word.top) / 4
        down = self.top - SLACK <= word.middle - quarter and word.middle + quarter <= self.bottom + SLACK
        return across and down and word.text in self.says


def frames_of(slide: Slide) -> list[Frame]:
    """Return the frames of *slide*: placeholders, cells of tables, boxes and findings of flows, charts."""
    return [frame for shape in slide.shapes for frame in _frames(shape)]


def outside(slide: Slide, words: list[Drawn]) -> list[str]:
    """Return the *words* drawn on *slide* that stand in no frame to which they belong."""
    frames = frames_of(slide)
    return [word.text for word in words if word.text != "•" and not any(frame.holds(word) for frame in frames)]


def slides_with_words_outside(deck: bytes, pages: list[list[Drawn]]) -> dict[str, list[str]]:
    """Return the words drawn outside of their frames on the *pages* of *deck*, by the names of the slides."""
    pairs = zip(opened(deck).slides, pages, strict=True)
    return {slide.name: words for slide, drawn in pairs if (words := outside(slide, drawn))}


def _frames(shape: Any) -> Iterator[Frame]:
    if shape.shape_type is not None and "GROUP" in str(shape.shape_type):
        for inner in shape.shapes:
            yield from _frames(inner)
    elif getattr(shape, "has_table", False):
        yield from _cells(shape)
    elif getattr(shape, "has_chart", False):
        yield _frame(shape.name, (shape.left, shape.top, shape.width, shape.height), _chart(shape.chart))
    elif shape.has_text_frame:
        yield _frame(shape.name, (shape.left, shape.top, shape.width, shape.height), _text(shape.element))
    else:
        yield _frame(shape.name, (shape.left, shape.top, shape.width, shape.height), _drawing(shape))


def _cells(shape: Any) -> Iterator[Frame]:
    table = shape.table
    lefts = list(accumulate((column.width for column in table.columns), initial=shape.left))
    tops = list(accumulate((row.height for row in table.rows), initial=shape.top))
    for row, top in zip(table.rows, tops, strict=False):
        for cell, left, column in zip(row.cells, lefts, table.columns, strict=False):
            yield _frame("cell", (left, top, column.width, row.height), cell.text_frame.text)


def _frame(name: str, box: tuple[int, int, int, int], says: str) -> Frame:
    left, top, width, height = (length / EMU_PER_POINT for length in box)
    plain = "".join(unicodedata.normalize("NFKC", says).split())
    return Frame(name, left, top, left + width, top + height, plain)


def _text(element: Any) -> str:
    return "".join(text.text or "" for text in element.iterfind(".//a:t", NAMES))


def _drawing(shape: Any) -> str:
    """Return the words in a picture that is an SVG file, as some programs draw them as letters."""
    ids = [blip.get(f"{{{NAMES['r']}}}embed") for blip in shape.element.iterfind(".//asvg:svgBlip", NAMES)]
    return " ".join(text for id_ in ids for text in etree.fromstring(shape.part.related_part(id_).blob).itertext())


def _chart(chart: Any) -> str:
    """Return labels, title and values as they are shown, one after the other."""
    root = chart.element
    formats = (form.get("formatCode") for form in root.iterfind(".//c:dLbl/c:numFmt", NAMES))
    shown = (_shown(value, form) for value, form in zip(chart.plots[0].series[0].values, formats, strict=True))
    return " ".join((*chart.plots[0].categories, _text(root), *shown))


def _shown(value: float, code: str) -> str:
    """Return *value* in a number format with literal text in quotation marks."""
    pieces = re.split(r'"([^"]*)"', code)
    digits = "".join(pieces[::2]).replace("\\", "")
    number = f"{value:.{len(digits.partition('.')[2])}f}" if digits != "General" else f"{value:g}"
    before = pieces[1] if code.startswith('"') else ""
    after = "".join(pieces[1::2])[len(before) :]
    return f"{before}{number}{after}"
