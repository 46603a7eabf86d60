"""The key to all versions of an exam paper as a Word document: the right letters, then the questions with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.exam.document import NUMBER_WIDTH, asked, has_several, head, heading, instructions
from quiz.exam.runs import TAB, Around, line, paragraph, paragraphs, run, said
from quiz.exam.word_parts import LINE, section, table, together, word_document
from source.texts.markup import Run

if TYPE_CHECKING:
    from quiz.exam.versions import Asked, Version
    from quiz.items import Answer, Item, Quiz
    from source.files.xml import Xml
    from source.words.printed import Words

VERSIONS_BESIDE = 6
"""Versions in one table: more are too narrow for the letters of several right answers."""

SIGN_WIDTH, POINTS_WIDTH = 120, 700
"""The width of a letter and of a column of points, in twentieths of a point."""


def key(quiz: Quiz, versions: tuple[Version, ...]) -> bytes:
    """Return the key to *versions* of *quiz* as a .docx, the questions in the order of version A."""
    around = Around(quiz.words)
    body = (*_letters(quiz, versions, around), *_reasons(quiz, versions, around), section(around))
    return word_document(quiz, quiz.words.said("exam.key_of", title=quiz.title.plain), around, body)


def _letters(quiz: Quiz, versions: tuple[Version, ...], around: Around) -> Iterator[Xml]:
    words = quiz.words
    yield from head(quiz, words.run("exam.key"), _named(versions, words), around)
    yield from instructions(quiz, *["exam.several_scored"] * has_several(quiz))
    yield paragraph("Heading1", said(words.run("exam.letters")))
    with_points = len({item.points for item in quiz.items}) > 1
    for start in range(0, len(versions), VERSIONS_BESIDE):
        block = versions[start : start + VERSIONS_BESIDE]
        yield paragraph("GridCaption", said(_named(block, words)))
        yield _table(block, words, around, with_points=with_points)


def _table(block: tuple[Version, ...], words: Words, around: Around, *, with_points: bool) -> Xml:
    """Return the right letters of the versions in *block*; with the points beside each where these differ."""
    longest = max((len(it.right) for version in block for it in version.questions), default=1)
    room = (LINE - NUMBER_WIDTH) // len(block) - with_points * POINTS_WIDTH
    width = min(room, 400 + SIGN_WIDTH * longest)
    widths = [NUMBER_WIDTH, *[width, *[POINTS_WIDTH] * with_points] * len(block)]
    top, rows = [words.run("exam.number")], [[Run(str(it.number))] for it in block[0].questions]
    for version in block:
        top += [Run(version.letter), *[words.run("exam.points")] * with_points]
        for row, it in zip(rows, version.questions, strict=True):
            row += [Run(it.right), *[Run(words.number(it.item.points))] * with_points]
    name = f"{words['exam.letters']}{words['punctuation.colon']}{_named(block, words).text}"
    return table(name, widths, [[said(cell) for cell in row] for row in (top, *rows)], around)


def _named(versions: tuple[Version, ...], words: Words) -> Run:
    first, last = versions[0].letter, versions[-1].letter
    if first == last:
        return words.run("exam.version", version=first)
    return words.run("exam.versions", first=first, last=last)


def _reasons(quiz: Quiz, versions: tuple[Version, ...], around: Around) -> Iterator[Xml]:
    words = quiz.words
    yield paragraph("SheetHeading", said(words.run("exam.reasons")))
    places: dict[str, list[str]] = {item.id: [] for item in quiz.items}
    for version in versions:
        for it in version.questions:
            places[it.item.id].append(_place(version, it, words))
    for item in quiz.items:
        yield heading(run(item.id), item, words)
        place = said(Run(" ".join(places[item.id]), language=words.tag("exam.place")))
        yield together(item.id, (paragraph("KeyPlace", place), *_explained(item, words, around)))


def _place(version: Version, it: Asked, words: Words) -> str:
    """Return where a version has a question, and its right letters there."""
    letters = it.right.split(", ")
    said_ = words.listed(letters)
    return words.said("exam.place", version=version.letter, number=it.number, letters=said_, count=len(letters))


def _explained(item: Item, words: Words, around: Around) -> Iterator[Xml]:
    level = words[f"levels.{item.level}"]
    yield paragraph("KeyPlace", said(words.run("exam.about", level=level, topic=item.topic_label)))
    yield from asked(item, around, item.numbers)
    for answer in item.answers:
        yield from _answer(answer, item, words, around)
    if item.explain:
        yield paragraph("Heading3", said(words.run("quiz.explain")))
        for runs in paragraphs(item.explain, item.pictures, around, item.numbers):
            yield paragraph("KeyText", runs)
    yield paragraph("Heading3", said(words.run("quiz.teaching_point")))
    yield paragraph("KeyText", line(item.topic_title, item.pictures, around))
    if item.references:
        yield paragraph("Heading3", said(words.run("quiz.references")))
    for number, reference in enumerate(item.references.values(), start=1):
        yield paragraph("KeyReference", run(f"{number}."), TAB, line(reference, item.pictures, around))


def _answer(answer: Answer, item: Item, words: Words, around: Around) -> Iterator[Xml]:
    name, style = ("exam.right", "KeyRight") if answer.is_right else ("exam.wrong", "KeyWrong")
    label = said(words.run(name), style)
    yield paragraph("KeyAnswer", label, TAB, line(answer.text, item.pictures, around, item.numbers))
    for runs in paragraphs(answer.why, item.pictures, around, item.numbers):
        yield paragraph("KeyReason", runs)
