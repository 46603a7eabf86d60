"""What Canvas makes of a QTI 1.2 package: its classic importer, and the parser of New Quizzes.

Written after what both did with trial files, and after their sources: QTIMigrationTool and canvas-lms
(gems/plugins/qti_exporter) for classic, instructure/qti for New Quizzes. Where they change or drop something without
a word, so does this.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape

from lxml import etree
from lxml.html import fragment_fromstring

from tests.quiz.readers.asked import Asked, from_html
from tests.quiz.readers.package import MANIFEST, Files, resources, with_pictures

LOR = "associatedcontent/imscc_xmlv1p1/learning-application-resource"


class Refused(Exception):  # noqa: N818 - Canvas's refusal, not our error
    """Nothing is imported, or a question comes in broken."""


@dataclass(frozen=True)
class Answer:
    html: str
    comments: str
    is_right: bool


@dataclass(frozen=True)
class Question:
    """A question as Canvas has it; is_shuffled is None in classic, which has a switch for the quiz only."""

    ident: str
    kind: str
    points: float
    html: str
    comments: str
    answers: tuple[Answer, ...]
    is_shuffled: bool | None


@dataclass(frozen=True)
class CanvasQuiz:
    title: str
    questions: tuple[Question, ...]
    settings: dict[str, str]


def classic(files: Files) -> CanvasQuiz:
    """Return what the classic importer makes of a package."""
    assessment = _assessment(files)
    ident = _rewritten(assessment.get("ident", ""))
    meta = f"{ident}/assessment_meta.xml"
    listed = [it.get("href") for resource in resources(files, LOR) for it in resource.iterfind("{*}file")]
    settings = _settings(files[meta]) if meta in listed else {}
    linked = {it.get("href", "") for it in etree.fromstring(files[MANIFEST]).iterfind(".//{*}file")}
    questions = tuple(_classic_question(item, linked) for item in assessment.iterfind(".//{*}item"))
    return CanvasQuiz(settings.get("title") or assessment.get("title", ""), questions, settings)


def new_quizzes(files: Files) -> CanvasQuiz:
    """Return what New Quizzes makes of a package, which it takes only with a manifest."""
    if MANIFEST not in files:
        raise Refused("no manifest")
    assessment = _assessment(files)
    settings = next((_settings(files[name]) for name in files if name.endswith("assessment_meta.xml")), {})
    questions = tuple(_new_question(item) for item in assessment.iterfind(".//{*}item"))
    return CanvasQuiz(assessment.get("title", ""), questions, settings)


def fields(item: etree._Element) -> dict[str, str]:
    """Return the metadata of an item by their labels, in order."""
    found = item.iterfind("{*}itemmetadata/{*}qtimetadata/{*}qtimetadatafield")
    return {it.findtext("{*}fieldlabel", ""): it.findtext("{*}fieldentry", "") for it in found}


def asked(question: Question, item: etree._Element, files: Files) -> Asked:
    """Return what *question*, made of *item*, asks."""
    kinds = {"multiple_choice_question": False, "multiple_answers_question": True}
    return from_html(
        id=question.ident,
        tags=tuple(fields(item)["qmd_keywords"].split(", ")),
        text=with_pictures(question.html, files),
        options=[(with_pictures(answer.html, files), answer.comments, answer.is_right) for answer in question.answers],
        feedback=question.comments,
        several=kinds[question.kind],
    )


def items(files: Files) -> list[etree._Element]:
    """Return the items of the assessment in a package."""
    return list(_assessment(files).iterfind(".//{*}item"))


def _assessment(files: Files) -> etree._Element:
    (resource,) = resources(files, "imsqti_xmlv1p2")
    href = resource.get("href") or resource.find("{*}file").get("href")
    return etree.fromstring(files[href]).find("{*}assessment")


def _settings(content: bytes) -> dict[str, str]:
    return {etree.QName(it).localname: it.text or "" for it in etree.fromstring(content)}


def _rewritten(ident: str) -> str:
    """Follow CPResource.FixIdentifier: what is no letter, digit, - . or _ becomes _, and a digit may not come first."""
    plain = re.sub(r"[^A-Za-z0-9_.-]", "_", ident)
    return f"ID_{plain}" if plain[:1].isdigit() else plain


def _classic_question(item: etree._Element, linked: set[str]) -> Question:
    metadata = fields(item)
    weights: dict[str, int] = {}
    comments: dict[str, str] = {}
    for condition in item.iterfind(".//{*}respcondition"):
        _classic_condition(condition, weights, comments)
    feedback = {ident: _classic_comment(html) for ident, html in _feedback(item).items()}
    answers = tuple(
        Answer(
            _linked(_html(label), linked) or "No answer text provided.",
            feedback.get(comments.get(label.get("ident", ""), ""), ""),
            weights.get(label.get("ident", ""), 0) > 0,
        )
        for label in item.iterfind(".//{*}response_label")
    )
    general = [text for ident, text in feedback.items() if re.search(r"general_|_all", ident)]
    if not any(answer.is_right for answer in answers):
        raise Refused("The importer couldn't determine the correct answers for this question.")
    return Question(
        ident=_rewritten(item.get("ident", "")),
        kind=metadata.get("question_type", "multiple_choice_question"),
        points=float(metadata.get("points_possible", 1)),
        html=_linked(_html(item.find("{*}presentation")), linked),
        comments=general[0] if general else "",
        answers=answers,
        is_shuffled=None,
    )


def _classic_condition(condition: etree._Element, weights: dict[str, int], comments: dict[str, str]) -> None:
    """Follow process_response_conditions: each later condition of an answer overwrites its weight."""
    shown = condition.find("{*}displayfeedback")
    if (all_of := condition.find("{*}conditionvar/{*}and")) is not None:
        weights.update({it.text or "": 100 for it in all_of.iterfind("{*}varequal")})
    elif (equal := condition.find(".//{*}varequal")) is not None:
        weights[equal.text or ""] = 100 if float(condition.findtext("{*}setvar", "0")) > 0 else 0
        if shown is not None:
            comments.setdefault(equal.text or "", shown.get("linkrefid", ""))


def _new_question(item: etree._Element) -> Question:
    metadata = fields(item)
    right = _new_right(item)
    feedback = {ident: html.removeprefix("<span></span>") for ident, html in _feedback(item).items()}
    comments = {
        condition.findtext(".//{*}varequal"): feedback[condition.find("{*}displayfeedback").get("linkrefid", "")]
        for condition in item.iterfind(".//{*}respcondition")
        if condition.find(".//{*}varequal") is not None and condition.find("{*}displayfeedback") is not None
    }
    answers = tuple(
        Answer(_without_data(_html(it)), comments.get(it.get("ident"), ""), it.get("ident") in right)
        for it in item.iterfind(".//{*}response_label")
    )
    return Question(
        ident=item.get("ident", ""),
        kind=next(iter(metadata.values())),
        points=float(metadata["points_possible"]),
        html=_without_data(_html(item.find("{*}presentation"))),
        comments=feedback.get("general_fb", ""),
        answers=answers,
        is_shuffled=item.find(".//{*}render_choice").get("shuffle", "").lower() == "yes",
    )


def _new_right(item: etree._Element) -> set[str]:
    """Follow scoring_data_structs: the children of the first and that are no not, else all that score above 0."""
    all_of = item.find(".//{*}respcondition//{*}and")
    if all_of is not None:
        return {it.text or "" for it in all_of.iterfind("{*}varequal")}
    conditions = item.iterfind(".//{*}respcondition")
    return {it.findtext(".//{*}varequal", "") for it in conditions if float(it.findtext("{*}setvar", "0")) > 0}


def _feedback(item: etree._Element) -> dict[str, str]:
    return {it.get("ident", ""): _html(it) for it in item.iterfind("{*}itemfeedback")}


def _classic_comment(html: str) -> str:
    """Follow detect_html: what is no more than one text, in one p, div or span at most, is shown as it is written.

    An empty element is what a browser shows of it, nothing.
    """
    node = fragment_fromstring(html, create_parent="div")
    while len(node) == 1 and not (node.text or node[0].tail) and node[0].tag in ("p", "div", "span"):
        if node[0].attrib:
            break
        node = node[0]
    if len(node) == 0:
        return escape(_inside(node), quote=False)
    return html.removeprefix("<span></span>")


def _inside(node: etree._Element) -> str:
    """Return the content of *node* as HTML, as Nokogiri writes it."""
    return escape(node.text or "", quote=False).replace("\xa0", "&nbsp;")


def _html(element: etree._Element) -> str:
    text = element.find(".//{*}mattext")
    if text.get("texttype") != "text/html" or len(text):
        raise Refused("a text that is not escaped HTML")
    return text.text or ""


def _linked(html: str, linked: set[str]) -> str:
    """Return *html* where every picture is one of the files that the manifest lists, by its path."""
    for address in re.findall(r'<img src="([^"]*)"', html):
        if unescape(address) not in linked:
            raise Refused(f"the picture {address} is not in the manifest")
    return html


def _without_data(html: str) -> str:
    return re.sub(r'<img src="data:[^>]*>', "", html)
