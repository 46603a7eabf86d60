from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx.slide import Slide

from deck.house.template import house_template
from deck.page.marks import Table
from deck.plan.deck import plan
from deck.plan.pictures import images_of
from deck.slides.kind import Hall
from deck.slides.question.answer import AnswerSlide
from deck.slides.question.slide import QuestionSlide
from source.lecture.lecture import Lecture
from source.words.printed import IN_ENGLISH
from tests.deck.decks import (
    BUNDLED,
    LECTURES,
    NAMES,
    lecture_in,
    lecture_of,
    lines,
    placed,
    read_back,
    titles,
    topic_of,
)

Slides = dict[str, Slide]
R = f"{{{NAMES['r']}}}id"


@pytest.fixture(scope="module")
def asked() -> Lecture:
    return lecture_in(LECTURES / "questions.yaml")


@pytest.fixture(scope="module")
def slides(asked: Lecture) -> Slides:
    return {slide.name: slide for slide in read_back(asked).slides}


def question(**keys: Any) -> dict[str, Any]:
    """Return a question that the deck shows after the topic *only*."""
    shown = {"id": "q", "topic": "only", "show_after": "only", "level": "recall", "ask": "Which?"}
    return {**shown, "right": {"This": "Because"}, "wrong": {"That": "No"}, **keys}


def pair(**keys: Any) -> tuple[QuestionSlide, AnswerSlide]:
    """Return the two slides of a question with these keys."""
    _, _, asks, answers = plan(lecture_of(topics=topic_of(), questions=[question(**keys)])).slides
    assert isinstance(asks, QuestionSlide)
    assert isinstance(answers, AnswerSlide)
    return asks, answers


def rows(slide: Slide) -> list[list[str]]:
    return [
        [cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in row.cells]
        for row in placed(slide, "Table").table.rows
    ]


def said(title: tuple[Any, ...]) -> str:
    return "".join(run.text for run in title)


def links(slide: Slide) -> dict[str, str]:
    """Return the words of the links within the deck, and the name of the slide that each leads to."""
    found = {}
    for run in slide.element.iter(f"{{{NAMES['a']}}}r"):
        click = run.find("a:rPr/a:hlinkClick[@action='ppaction://hlinksldjump']", NAMES)
        if click is not None:
            found[run.findtext("a:t", namespaces=NAMES)] = slide.part.related_part(click.get(R)).slide.name
    return found


def test_pairs_follow_their_slides_within_their_sections(asked: Lecture) -> None:
    assert [(section.name, [slide.head.id for slide in section.slides]) for section in plan(asked).sections] == [
        ("Opening", ["title"]),
        (
            "First",
            [
                "nature",
                *("question:organ", "answer:organ", "question:same", "answer:same"),
                *("spread", "core", "question:marks", "answer:marks"),
            ],
        ),
        ("Second", ["end"]),
        ("References", ["references"]),
        ("Backup", ["backup:core:1", "backup:core:2"]),
    ]


def test_question_has_case_lead_in_and_lettered_options(slides: Slides) -> None:
    slide = slides["question:organ"]
    assert lines(placed(slide, "Label")) == ["Question\N{NO-BREAK SPACE}(?) · Nature"]
    assert lines(placed(slide, "Points")) == ["A young patient has a tumour of the thigh^2^."]
    assert rows(slide) == [
        ["A–D", "Choose one answer"],
        ["A", "30 % of them go elsewhere"],
        ["B", "Brain"],
        ["C", "Liver"],
        ["D", "Lung, then bone"],
    ]
    assert placed(slide, "References").text_frame.text.replace("\N{NO-BREAK SPACE}", " ") == (
        "(?) awaits review by a specialist  ·  2 Case 2001"
    )
    assert slide.slide_layout.name == "Question"


def test_answer_marks_the_key_by_sign_word_and_fill_and_gives_reasons(slides: Slides) -> None:
    slide = slides["answer:organ"]
    assert lines(placed(slide, "Points")) == lines(placed(slides["question:organ"], "Points"))
    assert rows(slide) == [
        ["A–D", "Answers and reasons"],
        ["A", "30 % of them go elsewhere4\nNobody has counted that"],
        ["B", "Brain\nThe brain comes later5"],
        ["C", "Liver\nThe liver is seldom reached"],
        ["✓ D", "Lung, then bone\nRight: The lung comes first, in 30 %3,4"],
    ]
    fills = placed(slide, "Table").element.xpath(".//a:tr/a:tc[2]/a:tcPr")
    assert [cell.xpath("string(a:solidFill/a:schemeClr/@val)") for cell in fills] == ["", "", "", "", "accent1"]
    assert lines(placed(slide, "Explanation")) == ["Remember: Think of the lung^6^."]
    assert placed(slide, "References").text_frame.text.replace("\N{NO-BREAK SPACE}", " ") == (
        "(?) awaits review by a specialist  ·  "
        "2 Case 2001  ·  3 Right 2001  ·  4 Fact 2001  ·  5 Wrong 2001  ·  6 More 2001  ·  7 Whole 2001"
    )
    assert slide.slide_layout.name == "Answer"


