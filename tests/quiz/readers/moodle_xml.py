"""Reads Moodle XML as Moodle's importer does (question/format/xml/format.php, lib/xmlize.php)."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import dataclass, field
from xml.parsers import expat

from tests.quiz.readers.asked import whole
from tests.quiz.readers.moodle import Choice, Formatted, Question, Refused, category_path, stored, trim


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    inside: list[Element] = field(default_factory=list)
    text: str = ""

    def first(self, *path: str) -> Element | None:
        found: Element | None = self
        for name in path:
            found = next((child for child in found.inside if child.name == name), None) if found else None
        return found

    def all(self, name: str) -> list[Element]:
        return [child for child in self.inside if child.name == name]


def read(content: bytes) -> list[Question]:
    """Return the questions that Moodle has after importing *content*; Refused if it would not take the file."""
    root = _tree(content)
    if root.name != "quiz" or not root.inside:
        raise Refused("an empty quiz")
    questions: list[Question] = []
    path: tuple[str, ...] = ("Default",)
    for question in root.all("question"):
        if question.attributes["type"] == "category":
            if question.first("idnumber"):
                raise Refused("a category with an idnumber cannot be imported a second time elsewhere")
            path = category_path(_words(question, "category", "text"))
        elif question.attributes["type"] == "multichoice":
            questions.append(_question(question, path))
        else:
            raise Refused(f"a question of type {question.attributes['type']} was not expected")
    return stored(questions)


def _tree(content: bytes) -> Element:
    """Return the elements of the file; white space that stands alone outside a CDATA section is lost, as in Moodle."""
    top = Element("", {})
    open_elements, in_cdata = [top], [False]
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        element = Element(name, attributes)
        open_elements[-1].inside.append(element)
        open_elements.append(element)

    def words(text: str) -> None:
        if in_cdata[0] or trim(text):
            open_elements[-1].text += text

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: open_elements.pop()
    parser.CharacterDataHandler = words
    parser.StartCdataSectionHandler = lambda: in_cdata.__setitem__(0, True)
    parser.EndCdataSectionHandler = lambda: in_cdata.__setitem__(0, False)
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise Refused(str(error)) from error
    return top.inside[0]


def _question(question: Element, category: tuple[str, ...]) -> Question:
    text = _formatted(question.first("questiontext"), "html")
    return Question(
        category=category,
        name=_words(question, "name", "text"),
        idnumber=_field(question, "idnumber", ""),
        tags=tuple(_words(tag, "text") for tags in question.all("tags")[:1] for tag in tags.all("tag")),
        text=text,
        general_feedback=_formatted(question.first("generalfeedback"), text.format),
        is_single=_is_true(_field(question, "single", "true")),
        choices=tuple(_choice(answer, text.format) for answer in question.all("answer")),
        shuffles=_is_true(_field(question, "shuffleanswers", "false")),
        numbering=_field(question, "answernumbering", "abc"),
        default_grade=float(_field(question, "defaultgrade", "1")),
        penalty=float(_field(question, "penalty", "0.3333333")),
        tells_how_many=question.first("shownumcorrect") is not None,
    )


def _choice(answer: Element, default_format: str) -> Choice:
    feedback = _formatted(answer.first("feedback"), default_format)
    return Choice(_formatted(answer, default_format), float(answer.attributes.get("fraction", "0")), feedback)


def _formatted(element: Element | None, default_format: str) -> Formatted:
    if element is None:
        return Formatted("", default_format)
    known = {"html": "html", "plain_text": "plain", "markdown": "markdown", "moodle_auto_format": "moodle"}
    written = known.get(trim(element.attributes.get("format", default_format)), "html")
    text = _words(element, "text") if element.first("text") else ""
    for name, content in _files(element).items():
        text = text.replace(f"@@PLUGINFILE@@/{name}", whole(content))
    return Formatted(text, written)


def _files(element: Element) -> dict[str, bytes]:
    """Return the files of *element*, which no other element sees; of two with one name the first is kept."""
    files: dict[str, bytes] = {}
    for file in element.all("file"):
        name, path = file.attributes["name"], file.attributes.get("path", "/")
        if not 0 < len(name) <= 255 or not path.startswith("/"):
            raise Refused(f"the file {name!r} in {path!r}")
        files.setdefault(re.sub("[:/&]", "", name), b64decode(file.text, validate=True))
    return files


def _words(element: Element, *path: str) -> str:
    found = element.first(*path)
    if found is None:
        raise Refused(f"{element.name} has no {'/'.join(path)}")
    if found.inside:
        raise Refused("string expected (use CDATA?)")
    return trim(found.text)


def _field(question: Element, name: str, default: str) -> str:
    found = question.first(name)
    return default if found is None else "Array" if found.inside else found.text


def _is_true(written: str) -> bool:
    return trim(written) not in ("false", "0", "")
