r"""Notes as Anki keeps them: what is in their fields, and by what Anki knows them again.

The note type is frozen: its number, and the names and order of its fields and of its one card. A package whose note
type has one field more than the learner's is a conflict for every note that the learner has, and none is updated. So
there are more fields than the card shows today. Those in LATER are empty until they are needed: Notice stands on top
of the card (an item that is withdrawn or was wrong), Extra 1 has what the card prints, where a lecture has other words
than the layout; Hint, Media and the other extra ones wait for a use. The card's
layout, style and scripts may change: they reach the learner when CHANGED in quiz.anki_templates is raised.

Identity is the item's id, never its text: mending a typo must not make a new card.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from quiz.texts.directed import directed
from quiz.texts.html import shown, to_html, to_paragraphs, without_citations, words_to_html
from quiz.texts.references import linked
from source.texts.direction import runs_from_right
from source.words.printed import Words
from source.words.tables import ENGLISH, primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.items import Answer, Item, Quiz
    from quiz.texts.html import Shown
    from quiz.texts.pictures import Picture

NAMESPACE = "histodeck"
"""What keeps our numbers from being another program's; frozen."""

NOTE_TYPE = 1_763_890_000_571
"""The number of the note type; frozen."""

SHOWN = (
    "Id",
    "Stem",
    "Question",
    "Options",
    "Several",
    "Right",
    "Wrong",
    "Explanation",
    "Teaching point",
    "References",
    "Lecture",
    "Topic",
    "Level",
    "Language",
    "Words",
)
LATER = ("Notice", "Hint", "Media", "Extra 1", "Extra 2", "Extra 3", "Extra 4")
FIELDS = SHOWN + LATER
"""The fields of the note type, in order; frozen."""

PRINTED = (
    *("several", "right", "partly_right", "wrong", "your_answer", "right_answer", "right_answers"),
    *("others", "explain", "teaching_point", "references"),
)
"""What the card prints of its own, by the names of the words in their group."""

LAYOUT_LANGUAGES = ("de", "en", "es", "fr")
"""Languages whose words stand in the layout of the card; those of all others stand in a field of their notes."""

_LIST = "<ol>"

_EARLIEST = 1_700_000_000_000
"""Numbers of notes and decks are milliseconds since 1970, of which Anki tells when a note was made."""

_TWO_YEARS = 2**36

_IN_MARKUP = re.compile(r"\[(?=/?(?:sound:|anki:|latex\]|\$|\[type:))", re.IGNORECASE)
_TAG_OR_BACKSLASH = re.compile(r"<[^>]*>|\\")


_GENE = r"[A-Z][A-Z0-9-]*(?:orf\d+)?"
_FUSION = re.compile(rf"(?<!\w)({_GENE})::(?={_GENE}(?!\w))")
"""Where :: stands between the symbols of two genes, as HGNC writes fusions: ASPSCR1::TFE3."""

_BELOW = re.compile(r"(?<!:)::(?!:)")


class Deck(NamedTuple):
    """Where new cards go: its *id* is the lecture's."""

    id: str
    title: str
    description: str
    above: tuple[str, ...] = ()
    """The decks that it lies in, the outermost first."""

    @property
    def number(self) -> int:
        return number(f"deck {self.id}")

    @property
    def name(self) -> str:
        """The title below the decks above it; a :: in the title is a further one, but for that of a gene fusion."""
        fused = _FUSION.sub(r"\1∷", self.title)
        levels = (*self.above, *filter(None, map(str.strip, _BELOW.split(fused))))
        return "::".join(level.replace("::", "∷") for level in levels)


class Note(NamedTuple):
    """A question as Anki keeps it; *changed* in seconds since 1970."""

    id: str
    fields: tuple[str, ...]
    """HTML, one for each of FIELDS."""
    tags: tuple[str, ...]
    changed: int

    @property
    def guid(self) -> str:
        """By what Anki knows the note again in every collection."""
        return _digest(f"note {self.id}")[:20]

    @property
    def number(self) -> int:
        return number(f"note {self.id}")


