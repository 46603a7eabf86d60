"""Texts as runs of WordprocessingML (ECMA-376 part 1, 17.3.2): what stands in a paragraph, its look left to styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quiz.exam.drawing import drawing
from quiz.texts.citations import in_brackets
from source.files.package import PackagePart, Relations
from source.files.xml import NOTHING, Xml, element, escaped, joined, within
from source.texts.direction import in_pieces, is_from_right, parted, runs_from_right
from source.texts.markup import PARAGRAPH, Citation, InlinePicture, Run

if TYPE_CHECKING:
    from quiz.texts.pictures import Picture
    from source.texts.markup import Piece
    from source.texts.text import Text
    from source.words.printed import Words

_CENTIMETRE = 360_000
"""EMU in a centimetre, as which DrawingML measures."""

_LOOKS = {
    "bold": element("w:b"),
    "italic": element("w:i"),
    "subscript": element("w:vertAlign", {"w:val": "subscript"}),
    "superscript": element("w:vertAlign", {"w:val": "superscript"}),
}
_LOOKS_IN_BOLD = {
    "italic": _LOOKS["italic"],
    "bold": element("w:u", {"w:val": "single"}),
    "subscript": _LOOKS["subscript"],
    "superscript": _LOOKS["superscript"],
}


class Place(NamedTuple):
    """Where a text stands: how its looks are written there, and the width and height in EMU that a picture has."""

    looks: Mapping[str, Xml]
    room: tuple[int, int]


# Four pictures as answers, and one in the case, fit a page.
CASE = Place(_LOOKS, (round(15.5 * _CENTIMETRE), 9 * _CENTIMETRE))
LEAD_IN = Place(_LOOKS_IN_BOLD, CASE.room)
ANSWER = Place(_LOOKS, (round(7.5 * _CENTIMETRE), round(4.5 * _CENTIMETRE)))
_WORDS_START, _WORDS_END = '<w:t xml:space="preserve">', "</w:t>"
BREAK = element("w:r", None, element("w:br"))
TAB = element("w:r", None, element("w:tab"))
_TO_LEFT = element("w:rtl")
"""Of letters from right to left (17.3.2.30): their size and weight are those of complex scripts."""
COLUMN_BREAK = element("w:r", None, element("w:br", {"w:type": "column"}))


@dataclass(slots=True)
class Around:
    """What a document shows beside its text: the pointers to pictures and links, and the pictures themselves."""

    words: Words
    """Our own, for the names of pictures."""
    relations: Relations = field(default_factory=Relations)
    pictures: dict[str, PackagePart] = field(default_factory=dict)
    shown: int = 0

    @property
    def from_right(self) -> bool:
        """Whether its paragraphs run from right to left."""
        return runs_from_right(self.words.language)

    def picture(self, piece: InlinePicture, picture: Picture, room: tuple[int, int]) -> Xml:
        """Return *picture* as runs, within *room*, below it who made it; the words for it are those of *piece*."""
        self.shown += 1
        media = f"/word/media/{picture.name}"
        self.pictures.setdefault(media, PackagePart(media, picture.content_type, picture.content))
        relation, alt = self.relations.to("image", media), piece.alt.replace("\n", " ")
        name = self.words.said("styles.picture", number=self.shown)
        drawn = drawing(relation, {"id": self.shown, "name": name, "descr": alt}, picture, room)
        return joined([drawn, BREAK, run(f"({piece.credit})", "Credit")]) if piece.credit else drawn


def paragraphs(
    text: Text,
    pictures: Mapping[str, Picture],
    around: Around,
    numbers: Mapping[str, int] | None = None,
    place: Place = CASE,
) -> tuple[Xml, ...]:
    """Return the paragraphs of *text*, each as runs, with *pictures* by their files.

    Citations are superscript numbers in brackets, as in HTML; without *numbers* they are left off. Where the *place*
    is bold, what is bold is underlined, so that it still stands out.
    """
    found: list[list[Run | InlinePicture]] = [[]]
    for piece in _uncited(text.pieces) if numbers is None else _numbered(text.pieces, numbers):
        if isinstance(piece, Run) and piece.text == "\n":
            found.append([])
        elif isinstance(piece, InlinePicture) or piece.text:
            found[-1].append(piece)
    return tuple(_paragraph(pieces, pictures, around, place) for pieces in found if pieces)


def _paragraph(
    pieces: Sequence[Run | InlinePicture], pictures: Mapping[str, Picture], around: Around, place: Place
) -> Xml:
    """Return the runs of a paragraph, those of each direction by themselves where it runs from right to left."""
    texts = [piece.text if isinstance(piece, Run) else "\n" for piece in pieces]
    directed = _directed(pieces, texts) if around.from_right else [((text, False),) for text in texts]
    shown = []
    for piece, parts in zip(pieces, directed, strict=True):
        if isinstance(piece, InlinePicture):
            shown.append(around.picture(piece, pictures[piece.file], place.room))
        else:
            shown += [_run(piece._replace(text=text), place.looks, around, to_left) for text, to_left in parts]
    return joined(shown)


def _directed(pieces: Sequence[Run | InlinePicture], texts: list[str]) -> list[tuple[tuple[str, bool], ...]]:
    """Return the *texts* of *pieces* in runs of one direction each; numbers of citations go with the word before."""
    apart = parted(texts, [isinstance(piece, Run) and piece.superscript for piece in pieces])
    return [
        ((text, True),) if "\t" == at != text else parts
        for text, at, parts in zip(texts, apart, in_pieces(apart), strict=True)
    ]


def line(text: Text, pictures: Mapping[str, Picture], around: Around, numbers: Mapping[str, int] | None = None) -> Xml:
    """Return *text* as the runs of one paragraph, a new line for each of its own, its pictures as small as answers."""
    return Xml(BREAK.join(paragraphs(text, pictures, around, numbers, ANSWER)))


def run(text: str, style: str | None = None) -> Xml:
    """Return plain *text* as a run, in the character *style* if it has one; as several where it has two directions."""
    return said(Run(text), style)


def said(words: Run, style: str | None = None) -> Xml:
    """Return *words* of our own as ``run`` does, marked where they are not in the language of the document."""
    if not is_from_right(words.text, usually=False):
        return _said(words, style, to_left=False)
    return joined(_said(words._replace(text=text), style, to_left=way) for text, way in in_pieces([words.text])[0])


def _said(words: Run, style: str | None, *, to_left: bool) -> Xml:
    look = element("w:rStyle", {"w:val": style}) if style else NOTHING
    language = element("w:lang", {"w:val": words.language}) if words.language else NOTHING
    looks = joined([look, _TO_LEFT if to_left else NOTHING, language])
    return element("w:r", None, within("w:rPr", looks) if looks else NOTHING, _words(words.text))


def paragraph(style: str, *runs: Xml, section: Xml = NOTHING) -> Xml:
    """Return a paragraph in *style*; where a *section* of the document ends with it, it holds its properties."""
    look = element("w:pPr", None, element("w:pStyle", {"w:val": style}), section) if section else None
    return element("w:p", None, look or _in("w:pPr", "w:pStyle", style), *runs)


@cache
def _in(properties: str, name: str, style: str) -> Xml:
    return element(properties, None, element(name, {"w:val": style}))


def _words(text: str) -> Xml:
    """Return *text* as the content of a run; only a tab's own element is sure to be shown as one (17.3.3.32)."""
    with_tabs = escaped(text.replace("\n", " ")).replace("\t", f"{_WORDS_END}<w:tab/>{_WORDS_START}")
    return Xml(f"{_WORDS_START}{with_tabs}{_WORDS_END}")


