"""What a specialist has still to look at, as items say it: in words, so that every format shows it and reads it out.

A question says it of itself as a whole, since on one of its answers it would tell which is right; its reasons, which
are told after the answer, say it each for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from source.texts.markup import PARAGRAPH, Run
from source.texts.text import Text

if TYPE_CHECKING:
    from source.words.printed import Words

_WRITTEN = " (?)"


def reason(why: Text, words: Words, *, awaits: bool) -> Text:
    """Return a text that is told after the answer, behind it that it *awaits* review."""
    return _followed(why, (Run(" "), words.run("quiz.awaits_review"))) if awaits else why


def question(ask: Text, words: Words, *, awaits: bool) -> Text:
    """Return what is asked, below it that the question as a whole *awaits* review."""
    return _followed(ask, (PARAGRAPH, words.run("quiz.question_awaits_review"))) if awaits else ask


def bare(asked: Text) -> Text:
    """Return what ``question`` says awaits review without that it does."""
    return Text(asked.pieces[:-2], asked.facts, asked.written.removesuffix(_WRITTEN))


def _followed(text: Text, said: tuple[Run, ...]) -> Text:
    """Return *text* with more behind it, which counts as its author's own words: it is a change when it goes."""
    return Text((*text.pieces, *said), text.facts, f"{text.written}{_WRITTEN}")
