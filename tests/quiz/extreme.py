"""A lecture of extreme questions: whatever a format does with them, it has to say."""

from __future__ import annotations

from typing import Any

from quiz.items import Quiz
from tests.quiz.hostile import HOSTILE
from tests.quiz.lectures import as_markup, nest_by, quiz_with

STARTS = ("=1+1", "%50% of", "// no", "[html]<b>", "+1 more", "@SUM(A1)", "-2 less", "A. Lincoln", "ANSWER: B", "'x")
"""Starts that importers and spreadsheets take for something else."""

EXTREME: dict[str, dict[str, Any]] = {
    "thirty": {"right": {"w0": "x"}, "wrong": {f"w{number}": f"y{number}" for number in range(1, 30)}},
    "long": {"stem": "word " * 4_000, "right": {"x" * 20_000: "a " * 10_000}, "wrong": {"y" * 20_000: "b"}},
    "pictured": {
        "stem": 'Before ![a nest of cells](nest.png "A. Nonym, CC BY 4.0") after.\n\n![a sheet of cells](sheet.png)',
        "right": {"A nest": "It is."},
        "wrong": {"A sheet": "It is not."},
    },
    "only-pictures": {
        "right": {"![a nest of large cells](nest.png 'B & \\'\"<i>C\"')": "It is."},
        "wrong": {"![a sheet of cells](sheet.png)": "Not.", "![a wide field](wide.png)": "Not.", "In words": "Not."},
    },
    "alike": {
        "right": {"TFE3": "In Latin letters."},
        "wrong": {"TFЕ3": "With a Cyrillic letter.", "TFE\u200b3": "With a space of no width."},
    },
    "same-in-plain": {"right": {"10^3^": "Raised."}, "wrong": {"10³": "A sign of its own."}},
    "right-to-left": {
        "ask": "מהו האבחון (ASPS)?",
        "right": {"ساركوما": "نعم"},
        "wrong": {"\u202eback\u202c": "לא", "\u2066inside\u2069": "لا"},
    },
    "formula": {
        "ask": r"Which is *E* = *mc*^2^, \$\\frac\{a\}\{b\}\$, 10^−5^ M Ca^2+^ at V~max~?",
        "right": {r"x \< y \& y \> z": r"a\<b and c\>d"},
        "wrong": {r"\\\(x^2^\\\)": r"\\neq \\nu"},
    },
    "cdata": {"ask": "]]>", "right": {"]]>": "]]>"}, "wrong": {as_markup("]]]]><![CDATA[>"): "]]>"}},
    "several": {
        "kind": "several",
        "right": {"r1": "x", "r2": "x", "r3": "x"},
        "wrong": {"w1": "y", "w2": "y"},
    },
    "eleven": {
        "kind": "several",
        "right": {f"{number} r": "x" for number in range(11)},
        "wrong": {"11 w": "y"},
        "points": 0.5,
    },
    "ordered": {"order": ["T2", "T10", "T1"], "right": {"T10": "x"}, "wrong": {"T1": "y", "T2": "z"}},
    "points": {"points": 2.5},
    "only-cited": {"right": {"[@portera2001]": "x"}, "wrong": {"No": "y"}},
} | {
    f"start{number}": {
        "ask": as_markup(start),
        "right": {as_markup(f"{start} right"): as_markup(start)},
        "wrong": {as_markup(start): as_markup(f"{start} wrong")},
    }
    for number, start in enumerate(STARTS)
}
"""Questions by their ids."""


def extreme_quiz() -> Quiz:
    """Return the quiz of all of them."""
    return quiz_with(*({"id": name, **question} for name, question in EXTREME.items()))


def hostile_quiz(without: str = "") -> Quiz:
    """Return a quiz with each hostile text in every place of a question, but for texts that have *without* in them."""
    usable = [words for words in HOSTILE if not without or without not in words]
    marked = [as_markup(words) for words in usable]
    questions = [
        {"ask": it, "explain": it, "right": {f"{it} R": it}, "wrong": {it: it, f"{it} W": it}} for it in marked
    ]
    for question, words, it in zip(questions, usable, marked, strict=True):
        question["stem"] = f"{it} {nest_by(words)}"
    return quiz_with(*questions, title=as_markup(" ".join(HOSTILE)), point=" ".join(marked))
