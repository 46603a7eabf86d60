"""ExamSoft: questions as a Word document, to be imported into its question bank, for Examplify.

A question comes with its id as title, its pictures, and one rationale: the reason for each answer, the explanation, the
teaching point and the references. Import it in the Enterprise Portal, which takes .docx. Question and answers have no
citations, as on an exam paper. Level, topic, tags, points and that answers keep their order are lost and reported:
categories have to be in the portal before, and points and shuffling are those of an assessment.

By ExamSoft's own guidelines (Prepare a Question File to Import) a question is one paragraph, which begins with type and
title and then its number with a full stop; the rationale follows behind ~, then each answer behind its letter, a right
one behind *; an empty paragraph ends the question. Type: MA is for several right answers, and none for one. Where the
answers are True and False, True comes first. What would begin a line as one of these has a sign without width in front.

Whether looks survive the import is not said; so super- and subscripts are Unicode's, and 10⁶ never becomes 106. Bold
and italics are in the document.

Scoring is ExamSoft's, as set for the assessment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quiz.exam.runs import BREAK, Around, paragraphs, run
from quiz.exam.word_parts import section, word_document
from quiz.texts.inert import JOINER
from quiz.texts.plain import in_plain_signs, to_runs
from quiz.texts.plain_lines import answers, unclear
from quiz.written import Loss, Written
from source.files.xml import Xml, element
from source.texts.markup import InlinePicture, Run
from source.texts.text import Text

if TYPE_CHECKING:
    from quiz.items import Answer, Item, Quiz
    from source.texts.markup import Piece
    from source.words.printed import Words

LETTERS = "abcdefghijklmnopqrstuvwxyz"

_RULE = re.compile(r"\s*(?:\*?\s*(?:[a-z]|\d+)[.)]|[~@*]|(?:type|folder|title|category|answers?)\b)", re.IGNORECASE)
"""What ExamSoft takes for the beginning of a question, an answer, a rationale or a key."""

_EMPTY = element("w:p")


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a .docx."""
    around, taken, losses = Around(quiz.words), list[Xml](), list[Loss]()
    number = 0
    for item in quiz.items:
        why = next(_obstacles(item, quiz.words), None)
        losses += [Loss(item.id, why, is_left_out=True)] if why else _lost(item, quiz.words)
        if not why:
            number += 1
            taken += _question(item, number, quiz.words, around)
    body = (*taken, section(around))
    return Written(word_document(quiz, quiz.title.plain, around, body), tuple(losses))


def _obstacles(item: Item, words: Words) -> Iterator[str]:
    yield from unclear(answers(item), words)
    if len(item.answers) > len(LETTERS):
        yield words.said("losses.examsoft_letters", count=len(item.answers), most=len(LETTERS))


def _lost(item: Item, words: Words) -> Iterator[Loss]:
    lost = (("level_and_topic", True), ("tags", item.tags), ("order", item.keeps_order), ("points", item.points != 1))
    return (Loss(item.id, words[f"losses.{name}"]) for name, is_lost in lost if is_lost)


def _question(item: Item, number: int, words: Words, around: Around) -> Iterator[Xml]:
    kind = "Type: MA " if item.several else ""
    asked = [text for text in (item.stem, item.ask) if text]
    yield _paragraph(f"{kind}Title: {item.id} {number}. ", asked, item, around)
    yield _paragraph("~ ", [Text(line) for line in _rationale(item, words)], item, around)
    for letter, answer in zip(LETTERS, _in_order(item), strict=False):
        yield _paragraph(f"{'*' if answer.is_right else ''}{letter}. ", [answer.text], item, around)
    yield _EMPTY


def _paragraph(before: str, texts: Iterable[Text], item: Item, around: Around) -> Xml:
    """Return *texts* as one paragraph behind what tells what it is, each of their paragraphs on a line."""
    lines = [line for text in texts for line in paragraphs(_guarded(in_plain_signs(text)), item.pictures, around)]
    return element("w:p", None, run(before), Xml(BREAK.join(lines)))


def _in_order(item: Item) -> tuple[Answer, ...]:
    """Return the answers of *item*, True before False, as a question of this kind has to have them."""
    names = {answer.text.plain.strip().casefold(): answer for answer in item.answers}
    for true, false in (("true", "false"), ("t", "f")):
        if names.keys() == {true, false}:
            return names[true], names[false]
    return item.answers


def _rationale(item: Item, words: Words) -> Iterator[tuple[Run, ...]]:
    """Yield what a learner is told after the exam, line by line."""
    colon = words["punctuation.colon"]
    for answer in item.answers:
        name = words["exam.right" if answer.is_right else "exam.wrong"]
        offered, why = (_on_one_line(to_runs(text, item.numbers, words)) for text in (answer.text, answer.why))
        yield Run(f"{name}{colon}"), *offered, Run(" – "), *why
    if item.explain:
        yield Run(f"{words['quiz.explain']}{colon}"), *_on_one_line(to_runs(item.explain, item.numbers, words))
    yield Run(f"{words['quiz.teaching_point']}{colon}"), *to_runs(item.topic_title)
    if item.references:
        yield (Run(f"{words['quiz.references']}{colon}"),)
    for number, reference in enumerate(item.references.values(), start=1):
        yield Run(f"[{number}] "), *_on_one_line(to_runs(reference, None, words))


def _on_one_line(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(part._replace(text=" ") if part.text == "\n" else part for part in runs)


def _guarded(text: Text) -> Text:
    """Return *text* so that no line of it begins as something else in ExamSoft's eyes."""
    lines: list[list[Piece]] = [[]]
    for piece in text.pieces:
        if isinstance(piece, Run) and piece.text == "\n":
            lines.append([])
        lines[-1].append(piece)
    return text.with_pieces(tuple(piece for line in lines for piece in _kept_from_rules(line)))


def _kept_from_rules(line: list[Piece]) -> list[Piece]:
    begin = 1 if line and line[0] == Run("\n") else 0
    words = "".join("" if isinstance(piece, InlinePicture) else getattr(piece, "text", "") for piece in line[begin:])
    return [*line[:begin], Run(JOINER), *line[begin:]] if _RULE.match(words) else line
