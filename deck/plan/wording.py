"""The words that the deck itself brings along; all others are the author's."""

from __future__ import annotations

from source.lecture.differential import Mark

OPENING = "Opening"
POINTS = "Teaching points"
CLOSING = "Summary and references"
ONLY_REFERENCES = "References"

OBJECTIVES = "Objectives"
YOU_CAN = "After this lecture you can"
SUMMARY = "Summary"
TAKE_HOME = "What to take home"
REFERENCES = "References"
FIGURE = "Figure"
DIFFERENTIAL = "Differential diagnosis"
FEATURE = "Feature"
CONTENT_OF = "Content of"
HANDOUT = "Handout for students, without answers"

QUESTION = "Question"
ANSWER, ANSWERS = "Answer", "Answers"
CHOOSE_ONE, CHOOSE_SEVERAL = "Choose one answer", "More than one answer is right"
REASONS = "Answers and reasons"
RIGHT, WRONG = "Right", "Wrong"
TICK = "✓"
REMEMBER = "Remember"
BACK_TO = "Back to"
GOES_ON = "This slide goes on from the one before: see the notes there."
STEP, LEADS_TO = "Step", "Leads to"
BACKUP = "Backup"
FURTHER_FEATURES = "Further features"

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
