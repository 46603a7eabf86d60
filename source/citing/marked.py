"""Titles as people have them, with the tags of CSL, entities of HTML and pandoc's markup, and how they look.

Tags: CSL 1.0.2, "Rich text". Markup: pandoc's manual, "Pandoc's Markdown", as pandoc and Better BibTeX write it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from source.citing.latex import of_latex, of_maths
from source.citing.looks import BOLD, ITALIC, LOWERED, RAISED, balanced, in_look, plain, without_signs

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(
    r"(?i)<(/?)(?:[a-z]+:)?(i|em|emph|italic|b|strong|bold|sub|inf|sup|sc|scp|smallcaps|u|underline|span|p|br"
    r"|math|mrow|mi|mn|mo)(?:\s[^<>]*)?/?>"
)
_TAGS = dict.fromkeys(("i", "em", "emph", "italic"), ITALIC) | dict.fromkeys(("b", "strong", "bold"), BOLD)
_TAGS |= {"sub": LOWERED, "inf": LOWERED, "sup": RAISED}
_MARKUP = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|\$(?P<maths>(?=\S)[^$]*?(?<=\S))(?<!\\)\$(?!\d)"
    r"|\[(?P<span>[^\[\]]*)\]\{\.[^{}]*\}"
    r"|(?<![\w*])\*\*(?=[^\s*])(?P<strong>.{0,300}?[^\s*])\*\*(?![\w*])"
    r"|(?<![\w*])\*(?=[^\s*])(?P<emphasis>[^*]*[^\s*])\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\s_])(?P<underscored>[^_]*[^\s_])_(?![\w_])"
    r"|(?<=[^\s~])~(?P<lowered>[^\s~^]+)~(?!~)"
    r"|\^(?P<raised>[^\s~^]+)\^"
)
_LOOKS = {"strong": BOLD, "emphasis": ITALIC, "underscored": ITALIC, "lowered": LOWERED, "raised": RAISED}
_LATEX = re.compile(r"\\[A-Za-z]+\s*\{|\{\\[\"'`^~=.]|\\[\"'`^~=.]\{|(?<![\w\])\\-])\{[A-Z][\w .-]*\}")
"""A command, an accent, or braces that keep capitals: BibTeX that went into CSL as it was."""
_AS_TAGS = {ITALIC: "i", BOLD: "b", LOWERED: "sub", RAISED: "sup"}
_TO_ESCAPE = re.compile(r"([\\*_~^${}\[])")
_SIGNS_OF_MARKUP = re.compile(r"[\\$*_~^\[\]{}&<]")


@lru_cache(maxsize=4096)
def marked(written: str) -> str:
    """Return *written* as words with the signs of their looks, each look off again at its end."""
    text = " ".join(without_signs(written).split())
    if not _SIGNS_OF_MARKUP.search(text):
        return text
    text = _TAG.sub(_of_tag, unescaped(text))
    text = of_latex(text)[0] if _LATEX.search(text) else _of_markup(text)
    return balanced(text) if plain(text).strip() else ""


def unescaped(written: str) -> str:
    """Return *written* with signs for entities of HTML, even where an export wrote &amp;lt; for &lt;."""
    for _ in range(2):
        if "&" in written:
            from html import unescape  # few references have entities

            written = without_signs(_ENTITY.sub(lambda entity: unescape(entity[0]), written))
    return written


def as_markup(words: str) -> str:
    """Return *words* with the signs of their looks as a title that ``marked`` reads so; tags in it stay tags."""
    written = _TO_ESCAPE.sub(r"\\\1", words.replace("&", "&amp;"))
    for look, tag in _AS_TAGS.items():
        written = written.replace(look[0], f"<{tag}>").replace(look[1], f"</{tag}>")
    return written


def bare(written: str) -> str:
    """Return the bare words of *written*."""
    return plain(marked(written))


def _of_tag(tag: re.Match[str]) -> str:
    if tag[2].lower() == "br":
        return " "
    look = _TAGS.get(tag[2].lower())
    return look[1 if tag[1] else 0] if look else ""


def _of_markup(text: str) -> str:
    return _MARKUP.sub(_of_mark, text)


def _of_mark(mark: re.Match[str]) -> str:
    kind = str(mark.lastgroup)
    words = mark[kind]
    if kind == "escaped":
        return words
    if kind == "maths":
        return of_maths(words)
    return in_look(_of_markup(words), _LOOKS[kind]) if kind in _LOOKS else _of_markup(words)
