"""Texts as plain text, for the formats without markup: Unicode's super- and subscripts, links and pictures in words.

Bold and italics have no plain form; a format asks ``is_emphasised`` and says so in its losses. The words for a picture
are its author's, so nobody is told here who made it: that stands where it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.texts.citations import in_brackets
from source.texts.lines import BULLET, WITHIN
from source.texts.markup import PARAGRAPH, InlinePicture, Run
from source.texts.moved import in_unicode
from source.texts.text import tidy
from source.words.printed import IN_ENGLISH, Words

if TYPE_CHECKING:
    from source.texts.markup import Piece
    from source.texts.text import Text

_ENDS = ")]}%\"'”’»²³⁺⁻°"
"""Behind these, as behind a letter, nothing else ends a line that is a line of its own."""


def to_plain(text: Text, numbers: Mapping[str, int] | None = None, words: Words = IN_ENGLISH) -> str:
    """Return *text* as plain text, a line feed between its paragraphs.

    ``10^3^`` is 10³; where Unicode lacks a sign, all of the script stands behind a caret or a low line: x^(a), T_(½).
    A link is followed by its address, a picture is [picture: what it shows], the first in *words* of our own. A
    citation is its numbers, by reference id in *numbers*, with the page: [1, p. 915]; without *numbers* it is left off.
    """
    return "".join(run.text for run in to_runs(text, numbers, words))


def to_runs(text: Text, numbers: Mapping[str, int] | None = None, words: Words = IN_ENGLISH) -> tuple[Run, ...]:
    """Return *text* as in to_plain, in parts that are bold or italic or neither, for a format that has these two."""
    lines: list[list[Run]] = [[]]
    runs = tidy(tuple(_runs(text.pieces, numbers, words)))
    for run, following in pairwise((*runs, Run(""))):
        if run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(Run(_words(run, following), bold=run.bold, italic=run.italic))
    kept = [stripped for line in lines if (stripped := _stripped(line))]
    return tuple(run for place, line in enumerate(kept) for run in ([PARAGRAPH] if place else []) + line)


def in_plain_signs(text: Text) -> Text:
    """Return *text* with super- and subscripts and links as in to_plain; all else of it stays."""
    followed = pairwise((*text.pieces, PARAGRAPH))
    return text.with_pieces(tuple(_in_plain_signs(piece, following) for piece, following in followed))


def _in_plain_signs(piece: Piece, following: Piece) -> Piece:
    if not isinstance(piece, Run):
        return piece
    words = _words(piece, following if isinstance(following, Run) else PARAGRAPH)
    return Run(words, bold=piece.bold, italic=piece.italic, language=piece.language)


def _stripped(line: list[Run]) -> list[Run]:
    """Return *line* without spaces at its ends."""
    while line and not line[0].text.strip(" "):
        line = line[1:]
    while line and not line[-1].text.strip(" "):
        line = line[:-1]
    if line:
        line = [line[0]._replace(text=line[0].text.lstrip(" ")), *line[1:]]
        line = [*line[:-1], line[-1]._replace(text=line[-1].text.rstrip(" "))]
    return line


def to_line(text: Text, numbers: Mapping[str, int] | None = None) -> str:
    """Return *text* as in to_plain, but on one line, whatever a reader takes for the end of one.

    A semicolon parts what were lines of their own, where no other sign does: Day 1: fever; Day 3: rash.
    """
    return _on_one_line(to_plain(text, numbers))


def _on_one_line(words: str) -> str:
    lines = [line.removeprefix(WITHIN) for line in words.splitlines()]
    return "".join(_parted(line, following) for line, following in pairwise((*lines, "")))


def _parted(line: str, following: str) -> str:
    """Return *line* with what parts it from the one *following* it, which may go on with its sentence."""
    ends = line[-1:].isalnum() or line.endswith(tuple(_ENDS))
    begins = following.startswith(BULLET) or (following[:1].isalnum() and not following[:1].islower())
    parted = "; " if ends and begins else " "
    return f"{line.removeprefix(BULLET)}{parted if line and following else ''}"


def to_name(text: Text) -> str:
    """Return the words of *text* on one line, to be known by: as in to_line, without pictures, citations, addresses."""
    told = text.with_pieces(tuple(piece for piece in text.pieces if not isinstance(piece, InlinePicture)))
    words = "".join(_words(run._replace(link=None), PARAGRAPH) for run in told.runs)
    return " ".join(_on_one_line(words.strip()).split())


def is_emphasised(text: Text) -> bool:
    """Return whether bold or italics in *text* get lost in its plain form."""
    return any(isinstance(piece, Run) and (piece.bold or piece.italic) for piece in text.pieces)


def _runs(pieces: tuple[Piece, ...], numbers: Mapping[str, int] | None, words: Words) -> Iterator[Run]:
    """Yield *pieces* as words; a space keeps 10³ [1] from being read as 10³[1]."""
    before = "\n"
    for piece in pieces:
        if isinstance(piece, InlinePicture):
            run = Run(words.said("quiz.picture", shown=piece.alt))
        elif isinstance(piece, Run):
            run = piece
        elif numbers is None:
            continue
        else:
            run = Run(("" if before[-1:].isspace() else " ") + in_brackets(piece, numbers))
        yield run
        before = run.text


def _words(run: Run, following: Run) -> str:
    words = in_unicode(run)
    # A link may be many runs, some of them in italics: its address stands behind the last.
    ends = run.link is not None and run.link != following.link and run.link.removeprefix("mailto:") != words
    return f"{words} ({run.link})" if ends else words
