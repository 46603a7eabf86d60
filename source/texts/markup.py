"""The small inline markup: Markdown's, with pandoc's subscript, superscript and citations."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import unquote

from source.reading.mistakes import mistake
from source.texts.citation import CITATION, Citation, Cited, citation
from source.texts.lines import lines
from source.texts.signs import letters_at

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_PLAIN = re.compile(r"[^*_~^\[\]\\!`\n]*\Z")
_SIMPLE = re.compile(CITATION + r"|(?<!\w)\*([^\W_](?:[^*_~^\[\]\\!`\n]*[^\W_])?)\*(?![*\w])")
"""Citations, and italics that begin and end in a letter or figure: what else a * may be, CommonMark's parser knows."""
_BROKEN_CITATION = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
_CITATION_RULE = re.compile(CITATION)
_PICTURE = re.compile(
    r"(!\[(?:\\.|[^\[\]\\])*\]\([ \t]*)(?!<)([^\n<>\"'](?:[^\n<>\"])*?\.\w{2,5})"
    r"([ \t\n]+(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?[ \t\n]*\)"
)
"""A picture whose file may have blanks and brackets in its name, as those of cameras and downloads do."""
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
    mark: Literal["", "entry", "cell"] = ""
    """What it stands for: the sign or number before an entry of a list, what parts the cells of a table."""

    @property
    def is_moved(self) -> bool:
        """Whether it stands above or below the line, in smaller letters."""
        return self.subscript or self.superscript


class InlinePicture(NamedTuple):
    """A picture among words, ``![alt](figures/nest.png "credit")``: its file, and words for it.

    *alt* is what it shows, for those who cannot see it, *credit* who made it and under which licence: plain words.
    """

    file: str
    alt: str
    credit: str = ""


Piece = Run | Citation | InlinePicture
__all__ = ["PARAGRAPH", "Citation", "Cited", "InlinePicture", "Piece", "Run", "lines_of", "parse"]
PARAGRAPH = Run("\n")
_CELL = Run(" | ", mark="cell")


def lines_of(pieces: Iterable[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """Return *pieces* line by line, without empty lines."""
    found: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, Run) and piece.text == "\n":
            found.append([])
        else:
            found[-1].append(piece)
    return tuple(map(tuple, filter(None, found)))


def parse(text: str) -> tuple[Piece, ...]:
    """Return the pieces of *text*; a link that is not to the web or to mail raises Mistakes."""
    bare = text.strip()
    if bare and _PLAIN.match(bare):
        return (Run(bare),)
    bare = _PICTURE.sub(r"\1<\2>\3)", bare) if "![" in bare else bare
    if "\n" in bare and "@" in bare:
        bare = _BROKEN_CITATION.sub(lambda found: found[0].replace("\n", " "), bare)
    pieces: list[Piece] = []
    for line in lines(bare):
        if pieces:
            pieces.append(PARAGRAPH)
        if line.sign:
            pieces.append(Run(line.sign, mark="entry"))
        for number, words in enumerate(line.words):
            pieces += [_CELL] if number else []
            pieces += map(_bold, _inline(words)) if line.is_head else _inline(words)
    return tuple(pieces)


def _bold(piece: Piece) -> Piece:
    return piece._replace(bold=True) if isinstance(piece, Run) else piece


def _inline(words: str) -> Iterable[Piece]:
    parts = _SIMPLE.split(words)
    return _apart(parts) if all(map(_PLAIN.match, parts[::3])) else _pieces(words)


def _apart(parts: Sequence[str | None]) -> Iterator[Run | Citation]:
    """Yield words, citations and words in italics, which take turns in *parts*: most texts have no other markup."""
    for number, part in enumerate(parts):
        if part:
            yield citation(part) if number % 3 == 1 else Run(part, italic=number % 3 == 2)


def _pieces(paragraph: str) -> list[Piece]:
    look, pieces = Run(""), list[Piece]()
    for token in _parser().parseInline(paragraph)[0].children or []:
        if token.type == "citation":
            pieces.append(citation(token.content))
        elif token.type == "image":
            pieces.append(_picture(token))
        elif token.nesting:
            look = _change(look, token)
        elif token.type in ("hardbreak", "softbreak"):
            pieces.append(PARAGRAPH)
        elif token.content:
            _append(
                pieces,
                look._replace(text=f"{token.markup}{token.content}{token.markup}" if token.tag else token.content),
            )
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


def _citation_rule(state: "StateInline", silent: bool) -> bool:
    match = _CITATION_RULE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("citation", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _letter_rule(state: "StateInline", silent: bool) -> bool:
    """Take signs that mark nothing where they stand for letters."""
    length = 0 if silent else letters_at(state.src, state.pos)
    state.pending += state.src[state.pos : state.pos + length]
    state.pos += length
    return length > 0


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # start-up is paid only where a text has markup
    from mdit_py_plugins.subscript import sub_plugin
    from mdit_py_plugins.superscript import superscript_plugin

    parser = MarkdownIt("zero").enable(["emphasis", "link", "image", "escape", "newline", "backticks"])
    parser.validateLink = bool  # type: ignore[assignment,method-assign]  # each goes on to _address, which knows its place
    parser.inline.ruler.before("link", "citation", _citation_rule)
    parser.inline.ruler.before("emphasis", "letter", _letter_rule)
    return parser.use(sub_plugin).use(superscript_plugin)
