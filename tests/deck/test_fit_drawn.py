"""The metrics against LibreOffice: texts of the bundled lectures in frames of many widths, sizes and faces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from pptx.util import Pt

from deck.measure.fit import line, lines
from deck.measure.text_width import SAFETY
from deck.plan.content import Deck
from deck.plan.deck import plan
from deck.slides.matrix.slide import MatrixSlide
from deck.slides.references import ReferencesSlide
from deck.slides.statements import StatementsSlide
from deck.slides.topic.slide import TopicSlide
from deck.texts.paragraph import Paragraph
from source.texts.markup import Run
from tests.deck.decks import BUNDLED, lecture_in
from tests.deck.office import Drawn, drawn

if TYPE_CHECKING:
    from pptx.text.text import _Run

pytestmark = pytest.mark.slow

FRAMES = 240
WIDTHS = (180, 260, 340, 430, 520, 640, 860)
SIZES = (12, 14, 16, 18, 20, 22, 24, 28)
FACES = ("Carlito", "Liberation Sans")
ESTIMATED = ("DejaVu Sans", "Open Sans")
"""Wide and high faces that are at hand, but measured by those of Arial."""
LONG, LEAST_FOR_LONG = 120, 430
"""A text of so many characters stands in no frame narrower than this."""


@dataclass(frozen=True)
class Frame:
    """A text in a frame that has room for some lines."""

    text: Paragraph
    width: int
    size: int
    face: str
    bold: bool
    room: int


def frames(faces: tuple[str, str] = FACES) -> list[Frame]:
    """Return texts from all over the lectures, each in another kind of frame."""
    texts = [text for path in BUNDLED for text in texts_of(plan(lecture_in(path))) if text]
    chosen = texts[:: len(texts) // FRAMES][:FRAMES]
    return [
        Frame(text, max(WIDTHS[n % 7], least_width(text)), SIZES[n % 8], faces[n % 2], bold=n % 5 == 0, room=1 + n % 3)
        for n, text in enumerate(chosen)
    ]


def least_width(text: Paragraph) -> int:
    return LEAST_FOR_LONG if sum(len(run.text) for run in text) > LONG else 0


def texts_of(deck: Deck) -> Iterator[Paragraph]:
    for slide in deck.slides:
        if isinstance(slide, TopicSlide):
            yield from (slide.head.title, *slide.points, slide.caption)
        elif isinstance(slide, StatementsSlide):
            yield from slide.items
        elif isinstance(slide, MatrixSlide):
            yield slide.head.title
        elif isinstance(slide, ReferencesSlide):
            yield from (entry.text for entry in slide.entries)


def shown(all_frames: list[Frame]) -> bytes:
    """Return a deck with one frame on each slide, high enough for all its lines."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(900), Pt(900)
    for frame in all_frames:
        box = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_textbox(Pt(9), Pt(9), Pt(frame.width), Pt(800))
        box.text_frame.word_wrap = True
        box.text_frame.margin_left = box.text_frame.margin_right = 0
        for run in frame.text:
            write(run, box.text_frame.paragraphs[0].add_run(), frame)
    written_deck = BytesIO()
    deck.save(written_deck)
    return written_deck.getvalue()


def write(run: Run, written: _Run, frame: Frame) -> None:
    written.text, font = run.text, written.font
    font.size, font.name, font.bold, font.italic = Pt(frame.size), frame.face, frame.bold or run.bold, run.italic
    if run.superscript or run.subscript:
        written._r.get_or_add_rPr().set("baseline", "30000" if run.superscript else "-25000")  # noqa: SLF001 - no API


def lines_drawn(frame: Frame, words: list[Drawn]) -> int:
    """Return how many lines there are: raised letters are less than half a line above their own."""
    middles = sorted(word.middle for word in words)
    return 1 + sum(lower - upper > 0.45 * line(frame.size, frame.face) for upper, lower in pairwise(middles))


def measured(frame: Frame, *, safely: bool) -> int:
    width = frame.width if safely else frame.width * SAFETY
    return lines(frame.text, width, frame.size, bold=frame.bold, face=frame.face)


@pytest.fixture(scope="module")
def counted(tmp_path_factory) -> list[tuple[Frame, int]]:
    """Each frame with the lines that LibreOffice makes of its text."""
    return counted_in(frames(), tmp_path_factory.mktemp("frames"))


def counted_in(all_frames: list[Frame], folder: Path) -> list[tuple[Frame, int]]:
    pages = drawn({"frames": shown(all_frames)}, folder)["frames"]
    return [(frame, lines_drawn(frame, words)) for frame, words in zip(all_frames, pages, strict=True)]


def test_lines_are_those_of_libreoffice(counted) -> None:
    """Without the margin of safety, in at least 95 % of frames; at most one line more or less in the others."""
    differing = [measured(frame, safely=False) - count for frame, count in counted]
    differing = [difference for difference in differing if difference]
    assert len(counted) == FRAMES
    assert len(differing) <= FRAMES * 0.05
    assert {abs(difference) for difference in differing} <= {1}


def test_verdict_is_that_of_libreoffice(counted) -> None:
    """Without the margin of safety, at least 98 % agree whether the text overflows its frame."""
    verdicts = [(measured(frame, safely=False) > frame.room, count > frame.room) for frame, count in counted]
    assert sum(ours == theirs for ours, theirs in verdicts) >= FRAMES * 0.98
    assert {theirs for _, theirs in verdicts} == {True, False}


def test_no_overflow_goes_unseen(counted) -> None:
    """With the margin of safety, whatever overflows is found, and at most 5 % of what is found would just fit."""
    verdicts = [(measured(frame, safely=True) > frame.room, count > frame.room) for frame, count in counted]
    assert (False, True) not in verdicts
    assert verdicts.count((True, False)) <= FRAMES * 0.05


def test_no_overflow_goes_unseen_in_faces_that_are_estimated(tmp_path) -> None:
    """With the margin of safety, as in those that are measured: at most 5 % of what is found would just fit."""
    counted = counted_in(frames(ESTIMATED), tmp_path)
    verdicts = [(measured(frame, safely=True) > frame.room, count > frame.room) for frame, count in counted]
    assert (False, True) not in verdicts
    assert verdicts.count((True, False)) <= FRAMES * 0.05
    assert {theirs for _, theirs in verdicts} == {True, False}
