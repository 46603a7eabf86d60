"""The words of an exam paper and its key, by language: everything that is printed and is not the lecturer's."""

from __future__ import annotations

from collections.abc import Mapping

from quiz import words

ENGLISH = {
    "exam": "Written examination",
    "exam_version": "Version {version}",
    "exam_versions": "Versions {first} to {last}",
    "exam_name": "Name",
    "exam_student_number": "Student number",
    "exam_date": "Date",
    "exam_points": "Points (of {points})",
    "exam_points_of": "Points",
    "exam_point": "1 point",
    "exam_worth": "{points} points",
    "exam_instructions": "Instructions",
    "exam_count": "Number of questions: {questions}. Points in all: {points}.",
    "exam_one": "Each question has one best answer. Only what is marked on the answer sheet, at the end, counts.",
    "exam_some": "Each question has one best answer, unless several are asked for. Only what is marked on the answer"
    " sheet, at the end, counts.",
    "exam_several": "Where several answers are right, the points are shared out over the right ones. Each wrong one"
    " that is marked takes points away: all wrong ones together, all points. No question earns less than 0.",
    "exam_questions": "Questions",
    "exam_question": "Question {number}",
    "exam_number": "No.",
    "exam_sheet": "Answer sheet",
    "exam_sheet_one": "Fill in one circle for each question.",
    "exam_sheet_some": "Fill in one circle for each question; where there are squares, one for each right answer.",
    "exam_rows": "Questions {first} to {last}",
    "exam_page": "Page {page} of {pages}",
    "exam_key": "Key",
    "exam_letters": "Right answers by version",
    "exam_reasons": "Questions and reasons",
    "exam_place": "Version {version}: question {number}, answer {letters}.",
    "exam_about": "Level: {level}. Topic: {topic}.",
    "exam_right": "Right",
    "exam_wrong": "Wrong",
}
"""A word in braces is filled in. A new language is a table with the same names, and a line in WORDS."""

WORDS: Mapping[str, Mapping[str, str]] = {"en": ENGLISH}


def words_for(language: str) -> Mapping[str, str]:
    """Return the words for a lecture in *language*, a BCP 47 tag, with those of quiz.words; English where none are."""
    return {**words.words_for(language), **WORDS.get(words.primary(language), ENGLISH)}