def _run(run: Run, looks: Mapping[str, Xml], around: Around, to_left: bool) -> Xml:
    look = "".join(xml for name, xml in looks.items() if getattr(run, name))
    if to_left:
        look = look.replace("<w:b/>", "<w:b/><w:bCs/>").replace("<w:i/>", "<w:i/><w:iCs/>") + _TO_LEFT
    if run.language:
        look += element("w:lang", {"w:val": run.language})
    if run.link:
        look = element("w:rStyle", {"w:val": "Hyperlink"}) + look
    written = element("w:r", None, element("w:rPr", None, Xml(look)) if look else NOTHING, _words(run.text))
    if not run.link:
        return written
    target = around.relations.to("hyperlink", run.link, external=True)
    return element("w:hyperlink", {"r:id": target, "w:history": 1}, written)


def _uncited(pieces: tuple[Piece, ...]) -> Iterator[Run | InlinePicture]:
    """Yield *pieces* without citations and the spaces that these leave; source.texts.text.tidy knows no pictures."""
    kept = [piece for piece in pieces if not isinstance(piece, Citation)]
    for piece, following in pairwise((*kept, PARAGRAPH)):
        if not isinstance(piece, Run) or piece.mark or not piece.text.endswith(" "):
            yield piece
        elif isinstance(following, Run) and following.text[:1] in " .,;:?!)\n":
            yield piece._replace(text=piece.text.rstrip(" "))
        else:
            yield piece


def _numbered(pieces: tuple[Piece, ...], numbers: Mapping[str, int]) -> Iterator[Run | InlinePicture]:
    """Yield *pieces*, each citation as its numbers, with no space before it."""
    for piece, following in pairwise((*pieces, PARAGRAPH)):
        if isinstance(piece, Citation):
            yield Run(in_brackets(piece, numbers), superscript=True)
        elif isinstance(piece, Run) and isinstance(following, Citation):
            yield piece._replace(text=piece.text.rstrip(" "))
        else:
            yield piece
