"""The texts of a lecture: inline Markdown, citations and facts, parsed once into pieces for every output.

Markup: ``*italic*``, ``**bold**``, ``H~2~O``, ``10^3^``, ``[words](https://…)``, ``[@key; @key, p. 3]`` and
``{{ fact }}``. Each line stays one, and lists and small tables are those of ``source.texts.lines``; a backslash makes
the next sign plain. HTML is text. Where a picture may stand among the words: ``![what it shows](figures/nest.png "who
made it, licence")``.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from source.pictures.usable import usable
from source.reading.comments import HINT, CutText
from source.reading.mistakes import Mistakes, mistake
from source.reading.values import MAX_LENGTH, WORDS, Allowed, Written, fixed
from source.texts.citation import cited_without_brackets
from source.texts.fact_names import fill
from source.texts.markup import Citation, InlinePicture, Piece, Run, parse

if TYPE_CHECKING:
    from source.reading.defined import Defined


_PICTURE_AS_TYPED = re.compile(r"(?<!\\)!\[[^\n\]]*\]\(")
_BEFORE_UNIT = re.compile(r" (?<=\d )(?=(?:%|‰|°C|[cmµn]m|[kmµ]?g|Gy)(?:\W|\Z))")
"""The space that keeps a figure and its unit on one line (SI Brochure, 5.4.3)."""


class Text:
    """A text as its readers get it: pieces in order, and the facts whose values are in it.

    It is asked many times what it says, so it finds that out once.
    """

    cited: tuple[str, ...] = ()
    """The ids of the references cited, each once, in order."""
    pictures: tuple[InlinePicture, ...] = ()
    """The pictures among the words."""
    only: Run | None = None
    """The one run of a text that is words alone, as most are."""

    def __init__(self, pieces: tuple[Piece, ...], facts: tuple[str, ...] = (), written: str = "") -> None:
        self.pieces, self.facts = pieces, facts
        self.written = written
        """What its author wrote, with the values of the facts in their places."""
        if len(pieces) == 1 and isinstance(pieces[0], Run):
            self.only = pieces[0]
        else:
            self.cited, self.pictures = _cited(pieces), _pictures(pieces)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.pieces, self.facts) == (other.pieces, other.facts)

    def __hash__(self) -> int:
        return hash((self.pieces, self.facts))

    def __repr__(self) -> str:
        return f"Text({self.pieces!r}, {self.facts!r})"

    def with_pieces(self, pieces: tuple[Piece, ...]) -> Text:
        """Return the same text in other pieces."""
        return Text(pieces, self.facts, self.written)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The words without the citations, those for a picture in its place. A line feed alone breaks a paragraph."""
        if self.only and not self.only.text.endswith(" "):
            return (self.only,)
        shown = (Run(piece.alt) if isinstance(piece, InlinePicture) else piece for piece in self.pieces)
        return tidy(tuple(piece for piece in shown if isinstance(piece, Run)))

    @cached_property
    def plain(self) -> str:
        """The bare words, without markup and citations."""
        return "".join(run.text for run in self.runs)


def _pictures(pieces: tuple[Piece, ...]) -> tuple[InlinePicture, ...]:
    return tuple(piece for piece in pieces if isinstance(piece, InlinePicture))


def _cited(pieces: tuple[Piece, ...]) -> tuple[str, ...]:
    citations = [piece for piece in pieces if isinstance(piece, Citation)]
    return tuple(dict.fromkeys(source.id for citation in citations for source in citation.sources))


