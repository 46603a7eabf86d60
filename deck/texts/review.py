"""What a specialist has still to look at, as slides show it: a sign behind the words, and at the foot what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.texts.paragraph import Paragraph
    from source.words.printed import Words

Source = tuple[int, str]
"""What stands at the foot of a slide: the number of a reference and its short form; 0 and what the sign means."""

SIGN = 0
"""In the place of a reference's number."""

_GAP = Run("\N{NO-BREAK SPACE}")


def marked(runs: Paragraph, words: Words, *, awaits: bool) -> Paragraph:
    """Return *runs* with the sign behind them if they await review; it does not stand alone on a line."""
    return (*runs, *([_GAP] if runs else []), words.run("marks.sign_awaits_review")) if awaits else runs


def explained(cited: tuple[Source, ...], words: Words, *, awaits: bool) -> tuple[Source, ...]:
    """Return what stands at the foot of a slide with *cited*: first what the sign means, if it is on the slide."""
    if not awaits or (cited and cited[0][0] == SIGN):
        return cited
    return ((SIGN, f"{words['marks.sign_awaits_review']} {words['marks.awaits_review']}"), *cited)
