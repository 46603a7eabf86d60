from __future__ import annotations

import pytest

from deck.texts.citations import ranges
from tests.deck.decks import lecture_of, lines, placed, points, read_back, topic_of

REFERENCES = [{"id": name, "title": name} for name in "abcd"]
FACTS = {"five": {"value": "5 %", "says": "x", "cite": ["a", "d"], "checked": "2026-01-01"}}


@pytest.mark.parametrize(
    ("numbers", "printed"), [([1], "1"), ([2, 1], "1,2"), ([3, 1, 2], "1–3"), ([1, 3, 4, 6, 7, 8], "1,3,4,6–8")]
)
def test_numbers_are_printed_as_ranges(numbers: list[int], printed: str) -> None:
    assert ranges(numbers) == printed


@pytest.mark.parametrize(
    ("point", "shown"),
    [
        ("Said [@a; @b]", "Said^1,2^"),
        ("Said [@a] and more [@b].", "Said^1^ and more^2^."),
        ("Said [@a] [@b][@c]", "Said^1–3^"),
        ("{{ five }} of them", "5\N{NO-BREAK SPACE}% of them^1,2^"),
        ("{{ five }} of them [@a]", "5\N{NO-BREAK SPACE}% of them^1,2^"),
        ("{{ five }} [@b] of them", "5\N{NO-BREAK SPACE}%^1^ of them^2,3^"),
        ("{{ five }} of them.", "5\N{NO-BREAK SPACE}% of them^1,2^."),
        ("{{ five }} of them [@b].", "5\N{NO-BREAK SPACE}% of them^1–3^."),
        ("{{ five }} and so on ...", "5\N{NO-BREAK SPACE}% and so on ...^1,2^"),
        ("cells/mm^2^ [@a]", "cells/mm^2^\N{NARROW NO-BREAK SPACE}^1^"),
        ("[@a]", "^1^"),
        ("Said [-@a] so [see @b, p. 3; @c; e.g. @a].", "Said^1^ so ^see 2,3; e.g. 1^."),
        ("Said [e.g. @a; @a]", "Said ^e.g. 1^"),
        ("one\\\ntwo [@a]", "one\ntwo^1^"),
    ],
)
def test_citations_are_superscripts(point: str, shown: str) -> None:
    lecture = lecture_of(facts=FACTS, topics=topic_of(points=[point]), references=REFERENCES)
    assert points(list(read_back(lecture).slides)[1]) == [shown]


def test_numbers_are_by_first_citation() -> None:
    lecture = lecture_of(topics=topic_of(points=["x [@c]", "y [@a; @c]"]), references=REFERENCES)
    slides = list(read_back(lecture).slides)
    assert points(slides[1]) == ["x^1^", "y^1,2^"]
    assert lines(placed(slides[2], "Points")) == ["1.\tc.", "2.\ta."]


@pytest.mark.parametrize(
    ("count", "form"), [(10, "{} Family{} et al. 2001"), (22, "{} Family{} 2001"), (30, "{} Family{}")]
)
def test_short_references_are_the_shorter_the_more_there_are(count: int, form: str) -> None:
    assert foot_of(count) == "  ·  ".join(form.format(number + 1, number) for number in range(count))


def test_more_references_than_fit_are_named_by_number() -> None:
    assert foot_of(60) == f"References {', '.join(map(str, range(1, 61)))}: see the list at the end"


def foot_of(count: int) -> str:
    references = [
        {
            "id": f"r{n}",
            "title": "T",
            "issued": "2001",
            "author": [{"family": f"Family{n}"}, {"family": "B"}, {"family": "C"}],
        }
        for n in range(count)
    ]
    lecture = lecture_of(topics=topic_of(cite=[each["id"] for each in references]), references=references)
    shown = placed(list(read_back(lecture).slides)[1], "References").text_frame.text
    return shown.replace("\N{NO-BREAK SPACE}", " ")


def test_long_list_of_references_takes_more_slides() -> None:
    many = [{"id": f"r{n}", "title": f"Title {n} " + "and so on " * 25} for n in range(40)]
    lecture = lecture_of(topics=topic_of(cite=[reference["id"] for reference in many]), references=many)
    slides = list(read_back(lecture).slides)[2:]
    assert [slide.shapes.title.text_frame.text for slide in slides] == [
        "References 1–10",
        "References 11–20",
        "References 21–30",
        "References 31–40",
    ]
    listed = [line for slide in slides for line in lines(placed(slide, "Points"))]
    assert [line.partition("\t")[0] for line in listed] == [f"{n}." for n in range(1, 41)]