def test_question_with_several_answers_says_so_and_marks_each(slides: Slides) -> None:
    assert rows(slides["question:marks"])[0] == ["A–C", "More than one answer is right"]
    assert rows(slides["answer:marks"])[1:] == [
        ["✓ A", "CD31\nRight: It is positive in the vessels"],
        ["B", "Keratin\nIt is negative"],
        ["✓ C", "TFE3\nRight: It is positive in the nucleus"],
    ]


def test_options_stand_in_the_order_of_the_quiz_under_their_letters() -> None:
    asks, answers = pair(right={"CD34": "x"}, wrong={"CD117": "x", "CD10": "x"})
    assert [(option.letter, said(option.says)) for option in asks.options] == [
        ("A", "CD10"),
        ("B", "CD34"),
        ("C", "CD117"),
    ]
    assert [(option.letter, option.is_right) for option in answers.options] == [("A", False), ("B", True), ("C", False)]


def test_more_options_than_letters_are_numbered_on() -> None:
    asks, _ = pair(wrong={f"No {number}": "x" for number in range(1, 28)})
    assert [option.letter for option in asks.options][24:] == ["Y", "Z", "AA", "AB"]


def test_titles_are_lead_in_and_key_and_told_apart(slides: Slides) -> None:
    assert {name: slide.shapes.title.text_frame.text for name, slide in slides.items() if ":" in name} == {
        "question:organ": "What is the answer? (Nature)",
        "answer:organ": "Answer D: Lung, then bone",
        "question:same": "What is the answer? (Nature, 2)",
        "answer:same": "Answer B: Lung, then bone",
        "question:marks": "Which stains are positive?",
        "answer:marks": "Answers A and C: CD31; TFE3",
        "backup:core:1": "Mimics: further features (1 of 2)",
        "backup:core:2": "Mimics: further features (2 of 2)",
    }


def test_title_of_long_keys_names_the_topic_instead() -> None:
    assert said(pair(right={"Long " * 30: "x"}, wrong={"A": "x"})[1].head.title) == "Answer B: Label"


def test_slides_lead_to_each_other(slides: Slides) -> None:
    assert {name: links(slide) for name, slide in slides.items() if links(slide)} == {
        "nature": {"Question 1": "question:organ", "Question 2": "question:same"},
        "answer:organ": {"Back to: Nature": "nature"},
        "answer:same": {"Back to: Nature": "nature"},
        "core": {"Question": "question:marks", "Further features": "backup:core:1"},
        "answer:marks": {"Back to: Mimics": "core"},
        "backup:core:1": {"Back to: Mimics": "core"},
        "backup:core:2": {"Back to: Mimics": "core"},
    }


@pytest.mark.parametrize("name", ["title", "objectives", "summary", "references-1"])
def test_link_leads_to_a_topic_also_when_it_has_the_name_of_another_slide(name: str) -> None:
    lecture = lecture_of(
        topics=[{**topic_of()[0], "id": name, "cite": "r"}],
        objectives=[{"id": "o", "level": "recall", "can": "do it"}],
        summary=["All in all"],
        questions=[question(topic=name, show_after=name)],
        references=[{"id": "r", "title": "R"}],
    )
    slides = list(read_back(lecture).slides)
    (answer,) = (slide for slide in slides if slide.name == "answer:q")
    (click,) = answer.element.iter(f"{{{NAMES['a']}}}hlinkClick")
    assert answer.part.related_part(click.get(R)).slide.shapes.title.text_frame.text == "The only point"


