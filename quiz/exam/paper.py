"""One version of an exam paper as a Word document: head, questions, and the answer sheet as its last page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quiz.exam.document import NUMBER_WIDTH, asked, has_several, head, heading, instructions, total
from quiz.exam.runs import COLUMN_BREAK, TAB, Around, line, paragraph, run, said
from quiz.exam.versions import in_columns, letter
from quiz.exam.word_parts import LINE, beside, section, table, together, word_document
from source.files.xml import NOTHING

if TYPE_CHECKING:
    from quiz.exam.versions import Asked, Version
    from quiz.items import Quiz
    from source.files.xml import Xml
    from source.texts.markup import Run
    from source.words.printed import Words

LETTER_WIDTH = 440
"""The width of a column of circles, in twentieths of a point; it is less where there are many."""

ONE, SOME = "○", "□"
"""What to fill in where one answer is asked for, and where several are: signs of the fonts that Word comes with."""


def paper(quiz: Quiz, version: Version) -> bytes:
    """Return *version* of *quiz* as a .docx; it tells nobody which answers are right."""
    words, around = quiz.words, Around(quiz.words)
    name = words.run("exam.version", version=version.letter)
    body = (
        *_front(quiz, name, around),
        *_questions(version, words, around),
        *_sheet(version, name, words, around),
    )
    return word_document(quiz, f"{name.text}{words['punctuation.colon']}{quiz.title.plain}", around, body)


def _front(quiz: Quiz, version: Run, around: Around) -> Iterator[Xml]:
    words = quiz.words
    yield from head(quiz, words.run("exam.title"), version, around)
    yield _fill_in(words.run("exam.name"), words.run("exam.student_number"))
    yield _fill_in(words.run("exam.date"), words.run("exam.points_of", points=total(quiz)))
    yield paragraph("Heading1", said(words.run("exam.instructions")))
    told = ("exam.one_best_or_several", "exam.several_scored") if has_several(quiz) else ("exam.one_best",)
    yield from instructions(quiz, *told)


def _fill_in(left: Run, right: Run) -> Xml:
    """Return a line with room to write behind *left* and *right*: its style draws the tabs."""
    before, behind = (said(words._replace(text=f"{words.text} ")) for words in (left, right))
    return paragraph("FillIn", before, TAB, TAB, behind, TAB)


def _questions(version: Version, words: Words, around: Around) -> Iterator[Xml]:
    yield paragraph("Heading1", said(words.run("exam.questions")))
    for question in version.questions:
        item = question.item
        name = words.run("exam.question", number=question.number)
        yield heading(said(name), item, words)
        yield together(name.text, (*asked(item, around), *_answers(question, words, around)))


def _answers(question: Asked, words: Words, around: Around) -> Iterator[Xml]:
    item = question.item
    if item.several:
        yield paragraph("MarkAll", said(words.run("quiz.several")))
    styles = ["AnswerOption"] * (len(question.answers) - 1) + ["LastAnswerOption"]
    for style, name, answer in zip(styles, question.letters, question.answers, strict=True):
        yield paragraph(style, run(f"{name}.", "OptionLetter"), TAB, line(answer.text, item.pictures, around))


def _sheet(version: Version, name: Run, words: Words, around: Around) -> Iterator[Xml]:
    letters = max(1, version.most_letters)
    width = min(LETTER_WIDTH, (LINE - NUMBER_WIDTH) // letters)
    widths = [NUMBER_WIDTH, *[width] * letters]
    note = "exam.sheet_several" if any(question.item.several for question in version.questions) else "exam.sheet_one"
    yield paragraph("SheetHeading", said(words.run("exam.sheet")), TAB, said(name))
    yield _fill_in(words.run("exam.name"), words.run("exam.student_number"))
    yield paragraph("SheetNote", said(words.run(note)), section=section(around))
    for place, column in enumerate(in_columns(version.questions, beside(widths))):
        rows = _rows(column, words)
        yield paragraph("GridCaption", COLUMN_BREAK if place else NOTHING, said(rows))
        top = [said(words.run("exam.number")), *(run(letter(place)) for place in range(letters))]
        name_ = f"{words['exam.sheet']}{words['punctuation.colon']}{rows.text}"
        yield table(name_, widths, [top, *(_boxes(it, letters) for it in column)], around)
    yield paragraph("GridEnd")
    yield section(around, beside(widths), "continuous")


def _rows(column: Sequence[Asked], words: Words) -> Run:
    """Return what stands above a column of the sheet: which questions are in it."""
    first, last = column[0].number, column[-1].number
    if first == last:
        return words.run("exam.question", number=first)
    return words.run("exam.rows", first=first, last=last)


def _boxes(question: Asked, letters: int) -> Sequence[Xml]:
    """Return the number of *question* and its boxes, none where it offers no such answer."""
    box, count_ = run(SOME if question.item.several else ONE, "Box"), len(question.answers)
    return [run(str(question.number)), *[box] * count_, *[NOTHING] * (letters - count_)]