def note_of(item: Item, quiz: Quiz) -> Note:
    """Return the note of *item*."""
    own = (tag.replace(" ", "_") for tag in item.tags)  # a blank would part two tags
    tags = (f"level::{item.level}", f"topic::{item.topic}", f"lecture::{quiz.id}", *own)
    texts = _fields(item, quiz)
    return Note(item.id, tuple(_inert(texts.get(name, "")) for name in FIELDS), tags, item.changed)


def number(of: str) -> int:
    """Return a number that is always the same *of* the same thing."""
    return _EARLIEST + digits(of) % _TWO_YEARS


def digits(of: str) -> int:
    """Return a number of 62 bits that is always the same *of* the same thing."""
    return int(_digest(of)[:16], 16) >> 2


def _digest(of: str) -> str:
    return sha256(f"{NAMESPACE} {of}".encode()).hexdigest()


def _fields(item: Item, quiz: Quiz) -> dict[str, str]:
    numbers, pictures = item.numbers, shown(item, _name)
    answers = list(enumerate(item.answers, start=1))
    fields = {
        "Stem": to_paragraphs(item.stem, numbers, pictures) if item.stem else "",
        "Question": to_html(item.ask, numbers),
        "Options": _listed(f'<li dir="auto">{to_html(it.text, numbers, pictures)}</li>' for it in item.answers),
        "Right": _listed(_reason(place, it, numbers, pictures) for place, it in answers if it.is_right),
        "Wrong": _listed(_reason(place, it, numbers, pictures) for place, it in answers if not it.is_right),
        "Explanation": to_paragraphs(item.explain, numbers) if item.explain else "",
        "Teaching point": to_html(without_citations(item.topic_title), {}),
        "References": _listed(f'<li dir="auto">{linked(reference)}</li>' for reference in item.references.values()),
        "Lecture": to_html(without_citations(quiz.title), {}),
    }
    return {name: _turned(html, quiz.words) for name, html in fields.items()} | {
        "Id": item.id,
        "Several": "yes" if item.several else "",
        "Topic": words_to_html(item.topic),
        "Level": item.level,
        "Language": quiz.language,
        "Words": in_layout(quiz.words.language),
        "Extra 1": _further(quiz.words),
    }


def _turned(html: str, words: Words) -> str:
    """Return the content of a field; in a language from right to left it is so, whatever its first letter is."""
    if not runs_from_right(words.language):
        return html
    if html.startswith(_LIST):  # it stays the outermost element, as layout and scripts expect it
        return directed(html.removeprefix(_LIST).removesuffix("</ol>"), words, "ol").replace(' dir="auto"', "")
    return directed(html, words, "div")


def in_layout(language: str) -> str:
    """Return the language of the words in the card's layout that a lecture in *language* has."""
    return primary(language) if primary(language) in LAYOUT_LANGUAGES else ENGLISH


def _further(words: Words) -> str:
    """Return the words for what the card prints that are not those of its layout."""
    layout = Words(in_layout(words.language))
    said = {name: words[key] for name in PRINTED if words[key := f"quiz.{name}"] != layout[key]}
    return "".join(f'<span data-word="{name}">{words_to_html(text)}</span>' for name, text in said.items())


def _name(picture: Picture) -> str:
    return picture.name


def _listed(entries: Iterable[str]) -> str:
    joined = "".join(entries)
    return f"{_LIST}{joined}</ol>" if joined else ""


def _reason(place: int, answer: Answer, numbers: Mapping[str, int], pictures: Shown) -> str:
    """Return an answer with its reason; its value is its place among the options, which gives it their letter."""
    text, why = to_html(answer.text, numbers, pictures), to_html(answer.why, numbers)
    return (
        f'<li value="{place}" dir="auto"><div class="answer">{text}</div><div class="why" dir="auto">{why}</div></li>'
    )


def _inert(html: str) -> str:
    r"""Return *html* without what Anki takes for its own: [sound:…], [latex], [[type:…]], and \( for MathJax."""
    if "[" in html:
        html = _IN_MARKUP.sub("&#91;", html)
    return _TAG_OR_BACKSLASH.sub(_apart, html) if "\\" in html else html


def _apart(found: re.Match[str]) -> str:
    # MathJax looks for its signs in each run of text for itself.
    return "<span>\\</span>" if found[0] == "\\" else found[0]
