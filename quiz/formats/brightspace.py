"""Brightspace's CSV file of questions, for the Question Library of D2L Brightspace.

An item comes with its id, its points, the reason for each answer, and the explanation with the teaching point and the
references as feedback. Level and topic are lost and reported, as are bold and italics in the reasons: the column for
HTML stands beside the answer and nothing says that it holds for the reason too. So a reason is plain text, and what
could be taken for a tag or an entity in it is kept from that by a sign without width. Items with pictures are left out
and reported, since a CSV cannot bring them. Import it in the Question Library under Import, Upload a File.

A question is a block of rows, each of five columns: a word that says what it is, then its values, and HTML behind a
text that is HTML. A row of commas ends the block; a row that starts with // is a comment. The file is UTF-8 with the
byte order mark that D2L's sample asks for ("CSV UTF-8"); it stands before a comment, where it does no harm.

A reason that a spreadsheet would take for a formula or a date has a sign without width in front: it reads as it was
typed in Brightspace and in Excel. All other texts are HTML, or begin with the id.

Scoring. One best answer: 100 % for it, nothing for another. Several right answers: RightAnswers, the word of D2L's own
sample, which by D2L's documentation is a share of the points for each right answer that is chosen and each wrong one
that is not. RightMinusWrong is in the sample for ordering questions only, and by the documentation gives less than all
points where all right answers are chosen and there are wrong ones.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from quiz.tables.spreadsheet import is_taken_for_else
from quiz.texts.html import to_paragraphs
from quiz.texts.inert import JOINER
from quiz.texts.item_html import asked, called, explained, first_words
from quiz.texts.plain import is_emphasised, to_line
from quiz.texts.plain_lines import not_html
from quiz.written import Loss, Written

if TYPE_CHECKING:
    from quiz.items import Answer, Item, Quiz
    from source.words.printed import Words

_TITLE_WORDS = 60
"""Characters of the question that stand in its title, so that a teacher knows it in the library."""

_Row = tuple[str, ...]


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a CSV file in UTF-8 with a byte order mark (RFC 4180)."""
    words = quiz.words
    taken = [item for item in quiz.items if not item.pictures]
    file = StringIO()
    rows = csv.writer(file)
    rows.writerow(_wide(f"//{quiz.id}"))
    for item in taken:
        rows.writerows(_wide(*row) for row in _rows(item, words))
    losses = tuple(loss for item in quiz.items for loss in _losses(item, words))
    return Written(file.getvalue().encode("utf-8-sig"), losses)


def _wide(*cells: str) -> _Row:
    return (*cells, *[""] * (5 - len(cells)))


def _rows(item: Item, words: Words) -> Iterator[_Row]:
    yield "NewQuestion", "MS" if item.several else "MC"
    yield "ID", item.id
    yield "Title", f"{item.id}: {first_words(called(item), _TITLE_WORDS)}"
    yield "QuestionText", asked(item, {}), "HTML"
    yield "Points", f"{item.points:.10g}"
    yield "Difficulty", "1"
    if item.several:
        yield "Scoring", "RightAnswers"
    for answer in item.answers:
        yield "Option", _weight(answer, item), to_paragraphs(answer.text, item.numbers), "HTML", _why(answer, item)
    yield "Feedback", explained(item, words, "p"), "HTML"
    yield ()


def _weight(answer: Answer, item: Item) -> str:
    """Return 1 or 0 where several are right, else percent: the importer tells the two kinds apart so."""
    full = "1" if item.several else "100"
    return full if answer.is_right else "0"


def _why(answer: Answer, item: Item) -> str:
    words = not_html(to_line(answer.why, item.numbers))
    return f"{JOINER}{words}" if is_taken_for_else(words) else words


def _losses(item: Item, words: Words) -> Iterator[Loss]:
    if item.pictures:
        yield Loss(item.id, words["losses.picture_in_csv"], is_left_out=True)
        return
    yield Loss(item.id, words["losses.level_and_topic"])
    if item.tags:
        yield Loss(item.id, words["losses.tags"])
    if any(is_emphasised(answer.why) for answer in item.answers):
        yield Loss(item.id, words["losses.emphasis_in_reasons"])
