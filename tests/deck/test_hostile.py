"""Whatever a lecturer pastes comes back from the deck as it was, and the deck stays valid."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from deck.build import deck_bytes
from source.lecture.lecture import Lecture
from tests.deck.decks import lecture_of, placed, read_back, topic_of
from tests.deck.open_xml_sdk import errors_in
from tests.quiz.hostile import HOSTILE, texts
from tests.quiz.lectures import as_markup


def hostile_lecture(*pasted: str) -> Lecture:
    """Return a lecture in which each of *pasted* stands wherever words can stand."""
    facts = {"f": {"value": "5 %", "says": as_markup(pasted[0]), "cite": "r", "checked": "2026-01-01"}}
    topics = [
        {**topic, "id": f"t{number}-{kind}", "label": marked, "title": f"{number} {kind} {marked}", "points": [marked]}
        | {"figure": figure, "section": marked}
        for number, (words, marked) in enumerate((words, as_markup(words)) for words in pasted)
        for kind, figure in _figures(words, marked).items()
        for topic in topic_of(notes={"say": marked})
    ]
    marked = as_markup(pasted[0])
    cells = {"a": {"mark": "+", "says": marked, "note": marked}, "b": marked}
    matrix = {
        "id": "m",
        "title": f"M {marked}",
        "entities": {"a": marked, "b": "B"},
        "features": [{"id": "f", "name": marked, "pitfall": marked, **cells}],
    }
    return lecture_of(
        lecture={"title": marked, "subtitle": marked, "authors": pasted[0]},
        facts=facts,
        topics=topics,
        differentials=[matrix],
        summary=[marked],
        references=[{"id": "r", "title": pasted[0], "author": pasted[0]}],
    )


def _figures(words: str, marked: str) -> dict[str, dict[str, object]]:
    return {
        "bars": {"bars": {words: "f"}, "unit": marked, "alt": marked, "caption": marked, "credit": words},
        "table": {"columns": [marked, "B"], "rows": [[marked, marked]], "alt": marked},
        "flow": {"flow": {"a": {"says": marked, "then": {words: "b"}}, "b": {"says": marked}}, "alt": marked},
    }


@pytest.mark.slow
@given(texts)
@settings(max_examples=40, deadline=None)
def test_words_come_back_as_they_were(words: str) -> None:
    slides = {slide.name: slide for slide in read_back(hostile_lecture(words)).slides}
    assert slides["title"].shapes.title.text_frame.text == words
    assert placed(slides["title"], "About").text_frame.paragraphs[0].text == words
    for kind in ("bars", "table", "flow"):
        slide = slides[f"t0-{kind}"]
        assert slide.shapes.title.text_frame.text == f"0 {kind} {words}"
        assert [placed(slide, name).text_frame.text for name in ("Label", "Points")] == [words, words]
        assert words in slide.notes_slide.notes_text_frame.text.split("\n")
    chart = placed(slides["t0-bars"], "Chart")
    assert (list(chart.chart.plots[0].categories), chart.chart.plots[0].series[0].name) == ([words], words)
    assert chart.element.xpath(".//p:cNvPr/@descr") == [words]
    assert placed(slides["t0-bars"], "Caption").text_frame.text in (f"{words}1 · {words}", f"{words[:-1]}1. · {words}")
    table = placed(slides["t0-table"], "Table").table
    assert [[cell.text for cell in row.cells] for row in table.rows] == [[words, "B"], [words, words]]
    assert [shape.text_frame.text for shape in placed(slides["t0-flow"], "Flow").shapes if shape.has_text_frame] == [
        words
    ] * 3
    assert placed(slides["m"], "Table").table.cell(1, 1).text == f"+ {words}"
    assert placed(slides["summary"], "Points").text_frame.text == words


def test_deck_of_hostile_words_is_valid(tmp_path: Path) -> None:
    pasted = [words.strip() for words in HOSTILE if len(words.splitlines()) == 1]
    assert errors_in(deck_bytes(hostile_lecture(*pasted)), tmp_path / "deck.pptx") == []


LINKS = {
    "https://example.org/a?b=c&d=%20e#g": "https://example.org/a?b=c&d=%20e#g",
    "https://example.org/a b/{z}|^`": "https://example.org/a%20b/%7Bz%7D%7C%5E%60",
    "https://example.org/ü": "https://example.org/%C3%BC",
    "mailto:someone@example.org": "mailto:someone@example.org",
    "https://example.org/" + "x" * 3000: "https://example.org/" + "x" * 3000,
    "https://[bad": "https://%5Bbad",
    "https://example.org:port/": None,
}
"""Addresses as an author may write them, and what the link leads to; None where PowerPoint would find it broken."""


@pytest.mark.parametrize(("written", "target"), LINKS.items(), ids=lambda value: str(value)[:30])
def test_link_leads_to_its_address_or_is_plain_words(written: str, target: str | None) -> None:
    assert shown_link(written) == ("words", target)


def shown_link(written: str) -> tuple[str, str | None]:
    slide = list(read_back(lecture_of(topics=topic_of(points=[f"[words](<{written}>)"]))).slides)[1]
    ((run,),) = [paragraph.runs for paragraph in placed(slide, "Points").text_frame.paragraphs]
    return run.text, run.hyperlink.address


def test_deck_with_any_link_is_valid(tmp_path: Path) -> None:
    topics = topic_of(points=[f"[words](<{written}>)" for written in LINKS])
    assert errors_in(deck_bytes(lecture_of(topics=topics)), tmp_path / "deck.pptx") == []
