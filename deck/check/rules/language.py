"""Every run of text says its language, the notes as well.

Why: a screen reader picks its voice by it, and the spell checker its dictionary.
Source: WCAG 2.1, 3.1.1 and 3.1.2; ECMA-376 part 1, 21.1.2.3.9 (``lang``); BCP 47.
Fix: Review > Language > Set Proofing Language for the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from deck.check.finding import Fault
from deck.written.charts import FILLED_IN
from deck.written.view import DeckView, TextRun

HINT = "set the language of the text: Review > Language"
NOTES = "Notes"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def check(deck: DeckView) -> Iterator[Fault]:
    """Yield each shape, and the notes, of which a run has no language, or one that is none."""
    for slide in deck.slides:
        for name, runs in (*((shape.called, shape.runs) for shape in slide.shapes), (NOTES, slide.notes)):
            if (run := _silent(runs)) is not None:
                yield Fault(slide.number, name, f"“{run.text.strip()}” {_what(run)}", HINT)


def _silent(runs: Iterable[TextRun]) -> TextRun | None:
    spoken = (run for run in runs if run.text.strip() and run.field != FILLED_IN)
    return next((run for run in spoken if not LANGUAGE.fullmatch(run.language or "")), None)


def _what(run: TextRun) -> str:
    return f"has the language “{run.language}”, which is none" if run.language else "has no language"
