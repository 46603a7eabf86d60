"""Advice on slides that fit but could teach better: titles, points and evidence as a hall sees them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from deck.advice.misfits import Misfit, Origin, Pages, cards_on
from deck.arrange.cards import inside
from deck.arrange.pages import Words
from deck.geometry import EMU_PER_POINT
from deck.measure.fit import counted, lines
from deck.measure.shorten import some, to_cut
from deck.measure.typefaces import is_known, measured_as

if TYPE_CHECKING:
    from deck.arrange.pages import Page
    from deck.plan.slides import Paragraph
    from deck.template.layout import Style, Template
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


def advice(lecture: Lecture, pages: Pages, template: Template) -> Iterator[Misfit]:
    """Yield advice on the *pages* of *lecture*, in their order, then on the fonts of *template*."""
    parts = {part.id for part in lecture.body}
    for page, origin in pages:
        if page.id in parts and origin.kind in ("topics", "differentials"):
            yield from _title(page, origin)
        if origin.kind == "topics" and page.id in parts:
            yield from _points(page, origin)
            yield from _evidence(lecture, origin)
    yield from _fonts(template)


def _title(page: Page, origin: Origin) -> Iterator[Misfit]:
    title = next(shape for shape in page.shapes if isinstance(shape, Words) and shape.slot.name == "title")
    (runs,), style, path = title.paragraphs, title.slot.style, (*origin.path, "title")
    room = title.slot.box.width / EMU_PER_POINT

    def count(said: Paragraph) -> int:
        return lines(said, room, style.size, bold=style.bold, face=style.face)

    if (taken := count(runs)) > MOST_LINES:
        message = f"the title takes {taken} lines at {style.size:g} pt, the size wished for titles"
        yield Misfit(path, message, _cut([runs], count), "A708")
    words = "".join(run.text for run in runs if not run.superscript)
    if not is_sentence(words):
        yield Misfit(path, "the title is not a sentence", "say what is to be remembered, with a verb", "A709")


def is_sentence(words: str) -> bool:
    """Return whether *words* may be a sentence: four words or more, and not only names and words that link them.

    What is written without capitals and spaces between words is taken for one.
    """
    if not any(letter.islower() or letter.isupper() for letter in words):
        return True
    found = _WORD.findall(words)
    return len(found) >= _LEAST_WORDS and any(word.islower() and not _LINKING.fullmatch(word) for word in found)


def _points(page: Page, origin: Origin) -> Iterator[Misfit]:
    paragraphs, room, style, most = _read(page)
    size = style.ladder[-1]

    def count(said: Paragraph) -> int:
        return counted([said], room, size, style)[0]

    for number, (runs, taken) in enumerate(zip(paragraphs, counted(paragraphs, room, size, style), strict=True)):
        if taken > most:
            message = f"this point takes {taken} lines even at {size:g} pt"
            yield Misfit((*origin.path, "points", number), message, _cut([runs], count, most), "A710")


def _read(page: Page) -> tuple[tuple[Paragraph, ...], float, Style, int]:
    """Return the points of *page*, how wide they stand in points, their style, and how many lines each may take."""
    if cards := cards_on(page):
        return tuple(card.point for card in cards), inside(cards[0].box)[0], cards[0].style, MOST_LINES_ON_CARD
    points = next(shape for shape in page.shapes if isinstance(shape, Words) and shape.slot.name == "body")
    return points.paragraphs, (points.box or points.slot.box).width / EMU_PER_POINT, points.slot.style, MOST_LINES


def _cut(paragraphs: Sequence[Paragraph], count: Callable[[Paragraph], int], most: int = MOST_LINES) -> str:
    characters = to_cut(paragraphs, lambda shorter: count(shorter[0]) <= most)
    return f"cut about {some(characters, 'character')}: {_SPELT[most]} lines are read at a glance"


def _evidence(lecture: Lecture, origin: Origin) -> Iterator[Misfit]:
    topic = lecture.topics[int(origin.path[1])]
    if topic.figure is None:
        message = f"the topic {topic.id} shows no evidence"
        yield Misfit((*origin.path, "id"), message, "give it a figure: bars, a table, a flow or a picture", "A711")


def _fonts(template: Template) -> Iterator[Misfit]:
    faces = {slot.style.face: None for layout in template.layouts.values() for slot in layout.slots.values()}
    for face in faces:
        if not is_known(face):
            message = f"the letters of {face} are not known: texts are measured as in {measured_as(face)}"
            yield Misfit((), message, "look whether each text stays in its box", "A712")