def tidy(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return *runs* without the space that a citation leaves at the end of a text, before a stop or another space."""
    tidied = list(runs)
    for index, run in enumerate(tidied):
        following = tidied[index + 1].text if index + 1 < len(tidied) else ""
        if run.text.endswith(" ") and not run.mark and (not following or following[0] in " .,;:?!)\n"):
            tidied[index] = run._replace(text=run.text.rstrip(" "))
    return tuple(run for run in tidied if run.text)


def _is_blank(piece: Piece) -> bool:
    return isinstance(piece, Run) and not piece.text.strip()


_WRITE = "write something, or delete the key"
_NO_TEXT = f"{_WRITE}; between {{ and }}, put quotes round a text with a comma, which begins another key there"


def _empty(hint: str = _WRITE) -> Mistakes:
    return mistake("E203", "this text is empty", hint)


def _read_pictured(written: Written, defined: Defined) -> Text:
    text = read(written, defined)
    return text.with_pieces(tuple(_found(piece, defined) for piece in text.pieces)) if text.pictures else text


def _read_unpictured(written: Written, defined: Defined) -> Text:
    text = read(written, defined)
    if text.pictures:
        message = f"no picture can stand here: {text.pictures[0].file}"
        hint = "pictures stand in the stem and the answers of a question, or as the figure of a topic"
        raise mistake("E403", message, hint)
    return text


def _as_text(written: Written) -> str:
    """Return what to write in the place of a list or mapping, which a text with a colon looks like."""
    if isinstance(written, dict) and len(written) == 1 and isinstance(said := next(iter(written.values())), str):
        words = f"{next(iter(written))}: {said}"
        sign = "'" if '"' in words else '"'
        return f"put quotes round a text that has a colon and a space in it: {sign}{words}{sign}"
    return "write one text, not a list or mapping; put quotes round it if it has a colon and a space"


def read(written: Written, defined: Defined) -> Text:
    """Return *written* as a text; Mistakes if it names an unknown fact or reference, or if its markup is wrong."""
    if written is None or (isinstance(written, str) and not written.strip()):
        raise _empty(_NO_TEXT if written is None else _WRITE)
    if not isinstance(written, str):
        raise mistake("E203", "a text is expected here", _as_text(written))
    if isinstance(written, CutText):
        raise mistake("E109", written.message, HINT)
    if len(written) > MAX_LENGTH:
        raise mistake("E204", f"this text has {len(written)} characters", f"cut it to {MAX_LENGTH} characters")
    filled, facts = fill(written, defined.facts)
    text = Text(parse(_BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", filled)), facts, filled)
    if all(map(_is_blank, text.pieces)):
        raise _empty()
    if text.cited:
        defined.must_have("reference", text.cited)
    if "@" in filled or "![" in filled:
        _must_be_understood(text, filled, defined)
    return text


def _must_be_understood(text: Text, filled: str, defined: Defined) -> None:
    """Raise Mistakes where words look like a citation or a picture, but are none."""
    known = defined.ids.get("reference", frozenset())
    for name in cited_without_brackets(filled):
        if name in known:
            hint = rf"put it in brackets, [@{name}], behind the name or the claim; \@{name} for the words themselves"
            raise mistake("E304", f"@{name} stands without brackets", hint)
    typed = any("![" in run.text for run in text.pieces if isinstance(run, Run))
    if typed and len(_PICTURE_AS_TYPED.findall(filled)) > len(text.pictures):
        hint = r'write ![what it shows](file.png "who made it, licence"); \![ for the signs themselves'
        raise mistake("E403", "this picture is not understood", hint)


def _found(piece: Piece, defined: Defined) -> Piece:
    if not isinstance(piece, InlinePicture):
        return piece
    if not piece.alt:
        hint = "say what it shows without telling the answer: ![nests of large cells](nest.png)"
        raise mistake("E403", f"this picture has no words: {piece.file}", hint)
    return piece._replace(file=usable(piece.file, defined))


TEXT = Allowed(_read_unpictured, fixed(**WORDS))
"""A text."""

CELL = Allowed(lambda written, defined: _read_unpictured(written, defined) if written else Text(()), fixed(**WORDS))
"""A text in a table, where there may be none."""

PICTURED_TEXT = Allowed(_read_pictured, fixed(**WORDS))
"""A text in which pictures may stand among the words; their files are absolute."""
