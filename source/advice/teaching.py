"""Advice on a lecture that is right but could teach better: what rests on nothing, is untested, or is never used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from source.advice.figures import doubtful, on_others, without_order
from source.lecture import evidence
from source.lecture.grounds import FactNames
from source.reading.part import Part
from source.reading.problems import Problem
from source.texts.text import Text

if TYPE_CHECKING:
    from source.lecture.lecture import Lecture
    from source.reading.tree import Path as Keys
    from source.reading.tree import Tree

FITTING_POINTS = range(2, 5)
"""Two to four short points: Issa 2013 and Garner & Alley 2013 on slides that are remembered."""

_LETTER = re.compile(r"\b(?:[Aa]nswer|[Oo]ption|[Cc]hoice)s? \(?[A-H]\b(?![-:])")
"""An answer that is known by its letter, such as option C; answer A:B is a fusion of genes."""

_STEMS = ("nswer", "ption", "hoice")
"""Without one of them, a text need not be looked at more closely."""

MINUTES_OFF = 0.1
"""The share by which the slides' minutes may miss the lecture's."""


def advise(lecture: Lecture, tree: Tree) -> Iterator[Problem]:
    """Yield advice, each with its place: what rests on nothing, is tested by nothing, or is never used."""
    for path, code, message, hint in (
        *_unsupported(lecture),
        *_untested(lecture),
        *_unused(lecture),
        *_crowded(lecture),
        *_lettered(lecture),
        *_without_credit(lecture),
        *_off_time(lecture),
        *_untranslated(lecture),
        *doubtful(lecture),
        *without_order(lecture),
        *on_others(lecture),
    ):
        yield Problem(tree.place(path), code, message, hint, not lecture.wants(code, path))


Advice = tuple["Keys", str, str, str]


def _unsupported(lecture: Lecture) -> Iterator[Advice]:
    hint = "cite a reference, or use a fact that has one"
    for index, topic in enumerate(lecture.topics):
        if not evidence.of_part(topic, lecture):
            yield ("topics", index, "id"), "A701", f"the topic {topic.id} rests on no reference", hint
    for index, matrix in enumerate(lecture.differentials):
        if not evidence.of_part(matrix, lecture):
            yield ("differentials", index, "id"), "A701", f"the matrix {matrix.id} rests on no reference", hint
    for index, question in enumerate(lecture.questions):
        if not evidence.of_part(question, lecture):
            yield ("questions", index, "id"), "A701", f"the question {question.id} rests on no reference", hint


def _untested(lecture: Lecture) -> Iterator[Advice]:
    if not lecture.questions:
        return
    objectives = {name for question in lecture.questions for name in question.objectives}
    topics = {question.topic for question in lecture.questions}
    for index, objective in enumerate(lecture.objectives):
        if objective.id not in objectives:
            path = ("objectives", index, "id")
            yield path, "A702", f"no question tests the objective {objective.id}", "write one, or name it in one"
    for index, topic in enumerate(lecture.topics):
        if topic.id not in topics:
            yield ("topics", index, "id"), "A703", f"no question tests the topic {topic.id}", "write one"


def _unused(lecture: Lecture) -> Iterator[Advice]:
    used = used_facts(lecture) if lecture.facts else ()
    for name in lecture.facts:
        if name not in used:
            yield (
                ("facts", name),
                "A704",
                f"the fact {name} is not used",
                f"write {{{{ {name} }}}} in a text, or delete it",
            )
    cited = set(evidence.in_order(lecture))
    for index, reference in enumerate(lecture.references):
        if reference.id not in cited:
            yield ("references", index, "id"), "A705", f"{reference.id} is not cited", "cite it, or delete it"


def _crowded(lecture: Lecture) -> Iterator[Advice]:
    for index, topic in enumerate(lecture.topics):
        if len(topic.points) not in FITTING_POINTS:
            message = f"{len(topic.points)} points are on this slide"
            yield (
                ("topics", index, "points"),
                "A707",
                message,
                "two to four are remembered; the rest goes into the notes",
            )


def _lettered(lecture: Lecture) -> Iterator[Advice]:
    for index, question in enumerate(lecture.questions):
        sides = (("right", question.right), ("wrong", question.wrong))
        reasons = ((side, place, option.why) for side, options in sides for place, option in enumerate(options))
        texts = [*(((side, place), why) for side, place, why in reasons), (("explain",), question.explain)]
        for path, text in texts:
            if text and any(map(text.written.__contains__, _STEMS)) and (found := _LETTER.search(text.plain)):
                message, hint = f"this names an answer by its place: {found[0]}", "say in words which answer is meant"
                yield ("questions", index, *path), "A713", f"{message}; programs shuffle", hint


def _without_credit(lecture: Lecture) -> Iterator[Advice]:
    for index, question in enumerate(lecture.questions):
        sides = (("right", question.right), ("wrong", question.wrong))
        answers = [((side, place), option.text) for side, options in sides for place, option in enumerate(options)]
        for path, text in (*([(("stem",), question.stem)] if question.stem else []), *answers):
            for name in dict.fromkeys(Path(picture.file).name for picture in text.pictures if not picture.credit):
                hint = f'write who made it and the licence behind the file: ![…]({name} "A. Nonym, CC BY 4.0")'
                yield ("questions", index, *path), "A714", f"nothing says who made the picture {name}", hint


def _off_time(lecture: Lecture) -> Iterator[Advice]:
    planned = lecture.about.minutes
    slides = sum(part.minutes or 0 for part in lecture.body if not part.hidden)
    if planned and slides and abs(slides - planned) > MINUTES_OFF * planned:
        message = f"the slides take {slides:g} minutes, the lecture {planned:g}"
        yield ("lecture", "minutes"), "A706", message, "change the minutes of the slides, or those of the lecture"


def _untranslated(lecture: Lecture) -> Iterator[Advice]:
    language = lecture.about.language
    if lecture.words.is_complete:
        return
    missing = lecture.words.missing()
    if missing:
        message = f"{len(missing)} of the words that the outputs print of their own are not known in {language}"
        hint = f"they are printed in English; write them under words, such as {missing[0]}: see docs/lecture.md"
        yield ("lecture", "language"), "A715", message, hint


def used_facts(lecture: Lecture) -> frozenset[str]:
    """Return the names of the facts that a text prints, a chart draws, or a topic or question names."""
    parts = (
        lecture.about,
        *lecture.objectives,
        *lecture.body,
        *lecture.questions,
    )
    names = {name for text in _texts((*parts, *lecture.summary)) for name in text.facts}
    grounds = (ground for part in (*lecture.body, *lecture.questions) for ground in part.grounds())
    return frozenset(names.union(*(ground.names for ground in grounds if isinstance(ground, FactNames))))


def _texts(values: Iterable[object]) -> Iterator[Text]:
    """Yield every text in *values*, which may be texts, parts, or mappings and sequences of them, in any order."""
    waiting = list(values)
    while waiting:
        value = waiting.pop()
        if isinstance(value, Text):
            yield value
        elif isinstance(value, Part):
            waiting += value.values()
        elif isinstance(value, tuple):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()
