"""HTML of a quiz in a language that runs from right to left: said on its outermost element, and its words in order.

A platform shows each text on a page of its own language, so no text can rely on the direction of what is around it.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Literal

from source.files.xml import escaped
from source.texts.direction import ends_from_right, in_order, runs_from_right

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from source.words.printed import Words

_TAG = re.compile(r"(<[^>]*>)")
_BLOCK = re.compile(r"</?(?:p|br|li|ol|ul|div|h\d|table|tr|td|th|img|pre)\b")
"""What parts one paragraph from the next; quiz.texts.html escapes < and > in all attributes."""
_ISOLATE, _END = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def directed(html: str, words: Words, around: Literal["div", "span", "ol"]) -> str:
    """Return *html* in an element *around* it that says direction and language, if its language runs from the right."""
    if not (html and runs_from_right(words.language)):
        return html
    return f'<{around} dir="rtl" lang="{words.language}">{_ordered(html)}</{around}>'


def ordered(html: str, words: Words) -> str:
    """Return *html* as ``directed`` does, without an element around it: for a page that says its direction once."""
    return _ordered(html) if runs_from_right(words.language) else html


def isolated(html: str, words: Words) -> str:
    """Return *html* with characters around each paragraph that give it its direction, for formats without ``dir``."""
    if not (html and runs_from_right(words.language)):
        return html
    parts = _TAG.split(_ordered(html))
    spans = [""]
    for part in parts:
        if _BLOCK.match(part):
            spans += [part, ""]
        else:
            spans[-1] += part
    return "".join(f"{_ISOLATE}{span}{_END}" if n % 2 == 0 and span else span for n, span in enumerate(spans))


def _ordered(html: str) -> str:
    """Return *html* with marks in its words that keep in order what runs from left to right."""
    parts = _TAG.split(html)
    shown = in_order(tuple(_texts(parts)))
    return "".join(part if place % 2 else escaped(shown[place]) for place, part in enumerate(parts))


def _texts(parts: Sequence[str]) -> Iterator[str]:
    """Yield the words of *parts*, every other of which is a tag: that is a line feed where it parts what is beside it.

    The number of a citation is parted from what follows, and stands at the word before it.
    """
    before, is_citation = "", False
    for place, part in enumerate(parts):
        if place % 2 == 0:
            before = unescape(part) or before
            yield unescape(part)
        elif part in ("<sup>", "</sup>"):
            is_citation = ends_from_right(before) if part == "<sup>" else is_citation
            yield "\n" if is_citation else ""
        else:
            yield "\n" if _BLOCK.match(part) else ""
