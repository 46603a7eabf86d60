"""What does not fit its slide even at the smallest size: where it stands in the lecture, and how much is too much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from deck.advice.figure_misfits import misfits_of
from deck.arrange.cards import fits as fits_on_card
from deck.arrange.cards import inside
from deck.arrange.pages import PlacedCard, PlacedPicture, Words
from deck.geometry import EMU_PER_POINT, Box
from deck.measure.fit import capacity, counted, fits
from deck.measure.shorten import fit, need, some, to_cut
from deck.plan.wording import CLOSING, OPENING

if TYPE_CHECKING:
    from deck.arrange.pages import Page
    from deck.template.layout import SlotName
    from source.lecture.lecture import Lecture
    from source.reading.tree import Path

TOO_LONG = "E601"

Sections = Sequence[tuple[str, tuple["Page", ...]]]
"""The pages of each section of a deck, with the section's name."""


class Misfit(NamedTuple):
    """What is wrong with a slide, the *path* in the lecture to its cause, an action, a code of a problem."""

    path: Path
    message: str
    hint: str
    code: str = TOO_LONG


class Origin(NamedTuple):
    """Where a page comes from: the *kind* of its part of the lecture, and the path to it."""

    kind: str
    path: Path


_Names = Mapping["SlotName", tuple[str, tuple[str, ...]]]

_CASE: _Names = {"body": ("case", ("stem",)), "caption": ("credit of the picture", ("stem",))}
_NAMES: Mapping[str, _Names] = {
    "lecture": {
        "title": ("title", ("title",)),
        "subtitle": ("subtitle", ("subtitle",)),
        "about": ("audience, authors and date", ("audience",)),
    },
    "objectives": {"body": ("objectives", ())},
    "topics": {
        "title": ("title", ("title",)),
        "label": ("label", ("label",)),
        "body": ("points", ("points",)),
        "caption": ("caption", ("figure", "caption")),
    },
    "differentials": {"title": ("title", ("title",)), "label": ("label", ("label",))},
    "questions": {"title": ("question", ("ask",)), **_CASE},
    "answers": {"title": ("right answer", ("right",)), **_CASE},
    "summary": {"body": ("summary", ())},
    "references": {"body": ("list of references", ())},
}
"""What an author calls the text in each placeholder, and the key that holds it."""

_FIGURES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "topics": ("table", ("figure",)),
    "differentials": ("matrix", ("features",)),
    "questions": ("options", ("right",)),
    "answers": ("reasons", ("right",)),
}
_FIXED = {"title": "lecture", "objectives": "objectives", "summary": "summary"}
"""The deck's own slides that an author fills, and the parts of the lecture that they are made from."""
_BY_PROGRAM = ("footer", "number")
"""Texts that the deck shortens by itself."""


Pages = Sequence[tuple["Page", Origin]]
"""The pages of a deck in their order, each with what it was made from."""


def misfits(pages: Pages) -> Iterator[Misfit]:
    """Yield what does not fit on *pages*, in their order."""
    for page, origin in pages:
        for shape in page.shapes:
            if isinstance(shape, Words):
                if not _is_whole(shape, origin):
                    yield _words(shape, origin)
            elif not isinstance(shape, PlacedCard | PlacedPicture):
                name, keys = _FIGURES.get(origin.kind, ("table", ()))
                for path, message, hint in misfits_of(shape, name):
                    yield Misfit((*origin.path, *keys, *path), message, hint)
        for number, card in enumerate(cards_on(page)):
            yield from _card(card, (*origin.path, "points", number))


def cards_on(page: Page) -> list[PlacedCard]:
    """Return the cards of *page*: they are the points of its topic, in their order."""
    return [shape for shape in page.shapes if isinstance(shape, PlacedCard)]


def _card(card: PlacedCard, path: Path) -> Iterator[Misfit]:
    if fits_on_card(card):
        return
    width, tall = inside(card.box)
    where = Box(0, 0, round(width * EMU_PER_POINT), round(tall * EMU_PER_POINT))
    needed, room = counted([card.says], width, card.size, card.style)[0], capacity([()], where, card.size, card.style)
    characters = to_cut([card.says], lambda shorter: fits(shorter, where, card.size, card.style))
    message = f"this point needs {some(needed, 'line')} on its card at {card.size:g} pt, {fit(room)}"
    yield Misfit(path, message, f"cut about {some(characters, 'character')}")


def pages_of(lecture: Lecture, sections: Sections) -> Pages:
    """Return the pages of all *sections*, each with what it was made from."""
    known = _known(lecture)
    return [
        (page, _origin(page.id, known, own=section in (OPENING, CLOSING)))
        for section, pages in sections
        for page in pages
    ]


def _known(lecture: Lecture) -> Mapping[str, Origin]:
    """Return the parts of *lecture* that have slides of their own, by the ids of these."""
    numbered = {
        "topics": [(topic.id, "topics") for topic in lecture.topics],
        "differentials": [(matrix.id, "differentials") for matrix in lecture.differentials],
    }
    known = {id_: Origin(kind, (kind, n)) for kind, ids in numbered.items() for n, (id_, _) in enumerate(ids)}
    for number, question in enumerate(lecture.questions):
        known[f"question:{question.id}"] = Origin("questions", ("questions", number))
        known[f"answer:{question.id}"] = Origin("answers", ("questions", number))
    return known


def _origin(id_: str, known: Mapping[str, Origin], *, own: bool) -> Origin:
    """Return where the page *id_* comes from; *own* pages are those of the deck, whatever a topic may be called."""
    if id_ in known and not own:
        return known[id_]
    begun = id_.rpartition(":")[0] or id_  # what goes on over several slides has a number behind its id
    for name in (id_, begun):
        if name in _FIXED and (own or name not in known):
            return Origin(_FIXED[name], (_FIXED[name],))
    for name in (id_, begun, *id_.split(":")):
        if name in known:
            return known[name]
    return Origin("references", ("references",)) if id_.startswith("references-") else Origin("", ())


def _is_whole(words: Words, origin: Origin) -> bool:
    """Return whether *words* fit; a size above the least has been chosen because they do."""
    style = words.slot.style
    size = words.size or style.size
    if size > style.ladder[-1] or words.slot.name in _BY_PROGRAM:
        return True
    return fits(words.paragraphs, _place(words, origin), size, style)


def _place(words: Words, origin: Origin) -> Box:
    """Return where *words* may stand: points that are too long take what they need, at the figure's expense."""
    is_points = origin.kind == "topics" and words.slot.name == "body"
    return words.slot.box if is_points else words.box or words.slot.box


def _words(words: Words, origin: Origin) -> Misfit:
    slot, style, where = words.slot, words.slot.style, _place(words, origin)
    size = words.size or style.size
    name, keys = _NAMES.get(origin.kind, {}).get(slot.name, (slot.name, ()))
    needed = sum(counted(words.paragraphs, where.width / EMU_PER_POINT, size, style))
    room = capacity(words.paragraphs, where, size, style)
    characters = to_cut(words.paragraphs, lambda shorter: fits(shorter, where, size, style))
    message = f"the {name} {need(name)} {some(needed, 'line')} at {size:g} pt, {fit(room)}"
    return Misfit((*origin.path, *keys), message, f"cut about {some(characters, 'character')}")
