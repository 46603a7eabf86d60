"""A teaching point, as its author writes it: one slide with its script."""

from __future__ import annotations

from collections.abc import Iterator

from source.figures import FIGURE, Figure
from source.lecture.grounds import FactNames, Ground, ReferenceIds
from source.lecture.tags import TAGS
from source.reading.part import Part, needed, nested, optional
from source.reading.scalars import FACT_NAME, MINUTES, OBJECTIVE_ID, REFERENCE_ID, SLUG
from source.reading.values import TRUTH, Written, listed, one_or_more, shortened
from source.reading.wanted_advice import WANTED
from source.texts.text import TEXT, Text


class Notes(Part):
    """The script that only the speaker sees."""

    say: Text | None = optional(TEXT, "What to say.")
    ask: Text | None = optional(TEXT, "What to ask the hall.")
    pitfalls: Text | None = optional(TEXT, "What is easily misunderstood.")


def _script(written: Written) -> Written:
    return {"say": written} if isinstance(written, str) else written


class Topic(Part):
    """One teaching point: one slide."""

    id: str = needed(SLUG, "A short name; questions point to it. Never change it.")
    section: Text | None = optional(TEXT, "Starts a section of the deck with this name.")
    label: Text = needed(TEXT, "The topic in one to three words, small above the title.")
    title: Text = needed(TEXT, "The teaching point as a full sentence, at most two lines long.")
    points: tuple[Text, ...] = needed(listed(TEXT, 1, 8), "Two to four short points.")
    figure: Figure | None = optional(FIGURE, "The evidence: bars, a table, a picture or a flow.")
    notes: Notes | None = optional(
        shortened(nested(Notes), _script, type="string"),
        "The speaker's script: one text, or say, ask and pitfalls.",
    )
    minutes: float | None = optional(MINUTES, "How long this slide takes.")
    hidden: bool = optional(
        TRUTH,
        "true where its slide and the questions after it are hidden in the deck, and the page has no questions on it.",
        default=False,
    )
    objectives: tuple[str, ...] = optional(one_or_more(OBJECTIVE_ID), "The objectives that it serves.", ())
    facts: tuple[str, ...] = optional(
        one_or_more(FACT_NAME), "Facts that it rests on without printing their value.", ()
    )
    cite: tuple[str, ...] = optional(one_or_more(REFERENCE_ID), "References for the slide as a whole.", ())
    tags: tuple[str, ...] = optional(TAGS, "Tags of the questions on it, besides those of the lecture.", ())
    advice: dict[str, bool] = optional(WANTED, "Advice that is not wanted on its slide, by its code: {A703: off}.", {})
    awaits_review: Text | None = optional(TEXT, "The doubt that a specialist has still to settle.")

    def slide_grounds(self) -> Iterator[Ground]:
        """Yield what its slide rests on, in the order in which it is read."""
        yield from (self.title, *self.points)
        if self.figure:
            yield from self.figure.texts()
            yield FactNames(self.figure.facts())
        if self.facts:
            yield FactNames(self.facts)
        if self.cite:
            yield ReferenceIds(self.cite)

    def aside_texts(self) -> Iterator[Text]:
        """Yield the texts in which a citation is unusual."""
        alt = self.figure.alt if self.figure else None
        yield from filter(None, (self.label, alt, self.awaits_review))

    def grounds(self) -> Iterator[Ground]:
        """Yield what slide and script rest on."""
        yield from self.slide_grounds()
        if self.notes:
            yield from filter(None, (self.notes.say, self.notes.ask, self.notes.pitfalls))
