"""Kahoot's spreadsheet, for a live quiz on the students' phones.

A question is shown for seconds, so it has to be short: 120 characters, two to four answers of 75, one of eight times.
Where the author wrote a short form (``kahoot:``) that is used; else the question itself, if it fits and needs neither
a case nor a picture. Nothing is ever cut: what does not fit is left out and reported with the reason. Reasons,
explanation, references, ids, tags, points and bold or italics are lost and reported. Import it in Kahoot's editor
under Add question, Import spreadsheet.

The sheet is laid out as Kahoot's own template: the headings in row 8 from column B, the questions below, each with its
number in column A. Answers stand in the order of every other output, so the first is not always the right one.

Scoring is Kahoot's, by speed. Where several answers are right, its importer does not ask that all of them be chosen:
that is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from quiz.tables.workbook import A4, workbook_of
from quiz.texts.plain import to_line
from quiz.texts.plain_lines import lost, unclear
from quiz.written import Loss, Written
from source.files.workbook import write_text
from source.lecture.kahoot_form import MOST_ANSWERED, MOST_ANSWERS, MOST_ASKED

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from quiz.items import Item, Quiz
    from source.texts.text import Text
    from source.words.printed import Words

HEADINGS = (
    "Question - max 120 characters",
    "Answer 1 - max 75 characters",
    "Answer 2 - max 75 characters",
    "Answer 3 - max 75 characters",
    "Answer 4 - max 75 characters",
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
"""As in Kahoot's template, from column B."""

HEADING_ROW = 7
"""From 0: row 8."""

_FONT = 11
"""Points."""

_HEIGHT = 48
"""Points: three lines of text, for as much as Kahoot takes."""

_SECONDS = 30
"""For a question without a short form, as for a short form that does not say."""


class _Short(NamedTuple):
    """A question as Kahoot may show it."""

    ask: Text
    answers: tuple[tuple[Text, bool], ...]
    seconds: int

    @property
    def texts(self) -> tuple[Text, ...]:
        return (self.ask, *(text for text, _ in self.answers))


def write(quiz: Quiz) -> Written:
    """Return *quiz* as an .xlsx file."""
    taken, losses = list[_Short](), list[Loss]()
    for item in quiz.items:
        short = _short(item, quiz.language)
        why = "; ".join(_obstacles(item, short, quiz.words))
        losses += [Loss(item.id, why, is_left_out=True)] if why else _lost(item, short, quiz.words)
        taken += [] if why else [short]
    fill = partial(_fill, to_line(quiz.title), taken)
    return Written(workbook_of(quiz, _FONT, fill), tuple(losses))


def _short(item: Item, language: str) -> _Short:
    form = item.kahoot
    if form is None:
        return _Short(item.lead_in, tuple((answer.text, answer.is_right) for answer in item.answers), _SECONDS)
    return _Short(form.ask, tuple((text, text in form.right) for text in form.answers(language)), form.seconds)


def _obstacles(item: Item, short: _Short, words: Words) -> Iterator[str]:
    """Yield why *short* cannot be shown, in words that lead its author to a short form."""
    yield from unclear([to_line(text) for text, _ in short.answers], words)
    if item.kahoot is None:
        if item.pictures:
            yield words["losses.picture_in_sheet"]
        if item.stem:
            yield words["losses.kahoot_case"]
        if len(short.answers) > MOST_ANSWERS:
            yield words.said("losses.kahoot_answers", count=len(short.answers), most=MOST_ANSWERS)
    if (asked := _length(short.ask)) > MOST_ASKED:
        yield words.said("losses.kahoot_question", count=asked, most=MOST_ASKED)
    if (longest := max(_length(text) for text, _ in short.answers)) > MOST_ANSWERED:
        yield words.said("losses.kahoot_answer", count=longest, most=MOST_ANSWERED)


def _length(text: Text) -> int:
    """Return the characters of *text* as JavaScript counts them, where an emoji is two."""
    return len(to_line(text).encode("utf-16-le")) // 2


def _lost(item: Item, short: _Short, words: Words) -> Iterator[Loss]:
    yield from lost(item, short.texts, words)
    if item.awaits_review:
        yield Loss(item.id, words["losses.awaits_review"])
    if sum(is_right for _, is_right in short.answers) > 1:
        yield Loss(item.id, words["losses.all_chosen"])


def _fill(title: str, questions: Sequence[_Short], book: Workbook) -> None:
    """Make the sheet with *title*, the headings, and *questions* below."""
    sheet = book.add_worksheet("Kahoot")
    look = book.add_format({"align": "left", "valign": "top", "text_wrap": True})
    bold = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
    _lay_out(sheet, look)
    write_text(sheet, (1, 1), [(title, bold)], bold)
    sheet.set_row(HEADING_ROW, _HEIGHT)
    for column, heading in enumerate(HEADINGS, start=1):
        sheet.write_string(HEADING_ROW, column, heading, bold)
    for number, question in enumerate(questions, start=1):
        _write_row(sheet, number, question, look)


def _lay_out(sheet: Worksheet, look: Format) -> None:
    """Make the columns wide enough for what Kahoot takes, and a page as wide as the sheet."""
    for columns, width in (("A:A", 4), ("B:B", 60), ("C:F", 40), ("G:H", 24)):
        sheet.set_column(columns, width, look)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def _write_row(sheet: Worksheet, number: int, question: _Short, look: Format) -> None:
    """Write *question* in its row."""
    row = HEADING_ROW + number
    sheet.set_row(row, _HEIGHT)
    sheet.write_number(row, 0, number)
    for column, text in enumerate(question.texts, start=1):
        write_text(sheet, (row, column), [(to_line(text), look)], look)
    right = [str(place) for place, (_, is_right) in enumerate(question.answers, start=1) if is_right]
    sheet.write_number(row, 6, question.seconds)
    if len(right) == 1:
        sheet.write_number(row, 7, int(right[0]))
    else:
        sheet.write_string(row, 7, ",".join(right))
