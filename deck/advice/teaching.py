"""Advice on slides that fit but could teach better: titles, points and evidence as a hall sees them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from deck.advice.misfits import Misfit
from deck.geometry import EMU_PER_POINT
from deck.measure.fit import counted, lines
from deck.measure.shorten import some, to_cut
from deck.measure.typefaces import is_known, measured_as
from deck.page.marks import SlotText
from deck.texts.paragraph import spoken_words

if TYPE_CHECKING:
    from deck.page.page import Origin, Page, Points
    from deck.template.layout import Template
    from deck.texts.paragraph import Paragraph
    from source.lecture.lecture import Lecture

MOST_LINES = 2
"""Of a title, and of a point: more is not read while somebody speaks."""
MOST_LINES_ON_CARD = 5
"""Of a point on a card, where lines are half as long or shorter."""
_SPELT = {MOST_LINES: "two", MOST_LINES_ON_CARD: "five short"}
_LEAST_WORDS = 4
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LINKING = re.compile(
    "a|an|and|as|at|by|for|from|in|into|its|of|on|or|per|the|to|versus|via|vs|with|without|"
    "am|auf|aus|bei|bzw|das|dem|den|der|des|die|ein|eine|für|im|mit|nach|oder|ohne|und|vom|von|zu|zum|zur|"
    "au|aux|avec|chez|d|dans|de|du|en|et|la|le|les|ou|par|pour|sans|sous|sur|un|une"
)
"""Small words that stand in small letters even in a heading: English, German, French."""


def advice(lecture: Lecture, pages: Iterable[Page], template: Template) -> Iterator[Misfit]:
    """Yield advice on the *pages* of *lecture*, in their order, then on its evidence and the fonts of *template*."""
    taught = [page for page in pages if page.origin.teaches]
    for page in taught:
        yield from _title(page)
        if page.points:
            yield from _points(page.points, page.origin)
    shown = {page.origin.path for page in taught}
    for topic in lecture.topics:
        if topic.figure is None and lecture.path_of(topic) in shown:
            message = f"the topic {topic.id} shows no evidence"
            hint = "give it a figure: bars, a table, a flow or a picture"
            yield Misfit((*lecture.path_of(topic), "id"), message, hint, "A711")
    yield from _fonts(template)


def _title(page: Page) -> Iterator[Misfit]:
    title = next(mark for mark in page.marks if isinstance(mark, SlotText) and mark.slot.name == "title")
    (runs,), style, path = title.paragraphs, title.slot.style, (*page.origin.path, "title")
    room = title.slot.box.width / EMU_PER_POINT

    def count(said: Paragraph) -> int:
        return lines(said, room, style.size, bold=style.bold, face=style.face)

    if (taken := count(runs)) > MOST_LINES:
        message = f"the title takes {taken} lines at {style.size:g} pt, the size wished for titles"
        yield Misfit(path, message, _cut([runs], count), "A708")
    if not is_sentence(spoken_words(runs)):
        yield Misfit(path, "the title is not a sentence", "say what is to be remembered, with a verb", "A709")


def is_sentence(words: str) -> bool:
    """Return whether *words* may be a sentence: four words or more, and not only names and words that link them.

    What is written without capitals and spaces between words is taken for one.
    """
    if not any(letter.islower() or letter.isupper() for letter in words):
        return True
    found = _WORD.findall(words)
    return len(found) >= _LEAST_WORDS and any(word.islower() and not _LINKING.fullmatch(word) for word in found)


def _points(points: Points, origin: Origin) -> Iterator[Misfit]:
    paragraphs, room, style, on_cards = points
    size, most = style.ladder[-1], MOST_LINES_ON_CARD if on_cards else MOST_LINES

    def count(said: Paragraph) -> int:
        return counted([said], room, size, style)[0]

    for number, (runs, taken) in enumerate(zip(paragraphs, counted(paragraphs, room, size, style), strict=True)):
        if taken > most:
            message = f"this point takes {taken} lines even at {size:g} pt"
            yield Misfit((*origin.path, "points", number), message, _cut([runs], count, most), "A710")


def _cut(paragraphs: Sequence[Paragraph], count: Callable[[Paragraph], int], most: int = MOST_LINES) -> str:
    characters = to_cut(paragraphs, lambda shorter: count(shorter[0]) <= most)
    return f"cut about {some(characters, 'character')}: {_SPELT[most]} lines are read at a glance"


def _fonts(template: Template) -> Iterator[Misfit]:
    faces = {slot.style.face: None for layout in template.layouts.values() for slot in layout.slots.values()}
    for face in faces:
        if not is_known(face):
            message = f"the letters of {face} are not known: texts are measured as in {measured_as(face)}"
            yield Misfit((), message, "look whether each text stays in its box", "A712")
