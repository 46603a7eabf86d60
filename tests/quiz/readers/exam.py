"""Reads exam papers and their key with python-docx, by the names of their styles, as a lecturer sees them in Word."""

# ruff: noqa: SLF001 - python-docx has no words of its own for what is asked of its elements here
from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.run import Run

from tests.quiz.readers import html
from tests.quiz.readers.html import Words
from tests.quiz.readers.texts import Paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.text.paragraph import Paragraph


@dataclass
class Question:
    """A question as it is printed, its answers by their letters."""

    number: int
    worth: str
    stem: Paragraphs = ()
    ask: Paragraphs = ()
    asks_for_several: bool = False
    options: dict[str, Paragraphs] = field(default_factory=dict)


@dataclass
class Paper:
    title: str
    version: str
    fill_in: list[str]
    instructions: list[str]
    questions: list[Question]
    sheet: dict[int, str]
    """The boxes behind each number, as one word: ○○○○."""
    sheet_letters: set[str]
    headings: list[tuple[int, str]]


@dataclass
class Explained:
    """A question in the key."""

    worth: str
    places: dict[str, tuple[int, str]]
    """Number and right letters by version."""
    about: str = ""
    stem: Paragraphs = ()
    ask: Paragraphs = ()
    options: list[tuple[bool, Paragraphs, Paragraphs]] = field(default_factory=list)
    """Whether each is right, its words, and the reason."""
    told: dict[str, Paragraphs] = field(default_factory=dict)
    """What stands below each heading: What to remember, Teaching point, References."""


@dataclass
class Key:
    title: str
    letters: dict[str, dict[int, str]]
    points: dict[str, dict[int, str]]
    questions: dict[str, Explained]


def paper(content: bytes) -> Paper:
    """Return the paper in a .docx."""
    document = docx.Document(BytesIO(content))
    read = Paper("", "", [], [], [], {}, set(), [])
    for block in blocks(document):
        if isinstance(block, Table):
            head, *rows = [[cell.text for cell in row.cells] for row in block.rows]
            assert head[0] == "No."
            read.sheet_letters.add(" ".join(head[1:]))
            read.sheet |= {int(number): "".join(boxes) for number, *boxes in rows}
        else:
            _on_paper(read, block)
    return read


def blocks(document: Document) -> Iterator[Paragraph | Table]:
    """Yield paragraphs and tables; what a table only keeps together on a page is not in a table to its reader."""
    for block in document.iter_inner_content():
        if isinstance(block, Table) and block.style.name == "Together":
            ((cell,),) = [row.cells for row in block.rows]
            yield from cell.iter_inner_content()
        else:
            yield block


def _on_paper(read: Paper, block: Paragraph) -> None:
    style, (first, *rest) = block.style.name, [*block.text.split("\t"), ""]
    if style in ("Heading 1", "Heading 2", "Sheet heading"):
        read.headings.append((2 if style == "Heading 2" else 1, first))
    match style:
        case "Title":
            read.title = block.text
        case "Subtitle":
            read.version = rest[0]
        case "Fill in":
            read.fill_in.append(block.text)
        case "Instructions":
            read.instructions.append(block.text)
        case "Heading 2":
            read.questions.append(Question(int(first.removeprefix("Question ")), rest[0]))
        case "Case" | "Lead-in" | "Mark all" | "Answer option" | "Last answer option":
            _in_question(read.questions[-1], style, block)
        case _:
            assert style in ("Heading 1", "Sheet heading", "Sheet note", "Grid caption", "Grid end")


def _in_question(question: Question, style: str, block: Paragraph) -> None:
    match style:
        case "Case":
            question.stem += lines(block)
        case "Lead-in":
            question.ask += in_bold(block)
        case "Mark all":
            question.asks_for_several = True
        case _:
            letter, _, *rest = block.iter_inner_content()
            question.options[letter.text.removesuffix(".")] = lines(block, rest)


def key(content: bytes) -> Key:
    """Return the key in a .docx."""
    document = docx.Document(BytesIO(content))
    read = Key("", {}, {}, {})
    for block in blocks(document):
        if isinstance(block, Table):
            _letters(read, block)
        else:
            _in_key(read, block)
    return read


