"""Texts that end where YAML takes the rest of their line for a comment, as "Patient" of ``- Patient #2 had a mass``.

YAML begins a comment at a # behind a blank (YAML 1.2.2, 6.6). Behind an id, a date or a number on the same line that is
meant; behind a text it nearly never is, and half a sentence, its citation too, would be gone without a word.
"""

from __future__ import annotations

import re
from typing import Any

_COMMENT = re.compile(r"[ \t]+(#.*)")
_NEXT_LINE = re.compile(r"[ \t]+(#[0-9].*)")
"""On a line of its own, a comment that begins with a number goes on with the text above it."""
_SAYS_MORE = re.compile(r"#[ \t]*[0-9]|#[^\s#!=*-]|.*\[[^\]]*@")

HINT = "put quotes round the whole text; a comment goes on a line of its own, or behind the quotes"


class CutText(str):
    """A value without quotes, and the *comment* that stands behind it on its line."""

    __slots__ = ("comment",)
    comment: str

    @property
    def message(self) -> str:
        """What is wrong where it is a text."""
        return f"this text ends before {_first_words(self.comment)}, since a # behind a blank begins a comment"

    @property
    def is_half(self) -> bool:
        """Whether it is half a text wherever it stands: it is no id, and a number or a citation is in the comment."""
        is_words = " " in self or self[:1].isupper()
        return is_words and bool(re.match(r"#[0-9]|.*\[[^\]]*@", self.comment))


def with_comment(value: str, end: Any, lines: list[str]) -> str:
    """Return *value*, which ends at the mark *end* in *lines*, as a CutText if what follows seems to belong to it.

    What is behind a single word, and reads like a remark, is one.
    """
    found = _COMMENT.match(lines[end.line], end.column)
    if not found and " " in value and not lines[end.line][end.column :].strip():
        found = _NEXT_LINE.match("".join(lines[end.line + 1 : end.line + 2]))
    if not found or not (" " in value or _SAYS_MORE.match(found[1])):
        return value
    cut = CutText(value)
    cut.comment = found[1].rstrip()
    return cut


def _first_words(comment: str) -> str:
    return comment if len(comment) <= 30 else f"{comment[:30].rsplit(' ', 1)[0]} …"
