"""Reads an H5P question set as a site that has its content types does, and scores it.

Written after h5p-php-library (H5PValidator, H5PContentValidator) and the semantics of the content types; the score is
that of H5P.MultiChoice. What these would change or leave out, this refuses.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from quiz.written import Written
from tests.quiz.readers import html
from tests.quiz.readers.asked import Asked, Option, inline, paragraphs_of, whole
from tests.quiz.readers.fields import Fields, of_asked
from tests.quiz.readers.h5p_semantics import SEMANTICS, Field
from tests.quiz.readers.html import Words

UUID = re.compile(r"[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}")
PACKAGE = {
    "title": re.compile(r".{1,255}"),
    "language": re.compile(r"[-a-zA-Z]{1,10}"),
    "mainLibrary": re.compile(r"[$a-z_][0-9a-z_.$]{1,254}", re.IGNORECASE),
    "license": re.compile(r"CC BY(-NC)?(-SA|-ND)?|CC0 1\.0|GNU GPL|PD|ODC PDDL|CC PDM|U|C"),
}
ALWAYS = {"div", "span", "p", "br"}
JOINER = "\u2060"
POINT = "Teaching point: "


class Refused(Exception):  # noqa: N818 - H5P's refusal, not our error
    """The package is not taken, or something in it is dropped."""


@dataclass(frozen=True)
class Question:
    asked: Asked
    shuffles: bool
    id: str
    alt: str
    texts: dict[str, str]
    behaviour: dict[str, Any]

    def score(self, chosen: tuple[int, ...]) -> int:
        """Return what H5P.MultiChoice gives for the answers at the places *chosen*."""
        right = [option.is_right for option in self.asked.options]
        if self.behaviour["type"] == "single":
            return int(len(chosen) == 1 and right[chosen[0]])
        score = max(0, sum(1 if right[place] else -1 for place in chosen))
        if not self.behaviour["singlePoint"]:
            return score
        return int(100 * score / sum(right) >= self.behaviour["passPercentage"])


@dataclass(frozen=True)
class QuestionSet:
    title: str
    language: str
    authors: tuple[str, ...]
    libraries: tuple[str, ...]
    questions: tuple[Question, ...]
    texts: dict[str, str]
    """Words round the questions, by their names."""


def opened(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def question_set(content: bytes) -> QuestionSet:
    """Return the question set in a .h5p file."""
    files = opened(content)
    package, params = json.loads(files.pop("h5p.json")), json.loads(files.pop("content/content.json"))
    _check_package(package)
    libraries = tuple(
        f"{it['machineName']} {it['majorVersion']}.{it['minorVersion']}" for it in package["preloadedDependencies"]
    )
    used = {"H5P.QuestionSet 1.20"} | _check(SEMANTICS["H5P.QuestionSet 1.20"], params, "")
    if set(libraries) != used:
        raise Refused(f"libraries {libraries}, used {used}")
    pictures = {name.removeprefix("content/"): picture for name, picture in files.items()}
    questions = tuple(_question(it, pictures) for it in params["questions"])
    shown = {it["params"]["media"]["type"]["params"]["file"]["path"] for it in params["questions"] if _has_picture(it)}
    if shown != set(pictures):
        raise Refused(f"shown {shown}, packed {set(pictures)}")
    authors = tuple(it["name"] for it in package.get("authors", []))
    said = {**params["texts"], **{name: it for name, it in params["endGame"].items() if isinstance(it, str)}}
    return QuestionSet(package["title"], package["language"], authors, libraries, questions, said)


def read(written: Written) -> list[Fields]:
    """Return the questions as fields of items; each is worth one point."""
    found = question_set(written.content).questions
    return [of_asked(it.asked, points=None, keeps_order=not it.shuffles) for it in found]


def _check_package(package: dict[str, Any]) -> None:
    wrong = [name for name, rule in PACKAGE.items() if not rule.fullmatch(package[name])]
    if wrong or package["embedTypes"] != ["iframe"] or package["mainLibrary"] != "H5P.QuestionSet":
        raise Refused(f"h5p.json: {wrong}")
    if any(not 0 < len(it["name"]) <= 255 or it["role"] != "Author" for it in package.get("authors", [])):
        raise Refused("h5p.json: an author")


def _check(fields: list[Field], params: dict[str, Any], where: str) -> set[str]:
    """Return the libraries that are used in *params*, which have to be as *fields* say."""
    known = {field["name"]: field for field in fields}
    if unknown := set(params) - set(known):
        raise Refused(f"{where}: {unknown} would be dropped")
    return set().union(*(_check_field(known[name], value, f"{where}/{name}") for name, value in params.items()))


def _check_field(field: Field, value: Any, where: str) -> set[str]:
    kinds = {"text": str, "boolean": bool, "number": int, "select": str, "list": list, "library": dict, "image": dict}
    if field["type"] == "group":
        # A group of one field is that field.
        inner = field["fields"]
        return _check_field(inner[0], value, where) if len(inner) == 1 else _check(inner, value, where)
    if type(value) is not kinds[field["type"]]:
        raise Refused(f"{where}: {value!r} is no {field['type']}")
    match field["type"]:
        case "text":
            _check_text(field, value, where)
        case "select" if value not in [option["value"] for option in field["options"]]:
            raise Refused(f"{where}: {value} is not offered")
        case "list":
            return set().union(*(_check_field(field["field"], it, where) for it in value))
        case "library":
            return _check_library(field, value, where)
    return set()


def _check_text(field: Field, value: str, where: str) -> None:
    tags = set(re.findall(r"</?([a-z0-9]+)", value))
    allowed = ALWAYS | set(field["tags"]) if "tags" in field else set()
    if tags - allowed:
        raise Refused(f"{where}: {tags - allowed} would be dropped")
    if re.search(r"@score|@total(?!s)", value) and field["name"] == "feedback":
        raise Refused(f"{where}: H5P fills in a score")


def _check_library(field: Field, value: dict[str, Any], where: str) -> set[str]:
    if value["library"] not in field["options"]:
        raise Refused(f"{where}: {value['library']} may not stand here")
    if not UUID.fullmatch(value["subContentId"]) or value["metadata"]["license"] != "U":
        raise Refused(f"{where}: what tells of it")
    return {value["library"]} | _check(SEMANTICS[value["library"]], value["params"], where)


def _has_picture(part: dict[str, Any]) -> bool:
    return "type" in part["params"]["media"]


def _question(part: dict[str, Any], pictures: dict[str, bytes]) -> Question:
    params = part["params"]
    paragraphs = list(paragraphs_of(html.read(params["question"])))
    shown, alt = (), ""
    if _has_picture(part):
        media = params["media"]["type"]
        alt = html.read(media["params"]["alt"])[0].plain
        credit = media["metadata"].get("licenseExtras", "")
        picture = Words(alt, frozenset(["picture"]), whole(pictures[media["params"]["file"]["path"]]))
        if credit:
            (first,) = paragraphs.pop(0)
            if first.text != f"({credit})":
                raise Refused(f"who made the picture is not said: {first}")
        shown = (picture, *html.credited(credit))
    (told,) = params["overallFeedback"]
    explain, point, references = _told(told["feedback"])
    asked = Asked(
        id="",
        tags=frozenset(),
        stem=_with_picture(tuple(paragraphs[:-1]), shown),
        ask=tuple(paragraphs[-1:]),
        options=tuple(
            Option(inline(it["text"]), inline(it["tipsAndFeedback"]["chosenFeedback"]), it["correct"])
            for it in params["answers"]
        ),
        explain=explain,
        point=point,
        references=references,
        several=params["behaviour"]["type"] == "multi",
    )
    return Question(
        asked, params["behaviour"]["randomAnswers"], part["subContentId"], alt, params["UI"], params["behaviour"]
    )


def _with_picture(stem: tuple[tuple[Words, ...], ...], shown: tuple[Words, ...]) -> tuple[tuple[Words, ...], ...]:
    """Return *stem* with its picture, which is above the question, at the end of its first paragraph."""
    if not shown:
        return stem
    return ((*stem[0], *shown), *stem[1:]) if stem else (shown,)


def _told(feedback: str) -> tuple[Any, tuple[Words, ...], tuple[str, ...]]:
    words = html.read(feedback)[0].plain.replace(JOINER, "")
    before, _, after = words.partition(POINT)
    point, _, references = after.partition(" References: ")
    found = re.split(r"(?:^| )\[\d+\] ", references)[1:]
    explain = ((Words(before.strip()),),) if before else ()
    return explain, (Words(point.removesuffix(".")),), tuple(found)
