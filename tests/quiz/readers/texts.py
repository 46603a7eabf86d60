"""What a text of an item shows, in the form in which the readers of documents give it: paragraphs of words."""

from __future__ import annotations

from collections.abc import Mapping

from source.texts.markup import Citation, InlinePicture
from source.texts.text import Text
from tests.quiz.readers import html
from tests.quiz.readers.html import Words

Paragraphs = tuple[tuple[Words, ...], ...]
LOOKS = ("bold", "italic", "subscript", "superscript")


def shown(text: Text | None, numbers: Mapping[str, int] | None = None) -> Paragraphs:
    """Return the paragraphs of *text*, a picture as its words; without *numbers* there are no citations."""
    if text is None:
        return ()
    paragraphs: list[list[Words]] = [[]]
    for piece in text.pieces if numbers is not None or text.pictures else text.runs:
        if isinstance(piece, InlinePicture):
            paragraphs[-1] += [Words(piece.alt, frozenset(["picture"])), *html.credited(piece.credit)]
        elif isinstance(piece, Citation):
            assert numbers is not None
            before = paragraphs[-1].pop() if paragraphs[-1] else Words("")
            cited = Words(in_brackets(piece, numbers), frozenset(["superscript"]))
            paragraphs[-1] += [before._replace(text=before.text.rstrip(" ")), cited]
        elif piece.text == "\n":
            paragraphs.append([])
        else:
            looks = frozenset(look for look in LOOKS if getattr(piece, look))
            paragraphs[-1].append(Words(piece.text, looks, piece.link))
    return tuple(html.joined(words) for words in paragraphs if words)


def in_brackets(citation: Citation, numbers: Mapping[str, int]) -> str:
    """Return how a citation is printed."""
    found = [(numbers[source.id], source.locator, source.prefix) for source in citation.sources]
    if not any(prefix for _, _, prefix in found):
        found.sort()
    shown = [f"{prefix} {number}, {locator}".strip(" ,") for number, locator, prefix in found]
    return f"[{('; ' if any(any(it[1:]) for it in found) else ', ').join(shown)}]"
