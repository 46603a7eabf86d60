"""ExamSoft's Word document, read back by its guidelines, and opened by the programs that open Word documents."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from quiz.formats import FORMATS
from quiz.items import Item, Quiz, quiz_of
from quiz.texts.plain import to_line
from quiz.written import Loss
from tests.deck.open_xml_sdk import errors_in
from tests.libreoffice import converted, pages
from tests.quiz.extreme import extreme_quiz, hostile_quiz
from tests.quiz.lectures import LECTURES, as_markup, lecture_with, quiz_in, quiz_with
from tests.quiz.readers.examsoft import Question, Refused, questions
from tests.quiz.readers.fields import plain

CITED = "an answer is nothing but a citation, and this format has no references"
STARTS = ("A. Lincoln", "b) so", "*c. right", "12. of May", "~ 2 cm", "@home", "Title: x", "Answers:")


def written(quiz: Quiz) -> bytes:
    return FORMATS["examsoft"].write(quiz).content


def squeezed(words: str) -> str:
    return " ".join(words.replace("\u2060", "").split())


def uncited(item: Item) -> str:
    return squeezed(" ".join(to_line(text) for text in (item.stem, item.ask) if text))


def without_brackets(words: str) -> str:
    """Return *words* with what a picture shows, as a reader has it."""
    return squeezed(re.sub(r"\[picture: (.*?)]", r"\1", words))


def assert_told(quiz: Quiz) -> list[Question]:
    made = FORMATS["examsoft"].write(quiz)
    left_out = {loss.item for loss in made.losses if loss.is_left_out}
    carried = [item for item in quiz.items if item.id not in left_out]
    found = questions(made.content)
    assert [question.title for question in found] == [item.id for item in carried]
    assert [question.number for question in found] == list(range(1, len(carried) + 1))
    for question, item in zip(found, carried, strict=True):
        assert squeezed(plain(question.asked)) == without_brackets(uncited(item))
        told = [(squeezed(plain(text)), is_right) for text, is_right in question.answers]
        assert told == [(without_brackets(to_line(it.text)), it.is_right) for it in item.answers]
        assert question.kind == ("MA" if item.several else "")
        rationale = squeezed(plain(question.rationale))
        for text in (*(it.why for it in item.answers), *filter(None, [item.explain])):
            assert squeezed(to_line(text, item.numbers)) in rationale
        for reference in item.references.values():
            assert squeezed(to_line(reference)) in rationale
    return found


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_question_of_a_lecture_comes_back(path: Path) -> None:
    assert len(assert_told(quiz_in(path))) == len(quiz_in(path).items)


def test_hostile_words_come_back_from_every_place() -> None:
    assert_told(hostile_quiz())


def test_extreme_questions_come_back_or_are_reported() -> None:
    quiz = extreme_quiz()
    assert_told(quiz)
    left_out = [loss for loss in FORMATS["examsoft"].write(quiz).losses if loss.is_left_out]
    assert left_out == [
        Loss("lecture-thirty", "it has 30 answers, and ExamSoft has letters for 26", is_left_out=True),
        Loss("lecture-same-in-plain", "two of its answers read the same in plain text", is_left_out=True),
        Loss(
            "lecture-only-cited",
            "an answer is nothing but a citation, and this format has no references",
            is_left_out=True,
        ),
    ]


def test_a_question_is_one_paragraph_with_its_title_and_number_in_front() -> None:
    several = {"kind": "several", "stem": "A man of 30.\n\nA mass.", "right": {"B": "It is.", "A": "Too."}}
    document = docx.Document(BytesIO(written(quiz_with(several, {"ask": "Which?"}))))
    assert [block.text for block in document.paragraphs] == [
        "Type: MA Title: lecture-q0 1. A man of 30.\nA mass.\nWhich?",
        "~ Right: A – Too.\nRight: B – It is.\nWrong: No – Not.\nTeaching point: A point",
        "*a. A",
        "*b. B",
        "c. No",
        "",
        "Title: lecture-q1 2. Which?",
        "~ Wrong: No – Not.\nRight: Yes – It is.\nTeaching point: A point",
        "a. No",
        "*b. Yes",
        "",
    ]


@pytest.mark.parametrize(
    "start", ["A. Lincoln", "b) so", "*c. right", "12. of May", "~ 2 cm", "@home", "Title: x", "Answers:"]
)
def test_no_line_begins_as_something_else(start: str) -> None:
    line = f"First line.\n\n{as_markup(start)} goes on."
    (question,) = assert_told(quiz_with({"stem": line, "right": {line: line}, "wrong": {"No": line}, "explain": line}))
    assert squeezed(plain(question.asked)) == f"First line. {start} goes on. Which?"


@pytest.mark.parametrize(("true", "false"), [("True", "False"), ("TRUE", "FALSE"), ("T", "F")])
def test_true_comes_first_even_where_it_is_wrong(true: str, false: str) -> None:
    (question,) = questions(written(quiz_with({"right": {false: "It is."}, "wrong": {true: "Not."}})))
    assert [(plain(text), is_right) for text, is_right in question.answers] == [(true, False), (false, True)]


def test_figures_stay_what_they_are_where_looks_are_lost() -> None:
    quiz = quiz_with({"ask": "How many are 10^6^ of V~1~ at Ca^2+^, [there](https://x.org)?"})
    document = docx.Document(BytesIO(written(quiz)))
    assert document.paragraphs[0].text == "Title: lecture-q0 1. How many are 10⁶ of V₁ at Ca²⁺, there (https://x.org)?"


def test_a_picture_is_in_its_paragraph_with_its_words_and_who_made_it() -> None:
    quiz = quiz_with({"stem": 'See ![a nest](nest.png "A. Nonym") here.', "right": {"![a sheet](sheet.png)": "It is."}})
    content = written(quiz)
    document = docx.Document(BytesIO(content))
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]  # noqa: SLF001 - has no words for it
    assert described == ["a nest", "a sheet"]
    assert document.paragraphs[0].text == "Title: lecture-q0 1. See \n(A. Nonym) here.\nWhich?"
    assert len([name for name in ZipFile(BytesIO(content)).namelist() if name.startswith("word/media/")]) == 2


def test_a_citation_behind_one_answer_does_not_give_it_away() -> None:
    quiz = quiz_with({"right": {"Yes [@portera2001]": "It is [@portera2001]."}, "ask": "Which [@portera2001]?"})
    (question,) = questions(written(quiz))
    assert plain(question.asked) == "Which?"
    assert [plain(text) for text, _ in question.answers] == ["No", "Yes"]
    assert "It is [1]." in plain(question.rationale)


def test_our_own_words_are_in_the_language_of_the_lecture(tmp_path: Path) -> None:
    quiz = quiz_of(lecture_with(tmp_path, {"explain": "Merke."}, about={"language": "de"}))
    document = docx.Document(BytesIO(written(quiz)))
    lines = document.paragraphs[1].text.splitlines()
    assert [line.split(":")[0] for line in lines] == ["~ Falsch", "Richtig", "Merke", "Kernaussage"]


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        ("Title: lecture-q0 1. ", "Title: lecture-q0 ", "is not what has to stand here"),
        ("*b. ", "b. ", "0 right answers"),
        ("a. ", "b. ", "without their letters"),
        ("Which?", "First.</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>B. Second", "begins as something else"),
    ],
)
def test_the_reader_refuses_what_the_guidelines_do(old: str, new: str, refusal: str) -> None:
    content = BytesIO(written(quiz_with({})))
    with ZipFile(content) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert old in files["word/document.xml"].decode()
    files["word/document.xml"] = files["word/document.xml"].replace(old.encode(), new.encode(), 1)
    changed = BytesIO()
    with ZipFile(changed, "w") as archive:
        for name, file in files.items():
            archive.writestr(name, file)
    with pytest.raises(Refused, match=refusal):
        questions(changed.getvalue())


@pytest.mark.slow
@pytest.mark.parametrize("made", [hostile_quiz, extreme_quiz])
def test_word_finds_nothing_to_repair(made: object, tmp_path: Path) -> None:
    assert errors_in(written(made()), tmp_path / "questions.docx") == []  # type: ignore[operator]


@pytest.mark.slow
def test_libreoffice_shows_every_question(tmp_path: Path) -> None:
    quiz = quiz_in(LECTURES[0])
    (pdf,) = converted({"questions.docx": written(quiz)}, "pdf", tmp_path).values()
    shown = squeezed(" ".join(pages(pdf)))
    assert [item.id for item in quiz.items if f"Title: {item.id}" not in shown] == []
