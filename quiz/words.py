"""The words of a quiz's own pages, by language: everything that is printed and is not the lecturer's."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH = {
    "language": "en",
    "kind": "Self-test",
    "nothing": "This lecture has no questions yet.",
    "question": "Question {number} of {total}",
    "several": "Choose all right answers.",
    "check": "Check",
    "choose_first": "Choose an answer first.",
    "show_answer": "Show the answer",
    "is_right": "Right",
    "is_partly_right": "Partly right: {found} of {all} right answers found, {mistaken} wrong chosen",
    "is_wrong": "Wrong",
    "chose_right": "Your answer: right",
    "chose_wrong": "Your answer: wrong",
    "not_chosen": "Right answer",
    "your_answer": "Your answer",
    "right_answer": "The right answer",
    "right_answers": "The right answers",
    "right_missed": "Right answers that you missed",
    "others": "Why not the other answers",
    "explain": "What to remember",
    "teaching_point": "Teaching point",
    "references": "References",
    "progress": "{answered} of {total} answered, {right} right",
    "repeating": "Missed questions again: {answered} of {total} answered, {right} right",
    "welcome_back": "Welcome back. Your answers are as you left them.",
    "previous": "Previous",
    "skip": "Skip",
    "next": "Next question",
    "score": "Your score",
    "score_line": "{right} of {total} right",
    "all_right": "Nothing missed.",
    "missed": "Missed questions",
    "unanswered": "Not answered yet",
    "repeat": "Repeat the missed ones",
    "go_on": "Answer the open ones",
    "again": "Start again",
    "again_note": "Clears all your answers.",
    "settings": "Keys and progress",
    "key_choose": "chooses an answer",
    "key_check": "checks it",
    "key_next": "next question",
    "key_previous": "previous question",
    "or": "or",
    "single_keys": "Use these keys",
    "key": "Answers",
    "as_of": "Content as of {date}",
}
"""A word in braces is filled in. A new language is a table with the same names, and a line in WORDS."""

WORDS: Mapping[str, Mapping[str, str]] = {"en": ENGLISH}


def words_for(language: str) -> Mapping[str, str]:
    """Return the words for a lecture in *language*, a BCP 47 tag; English where there are none."""
    return WORDS.get(primary(language), ENGLISH)


def primary(language: str) -> str:
    """Return the primary language of a BCP 47 tag: en of en-GB."""
    return language.partition("-")[0].lower()
