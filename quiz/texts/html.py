"""Texts as HTML, for the formats that show it: nothing but inline tags, img, br, p, ul, ol and table, all else escaped.

The inline tags are a, b, em, small, strong, sub, sup, u and span, with a lang and nothing else: Canvas's sanitizer and
HTML Purifier, which cleans for Moodle, keep each of them, and the dir and lang around texts from right to left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from quiz.texts.blocks import Block, as_elements
from quiz.texts.citations import in_brackets
from quiz.texts.inert import inert_html
from source.files.xml import escaped, in_quotes
from source.texts.markup import InlinePicture, Run, lines_of

if TYPE_CHECKING:
    from quiz.items import Item
    from quiz.texts.pictures import Address, Picture
    from source.texts.citation import Citation
    from source.texts.markup import Piece
    from source.texts.text import Text
    from source.words.printed import Words

_TAGS = {"italic": "em", "bold": "strong", "subscript": "sub", "superscript": "sup"}
_TAGS_IN_BOLD = {**_TAGS, "bold": "u"}
Shown = Mapping[str, tuple["Picture", str]]
"""The pictures that may stand in a text, by its names for their files, each with its address."""

NO_PICTURES: Shown = MappingProxyType({})


def shown(item: Item, address: Address) -> Shown:
    """Return the pictures of *item*, each with its *address* in a format."""
    return {file: (picture, address(picture)) for file, picture in item.pictures.items()}


def to_html(text: Text, numbers: Mapping[str, int], pictures: Shown = NO_PICTURES) -> str:
    """Return *text* as inline HTML, its lines parted by br.

    A citation is its superscript numbers, by reference id in *numbers*, with the page: [1, p. 915]. The brackets keep
    10³ [1] from becoming 10³¹, and 19/19 [1] from being read out as 19/191.
    """
    return "<br>".join(block.line for block in _blocks(text, numbers, _TAGS, pictures))


def to_paragraphs(text: Text, numbers: Mapping[str, int], pictures: Shown = NO_PICTURES) -> str:
    """Return *text* as paragraphs, lists and tables of HTML, citations as in to_html."""
    return "".join(as_elements(_blocks(text, numbers, _TAGS, pictures), str))


def to_lines(text: Text, numbers: Mapping[str, int]) -> str:
    """Return *text* as HTML paragraphs, its lists and tables too: for a reader that has no more than p."""
    return "".join(f"<p>{block.line}</p>" for block in _blocks(text, numbers, _TAGS, NO_PICTURES))


def to_bold_paragraphs(text: Text, numbers: Mapping[str, int]) -> str:
    """Return *text* as HTML paragraphs in bold; what is bold in it is underlined, so that it still stands out."""
    return "".join(as_elements(_blocks(text, numbers, _TAGS_IN_BOLD, NO_PICTURES), lambda words: f"<b>{words}</b>"))


def words_to_html(words: str) -> str:
    """Return plain *words* as inline HTML on one line."""
    return escaped(_on_one_line(words))


def printed(words: Words, key: str, **values: str | float) -> str:
    """Return our own *words* as inline HTML, marked where they are not in the language of the quiz."""
    return _run(words.run(key, **values), _TAGS)


def _on_one_line(words: str) -> str:
    return words.replace("\r", " ").replace("\n", " ") if "\n" in words or "\r" in words else words


def without_citations(text: Text) -> Text:
    """Return *text* without its citations, for a place that has no list of references of its own."""
    return text.with_pieces(text.runs)


def _blocks(text: Text, numbers: Mapping[str, int], tags: Mapping[str, str], pictures: Shown) -> Iterable[Block]:
    if text.only:
        return (Block((_run(text.only, tags),)),)
    return _of_pieces(text, numbers, tags, pictures)


def _of_pieces(text: Text, numbers: Mapping[str, int], tags: Mapping[str, str], pictures: Shown) -> Iterator[Block]:
    for pieces in lines_of(text.pieces):
        sign = "".join(piece.text for piece in pieces[:1] if isinstance(piece, Run) and piece.mark == "entry")
        cells: list[list[str]] = [[]]
        for piece in pieces[1:] if sign else pieces:
            if isinstance(piece, Run) and piece.mark == "cell":
                cells.append([])
            else:
                _add(piece, cells[-1], numbers, tags, pictures)
        is_head = len(cells) > 1 and all(piece.bold or piece.mark for piece in pieces if isinstance(piece, Run))
        shown = tuple(map("".join, cells))
        if any(shown):
            yield Block(shown, sign, is_head)


def _add(piece: Piece, words: list[str], numbers: Mapping[str, int], tags: Mapping[str, str], pictures: Shown) -> None:
    if isinstance(piece, InlinePicture):
        words.append(_picture(piece, pictures))
    elif isinstance(piece, Run):
        words.append(_run(piece, tags))
    else:
        words[-1:] = [word.rstrip(" ") for word in words[-1:]]
        words.append(_citation(piece, numbers))


def _run(run: Run, tags: Mapping[str, str]) -> str:
    html = inert_html(words_to_html(run.text))
    if run.italic or run.bold or run.subscript or run.superscript:  # most runs are none of these
        for look, tag in tags.items():
            if getattr(run, look):
                html = f"<{tag}>{html}</{tag}>"
    if run.language:
        html = f'<span lang="{run.language}">{html}</span>'
    return f'<a href="{in_quotes(run.link)}">{html}</a>' if run.link else html


def _picture(piece: InlinePicture, pictures: Shown) -> str:
    picture, address = pictures[piece.file]
    size = f'width="{picture.width}" height="{picture.height}"'
    image = f'<img src="{in_quotes(address)}" alt="{in_quotes(_on_one_line(piece.alt))}" {size}>'
    # In brackets, since words may follow; on a line of its own, since beside a picture it would break anywhere.
    return f"{image}<br><small>({words_to_html(piece.credit)})</small>" if piece.credit else image


def _citation(citation: Citation, numbers: Mapping[str, int]) -> str:
    return f"<sup>{words_to_html(in_brackets(citation, numbers))}</sup>"
