"""The texts of a lecture: inline Markdown, citations and facts, parsed once into pieces for every output.

Markup: ``*italic*``, ``**bold**``, ``H~2~O``, ``10^3^``, ``[words](https://…)``, ``[@key; @key, p. 3]`` and
``{{ fact }}``. A blank line starts a new paragraph; a backslash makes the next sign plain. HTML is text. Where a
picture may stand among the words: ``![what it shows](figures/nest.png)``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

from pydantic_core import PydanticCustomError, core_schema

from source.expressions import fill
from source.known import Known, known
from source.markup import Citation, InlinePicture, Piece, Run, parse
from source.pictures import usable

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic.json_schema import JsonSchemaValue


_BEFORE_UNIT = re.compile(r" (?<=\d )(?=(?:%|‰|°C|[cmµn]m|[kmµ]?g|Gy)(?:\W|\Z))")
"""The space that keeps a figure and its unit on one line (SI Brochure, 5.4.3)."""

_WORDS = {"type": ["string", "number", "boolean"]}
"""As WORDS in source.base, which cannot be imported from here."""

MAX_LENGTH = 50_000
"""Characters in one text. The longest vignette seen has some 2,000."""


@dataclass(frozen=True)
class Text:
    """A text as its readers get it: pieces in order, and the facts whose values are in it.

    It is asked many times what it says and cites, so it finds that out once.
    """

    pieces: tuple[Piece, ...]
    facts: tuple[str, ...] = ()

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The words without the citations, those for a picture in its place. A line feed alone breaks a paragraph."""
        shown = (Run(piece.alt) if isinstance(piece, InlinePicture) else piece for piece in self.pieces)
        return tidy(tuple(piece for piece in shown if isinstance(piece, Run)))

    @cached_property
    def pictures(self) -> tuple[InlinePicture, ...]:
        """The pictures among the words."""
        return tuple(piece for piece in self.pieces if isinstance(piece, InlinePicture))

    @cached_property
    def plain(self) -> str:
        """The bare words, without markup and citations."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The ids of the references cited, each once, in order."""
        if Citation not in map(type, self.pieces):
            return ()
        citations = [piece for piece in self.pieces if isinstance(piece, Citation)]
        return tuple(dict.fromkeys(source.id for citation in citations for source in citation.sources))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(_read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(_WORDS)


def tidy(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return *runs* without the space that a citation leaves at the end of a text, before a stop or another space."""
    kept = list(runs)
    for index, run in enumerate(kept):
        following = kept[index + 1].text if index + 1 < len(kept) else ""
        if run.text.endswith(" ") and (not following or following[0] in " .,;:)\n"):
            kept[index] = run._replace(text=run.text.rstrip(" "))
    return tuple(run for run in kept if run.text)


def read(written: str, lecture: Known) -> Text:
    """Return *written* as a text; an unknown fact or reference is a PydanticCustomError with code and hint."""
    filled, facts = fill(written, lecture.facts)
    pieces = parse(_BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", filled))
    if all(map(_is_blank, pieces)):
        raise PydanticCustomError("text_empty", "this text is empty")
    if Citation in map(type, pieces):
        cited = [source.id for piece in pieces if isinstance(piece, Citation) for source in piece.sources]
        lecture.must_have("reference", cited)
    return Text(pieces, facts)


def _is_blank(piece: Piece) -> bool:
    return isinstance(piece, Run) and not piece.text.strip()


def _read(written: object, info: ValidationInfo) -> Text:
    text = _read_all(written, info)
    if InlinePicture in map(type, text.pieces):
        raise PydanticCustomError("picture_here", "no picture can stand here: {file}", {"file": text.pictures[0].file})
    return text


def _read_all(written: object, info: ValidationInfo) -> Text:
    if isinstance(written, Text):
        return written
    if written is None or (isinstance(written, str) and not written.strip()):
        raise PydanticCustomError("text_empty", "this text is empty")
    if not isinstance(written, str):
        raise PydanticCustomError("text_type", "a text is expected here")
    if len(written) > MAX_LENGTH:
        raise PydanticCustomError(
            "text_long", "this text has {length} characters", {"length": len(written), "most": MAX_LENGTH}
        )
    return read(written, known(info))


def _read_pictured(written: object, info: ValidationInfo) -> Text:
    text = _read_all(written, info)
    return replace(text, pieces=tuple(_found(piece, info) for piece in text.pieces))


def _found(piece: Piece, info: ValidationInfo) -> Piece:
    if not isinstance(piece, InlinePicture):
        return piece
    if not piece.alt:
        raise PydanticCustomError("picture_alt", "this picture has no words: {file}", {"file": piece.file})
    return replace(piece, file=usable(piece.file, info))


class _MayHavePictures:
    """Lets pictures stand in a text, each found in the lecture's folder."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(_read_pictured)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(_WORDS)


PicturedText = Annotated[Text, _MayHavePictures()]
"""A text in which pictures may stand among the words; their files are absolute."""
