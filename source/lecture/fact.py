"""A fact: a figure or statement that may change, kept in one place with what it rests on."""

from __future__ import annotations

from source.reading.part import Part, needed, optional
from source.reading.scalars import ISO_DATE, NAME, REFERENCE_ID
from source.reading.values import one_or_more, plain_words
from source.texts.text import TEXT, Text


class Fact(Part):
    """A figure or statement that may change."""

    value: str = needed(
        plain_words(500),
        "The value with its unit, such as 87 %, or a range, such as 7–25 %. Texts and charts print it.",
    )
    range: str | None = optional(
        plain_words(200), "The ends of its interval, such as 80–92 %; charts draw it as whiskers."
    )
    says: Text = needed(TEXT, "What the value is, in words: five-year overall survival of localised disease.")
    cite: tuple[str, ...] = needed(one_or_more(REFERENCE_ID, least=1), "The references that it rests on.")
    checked: str = needed(ISO_DATE, "The day on which somebody last compared it with its source.")
    reviewed_by: str | None = optional(NAME, "The specialist who agreed to it.")
    awaits_review: Text | None = optional(TEXT, "The doubt that a specialist has still to settle.")