def test_notes_tell_how_to_ask_and_have_every_reason(slides: Slides) -> None:
    assert lines(slides["question:organ"].notes_slide.notes_placeholder) == [
        "Ask",
        "Read the case, then the question. Leave time to think.",
        "Let everybody vote before you go on: A, B, C or D.",
        "References",
        "2. Case. Case. 2001.",
    ]
    written = [
        line.replace("\N{NO-BREAK SPACE}", " ") for line in lines(slides["answer:organ"].notes_slide.notes_placeholder)
    ]
    assert written == [
        "Answers and reasons",
        "A, wrong: 30 % of them go elsewhere^4^ – Nobody has counted that",
        "B, wrong: Brain – The brain comes later^5^",
        "C, wrong: Liver – The liver is seldom reached",
        "D, right: Lung, then bone – The lung comes first, in 30 %^3,4^",
        "Remember",
        "Think of the lung^6^.",
        "Awaits review",
        "Two series disagree.",
        "Facts",
        "30 % – a share^4^. Checked 2026-01-02",
        "References",
        *("2. Case. Case. 2001.", "3. Right. Right. 2001.", "4. Fact. Fact. 2001."),
        *("5. Wrong. Wrong. 2001.", "6. More. More. 2001.", "7. Whole. Whole. 2001."),
    ]


def test_reasons_that_do_not_fit_stand_in_the_notes_alone() -> None:
    why = "A reason that goes on and on. " * 20
    wrong = {name: f"{name} {why}[@w]" for name in ("Brain", "Bone", "Liver")}
    questions = [question(right={"Lung": "Short"}, wrong=wrong, explain="Remember this [@e].")]
    references = [{"id": name, "title": name, "author": [{"family": name.upper()}]} for name in "we"]
    lecture = lecture_of(topics=topic_of(), questions=questions, references=references)
    (slide,) = (slide for slide in read_back(lecture).slides if slide.name == "answer:q")
    assert rows(slide)[1:] == [["A", "Bone"], ["B", "Brain"], ["C", "Liver"], ["✓ D", "Lung\nRight: Short"]]
    assert lines(placed(slide, "Explanation")) == ["Remember: Remember this^2^."]
    assert placed(slide, "References").text_frame.text.split() == ["2", "E"]
    notes = lines(slide.notes_slide.notes_placeholder)
    assert notes[1:4] == [
        f"{letter}, wrong: {name} – {name} {why.strip()}^1^"
        for letter, name in zip("ABC", ("Bone", "Brain", "Liver"), strict=True)
    ]


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_bundled_questions_are_read_from_the_last_row(path: Path) -> None:
    """Case and options at 18 pt, reasons at 14 pt at least, and every reason is on the slide."""
    deck = plan(lecture_in(path))
    hall = Hall(deck.title, house_template(), IN_ENGLISH, images_of(deck.slides))
    shown = [slide for slide in deck.slides if isinstance(slide, QuestionSlide | AnswerSlide)]
    assert shown
    for slide in shown:
        page = slide.page(hall)
        (table,) = (mark for mark in page.marks if isinstance(mark, Table))
        fits = not page.overflows
        assert (fits, table.size >= 18, (table.below_size or 14) >= 14) == (True, True, True), page.id
        reasons = [bool(cell.below) for row in table.rows[1:] for cell in row[1:]]
        assert reasons == [isinstance(slide, AnswerSlide)] * len(slide.options), page.id


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_every_slide_of_a_bundled_lecture_has_a_title_of_its_own(path: Path) -> None:
    shown = titles(read_back(lecture_in(path)))
    assert sorted(shown) == sorted(set(shown))


def test_bold_in_a_bold_title_is_underlined() -> None:
    lecture = lecture_of(
        topics=topic_of(), questions=[question(ask="Which is **not** *it*, **b**?", show_after="only")]
    )
    slide = next(slide for slide in read_back(lecture).slides if slide.name.startswith("question:"))
    runs = slide.shapes.title.text_frame.paragraphs[0].runs
    assert [run.text for run in runs if run.font.underline] == ["not", "b"]


def test_lines_and_lists_stay_lines_on_slides_and_in_notes() -> None:
    course = "Course:\n- Day 1: fever\n- Day 3: rash"
    asked = question(stem=course, explain=course, right={"Yes": course}, show_after="only")
    lecture = lecture_of(topics=topic_of(points=[course, "Two"], notes=course), questions=[asked])
    lines = ["Course:", "• Day 1: fever", "• Day 3: rash"]
    slides = {slide.name: slide for slide in read_back(lecture).slides}
    notes = slides["only"].notes_slide.notes_text_frame.text.splitlines()
    assert notes[1:4] == lines
    asking, answer = (
        next(slide for name, slide in slides.items() if name.startswith(start)) for start in ("question:", "answer:")
    )
    assert [it.text for it in placed(asking, "Points").text_frame.paragraphs] == lines
    assert answer.notes_slide.notes_text_frame.text.count("\n".join(lines[1:])) == 2  # of the reason, and to remember
    shown = "\n".join(shape.text_frame.text for shape in answer.shapes if shape.has_text_frame)
    assert shown.replace("\v", "\n").count("\n".join(lines[1:])) == 2
