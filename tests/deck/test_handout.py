from __future__ import annotations

from pathlib import Path

import pytest

from deck.check import findings
from tests.deck.decks import BUNDLED, CARDS, EVERY_FIGURE, LECTURES, deck_in, lecture_in, lines, opened, parts
from tests.deck.open_xml_sdk import errors_in

QUESTIONS = LECTURES / "questions.yaml"
FILES = [QUESTIONS, EVERY_FIGURE, CARDS, *BUNDLED]


def words(deck: bytes) -> str:
    """Return all text of a deck, in slides, notes, charts and properties, with plain spaces."""
    text = "\n".join("".join(p.itertext()) for _, root in parts(deck) for p in root.iter("{*}p", "{*}title"))
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_handout_has_all_slides_but_the_answers(path: Path) -> None:
    full, handed = (opened(deck_in(path, variant)) for variant in ("lecturer", "handout"))
    kept = [slide.name for slide in full.slides if not slide.name.startswith("answer:")]
    assert [slide.name for slide in handed.slides] == kept


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_handout_gives_no_reason_away(path: Path) -> None:
    lecture = lecture_in(path)
    text = words(deck_in(path, "handout"))
    shown = [question for question in lecture.questions if question.show_after]
    reasons = [option.why.plain for question in shown for option in question.options]
    reasons += [question.explain.plain for question in shown if question.explain]
    assert [reason for reason in reasons if reason.replace("\N{NO-BREAK SPACE}", " ") in text] == []
    assert ("✓" in text, "Right:" in text, ", right:" in text) == (False, False, False)


@pytest.mark.parametrize("path", [QUESTIONS, *BUNDLED], ids=lambda path: path.stem)
def test_lecturers_deck_has_every_reason(path: Path) -> None:
    lecture = lecture_in(path)
    notes = [lines(slide.notes_slide.notes_placeholder) for slide in opened(deck_in(path)).slides]
    answers = [note for note in notes if note[0] == "Answers and reasons"]
    shown = [question for question in lecture.questions if question.show_after]
    assert sorted(len(note[1 : 1 + _length(note)]) for note in answers) == sorted(len(q.options) for q in shown)


def _length(note: list[str]) -> int:
    return sum(", right: " in line or ", wrong: " in line for line in note)


def test_notes_of_a_handout_describe_figures_and_list_references_only() -> None:
    slides = {slide.name: slide for slide in opened(deck_in(EVERY_FIGURE, "handout")).slides}
    headings = {
        name: [run.text for p in slide.notes_slide.notes_text_frame.paragraphs for run in p.runs if run.font.bold]
        for name, slide in slides.items()
    }
    described, referred = ["Figure"], ["References"]
    assert {name: said for name, said in headings.items() if said} == {
        "words": referred,
        "bars": described + referred,
        "table": described + referred,
        "flow": described + referred,
        "core": referred,
        **dict.fromkeys(("chain", "drawing", "bitmap", "photograph"), described),
        "summary": referred,
        "backup:core:1": referred,
    }
    assert lines(slides["table"].notes_slide.notes_placeholder)[:2] == [
        "Figure",
        "Table of three stains with what each says and where it misleads.",
    ]


def test_title_slide_says_what_it_is() -> None:
    (title, *_) = opened(deck_in(QUESTIONS, "handout")).slides
    assert "Handout for students, without answers" in [line for shape in title.shapes for line in lines(shape)]


def test_references_have_the_numbers_of_the_lecturers_deck() -> None:
    lists = []
    for variant in ("lecturer", "handout"):
        slides = {slide.name: slide for slide in opened(deck_in(QUESTIONS, variant)).slides}
        lists.append([line for shape in slides["references-1"].shapes for line in lines(shape)][:-2])
    assert lists[0] == lists[1]


def test_question_of_a_handout_leads_to_its_topic() -> None:
    slides = {slide.name: slide for slide in opened(deck_in(QUESTIONS, "handout")).slides}
    slide = slides["question:organ"]
    (link,) = (shape for shape in slide.shapes if shape.name == "Label with links")
    assert lines(link) == ["Back to: Nature"]


@pytest.mark.parametrize("path", [QUESTIONS, *BUNDLED], ids=lambda path: path.stem)
def test_open_xml_sdk_and_checker_find_no_error_in_a_handout(path: Path, tmp_path: Path) -> None:
    handout = deck_in(path, "handout")
    assert errors_in(handout, tmp_path / "deck.pptx") == []
    assert findings(handout) == ()


def test_open_xml_sdk_and_checker_find_no_error_in_questions(tmp_path: Path) -> None:
    assert errors_in(deck_in(QUESTIONS), tmp_path / "deck.pptx") == []
    assert findings(deck_in(QUESTIONS)) == ()
