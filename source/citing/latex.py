r"""LaTeX as it stands in titles and names: ``{\"U}ber``, ``\textit{TP53}``, ``$10^6$``, ``{TFE3}``.

Accents and signs are read by latexcodec, which pybtex stands on too; here are the looks, and what only groups words.
Sources: BibTeX's manual (btxdoc), 4; what Zotero, Better BibTeX and pandoc write.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import cast
from unicodedata import normalize

from source.citing.looks import BOLD, ITALIC, LOWERED, RAISED, in_look

_TOKEN = re.compile(r"\\([A-Za-z]+)\*?\s*|\\(.)|([{}$^_])|([^\\{}$^_]+|\\)", re.DOTALL)
_LOOKS = dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "mkbibitalic", "mathit"), ITALIC)
_LOOKS |= dict.fromkeys(("textbf", "mkbibbold", "mathbf"), BOLD)
_LOOKS |= {"textsubscript": LOWERED, "textsuperscript": RAISED, "mkbibsubscript": LOWERED, "mkbibsuperscript": RAISED}
_FROM_HERE = dict.fromkeys(("em", "it", "itshape", "sl"), ITALIC) | dict.fromkeys(("bf", "bfseries"), BOLD)
_GROUPING = frozenset(
    (
        *("text", "mathrm", "mathsf", "operatorname", "mbox", "textrm", "textsc", "textsf", "texttt", "textup"),
        *("textnormal", "ensuremath", "url", "nolinkurl", "underline", "protect", "NoCaseChange", "textgreek"),
    )
)
_SIGNS = {
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textquotesingle": "'",
    "textquoteright": "’",
    "textquoteleft": "‘",
    "dots": "…",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "texttimes": "×",
    "textmu": "µ",
    "textpm": "±",
    "prime": "′",
    "textsterling": "£",
    "texteuro": "€",
    "textperthousand": "‰",
    "textonehalf": "½",
    "textminus": "−",
    "quad": " ",
}
_ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"}
_ACCENTS |= {"v": "\u030c", "u": "\u0306", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323"}
_SPACES = {",": "\N{NARROW NO-BREAK SPACE}", "-": "", "/": "", ";": " ", ":": " ", "!": "", "\\": " "}
MOST_DEEP = 50
"""Braces within braces; a title has some three."""


def of_latex(written: str) -> tuple[str, tuple[str, ...]]:
    """Return *written* as words with the signs of their looks, and the commands in it that are not known."""
    reader = _Reader(_decoded(written))
    return reader.group("", 0), tuple(dict.fromkeys(reader.unknown))


def of_maths(written: str) -> str:
    """Return a formula, without its $, as words with the signs of their looks."""
    return _Reader(written).group("", 0, maths=True)


@lru_cache(maxsize=4096)
def _decoded(written: str) -> str:
    import latexcodec.codec  # noqa: F401 - its import makes the codec known, and few lectures have LaTeX

    return str(codecs.decode(cast("bytes", written), "ulatex"))


class _Reader:
    """Reads a text once, from its start."""

    def __init__(self, text: str) -> None:
        self.tokens = [match.groups() for match in _TOKEN.finditer(text)]
        self.next = 0
        self.unknown: list[str] = []

    def group(self, until: str, deep: int, *, maths: bool = False) -> str:
        """Return what stands before the sign *until*, and step over it."""
        words: list[str] = []
        while self.next < len(self.tokens):
            command, escaped, sign, plain = self.tokens[self.next]
            self.next += 1
            if sign and sign == until:
                break
            if command in _FROM_HERE:
                return "".join((*words, in_look(self.group(until, deep, maths=maths), _FROM_HERE[command])))
            if command:
                words.append(self._command(command, deep, maths=maths))
            elif escaped:
                words.append(self._escaped(escaped, deep))
            else:
                words.append(self._signed(sign, deep, maths=maths) if sign else plain)
        return "".join(words)

    def _signed(self, sign: str, deep: int, *, maths: bool) -> str:
        if deep > MOST_DEEP or sign == "}":
            return ""
        if sign == "{":
            return self.group("}", deep + 1, maths=maths)
        if sign == "$":
            return self.group("$", deep + 1, maths=not maths)
        return in_look(self._argument(deep, maths=True), RAISED if sign == "^" else LOWERED) if maths else sign

    def _escaped(self, sign: str, deep: int) -> str:
        if sign in _ACCENTS and deep <= MOST_DEEP:
            return self._accented(sign, deep)
        return _SPACES.get(sign, sign)

    def _accented(self, accent: str, deep: int) -> str:
        letter = self._argument(deep, maths=False).replace("ı", "i").replace("ȷ", "j")
        return normalize("NFC", letter[:1] + _ACCENTS[accent] + letter[1:]) if letter else ""

    def _command(self, name: str, deep: int, *, maths: bool) -> str:
        if deep > MOST_DEEP:
            return ""
        if look := _LOOKS.get(name):
            return in_look(self._argument(deep, maths=maths), look)
        if name in _GROUPING:
            return self._argument(deep, maths=maths or name == "ensuremath")
        if name == "href":
            self._argument(deep, maths=False)
            return self._argument(deep, maths=False)
        if name in _ACCENTS:
            return self._accented(name, deep)
        return self._sign(name)

    def _sign(self, name: str) -> str:
        if name in _SIGNS:
            return _SIGNS[name]
        in_maths = name.removeprefix("text")
        decoded = _decoded(f"$\\{in_maths}$")
        if "\\" in decoded:
            self.unknown.append(name)
            return f"\\{name} "
        return decoded.strip("$")

    def _argument(self, deep: int, *, maths: bool) -> str:
        """Return the group or the sign that follows."""
        while self.next < len(self.tokens):
            command, escaped, sign, plain = self.tokens[self.next]
            if plain and not plain.strip():
                self.next += 1
                continue
            if plain:
                plain = plain.lstrip()
                self.tokens[self.next] = (None, None, None, plain[1:])
                self.next += not plain[1:]
                return plain[0]
            self.next += 1
            if command:
                return self._command(command, deep + 1, maths=maths)
            return self._escaped(escaped, deep + 1) if escaped else self._signed(sign, deep + 1, maths=maths)
        return ""
