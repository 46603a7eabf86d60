"""The small inline markup: Markdown's, with pandoc's subscript, superscript and citations."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from source.reading.mistakes import mistake
from source.texts.citation_key import SOURCE

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_PLAIN = re.compile(r"[^*_~^\[\]\\!\n]*\Z")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_CITATION = r"\[(@(?:\{[^{}\n]++\}|[^\[\]\n])++)\]"
_PARTS = re.compile(r"(?:\{[^{}\n]++\}|[^;])++")
_SIMPLE = re.compile(_CITATION + r"|\*([^\W_](?:[^*_~^\[\]\\!\n]*[^\W_])?)\*(?!\*)")
"""Citations, and italics that begin and end in a letter or figure: what else a * may be, CommonMark's parser knows."""
_SOURCE = re.compile(SOURCE + r"(?:,\s*(?P<where>.+))?\Z", re.DOTALL)
_LINK = r"(?i)https?://[^/?#\s]+|mailto:[^@\s]+@[^@\s]+"


class Run(NamedTuple):
    """Words that look alike. A run whose text is a single line feed starts a new paragraph.

    A lecture has ten thousands of them, which are looked up again and again: a named tuple is made in a third of the
    time that a frozen dataclass takes, and compared in a tenth.
    """

    text: str
    bold: bool = False
    italic: bool = False
    subscript: bool = False
    superscript: bool = False
    link: str | None = None
    language: str = ""
    """A BCP 47 tag where the words are not in the lecture's language: English ones of our own, for want of others."""

    @property
    def is_moved(self) -> bool:
        """Whether it stands above or below the line, in smaller letters."""
        return self.subscript or self.superscript


class Cited(NamedTuple):
    """One source within a citation, and where in it, such as p. 915."""

    id: str
    locator: str = ""


class Citation(NamedTuple):
    """What stands between [ and ] in ``[@portera2001; @chen2023, p. 915]``."""

    sources: tuple[Cited, ...]


class InlinePicture(NamedTuple):
    """A picture among words, ``![alt](figures/nest.png "credit")``: its file, and words for it.

    *alt* is what it shows, for those who cannot see it, *credit* who made it and under which licence: plain words.
    """

    file: str
    alt: str
    credit: str = ""


Piece = Run | Citation | InlinePicture
PARAGRAPH = Run("\n")


def parse(text: str) -> tuple[Piece, ...]:
    """Return the pieces of *text*; a link that is not to the web or to mail raises Mistakes."""
    bare = text.strip()
    if bare and _PLAIN.match(bare):
        return (Run(bare),)
    pieces: list[Piece] = []
    for paragraph in _PARAGRAPHS.split(bare):
        if pieces:
            pieces.append(PARAGRAPH)
        parts = _SIMPLE.split(paragraph)
        pieces += _apart(parts) if all(map(_PLAIN.match, parts[::3])) else _pieces(paragraph)
    return tuple(pieces)


def _apart(parts: Sequence[str | None]) -> Iterator[Run | Citation]:
    """Yield words, citations and words in italics, which take turns in *parts*: most texts have no other markup."""
    for number, part in enumerate(parts):
        if part:
            yield _citation(part) if number % 3 == 1 else Run(part, italic=number % 3 == 2)


def _pieces(paragraph: str) -> list[Piece]:
    look, pieces = Run(""), list[Piece]()
    for token in _parser().parseInline(paragraph)[0].children or []:
        if token.type == "citation":
            pieces.append(_citation(token.content))
        elif token.type == "image":
            pieces.append(_picture(token))
        elif token.nesting:
            look = _change(look, token)
        elif words := "\n" if token.type == "hardbreak" else " " if token.type == "softbreak" else token.content:
            _append(pieces, look._replace(text=words))
    return pieces


def _append(pieces: list[Piece], run: Run) -> None:
    """Add *run*, joined to the run before it where the two look alike."""
    before = pieces[-1] if pieces else None
    if isinstance(before, Run) and "\n" not in (before.text, run.text) and before[1:] == run[1:]:
        pieces[-1] = before._replace(text=before.text + run.text)
    else:
        pieces.append(run)


def _change(look: Run, token: "Token") -> Run:
    opens = token.nesting == 1
    match token.tag:
        case "em":
            return look._replace(italic=opens)
        case "strong":
            return look._replace(bold=opens)
        case "sub":
            return look._replace(subscript=opens)
        case "sup":
            return look._replace(superscript=opens)
        case _:
            return look._replace(link=_address(str(token.attrGet("href"))) if opens else None)


def _address(target: str) -> str:
    if not re.match(_LINK, target):
        message = f"this link goes neither to the web nor to mail: {target}"
        raise mistake("E304", message, "start the address with https:// or mailto:")
    return target


def _picture(token: "Token") -> InlinePicture:
    alt = "".join(child.content for child in token.children or ()).strip()
    credit = " ".join(line.strip() for line in str(token.attrGet("title") or "").splitlines())
    # The parser has made an address of the file's name: é is %C3%A9 there.
    return InlinePicture(unquote(str(token.attrGet("src"))), alt, credit)


@lru_cache(maxsize=1024)
def _citation(written: str) -> Citation:
    sources = []
    for part in _PARTS.findall(written):
        match = _SOURCE.match(part.strip())
        if not match:
            hint = "write [@key], [@key, p. 3] or [@one; @two]; a key with other signs in braces: [@{10.1000/abc(1)}]"
            raise mistake("E304", f"this citation is not understood: [{written}]", hint)
        sources.append(Cited(match["braced"] or match["bare"], (match["where"] or "").strip()))
    return Citation(tuple(sources))


def _citation_rule(state: "StateInline", silent: bool) -> bool:
    match = re.compile(_CITATION).match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("citation", "", 0).content = match[1]
    state.pos = match.end()
    return True


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # start-up is paid only where a text has markup
    from mdit_py_plugins.subscript import sub_plugin
    from mdit_py_plugins.superscript import superscript_plugin

    parser = MarkdownIt("zero").enable(["emphasis", "link", "image", "escape", "newline"])
    parser.validateLink = bool  # type: ignore[assignment,method-assign]  # each goes on to _address, which knows its place
    parser.inline.ruler.before("link", "citation", _citation_rule)
    return parser.use(sub_plugin).use(superscript_plugin)
