"""H5P question sets, read back by the rules of H5P's own programs, and taken in by a server of H5P."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from itertools import combinations
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from quiz.formats import FORMATS
from quiz.items import Item, Quiz, quiz_of
from quiz.written import Loss
from source.files.zip import archive
from tests.clients import CLIENTS, client, missing
from tests.quiz.extreme import extreme_quiz, hostile_quiz
from tests.quiz.lectures import LECTURES, PICTURES, lecture_with, quiz_in, quiz_with
from tests.quiz.readers.asked import from_item
from tests.quiz.readers.fields import emphasised, plain
from tests.quiz.readers.h5p import Question, QuestionSet, Refused, opened, question_set
from tests.quiz.readers.h5p_semantics import SEMANTICS
from tests.quiz.readers.html import Words


def written(quiz: Quiz) -> bytes:
    return FORMATS["h5p"].write(quiz).content


def content_of(quiz: Quiz) -> Any:
    return json.loads(opened(written(quiz))["content/content.json"])


def carried(quiz: Quiz) -> list[Item]:
    left_out = {loss.item for loss in FORMATS["h5p"].write(quiz).losses if loss.is_left_out}
    return [item for item in quiz.items if item.id not in left_out]


def squeezed(words: str) -> str:
    return " ".join(words.split())


def assert_whole(quiz: Quiz) -> QuestionSet:
    found = question_set(written(quiz))
    for item, question in zip(carried(quiz), found.questions, strict=True):
        assert_asks(item, question)
        assert question.shuffles is not item.is_ordered
    return found


def assert_asks(item: Item, question: Question) -> None:
    asked, read = from_item(item, ""), question.asked
    if not item.pictures and not any(words.link for line in (*asked.stem, *asked.ask) for words in line):
        assert read.stem + read.ask == asked.stem + asked.ask
    assert [it.is_right for it in read.options] == [it.is_right for it in asked.options]
    assert [it.why for it in read.options] == [it.why for it in asked.options]
    assert [plain(it.words) for it in read.options] == [plain(it.words) for it in asked.options]
    # In plain text a space is before the number of a reference.
    assert squeezed(plain(read.explain)).replace(" [", "[") == squeezed(plain(asked.explain)).replace(" [", "[")
    assert squeezed(plain((read.point,))) == squeezed(plain((asked.point,))).removesuffix(".")
    assert [squeezed(it) for it in read.references] == [squeezed(it) for it in asked.references]
    assert read.several is item.several


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_question_of_a_lecture_comes_back_and_is_scored(path: Path) -> None:
    quiz = quiz_in(path)
    found = assert_whole(quiz)
    assert found.title == squeezed(quiz.title.plain)
    for item, question in zip(carried(quiz), found.questions, strict=True):
        assert_scored(item, question)


def assert_scored(item: Item, question: Question) -> None:
    """Try no answer, each answer, and of several right ones each pair, all right ones, everything."""
    places = tuple(range(len(item.answers)))
    right = tuple(place for place in places if item.answers[place].is_right)
    tried = [(), *((place,) for place in places), *(combinations(places, 2) if item.several else ()), right]
    for chosen in [*tried, *([places] if item.several else [])]:
        assert question.score(chosen) == (set(chosen) == set(right))


def test_hostile_words_come_back_from_every_place() -> None:
    assert_whole(hostile_quiz())


def test_extreme_questions_come_back_or_are_reported() -> None:
    quiz = extreme_quiz()
    for item, question in zip(carried(quiz), assert_whole(quiz).questions, strict=True):
        assert_scored(item, question)
    several = "it has several pictures, or one in an answer, and H5P shows one above the question"
    left_out = [loss for loss in FORMATS["h5p"].write(quiz).losses if loss.is_left_out]
    assert left_out == [Loss(f"lecture-{name}", several, is_left_out=True) for name in ("pictured", "only-pictures")]


def test_a_picture_stands_above_its_question_with_its_words_and_who_made_it() -> None:
    quiz = quiz_with({"stem": 'See ![a nest & "more"](nest.png "A. Nonym, CC BY 4.0") here.'})
    files = opened(written(quiz))
    (question,) = question_set(written(quiz)).questions
    assert question.alt == 'a nest & "more"'
    assert plain(question.asked.stem) == 'See here.a nest & "more"'
    assert question.asked.stem[0][-1] == Words("(A. Nonym, CC BY 4.0)", frozenset(["credit"]))
    (name,) = [name for name in files if name.endswith(".png")]
    assert files[name] == PICTURES["nest.png"]
    assert json.loads(files["h5p.json"])["preloadedDependencies"][-1]["machineName"] == "H5P.Image"


def test_a_link_in_a_question_is_followed_by_its_address_and_one_in_a_reason_leads_there() -> None:
    link = "[the *paper*](https://example.org/?a=1&b=2)"
    (question,) = question_set(written(quiz_with({"ask": f"What says {link}?", "right": {"Yes": link}}))).questions
    assert plain(question.asked.ask) == "What says the paper (https://example.org/?a=1&b=2)?"
    assert {words.link for words in question.asked.options[1].why[0]} == {"https://example.org/?a=1&b=2"}


def test_bold_and_italics_stay_in_question_answers_and_reasons_and_are_reported_elsewhere() -> None:
    marked = {"ask": "Which is **not**?", "right": {"*TFE3*": "It is **not**."}, "explain": "Mind *TFE3*."}
    quiz = quiz_with(marked, {"explain": "Mind TFE3."})
    first, _ = question_set(written(quiz)).questions
    assert emphasised(first.asked.ask, *(it.words for it in first.asked.options)) == {"not", "TFE3"}
    assert emphasised(*(it.why for it in first.asked.options)) == {"not"}
    lost = [loss for loss in FORMATS["h5p"].write(quiz).losses if "bold" in loss.what]
    assert lost == [Loss("lecture-q0", "bold and italics in what is told after its answer")]


def test_a_question_keeps_its_id_when_its_words_change() -> None:
    ids = [
        [part["subContentId"] for part in content_of(quiz_with({"id": "a", **change}, {"id": "b"}))["questions"]]
        for change in ({}, {"ask": "Another?"})
    ]
    assert ids[0] == ids[1]
    assert len({UUID(each) for each in ids[0]}) == 2


@pytest.mark.parametrize(
    ("language", "check", "second"), [("de", "Antwort prüfen", "Frage 2 von 2"), ("es", "Comprobar", "Pregunta 2 de 2")]
)
def test_what_stands_round_the_questions_is_in_their_language(
    language: str, check: str, second: str, tmp_path: Path
) -> None:
    quiz = quiz_of(lecture_with(tmp_path, {}, {}, about={"language": language}))
    found = question_set(written(quiz))
    assert found.language == language
    assert found.questions[0].texts["checkAnswerButton"] == check
    assert found.texts["textualProgress"].replace("@current", "2").replace("@total", "2") == second
    english = question_set(written(quiz_with({}, {}))).texts
    assert [name for name, words in found.texts.items() if words == english[name]] == []


@pytest.mark.parametrize(("language", "told"), [("en-GB", "en-GB"), ("es-419", "es"), ("zh-Hant-TW", "zh-Hant-TW")])
def test_a_language_that_the_package_may_not_name_is_named_without_its_region(
    language: str, told: str, tmp_path: Path
) -> None:
    quiz = quiz_of(lecture_with(tmp_path, {}, about={"language": language}))
    assert question_set(written(quiz)).language == told


def test_a_long_title_is_as_long_as_a_package_may_have() -> None:
    title = question_set(written(quiz_with({}, title="word " * 60))).title
    assert (len(title), title[-1]) == (255, "…")


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        ("<p>Which?</p>", "<p><u>Which?</u></p>", "would be dropped"),
        ('"correct":false', '"correct":false,"weight":2', "would be dropped"),
        ('"H5P.MultiChoice 1.16"', '"H5P.MultiChoice 1.17"', "may not stand here"),
        ('"type":"single"', '"type":"one"', "is not offered"),
        ('"singlePoint":true', '"singlePoint":"true"', "is no boolean"),
        ("Teaching point", "@score of @total. Teaching point", "fills in a score"),
    ],
)
def test_the_reader_refuses_what_h5p_drops(old: str, new: str, refusal: str) -> None:
    files = opened(written(quiz_with({})))
    content = files["content/content.json"].decode()
    assert old in content
    files["content/content.json"] = content.replace(old, new, 1).encode()
    with pytest.raises(Refused, match=refusal):
        question_set(archive(files.items()))


def site(folder: Path) -> Path:
    """Make a site in *folder* that has the content types; they are their descriptions, and no programs."""
    for name, semantics in SEMANTICS.items():
        machine, version = name.split(" ")
        major, minor = map(int, version.split("."))
        library = folder / "libraries" / f"{machine}-{version}"
        library.mkdir(parents=True)
        about = {"title": machine, "machineName": machine, "majorVersion": major, "minorVersion": minor}
        about |= {"patchVersion": 1, "runnable": 1}
        (library / "library.json").write_text(json.dumps(about))
        (library / "semantics.json").write_text(json.dumps(semantics))
    return folder


def taken_in(content: bytes, folder: Path) -> Any:
    """Return what the server of H5P has of *content* after an upload."""
    client("@lumieducation/h5p-server")
    node = shutil.which("node") or missing("node is missing: install nodejs")
    file = folder / "quiz.h5p"
    file.write_bytes(content)
    ran = subprocess.run([node, CLIENTS / "h5p-server.mjs", folder, file], capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    return json.loads(re.sub(rb"(images/[0-9a-f]+)-[\w-]+(\.(png|jpg))", rb"\1\2", ran.stdout))  # it renames them


@pytest.mark.parametrize("made", [hostile_quiz, extreme_quiz, lambda: quiz_in(LECTURES[0])])
def test_a_server_of_h5p_keeps_all_of_it(made: Any, tmp_path: Path) -> None:
    quiz = made()
    files = opened(written(quiz))
    found = taken_in(written(quiz), site(tmp_path))
    assert found["metadata"]["title"] == json.loads(files["h5p.json"])["title"]
    assert found["params"] == json.loads(files["content/content.json"])
    assert {f"content/{name}" for name in found["pictures"]} == {
        name for name in files if name.startswith("content/im")
    }


def test_the_server_of_h5p_drops_what_may_not_stand_there(tmp_path: Path) -> None:
    """So that it keeps all is no matter of course."""
    files = opened(written(quiz_with({"right": {"Yes": "It is."}})))
    files["content/content.json"] = re.sub(rb"It is\.", b"<u>It</u> is.", files["content/content.json"])
    found = taken_in(archive(files.items()), site(tmp_path))
    assert found["params"]["questions"][0]["params"]["answers"][1]["tipsAndFeedback"]["chosenFeedback"] == "It is."
