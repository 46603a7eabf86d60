"""Anki's note type: how a card looks. The layout is in templates/anki*, with our words in place of $names.

The words stand in the layout once in each of four languages, and the style shows those of the note's language: the
note type is one and the same for lectures in all languages, since Anki keeps one by its number. Other words stand in a
field of each note, and a script puts them in their places: so a further language does not change the layout.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from quiz.anki.notes import FIELDS, LATER, LAYOUT_LANGUAGES, NOTE_TYPE, PRINTED, digits
from source.words.printed import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CHANGED = 1_796_083_200
"""When the layout, its style or its scripts last changed, in seconds since 1970: raise it then, or nobody gets it."""

_NAME = "Histodeck question"
_CARD = "Question"
_TECHNICAL = ("Id", "Several", "Topic", "Level", "Lecture", "Language", "Words", *LATER)
"""Fields that Anki's editor shows folded."""
_UNSEARCHED = ("Several", "Language", "Words")


def note_type() -> dict[str, object]:
    """Return the note type as the database has it."""
    words = {language: Words(language) for language in LAYOUT_LANGUAGES}
    front, back = (_layout(f"anki-{side}", words) for side in ("front", "back"))
    card = {"name": _CARD, "ord": 0, "id": digits(f"card {_CARD}"), "qfmt": front, "afmt": back, "did": None}
    card |= {"bqfmt": "", "bafmt": "", "bfont": "", "bsize": 0}
    return {
        "id": NOTE_TYPE,
        "name": _NAME,
        "type": 0,
        "mod": CHANGED,
        "usn": -1,
        "sortf": 0,
        "did": None,
        "tmpls": [card],
        "flds": [_field(place, name) for place, name in enumerate(FIELDS)],
        "css": _style(words),
        "latexPre": "\\documentclass{article}\n\\begin{document}\n",
        "latexPost": "\\end{document}",
        "latexsvg": False,
        "req": [[0, "any", [FIELDS.index("Question")]]],
        "tags": [],
        "vers": [],
    }


def _layout(name: str, words: Mapping[str, Words]) -> str:
    """Return one side of the card; a misspelt name of a word in it is a KeyError."""
    places = {key: f'<span class="words" data-word="{key}">{"".join(_spoken(key, words))}</span>' for key in PRINTED}
    script = _part(f"{name}.js")
    return f"{Template(_part(f'{name}.html')).substitute(places)}<script>\n{script}</script>\n"


def _spoken(key: str, words: Mapping[str, Words]) -> Iterator[str]:
    for language, table in words.items():
        yield f'<span class="word" lang="{language}">{escape(table[f"quiz.{key}"])}</span>'


def _style(words: Mapping[str, Words]) -> str:
    shown = ", ".join(f'[data-words="{language}"] .word:lang({language})' for language in words)
    return f"{_part('anki.css')}\n.word {{ display: none; }}\n{shown} {{ display: inline; }}\n"


def _part(name: str) -> str:
    return files("quiz").joinpath("templates", name).read_text(encoding="utf-8")


def _field(place: int, name: str) -> dict[str, object]:
    return {
        "name": name,
        "ord": place,
        "id": digits(f"field {name}"),
        "sticky": False,
        "rtl": False,
        "font": "Arial",
        "size": 20,
        "description": "",
        "plainText": False,
        "collapsed": name in _TECHNICAL,
        "excludeFromSearch": name in _UNSEARCHED,
        "media": [],
    }
