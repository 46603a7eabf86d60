"""Reads QTI 2.1 and QTI 3 packages by the standard: manifest, test and items, and what scores and shows what."""

from __future__ import annotations

import posixpath
import re
from copy import deepcopy
from dataclasses import dataclass
from html import escape

from lxml import etree

from tests.quiz.readers.asked import Asked, Option, inline, paragraphs_of, told, whole
from tests.quiz.readers.html import read as read_html
from tests.quiz.readers.package import Files, opened, resources

NAMESPACES = {"2.1": "http://www.imsglobal.org/xsd/imsqti_v2p1", "3": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"}
TYPES = {
    "2.1": ("imsqti_test_xmlv2p1", "imsqti_item_xmlv2p1"),
    "3": ("imsqti_test_xmlv3p0", "imsqti_item_xmlv3p0"),
}
METADATA = {"2.1": ["lom", "qtiMetadata"], "3": ["qtiMetadata", "lom"]}
"""What tells of an item, in the order that the schema of each version wants (imscp_v1p1; imsqtiv3p0_imscpv1p2_v1p0)."""

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
Values = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class QtiItem:
    """An item; stem and question are one text in QTI 2.1, so there the stem of asked is empty."""

    asked: Asked
    title: str
    language: str
    points: float
    is_shuffled: bool
    choices: tuple[str, ...]
    xml: str
    root: etree._Element

    def outcome(self, chosen: tuple[str, ...]) -> tuple[float, tuple[str, ...]]:
        """Return the score of an answer, and the identifiers of the modal feedback that is shown."""
        values: Values = {it.get("identifier", ""): _default(it) for it in self.root.iter("outcomeDeclaration")}
        values["RESPONSE"] = chosen
        _process(self.root.find("responseProcessing"), values, self.root)
        shown = [
            it
            for it in self.root.iter("modalFeedback")
            if it.get("identifier") in values[it.get("outcomeIdentifier", "")]
        ]
        return float(values["SCORE"][0]), tuple(it.get("identifier", "") for it in shown)


@dataclass(frozen=True)
class Package:
    title: str
    points: float
    items: tuple[QtiItem, ...]
    pictures: dict[str, bytes]


def read(content: bytes, version: str) -> Package:
    """Return the items of a package in the order of its test; ValueError for what breaks the standard."""
    files = opened(content)
    (test_resource,), item_resources = (resources(files, kind) for kind in TYPES[version])
    test = _plain(etree.fromstring(files[test_resource.get("href", "")]), version)
    by_file = {it.get("href", ""): it for it in item_resources}
    references = list(test.iter("assessmentItemRef"))
    if [it.get("href") for it in references] != list(by_file):
        raise ValueError("the test does not refer to every item in order")
    items = tuple(_item(files, by_file[it.get("href", "")], it.get("identifier", ""), version) for it in references)
    if len({item.asked.id for item in items}) != len(items):
        raise ValueError("two items with one identifier")
    (total,) = (it for it in test.findall("outcomeDeclaration") if it.get("identifier") == "SCORE")
    pictures = {name: content for name, content in files.items() if not name.endswith(".xml")}
    return Package(test.get("title", ""), float(total.get("normalMaximum", "")), items, pictures)


def feedback_html(item: QtiItem, identifier: str) -> str:
    """Return the HTML of a modal feedback of *item*."""
    (found,) = (it for it in item.root.iter("modalFeedback") if it.get("identifier") == identifier)
    return _inside(found.find("contentBody") if found.find("contentBody") is not None else found)


def _plain(root: etree._Element, version: str) -> etree._Element:
    """Return *root* without namespaces, and with the names of QTI 2.1: qti-item-body is itemBody."""
    for element in root.iter():
        name = etree.QName(element)
        if name.namespace != NAMESPACES[version]:
            raise ValueError(f"{name.text} is not in QTI {version}")
        is_qti = name.localname.startswith("qti-")
        element.tag = _camel(name.localname.removeprefix("qti-"))
        if is_qti or version == "3":
            for attribute, value in list(element.attrib.items()):
                if "{" not in attribute:
                    del element.attrib[attribute]
                    element.set(_camel(attribute), value)
    etree.cleanup_namespaces(root)
    return root


def _camel(name: str) -> str:
    first, *others = name.split("-")
    return first + "".join(map(str.capitalize, others))


def _item(files: Files, resource: etree._Element, identifier: str, version: str) -> QtiItem:
    file = resource.get("href", "")
    root = _plain(etree.fromstring(files[file]), version)
    if not root.get("identifier") == resource.get("identifier") == identifier:
        raise ValueError(f"{identifier} has another identifier elsewhere")
    _check(root)
    if (told := [etree.QName(it).localname for it in resource.find("{*}metadata")]) != METADATA[version]:
        raise ValueError(f"what tells of an item is in the order {told}")
    shown = {posixpath.normpath(posixpath.join(posixpath.dirname(file), it.get("src", ""))) for it in root.iter("img")}
    if shown != {it.get("href") for it in resource.iterfind("{*}file")} - {file}:
        raise ValueError(f"{identifier} shows {shown}, and its resource lists others")
    for picture in root.iter("img"):
        picture.set("src", whole(files[picture.get("src", "")]))
    declared = {it.get("identifier"): it for it in root.iter("outcomeDeclaration")}
    interaction = next(root.iter("choiceInteraction"))
    return QtiItem(
        asked=_asked(root, interaction, resource),
        title=root.get("title", ""),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        points=float(_default(declared["MAXSCORE"])[0]),
        is_shuffled=interaction.get("shuffle") == "true",
        choices=tuple(it.get("identifier", "") for it in interaction.iter("simpleChoice")),
        xml=files[file].decode(),
        root=root,
    )


def _check(root: etree._Element) -> None:
    for element in root.iter():
        name = element.get("identifier")
        if name is not None and not IDENTIFIER.fullmatch(name):
            raise ValueError(f"{name} is no identifier")
    for kind in ("simpleChoice", "modalFeedback"):
        names = [it.get("identifier") for it in root.iter(kind)]
        if len(set(names)) != len(names):
            raise ValueError(f"two {kind} with one identifier")
    body = root.find("itemBody")
    blocks = [it.tag for it in body]
    if (body.text or "").strip() or blocks not in (["div", "choiceInteraction"], ["choiceInteraction"]):
        raise ValueError(f"the body is {blocks}")
    for paragraph in root.iter("p", "prompt"):
        if paragraph.find(".//p") is not None or paragraph.find(".//ol") is not None:
            raise ValueError("a block in a paragraph")


def _asked(root: etree._Element, interaction: etree._Element, resource: etree._Element) -> Asked:
    body, prompt = root.find("itemBody/div"), interaction.find("prompt")
    paragraphs = paragraphs_of(read_html(_inside(body))) if body is not None else ()
    right = {it.text for it in root.iterfind("responseDeclaration/correctResponse/value")}
    whys = {it.get("identifier"): it for it in root.iter("modalFeedback")}
    explain, point, references = told(_block(whys.pop("general_fb")))
    return Asked(
        id=root.get("identifier", ""),
        tags=frozenset(it.findtext("{*}string", "") for it in resource.iterfind(".//{*}keyword")),
        stem=paragraphs if prompt is not None else (),
        ask=inline(_inside(prompt)) if prompt is not None else paragraphs,
        options=tuple(
            Option(inline(_inside(it)), _why(whys[it.get("identifier")]), it.get("identifier") in right)
            for it in interaction.iter("simpleChoice")
        ),
        explain=explain,
        point=point,
        references=references,
        several=root.find("responseDeclaration").get("cardinality") == "multiple",
    )


def _why(feedback: etree._Element) -> tuple[tuple[object, ...], ...]:
    (paragraph,) = feedback.iter("p")
    return inline(_inside(paragraph))


def _block(feedback: etree._Element) -> str:
    """Return what is in a feedback: in its content body in QTI 3, in its div in QTI 2.1."""
    (block,) = feedback
    return _inside(block)


def _inside(element: etree._Element) -> str:
    """Return the content of *element* as HTML."""
    return escape(element.text or "", quote=False) + "".join(
        etree.tostring(deepcopy(child), method="html", encoding="unicode") for child in element
    )


def _default(declaration: etree._Element) -> tuple[str, ...]:
    return tuple(it.text or "" for it in declaration.iterfind("defaultValue/value"))


def _process(rules: etree._Element, values: Values, root: etree._Element) -> None:
    for rule in rules:
        if rule.tag == "setOutcomeValue":
            values[rule.get("identifier", "")] = _value(rule[0], values, root)
        elif rule.tag == "responseCondition":
            (branch,) = rule
            condition, *then = branch
            if _holds(condition, values, root):
                for each in then:
                    values[each.get("identifier", "")] = _value(each[0], values, root)
        else:
            raise ValueError(f"{rule.tag} was not expected")


def _holds(condition: etree._Element, values: Values, root: etree._Element) -> bool:
    if condition.tag == "and":
        return all(_holds(it, values, root) for it in condition)
    if condition.tag == "not":
        return not _holds(condition[0], values, root)
    found = [_value(it, values, root) for it in condition]
    if condition.tag == "isNull":
        return not found[0]
    if condition.tag == "match":
        return bool(found[0]) and found[0] == found[1]
    if condition.tag == "member":
        return found[0][0] in found[1]
    if condition.tag == "gte":
        return float(found[0][0]) >= float(found[1][0])
    raise ValueError(f"{condition.tag} was not expected")


def _value(expression: etree._Element, values: Values, root: etree._Element) -> tuple[str, ...]:
    if expression.tag == "variable":
        return values[expression.get("identifier", "")]
    if expression.tag == "baseValue":
        return (expression.text or "",)
    if expression.tag == "multiple":
        return tuple(value for it in expression for value in _value(it, values, root))
    if expression.tag == "mapResponse":
        mapping = root.find("responseDeclaration/mapping")
        mapped = {it.get("mapKey"): float(it.get("mappedValue", "")) for it in mapping}
        total = sum(mapped.get(value, float(mapping.get("defaultValue", "0"))) for value in values["RESPONSE"])
        return (str(min(max(total, float(mapping.get("lowerBound", ""))), float(mapping.get("upperBound", "")))),)
    raise ValueError(f"{expression.tag} was not expected")
