"""Aiken: the plainest text format, which Moodle and many other programs read.

It carries the question and its answers, one line each, and which one is right. Reasons, explanation, references, ids,
tags, points and bold or italics are lost and reported; sub- and superscripts are Unicode's. Left out and reported:
items with several right answers, with a picture, or with more than 26 answers, for which Aiken has no letters. Import
it in Moodle under Question bank, Import, Aiken format. Moodle never updates: a second import makes second questions.

Moodle takes any line that starts with a capital letter and a stop or bracket for an answer, and one that starts with
ANSWER: for the key; it passes over a line of one character. A question that starts so is given a sign without width in
front. An answer that starts so is safe behind its own letter.

Scoring: Moodle gives all for the right answer and nothing for another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_uppercase
from typing import TYPE_CHECKING

from quiz.texts.inert import JOINER
from quiz.texts.plain_lines import all_shown, answers, asked, lost, obstacles
from quiz.written import Loss, Written

if TYPE_CHECKING:
    from quiz.items import Item, Quiz
    from source.words.printed import Words

# Wider than Moodle's own, which minds the case: others do not. A byte order mark in front of the file is dropped.
_MISREAD = re.compile(r"(?i:[a-z][.)]|answer\s*:)|.\Z|\ufeff")


def write(quiz: Quiz) -> Written:
    """Return *quiz* as an Aiken file in UTF-8."""
    taken, losses = list[str](), list[Loss]()
    for item in quiz.items:
        why = next(_obstacles(item, quiz.words), None)
        losses += [Loss(item.id, why, is_left_out=True)] if why else lost(item, all_shown(item), quiz.words)
        taken += [] if why else [_written(item)]
    return Written("\n".join(taken).encode(), tuple(losses))


def _obstacles(item: Item, words: Words) -> Iterator[str]:
    if item.several:
        yield words.said("losses.aiken_right", count=len(item.right))
    if len(item.answers) > len(ascii_uppercase):
        yield words.said("losses.aiken_letters", count=len(item.answers), most=len(ascii_uppercase))
    yield from obstacles(item, words)


def _written(item: Item) -> str:
    question = asked(item)
    lettered = list(zip(ascii_uppercase, answers(item), item.answers, strict=False))
    choices = "".join(f"{letter}) {words}\n" for letter, words, _ in lettered)
    key = next(letter for letter, _, answer in lettered if answer.is_right)
    return f"{JOINER if _MISREAD.match(question) else ''}{question}\n{choices}ANSWER: {key}\n"
