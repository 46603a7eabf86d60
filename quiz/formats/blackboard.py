"""Blackboard's text file for uploading questions, fields parted by tabs, one question a line.

It carries the question and its answers and which are right: MC for one, MA for several. Reasons, explanation,
references, ids, tags, points and bold or italics are lost and reported: the file has no place for them. Questions get
the points that Blackboard is set to give. Items with pictures are left out and reported. Upload it where a test or a
pool is edited.

By Blackboard's own help pages: the file is a .txt with no heading and no blank line, its words for right and wrong are
English, a question has at most 100 answers (20 in old versions), and a file should not hold more than 250 questions:
more go into further files. They do not name an encoding; it is UTF-8 without a byte order mark, which would spoil the
first field. Nor do they say whether HTML in a field is shown as such or as written, so that what could be taken for a
tag or an entity is kept from it by a sign without width, and reads the same either way.

Scoring: what Blackboard does by default. For several right answers, partial credit is set for each test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.texts.plain_lines import all_shown, answers, asked, lost, not_html, obstacles
from quiz.written import Loss, Written

if TYPE_CHECKING:
    from quiz.items import Item, Quiz

MOST_QUESTIONS = 250
"""Questions in a file, as Blackboard recommends for its Ultra courses; it says 500 for the original ones."""


def write(quiz: Quiz) -> Written:
    """Return *quiz* in UTF-8, what is over 250 questions in further files: .blackboard-2.txt and so on."""
    taken, losses = list[str](), list[Loss]()
    for item in quiz.items:
        why = next(obstacles(item, quiz.words), None)
        losses += [Loss(item.id, why, is_left_out=True)] if why else lost(item, all_shown(item), quiz.words)
        taken += [] if why else [_row(item)]
    first, *more = ["".join(taken[at : at + MOST_QUESTIONS]) for at in range(0, len(taken), MOST_QUESTIONS)] or [""]
    beside = ((f".blackboard-{number}.txt", rows.encode()) for number, rows in enumerate(more, start=2))
    return Written(first.encode(), tuple(losses), tuple(beside))


def _row(item: Item) -> str:
    fields = ["MA" if item.several else "MC", _field(asked(item))]
    for answer, words in zip(item.answers, answers(item), strict=True):
        fields += [_field(words), "correct" if answer.is_right else "incorrect"]
    return "\t".join(fields) + "\n"


def _field(words: str) -> str:
    return not_html(words.replace("\t", " "))
