"""QTI 2.1 and QTI 3, read back by the standard: what the two versions have in common."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from lxml import etree

from quiz.formats import FORMATS
from quiz.items import Item, Quiz
from quiz.qti.item import identifier
from source.files.zip import archive
from tests.quiz.extreme import EXTREME, hostile_quiz
from tests.quiz.lectures import LECTURES, PICTURES, quiz_in, quiz_with
from tests.quiz.readers import openolat, qti
from tests.quiz.readers.asked import Asked, from_item
from tests.quiz.readers.package import opened

NAMES = {"2.1": "qti21", "3": "qti3"}
both = pytest.mark.parametrize("version", NAMES)

MORE = (
    {"kind": "several", "right": {f"r{n}": "yes" for n in range(12)}, "wrong": {f"w{n}": "no" for n in range(18)}},
    {"kind": "several", "right": {"a": "yes", "b": "yes", "c": "yes"}, "wrong": {"d": "no"}, "points": 2.5},
    {"right": {'![a nest of cells, "×" <b>](nest.png)': "It is."}, "wrong": {"and ![a nest](nest.png) so": "no"}},
    {
        "stem": "One *i* **b** H~2~O 10^3^ [@portera2001, p. 3; @folpe2006].\n\nTwo\\\nthree",
        "ask": "Which is **not** [*it*](https://x.org/?a=1&b=%7B) [@folpe2006]?",
        "right": {"***both*** [@portera2001]": "line\n\nparagraph"},
        "wrong": {"*TFE3*": "~sub~^sup^", "a\n\nb": "[@folpe2006; @portera2001]"},
        "explain": "* no list\n\n> no quote",
    },
    {"ask": "One\n\nTwo?", "explain": "long word " * 2_000},
)
"""Beside the extreme questions of all formats, those that matter to QTI."""


def extreme() -> Quiz:
    return quiz_with(*({"id": name, **question} for name, question in EXTREME.items()), *MORE)


def read_back(quiz: Quiz, version: str) -> qti.Package:
    written = FORMATS[NAMES[version]].write(quiz)
    assert written.losses == ()
    return qti.read(written.content, version)


def expected(item: Item, quiz: Quiz, version: str) -> Asked:
    asked = from_item(item, quiz.id)
    return asked if version == "3" else replace(asked, stem=(), ask=asked.stem + asked.ask)


def assert_whole(quiz: Quiz, version: str) -> qti.Package:
    package = read_back(quiz, version)
    assert [item.asked for item in package.items] == [expected(item, quiz, version) for item in quiz.items]
    assert [item.points for item in package.items] == [item.points for item in quiz.items]
    assert [item.is_shuffled for item in package.items] == [not item.is_ordered for item in quiz.items]
    assert {item.language for item in package.items} <= {quiz.language}
    assert package.points == sum(item.points for item in quiz.items)
    assert package.title == " ".join(quiz.title.plain.split())
    return package


def worth(item: Item, chosen: tuple[int, ...]) -> float:
    """Return what the answers at the places *chosen* earn."""
    right = sum(item.answers[place].is_right for place in chosen)
    wrong = len(chosen) - right
    if not item.several:
        return item.points * right
    all_wrong = len(item.answers) - len(item.right)
    share = right / len(item.right) - (wrong / all_wrong if all_wrong else 0)
    return item.points * min(max(share, 0), 1)


def assert_scored(item: Item, read: qti.QtiItem) -> None:
    """Try no answer, each answer, each pair, all right ones, all answers."""
    places = range(len(item.answers))
    right = tuple(place for place in places if item.answers[place].is_right)
    tried = [(), *((place,) for place in places), *(combinations(places, 2) if item.several else ()), right]
    for chosen in [*tried, *([tuple(places)] if item.several else [])]:
        score, shown = read.outcome(tuple(read.choices[place] for place in chosen))
        assert score == pytest.approx(worth(item, chosen), abs=2e-5)
        assert shown == ("general_fb", *(read.choices[place] for place in chosen))
    assert read.outcome(tuple(read.choices[place] for place in right))[0] == item.points


@both
@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_item_of_the_lectures_comes_back_whole_and_is_scored(path: Path, version: str) -> None:
    quiz = quiz_in(path)
    package = assert_whole(quiz, version)
    for item, read in zip(quiz.items, package.items, strict=True):
        assert_scored(item, read)


@both
def test_hostile_words_come_back_from_every_place(version: str) -> None:
    assert_whole(hostile_quiz(), version)


@both
def test_extreme_items_come_back_whole_and_are_scored(version: str) -> None:
    quiz = extreme()
    package = assert_whole(quiz, version)
    assert list(package.pictures.values()) == list(PICTURES.values())
    for item, read in zip(quiz.items, package.items, strict=True):
        assert_scored(item, read)


@both
@pytest.mark.parametrize(("right", "wrong"), [(2, 1), (3, 1), (3, 2), (3, 7), (6, 1), (7, 3), (11, 13)])
@pytest.mark.parametrize("points", [1, 0.5, 2.5, 100])
def test_several_right_answers_earn_all_and_everything_ticked_nothing(
    version: str, right: int, wrong: int, points: float
) -> None:
    sides = {"right": {f"r{n}": "y" for n in range(right)}, "wrong": {f"w{n}": "n" for n in range(wrong)}}
    (item,) = read_back(quiz_with({"kind": "several", "points": points, **sides}), version).items
    keys = [key for key, option in zip(item.choices, item.asked.options, strict=True) if option.is_right]
    assert item.outcome(tuple(keys))[0] == points
    assert item.outcome(item.choices)[0] == pytest.approx(0, abs=1e-9)
    assert item.outcome(tuple(key for key in item.choices if key not in keys))[0] == 0
    assert item.outcome(tuple(keys[1:]))[0] == pytest.approx(points * (right - 1) / right, abs=2e-5)


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_the_editor_of_openolat_knows_the_feedback_of_every_item(path: Path) -> None:
    items = read_back(quiz_in(path), "2.1").items
    assert [item.asked.id for item in items if openolat.warnings(item.root)] == []


def test_the_editor_of_openolat_knows_the_feedback_of_several_right_answers() -> None:
    (item,) = read_back(quiz_with({"kind": "several", "right": {"a": "yes", "b": "yes"}}), "2.1").items
    assert openolat.warnings(item.root) == set()
    assert item.outcome(item.choices)[1] == ("general_fb", *item.choices)


@pytest.mark.parametrize(
    ("old", "new", "warning"),
    [
        (
            'outcomeIdentifier="FEEDBACKMODAL" identifier="choice_1"',
            'outcomeIdentifier="OTHER" identifier="choice_1"',
            "alienFeedbacks",
        ),
        ("FEEDBACKMODAL", "FEEDBACK", "alienFeedbacks"),
        ("<and>", "<or>", "unsupportedFeedbacks"),
        ("</choiceInteraction>", "</choiceInteraction><div>more</div>", "textAfterInteraction"),
    ],
)
def test_the_reader_warns_as_openolat_does(old: str, new: str, warning: str) -> None:
    (item,) = read_back(quiz_with({}), "2.1").items
    xml = item.xml.replace(old, new).replace("</and>", "</or>" if "<or>" in new else "</and>")
    root = etree.fromstring(xml.replace(' xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"', "").encode())
    assert xml != item.xml
    assert openolat.warnings(root) == {warning}


def test_a_manifest_of_qti_3_has_its_own_metadata_before_that_of_lom() -> None:
    """The schema imsqtiv3p0_imscpv1p2_v1p0 has a sequence: qtiMetadata, then lom."""
    pictured = quiz_with({}, {"stem": "![a nest](nest.png)"}, lecture="2026-x")
    manifest = etree.fromstring(opened(FORMATS["qti3"].write(pictured).content)["imsmanifest.xml"])
    told = [[etree.QName(it).localname for it in metadata] for metadata in manifest.iter("{*}metadata")]
    assert told == [["schema", "schemaversion", "lom"], *[["qtiMetadata", "lom"]] * 2]


@both
def test_the_titles_tell_no_id_and_name_each_answer(version: str) -> None:
    quiz = quiz_with({"id": "the-answer", "ask": "Which one? " + "word " * 30, "right": {"**Yes** ": "It is."}})
    (item,) = read_back(quiz, version).items
    assert item.title == "Which one? word word word word word word word word word…"
    titles = {it.get("identifier"): it.get("title") for it in item.root.iter("modalFeedback")}
    assert titles == {"general_fb": "What to remember", "choice_1": "Wrong: No", "choice_2": "Right: Yes"}


@both
def test_the_manifest_says_how_an_item_can_be_taken_in(version: str) -> None:
    quiz = quiz_with({}, {"stem": "![a nest](nest.png)"})
    manifest = etree.fromstring(opened(FORMATS[NAMES[version]].write(quiz).content)["imsmanifest.xml"])
    found = [
        {
            path.findtext("{*}source/{*}string").rpartition("/")[2]: [
                it.text for it in path.iterfind(".//{*}entry/{*}string")
            ]
            for path in lom.iterfind(".//{*}taxonPath")
        }
        for lom in manifest.iterfind(".//{*}resource/{*}metadata")
    ]
    assert found == [
        {"accessMode": ["textual"], "accessibilityHazard": ["none"]},
        {
            "accessMode": ["textual", "visual"],
            "accessModeSufficient": ["textual"],
            "accessibilityFeature": ["alternativeText"],
            "accessibilityHazard": ["none"],
        },
    ]


def test_identifiers_stay_different() -> None:
    slugs = ["2026-a", "x-a", "x-a_b"]
    assert [identifier(slug) for slug in slugs] == ["_2026-a", "x-a", "x-a_b"]


@both
def test_ids_that_might_be_taken_for_others_come_back(version: str) -> None:
    package = read_back(quiz_with({"id": "a"}, {"id": "B"}, {"id": "package"}, lecture="2026-x"), version)
    assert [item.asked.id for item in package.items] == ["_2026-x--a", "_2026-x--B", "_2026-x--package"]


@both
def test_a_lecture_without_questions_is_an_empty_test(version: str) -> None:
    assert read_back(quiz_with(), version).items == ()


@both
@pytest.mark.parametrize(
    ("name", "old", "new", "refusal"),
    [
        ("lecture-q0.xml", b'identifier="choice_1">', b'identifier="1">', "is no identifier"),
        ("lecture-q0.xml", b"<p>It is.</p>", b"<p><p>It is.</p></p>", "a block in a paragraph"),
        ("imsmanifest.xml", b'<file href="lecture-q0.xml"/>', b"", "listed"),
        ("imsmanifest.xml", b"</qtiMetadata>", b"</qtiMetadata><lom/>", "in the order"),
        ("assessment.xml", b'href="lecture-q0.xml"', b'href="q0.xml"', "every item in order"),
    ],
)
def test_the_reader_refuses_what_breaks_the_standard(
    version: str, name: str, old: bytes, new: bytes, refusal: str
) -> None:
    files = dict(opened(FORMATS[NAMES[version]].write(quiz_with({})).content))
    assert old in files[name]
    files[name] = files[name].replace(old, new)
    with pytest.raises(ValueError, match=refusal):
        qti.read(archive(files.items()), version)
