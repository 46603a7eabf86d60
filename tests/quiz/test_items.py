"""Items: everything that a question needs, in an order that gives nothing away."""

from __future__ import annotations

from pathlib import Path

from quiz.items import Answer, Item
from source.texts.markup import Citation, Cited, Run
from source.texts.text import Text
from tests.quiz.lectures import quiz_in, quiz_with

SMALL = Path(__file__).with_name("golden") / "small.yaml"


def words(text: str) -> Text:
    return Text((Run(text),))


def test_an_item_stands_by_itself() -> None:
    quiz = quiz_with(
        {
            "id": "late",
            "level": "analyse",
            "stem": "So {{ words }}",
            "right": {"b": "yes [@folpe2006]"},
            "wrong": {"c": "no", "a": "no"},
        }
    )
    assert quiz.items == (
        Item(
            id="lecture-late",
            level="analyse",
            topic="topic",
            topic_label="Topic",
            topic_title=words("A point"),
            stem=Text((Run("So some words"),), facts=("words",)),
            ask=words("Which?"),
            answers=(
                Answer(words("a"), words("no"), is_right=False),
                Answer(words("b"), Text((Run("yes "), Citation((Cited("folpe2006"),)))), is_right=True),
                Answer(words("c"), words("no"), is_right=False),
            ),
            explain=None,
            several=False,
            is_ordered=False,
            last=0,
            points=1,
            kahoot=None,
            pictures={},
            references={
                "portera2001": words("Alveolar soft part sarcoma. 2001."),
                "folpe2006": words("Folpe AL. A review. 2006."),
            },
        ),
    )
    assert quiz.items[0].numbers == {"portera2001": 1, "folpe2006": 2}


def test_the_quiz_has_what_a_format_needs_of_the_lecture() -> None:
    quiz = quiz_in(SMALL)
    assert (quiz.id, quiz.title.plain, quiz.language, quiz.authors, quiz.date) == (
        "small",
        "ASPS in brief",
        "en-GB",
        ("The Histodeck project",),
        "2026-11-23",
    )
    assert [item.id for item in quiz.items] == ["small-gene", "small-stains"]
    assert [[answer.text.plain for answer in item.right] for item in quiz.items] == [
        ["EWSR1"],
        ["Cathepsin K", "TFE3, nuclear"],
    ]


def test_a_changed_fact_changes_every_item_that_uses_it(tmp_path: Path) -> None:
    before = quiz_in(SMALL)
    changed = tmp_path / "changed.yaml"
    changed.write_text(SMALL.read_text(encoding="utf-8").replace("value: 87 %", "value: 88 %"), encoding="utf-8")
    after = quiz_in(changed)
    assert before.items[0].stem == words_of(87)
    assert after.items[0].stem == words_of(88)
    assert before.items[1] == after.items[1]


def words_of(percent: int) -> Text:
    first = "A 24-year-old woman has a thigh mass: nests of cells, PAS+ crystals after diastase."
    second = Run(f"Five-year survival is {percent}\N{NO-BREAK SPACE}% when it is localised ")
    source = Citation((Cited("portera2001", "p. 587"),))
    return Text((Run(first), Run("\n"), second, source, Run(".")), ("survival_localised",))
