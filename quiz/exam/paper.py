"""One version of an exam paper as a Word document: head, questions, and the answer sheet as its last page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from quiz.exam.document import NUMBER_WIDTH, asked, count, has_several, head, heading, instructions, total
from quiz.exam.runs import COLUMN_BREAK, TAB, Around, line, paragraph, run
from quiz.exam.versions import in_columns, letter
from quiz.exam.word_parts import LINE, beside, section, table, word_document
from quiz.exam.words import words_for
from source.files.xml import NOTHING

if TYPE_CHECKING:
    from quiz.exam.versions import Asked, Version
    from quiz.items import Quiz
    from source.files.xml import Xml

LETTER_WIDTH = 440
"""The width of a column of circles, in twentieths of a point; it is less where there are many."""

ONE, SOME = "○", "□"
"""What to fill in where one answer is asked for, and where several are: signs of the fonts that Word comes with."""


def paper(quiz: Quiz, version: Version) -> bytes:
    """Return *version* of *quiz* as a .docx; it tells nobody which answers are right."""
    said, around = words_for(quiz.language), Around()
    name = said["exam_version"].format(version=version.letter)
    body = (*_front(quiz, name, said, around), *_questions(version, said, around), *_sheet(version, name, said, around))
    return word_document(quiz, f"{name}: {quiz.title.plain}", said["exam_page"], around, body)


def _front(quiz: Quiz, version: str, said: Mapping[str, str], around: Around) -> Iterator[Xml]:
    yield from head(quiz, said["exam"], version, around)
    yield _fill_in(said["exam_name"], said["exam_student_number"])
    yield _fill_in(said["exam_date"], said["exam_points"].format(points=total(quiz)))
    yield paragraph("Heading1", run(said["exam_instructions"]))
    if has_several(quiz):
        yield from instructions(count(quiz, said), said["exam_some"], said["exam_several"])
    else:
        yield from instructions(count(quiz, said), said["exam_one"])


def _fill_in(left: str, right: str) -> Xml:
    """Return a line with room to write behind *left* and *right*: its style draws the tabs."""
    return paragraph("FillIn", run(f"{left} "), TAB, TAB, run(f"{right} "), TAB)


def _questions(version: Version, said: Mapping[str, str], around: Around) -> Iterator[Xml]:
    yield paragraph("Heading1", run(said["exam_questions"]))
    for question in version.questions:
        item = question.item
        yield heading(said["exam_question"].format(number=question.number), item, said)
        yield from asked(item, around)
        if item.several:
            yield paragraph("MarkAll", run(said["several"]))
        styles = ["AnswerOption"] * (len(question.answers) - 1) + ["LastAnswerOption"]
        for style, name, answer in zip(styles, question.letters, question.answers, strict=True):
            yield paragraph(style, run(f"{name}.", "OptionLetter"), TAB, line(answer.text, item.pictures, around))


def _sheet(version: Version, name: str, said: Mapping[str, str], around: Around) -> Iterator[Xml]:
    letters = max(1, version.most_letters)
    width = min(LETTER_WIDTH, (LINE - NUMBER_WIDTH) // letters)
    widths = [NUMBER_WIDTH, *[width] * letters]
    note = "exam_sheet_some" if any(question.item.several for question in version.questions) else "exam_sheet_one"
    yield paragraph("SheetHeading", run(said["exam_sheet"]), TAB, run(name))
    yield _fill_in(said["exam_name"], said["exam_student_number"])
    yield paragraph("SheetNote", run(said[note]), section=section(around))
    for place, column in enumerate(in_columns(version.questions, beside(widths))):
        rows = said["exam_rows"].format(first=column[0].number, last=column[-1].number)
        yield paragraph("GridCaption", COLUMN_BREAK if place else NOTHING, run(rows))
        top = [run(said["exam_number"]), *(run(letter(place)) for place in range(letters))]
        yield table(f"{said['exam_sheet']}: {rows}", widths, [top, *(_boxes(it, letters) for it in column)])
    yield paragraph("GridEnd")
    yield section(around, beside(widths), "continuous")


def _boxes(question: Asked, letters: int) -> Sequence[Xml]:
    """Return the number of *question* and its boxes, none where it offers no such answer."""
    box, count_ = run(SOME if question.item.several else ONE, "Box"), len(question.answers)
    return [run(str(question.number)), *[box] * count_, *[NOTHING] * (letters - count_)]
