"""What awaits review is marked on its slide, and the mark is explained there."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation

from deck.build import built, deck_bytes
from tests.deck.decks import lecture_of, lines, placed, topic_of

if TYPE_CHECKING:
    from pptx.slide import Slide

    from deck.texts.citations import Variant

GAP = "\N{NO-BREAK SPACE}"
MARKED = f"{GAP}(?)"
LEGEND = "(?) awaits review by a specialist"
DOUBT = {"awaits_review": "Two series disagree."}
FACTS = {
    "open": {"value": "5 %", "says": "x", "cite": "r", "checked": "2026-01-01", **DOUBT},
    "settled": {"value": "7 %", "says": "y", "cite": "r", "checked": "2026-01-01"},
}
REFERENCES = [{"id": "r", "title": "R", "citation-label": "Ref 2001"}]


def deck(variant: Variant = "lecturer", **keys: Any) -> dict[str, Slide]:
    lecture = lecture_of(**{"facts": FACTS, "references": REFERENCES, **keys})
    assert [found.code for found in built(lecture, variant)[1] if found.code == "E601"] == []
    return {slide.name: slide for slide in Presentation(BytesIO(deck_bytes(lecture, variant))).slides}


def foot(slide: Slide) -> str:
    return placed(slide, "References").text_frame.text.replace(GAP, " ")


def matrix_of(*cells: Any) -> list[dict[str, Any]]:
    names = {f"e{number}": f"Entity {number}" for number in range(len(cells))}
    row = {"id": "f", "name": "TFE3", **dict(zip(names, cells, strict=True))}
    return [{"id": "m", "title": "They differ", "entities": names, "features": [row]}]


def question_of(**keys: Any) -> list[dict[str, Any]]:
    asked = {"id": "q", "level": "recall", "topic": "only", "show_after": "only", "ask": "Which?", **keys}
    return [{"right": {"Right": "So."}, "wrong": {"Wrong": "No."}, **asked}]


@pytest.mark.parametrize("variant", ["lecturer", "handout"])
def test_point_whose_fact_awaits_review_is_marked_alone(variant: Variant) -> None:
    points = ["Found in {{ open }} of them.", "Lost in {{ settled }} of them."]
    figure = {"columns": ["A", "B"], "rows": [["c", "d"]], "alt": "Table."}
    slide = deck(variant, topics=topic_of(points=points, figure=figure))["only"]
    assert lines(placed(slide, "Points")) == [
        f"Found in 5{GAP}% of them^1^.{MARKED}",
        f"Lost in 7{GAP}% of them^1^.",
    ]
    assert (placed(slide, "Title").text_frame.text, foot(slide)) == (
        "The only point",
        f"{LEGEND}  ·  1 Ref 2001",
    )


@pytest.mark.parametrize("keys", [DOUBT, {"title": "It is {{ open }}"}, {"facts": "open"}])
def test_topic_that_awaits_review_as_a_whole_is_marked_at_its_title(keys: dict[str, Any]) -> None:
    slide = deck(topics=topic_of(**keys))["only"]
    assert placed(slide, "Title").text_frame.text.endswith(MARKED)
    assert foot(slide).startswith(LEGEND)


def test_figures_mark_what_is_in_them_and_say_so_to_those_who_cannot_see_them() -> None:
    bars = {"bars": {"Open": "open", "Settled": "settled"}, "alt": "Two bars."}
    table = {"columns": ["A", "B"], "rows": [["c", "{{ open }}"], ["d", "{{ settled }}"]], "alt": "A table."}
    flow = {"flow": {"a": {"says": "See {{ open }}", "then": "b"}, "b": {"says": "End"}}, "alt": "A flow."}
    figures = {"bars": bars, "table": table, "flow": flow}
    topics = [{**topic, "id": name} for name, figure in figures.items() for topic in topic_of(figure=figure)]
    slides = deck(topics=topics)
    chart = placed(slides["bars"], "Chart")
    assert list(chart.chart.plots[0].categories) == [f"Open{MARKED}", "Settled"]
    cells = [[cell.text for cell in row.cells] for row in placed(slides["table"], "Table").table.rows]
    assert cells[1:] == [["c", f"5{GAP}%1{MARKED}"], ["d", f"7{GAP}%1"]]
    assert any(f"5{GAP}%1{MARKED}" in text for text in words_on(slides["flow"]))
    told = "Something in it awaits review by a specialist, marked (?)."
    for name, slide in slides.items():
        if name in figures:
            assert foot(slide).startswith(LEGEND)
            assert any(alt.endswith(told) for alt in alts(slide)), name


def words_on(slide: Slide) -> list[str]:
    return ["".join(found.itertext()) for found in slide.element.iter("{*}txBody")]


def alts(slide: Slide) -> list[str]:
    return [found.get("descr") or "" for found in slide.element.iter("{*}cNvPr")]


def test_cells_that_await_review_are_marked_explained_and_named_for_those_who_cannot_see_them() -> None:
    cells = ({"mark": "-", **DOUBT}, {"mark": "+", "says": "{{ open }}"}, "- {{ settled }}", {"says": "words", **DOUBT})
    slide = deck(differentials=matrix_of(*cells))["m"]
    shape = placed(slide, "Table")
    assert [cell.text for cell in list(shape.table.rows)[1].cells][1:] == [
        "− (?)",
        f"+ 5{GAP}%1{MARKED}",
        f"− 7{GAP}%1",
        f"words{MARKED}",
    ]
    assert placed(slide, "Legend").text_frame.text.replace(GAP, " ").endswith(LEGEND)
    assert alts_of(shape).endswith("Marked (?), awaiting review: TFE3, Entity 0; TFE3, Entity 1; TFE3, Entity 3.")
    assert LEGEND not in foot(slide)


def alts_of(shape: Any) -> str:
    return shape.element.xpath(".//p:cNvPr/@descr")[0]


def test_question_is_marked_as_a_whole_so_that_no_option_is_told() -> None:
    right = {"In {{ open }}": "Counted in {{ open }}."}
    slides = deck(questions=question_of(right=right, wrong={"In {{ settled }}": "No."}))
    asked, answered = slides["question:q"], slides["answer:q"]
    assert not any("(?)" in cell.text for row in placed(asked, "Table").table.rows for cell in row.cells)
    for slide in (asked, answered):
        assert placed(slide, "Label").text_frame.text.startswith(f"Question{MARKED} ·")
        assert foot(slide).startswith(LEGEND)
    reasons = [list(row.cells)[1].text for row in list(placed(answered, "Table").table.rows)[1:]]
    assert reasons == [f"In 5{GAP}%1{MARKED}\nRight: Counted in 5{GAP}%1.{MARKED}", f"In 7{GAP}%1\nNo."]


@pytest.mark.parametrize(
    "keys",
    [DOUBT, {"facts": "open"}, {"cells": "m/f/e0"}, {"wrong": {"Wrong": "In {{ open }}."}}, {"explain": "{{ open }}"}],
)
def test_question_that_rests_on_what_awaits_review_is_marked(keys: dict[str, Any]) -> None:
    slides = deck(questions=question_of(**keys), differentials=matrix_of({"mark": "-", **DOUBT}, "+"))
    assert placed(slides["question:q"], "Label").text_frame.text.startswith(f"Question{MARKED} ·")


def test_sentence_to_take_home_is_marked() -> None:
    slide = deck(summary=["It is {{ open }}.", "It is {{ settled }}."])["summary"]
    assert [line.endswith(MARKED) for line in lines(placed(slide, "Points"))] == [True, False]
    assert foot(slide).startswith(LEGEND)


def test_speaker_is_told_in_words() -> None:
    slide = deck(topics=topic_of(points=["In {{ open }} of them", "And"]))["only"]
    told = slide.notes_slide.notes_text_frame.text
    assert "5 % – x1. Checked 2026-01-01. Awaits review: Two series disagree." in told.splitlines()


def test_lecture_that_is_settled_has_no_mark() -> None:
    slides = deck(topics=topic_of(points=["{{ settled }}"]), differentials=matrix_of("+", "-"), questions=question_of())
    assert not any("(?)" in text for slide in slides.values() for text in words_on(slide))


@pytest.mark.parametrize(
    ("language", "legend"),
    [
        ("de", "(?) fachliche Prüfung steht aus"),
        ("fr", "(?) en attente de relecture par un spécialiste"),
        ("es", "(?) pendiente de revisión por un especialista"),
    ],
)
def test_mark_is_explained_in_the_language_of_the_lecture(language: str, legend: str) -> None:
    about = {"id": "small", "title": "T", "language": language, "date": "2026-01-01"}
    slide = deck(lecture=about, topics=topic_of(**DOUBT))["only"]
    (found,) = [text for text in words_on(slide) if legend in text.replace(GAP, " ")]
    assert found
