"""The key to all versions of an exam paper as a Word document: the right letters, then the questions with reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from quiz.exam.document import NUMBER_WIDTH, asked, count, has_several, head, heading, instructions
from quiz.exam.runs import TAB, Around, line, paragraph, paragraphs, run
from quiz.exam.versions import points
from quiz.exam.word_parts import LINE, section, table, word_document
from quiz.exam.words import words_for

if TYPE_CHECKING:
    from quiz.exam.versions import Version
    from quiz.items import Answer, Item, Quiz
    from source.files.xml import Xml

VERSIONS_BESIDE = 6
"""Versions in one table: more are too narrow for the letters of several right answers."""

SIGN_WIDTH, POINTS_WIDTH = 120, 700
"""The width of a letter and of a column of points, in twentieths of a point."""


def key(quiz: Quiz, versions: tuple[Version, ...]) -> bytes:
    """Return the key to *versions* of *quiz* as a .docx, the questions in the order of version A."""
    said, around = words_for(quiz.language), Around()
    body = (*_letters(quiz, versions, said, around), *_reasons(quiz, versions, said, around), section(around))
    return word_document(quiz, f"{said['exam_key']}: {quiz.title.plain}", said["exam_page"], around, body)


def _letters(quiz: Quiz, versions: tuple[Version, ...], said: Mapping[str, str], around: Around) -> Iterator[Xml]:
    yield from head(quiz, f"{said['exam']}: {said['exam_key']}", _named(versions, said), around)
    yield from instructions(count(quiz, said), *[said["exam_several"]] * has_several(quiz))
    yield paragraph("Heading1", run(said["exam_letters"]))
    with_points = len({item.points for item in quiz.items}) > 1
    for start in range(0, len(versions), VERSIONS_BESIDE):
        block = versions[start : start + VERSIONS_BESIDE]
        yield paragraph("GridCaption", run(_named(block, said)))
        yield _table(block, said, with_points=with_points)


def _table(block: tuple[Version, ...], said: Mapping[str, str], *, with_points: bool) -> Xml:
    """Return the right letters of the versions in *block*; with the points beside each where these differ."""
    longest = max((len(it.right) for version in block for it in version.questions), default=1)
    room = (LINE - NUMBER_WIDTH) // len(block) - with_points * POINTS_WIDTH
    width = min(room, 400 + SIGN_WIDTH * longest)
    widths = [NUMBER_WIDTH, *[width, *[POINTS_WIDTH] * with_points] * len(block)]
    top, rows = [said["exam_number"]], [[str(it.number)] for it in block[0].questions]
    for version in block:
        top += [version.letter, *[said["exam_points_of"]] * with_points]
        for row, it in zip(rows, version.questions, strict=True):
            row += [it.right, *[points(it.item.points)] * with_points]
    name = f"{said['exam_letters']}: {_named(block, said)}"
    return table(name, widths, [[run(cell) for cell in row] for row in (top, *rows)])


def _named(versions: tuple[Version, ...], said: Mapping[str, str]) -> str:
    first, last = versions[0].letter, versions[-1].letter
    if first == last:
        return said["exam_version"].format(version=first)
    return said["exam_versions"].format(first=first, last=last)


def _reasons(quiz: Quiz, versions: tuple[Version, ...], said: Mapping[str, str], around: Around) -> Iterator[Xml]:
    yield paragraph("SheetHeading", run(said["exam_reasons"]))
    places: dict[str, list[str]] = {item.id: [] for item in quiz.items}
    for version in versions:
        for it in version.questions:
            place = said["exam_place"].format(version=version.letter, number=it.number, letters=it.right)
            places[it.item.id].append(place)
    for item in quiz.items:
        yield heading(item.id, item, said)
        yield paragraph("KeyPlace", run(" ".join(places[item.id])))
        yield paragraph("KeyPlace", run(said["exam_about"].format(level=item.level, topic=item.topic)))
        yield from _explained(item, said, around)


def _explained(item: Item, said: Mapping[str, str], around: Around) -> Iterator[Xml]:
    yield from asked(item, around, item.numbers)
    for answer in item.answers:
        yield from _answer(answer, item, said, around)
    if item.explain:
        yield paragraph("Heading3", run(said["explain"]))
        for words in paragraphs(item.explain, item.pictures, around, item.numbers):
            yield paragraph("KeyText", words)
    yield paragraph("Heading3", run(said["teaching_point"]))
    yield paragraph("KeyText", line(item.topic_title, item.pictures, around))
    if item.references:
        yield paragraph("Heading3", run(said["references"]))
    for number, reference in enumerate(item.references.values(), start=1):
        yield paragraph("KeyReference", run(f"{number}."), TAB, run(reference))


def _answer(answer: Answer, item: Item, said: Mapping[str, str], around: Around) -> Iterator[Xml]:
    label = run(said["exam_right"], "KeyRight") if answer.is_right else run(said["exam_wrong"], "KeyWrong")
    yield paragraph("KeyAnswer", label, TAB, line(answer.text, item.pictures, around, item.numbers))
    for words in paragraphs(answer.why, item.pictures, around, item.numbers):
        yield paragraph("KeyReason", words)
