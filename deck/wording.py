"""The words that the deck itself brings along; all others are the author's."""

from __future__ import annotations

from source.differential import Mark

OPENING = "Opening"
POINTS = "Teaching points"
CLOSING = "Summary and references"
ONLY_REFERENCES = "References"

OBJECTIVES = "Objectives"
YOU_CAN = "After this lecture you can"
SUMMARY = "Summary"
TAKE_HOME = "What to take home"
REFERENCES = "References"
DIFFERENTIAL = "Differential diagnosis"
FEATURE = "Feature"
CONTENT_OF = "Content of"

SEPARATES = "◆"
"""Before the name of a feature that tells the entities apart."""

LEGEND = {
    Mark.DIFFUSE: "diffusely positive",
    Mark.POSITIVE: "positive",
    Mark.VARIABLE: "variable",
    Mark.FOCAL: "focal",
    Mark.NEGATIVE: "negative",
    Mark.NOT_APPLICABLE: "not applicable",
}
