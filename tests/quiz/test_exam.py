"""Exam papers and their key, read back with python-docx: what a candidate and an examiner find in them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from quiz.exam.versions import letter
from quiz.formats import exam
from quiz.items import Item, Quiz
from quiz.written import Written
from tests.quiz.exams import MADE, quiz_of, written
from tests.quiz.lectures import quiz_with
from tests.quiz.readers.exam import Explained, Key, Paper, Question, blocks, key, paper, pictures
from tests.quiz.readers.html import Words
from tests.quiz.readers.texts import shown

every_quiz = pytest.mark.parametrize("name", MADE)


@cache
def read_of(name: str) -> tuple[dict[str, Paper], Key]:
    return opened_papers(written(name))


def opened_papers(written: Written) -> tuple[dict[str, Paper], Key]:
    assert written.losses == ()
    *others, (suffix, last) = written.beside
    assert suffix == ".exam.key.docx"
    papers = {"A": written.content} | {suffix.split(".")[2].upper(): content for suffix, content in others}
    return {name: paper(content) for name, content in papers.items()}, key(last)


def as_printed(item: Item, number: int, letters: str | None = None) -> Question:
    worth = "1 point" if item.points == 1 else f"{item.points:g} points"
    options = {letter(place): shown(answer.text) for place, answer in enumerate(item.answers)}
    return Question(number, worth, shown(item.stem), shown(item.ask), item.several, options)


@every_quiz
def test_version_a_prints_every_question_as_it_was_written(name: str) -> None:
    quiz = quiz_of(name)
    read = read_of(name)[0]["A"]
    assert (read.title, read.version) == (quiz.title.plain, "Version A")
    assert read.questions == [as_printed(item, number) for number, item in enumerate(quiz.items, start=1)]


@every_quiz
def test_other_versions_print_the_same_in_another_order(name: str) -> None:
    quiz = quiz_of(name)
    for read in list(read_of(name)[0].values())[1:]:
        assert [question.number for question in read.questions] == list(range(1, len(quiz.items) + 1))
        found = [item_of(question, quiz) for question in read.questions]
        assert sorted(item.id for item in found) == sorted(item.id for item in quiz.items)
        assert len(quiz.items) < 5 or found != list(quiz.items)
        for item, question in zip(found, read.questions, strict=True):
            same_order = replace(question, options={})
            assert same_order == replace(as_printed(item, question.number), options={})
            assert list(question.options) == [letter(place) for place in range(len(item.answers))]
            if item.is_ordered:
                assert list(question.options.values()) == [shown(answer.text) for answer in item.answers]


def item_of(question: Question, quiz: Quiz) -> Item:
    """Return the item that a printed question is: nothing else tells than what is printed."""
    options = sorted(map(repr, question.options.values()))
    (found,) = (
        item
        for item in quiz.items
        if (shown(item.stem), shown(item.ask)) == (question.stem, question.ask)
        and sorted(repr(shown(answer.text)) for answer in item.answers) == options
    )
    return found


@every_quiz
def test_the_key_has_the_right_letters_of_every_paper(name: str) -> None:
    quiz = quiz_of(name)
    papers, read = read_of(name)
    assert list(read.letters) == list(papers)
    for version, printed in papers.items():
        for question in printed.questions:
            item = item_of(question, quiz)
            right = [shown(answer.text) for answer in item.right]
            letters = ", ".join(name for name, words in question.options.items() if words in right)
            assert read.letters[version][question.number] == letters
            assert read.questions[item.id].places[version] == (question.number, letters)
            if read.points:
                assert read.points[version][question.number] == f"{item.points:g}"


@every_quiz
def test_the_key_has_the_reasons_and_all_else(name: str) -> None:
    quiz = quiz_of(name)
    read = read_of(name)[1]
    assert read.title == quiz.title.plain
    assert list(read.questions) == [item.id for item in quiz.items]
    for item in quiz.items:
        assert replace(read.questions[item.id], places={}) == explained(item)


def explained(item: Item) -> Explained:
    numbers = {name: number for number, name in enumerate(item.references, start=1)}
    listed = (f"{n}.\t{words.plain}".replace("\n", " ") for n, words in enumerate(item.references.values(), start=1))
    told = {
        "What to remember": shown(item.explain, numbers),
        "Teaching point": shown(item.topic_title),
        "References": tuple((Words(line),) for line in listed),
    }
    return Explained(
        worth=as_printed(item, 1).worth,
        places={},
        about=f"Level: {item.level}. Topic: {item.topic_label}.",
        stem=shown(item.stem, numbers),
        ask=shown(item.ask, numbers),
        options=[(a.is_right, shown(a.text, numbers), shown(a.why, numbers)) for a in item.answers],
        told={name: words for name, words in told.items() if words},
    )


def test_a_paper_gives_nothing_away() -> None:
    quiz = quiz_with(
        {"stem": "Seen [@odd].", "right": {"Yes [@folpe2006]": "Secret why"}, "wrong": {"No": "Secret too"}},
        {"explain": "Secret"},
    )
    with ZipFile(BytesIO(exam.write(quiz).content)) as package:
        everything = b"".join(package.read(name) for name in package.namelist()).decode("utf-8", "replace")
    assert [word for word in ("Secret", "[1", "Folpe", "lecture-q0") if word in everything] == []


def test_pictures_arrive_with_their_words_and_fit_the_page() -> None:
    quiz = quiz_of("extreme")
    (file,) = quiz.items[2].pictures.values()
    told = [("A nest\u2028of cells", file.content), ("A nest", file.content)]
    made = written("extreme")
    for content in (made.content, *(content for _, content in made.beside)):
        found = pictures(docx.Document(BytesIO(content)))
        assert sorted(it[:2] for it in found) == sorted(told)


@pytest.mark.parametrize(("width", "height"), [(640, 480), (640, 3000), (4, 3)])
def test_a_picture_keeps_its_shape_and_leaves_room(width: int, height: int) -> None:
    quiz = quiz_with({"stem": "![A nest](nest.png)", "right": {"![A nest](nest.png)": "So."}})
    (item,) = quiz.items
    shaped = {name: picture._replace(width=width, height=height) for name, picture in item.pictures.items()}
    content = exam.write(quiz._replace(items=(item._replace(pictures=shaped),))).content
    found = [(across, down) for _, _, across, down in pictures(docx.Document(BytesIO(content)))]
    assert [across / down for across, down in found] == pytest.approx([width / height] * 2, rel=0.01)
    assert [across <= most for (across, _), most in zip(found, (15.51, 7.51), strict=True)] == [True, True]
    assert [down <= most for (_, down), most in zip(found, (9.01, 4.51), strict=True)] == [True, True]


def test_the_sheet_has_a_box_for_each_answer() -> None:
    quiz = quiz_with({}, {"wrong": {"a": ".", "b": "."}}, {"kind": "several", "right": {"a": ".", "b": "."}})
    read = opened_papers(exam.write(quiz))[0]["A"]
    assert read.sheet == {1: "○○", 2: "○○○", 3: "□□□"}
    assert read.sheet_letters == {"A B C"}
    assert read_of("extreme")[0]["A"].sheet_letters == {
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z AA BB CC DD"
    }


def test_only_what_is_drawn_is_printed_and_the_rest_is_reported() -> None:
    quiz = quiz_with(*[{"ask": f"Question {n}?"} for n in range(6)])
    chosen = quiz._replace(drawn=frozenset(["lecture-q1", "lecture-q4"]))
    made = exam.write(chosen)
    assert [(loss.item, loss.is_left_out) for loss in made.losses] == [(f"lecture-q{n}", True) for n in (0, 2, 3, 5)]
    assert {loss.what for loss in made.losses} == {"it is not drawn for the paper (exam, draw)"}
    for content in (made.content, made.beside[0][1]):
        asked = [line for question in paper(content).questions for paragraph in question.ask for line in paragraph]
        assert sorted(words.text for words in asked) == ["Question 1?", "Question 4?"]
    assert list(key(made.beside[-1][1]).questions) == ["lecture-q1", "lecture-q4"]


def captions(content: bytes) -> list[str]:
    return [it.text for it in docx.Document(BytesIO(content)).paragraphs if it.style.name == "Grid caption"]


def test_a_sheet_of_one_question_is_called_by_it() -> None:
    assert captions(exam.write(quiz_with({})).content) == ["Question 1"]
    assert captions(exam.write(quiz_with({}, {})).content) == ["Questions 1 to 2"]


def test_the_key_speaks_of_several_answers_and_of_topics_by_their_names() -> None:
    quiz = quiz_with({"kind": "several", "right": {"a": ".", "c": "."}, "wrong": {"b": "."}}, {})
    told = [
        it.text
        for it in blocks(docx.Document(BytesIO(exam.write(quiz._replace(versions=1)).beside[0][1])))
        if getattr(it, "style", None) and it.style.name == "Key place"
    ]
    assert told == [
        "Version A: question 1, answers A and C.",
        "Level: recall. Topic: Topic.",
        "Version A: question 2, answer B.",
        "Level: recall. Topic: Topic.",
    ]


def test_what_a_candidate_is_told() -> None:
    read = opened_papers(exam.write(quiz_with({"points": 1.5}, {})))[0]["B"]
    assert read.fill_in == ["Name \t\tStudent number \t", "Date \t\tPoints (of 2.5) \t", "Name \t\tStudent number \t"]
    assert read.instructions == [
        "Number of questions: 2. Points in all: 2.5.",
        "Each question has one best answer. Only what is marked on the answer sheet, at the end, counts.",
    ]
    assert read.headings == [
        (1, "Instructions"),
        (1, "Questions"),
        (2, "Question 1"),
        (2, "Question 2"),
        (1, "Answer sheet"),
    ]


def test_there_are_as_many_versions_as_asked_for() -> None:
    quiz = quiz_of("asps")
    quiz = quiz._replace(items=quiz.items[:12])
    assert [suffix for suffix, _ in exam.write(quiz._replace(versions=1)).beside] == [".exam.key.docx"]
    papers, read = opened_papers(exam.write(quiz._replace(versions=26)))
    assert list(papers) == list(read.letters) == list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert len({tuple(read.letters[version].values()) for version in papers}) == 26


def test_a_new_question_moves_no_others() -> None:
    quiz = quiz_of("asps")
    quiz = quiz._replace(items=quiz.items[:24])
    fewer = quiz._replace(items=quiz.items[:20] + quiz.items[21:])
    whole, less = (opened_papers(exam.write(it))[0]["B"].questions for it in (quiz, fewer))
    kept = [replace(question, number=0) for question in whole if item_of(question, quiz) != quiz.items[20]]
    assert kept == [replace(question, number=0) for question in less]