def _letters(read: Key, table: Table) -> None:
    head, *rows = [[cell.text for cell in row.cells] for row in table.rows]
    for column, name in enumerate(head[1:], 1):
        kept = read.points if name == "Points" else read.letters
        version = head[column - 1] if name == "Points" else name
        kept[version] = {int(row[0]): row[column] for row in rows}


def _in_key(read: Key, block: Paragraph) -> None:
    style = block.style.name
    match style:
        case "Title":
            read.title = block.text
        case "Heading 2":
            name, worth = block.text.split("\t")
            read.questions[name] = Explained(worth, {})
        case "Subtitle" | "Instructions" | "Heading 1" | "Sheet heading" | "Grid caption":
            pass
        case _:
            _in_explained(list(read.questions.values())[-1], style, block)


def _in_explained(question: Explained, style: str, block: Paragraph) -> None:
    match style:
        case "Key place":
            found = re.findall(r"Version (\w+): question (\d+), answers? ([A-Z, and]+)\.", block.text)
            question.places |= {version: (int(n), letters.replace(" and ", ", ")) for version, n, letters in found}
            question.about += "" if found else block.text
        case "Case":
            question.stem += lines(block)
        case "Lead-in":
            question.ask += in_bold(block)
        case "Key answer":
            label, _, *rest = block.iter_inner_content()
            question.options.append(({"Right": True, "Wrong": False}[label.text], lines(block, rest), ()))
        case "Key reason":
            is_right, words, why = question.options[-1]
            question.options[-1] = (is_right, words, why + lines(block))
        case "Heading 3":
            question.told[block.text] = ()
        case _:
            assert style in ("Key text", "Key reference")
            question.told[list(question.told)[-1]] += lines(block)


def lines(block: Paragraph, runs: list[Run | Hyperlink] | None = None) -> Paragraphs:
    """Return what stands between the line breaks of a paragraph."""
    found: list[list[Words]] = [[]]
    for run in block.iter_inner_content() if runs is None else runs:
        if isinstance(run, Run) and run._r.findall(qn("w:br")):
            found.append([])
            continue
        words = _words(run)
        goes_on = bool(found[-1]) and "credit" in found[-1][-1].looks
        if "credit" in words.looks and not goes_on:
            assert found.pop() == []
            assert "picture" in found[-1][-1].looks
        found[-1].append(words)
    return tuple(html.joined(_without_marks(words)) for words in found if words)


def _without_marks(line: list[Words]) -> list[Words]:
    """Return *line* without the marks that keep words in order: nobody sees them."""
    return [words._replace(text=words.text.replace("\N{LEFT-TO-RIGHT MARK}", "")) for words in line]


def in_bold(block: Paragraph) -> Paragraphs:
    """Return the words of a paragraph whose style is bold: what is underlined is what was bold in it."""
    return tuple(tuple(words._replace(looks=_in_style(words.looks)) for words in line) for line in lines(block))


def _in_style(looks: frozenset[str]) -> frozenset[str]:
    assert "bold" not in looks, "bold in bold does not stand out"
    return frozenset("bold" if look == "underlined" else look for look in looks)


def pictures(document: Document) -> list[tuple[str, bytes, float, float]]:
    """Return the words, the file, and the size in cm of each picture in a document."""
    return [
        (
            shape._inline.docPr.get("descr"),
            document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].blob,
            shape.width.cm,
            shape.height.cm,
        )
        for shape in document.inline_shapes
    ]


def _words(run: Run | Hyperlink) -> Words:
    if isinstance(run, Hyperlink):
        (inside,) = run.runs
        return _words(inside)._replace(link=run.address)
    described = run._r.xpath(".//wp:docPr/@descr")
    if described:
        return Words(described[0], frozenset(["picture"]))
    if run.style.name == "Credit":
        return Words(run.text, frozenset(["credit"]))
    font = run.font
    looks = {
        "bold": font.bold,
        "italic": font.italic,
        "subscript": font.subscript,
        "superscript": font.superscript,
        "underlined": font.underline,
    }
    return Words(run.text, frozenset(look for look, has_it in looks.items() if has_it))
