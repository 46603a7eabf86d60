from __future__ import annotations

from source.lecture import evidence
from source.lecture.review import Awaited, awaited


def test_fact_brings_its_references_to_slide_and_question(starter_with) -> None:
    lecture, _ = starter_with()
    assert evidence.of_part(lecture.topics[0], lecture) == ("portera2001",)
    assert evidence.of_part(lecture.questions[0], lecture) == ("portera2001",)
    assert evidence.of_text(lecture.topics[0].points[0], lecture) == ("portera2001",)


def test_references_are_numbered_by_first_citation(starter_with) -> None:
    lecture, _ = starter_with(
        ("  - Follow-up must outlast five years [@lieberman1989]", "  - x [@lieberman1989; @portera2001]")
    )
    assert evidence.in_order(lecture) == ("portera2001", "lieberman1989")


def test_matrix_follows_the_topic_that_it_names(starter_with) -> None:
    matrix = """differentials:
  - {id: one, title: One, entities: {a: A, b: B}, features: [{id: x, name: X, a: "+ [@portera2001]", b: "-"}]}
  - {id: two, title: Two, after: prognosis, entities: {a: A, b: B}, features: [{id: x, name: X, a: f, b: n/a}]}

summary:"""
    lecture, _ = starter_with(("summary:", matrix))
    assert [part.id for part in lecture.body] == ["prognosis", "two", "late", "one"]
    assert evidence.of_part(lecture.differentials[0], lecture) == ("portera2001",)


def test_question_rests_on_the_cells_that_it_names(starter_with) -> None:
    matrix = """differentials:
  - {id: one, title: One, entities: {a: A, b: B}, features: [{id: x, name: X, a: "+ [@portera2001]", b: "-"}]}

summary:"""
    lecture, _ = starter_with(("summary:", matrix), ("    cite: lieberman1989\n\n", "    cells: one/x/a\n\n"))
    assert evidence.of_part(lecture.questions[1], lecture) == ("portera2001",)


def test_all_that_awaits_review_is_listed(starter_with) -> None:
    lecture, _ = starter_with(
        ("    checked: 2026-11-23\n", "    checked: 2026-11-23\n    awaits_review: one centre only\n"),
        ("    level: recall\n", "    level: recall\n    awaits_review: too hard?\n"),
    )
    assert list(awaited(lecture)) == [
        Awaited("fact survival_localised", "one centre only"),
        Awaited("question spread-at-diagnosis", "too hard?"),
    ]
