"""Advice on slides that fit but could teach better."""

from __future__ import annotations

import pytest

from deck.advice.teaching import advice, is_sentence
from deck.build import misfits
from deck.house.template import house_template
from source.reading.problems import CODES
from tests.deck.decks import BUNDLED, lecture_in, lecture_of, topic_of

FIGURE = {"columns": ["A", "B"], "rows": [["a", "b"]], "alt": "Table"}
TITLE = "The fusion gene makes the tumour"


def advised(**keys: object) -> list[tuple[str, tuple[str | int, ...], str, str]]:
    """Return code, path, message and hint of the advice on a topic with these keys."""
    kept = {key: value for key, value in {"title": TITLE, "figure": FIGURE, **keys}.items() if value is not None}
    all_found = misfits(lecture_of(topics=topic_of(**kept)))
    return [(each.code, each.path, each.message, each.hint) for each in all_found]


def test_good_topic_gets_no_advice() -> None:
    assert advised() == []


def test_title_longer_than_two_lines_at_the_size_wished() -> None:
    title = "The fusion of two genes makes a protein that switches on what should be silent, and this is enough for it"
    title += " to grow, to spread and to kill and then kill"
    (found,) = advised(title=title)
    assert found == (
        "A708",
        ("topics", 0, "title"),
        "the title takes 3 lines at 28 pt, the size wished for titles",
        "cut about 6 characters: two lines are read at a glance",
    )


def test_title_that_does_not_even_fit_is_said_once() -> None:
    assert [code for code, *_ in advised(title=" ".join(["the word is long"] * 20))] == ["E601"]


def test_title_that_is_no_sentence() -> None:
    assert advised(title="Molecular Pathology of ASPS") == [
        (
            "A709",
            ("topics", 0, "title"),
            "the title is not a sentence",
            "say what is to be remembered, with a verb",
        )
    ]


@pytest.mark.parametrize(
    "title",
    [
        "ASPS is a sarcoma of unknown lineage",
        "TFE3 is strong, but not specific",
        "Der Tumor streut früh",
        "t(X;17) makes the fusion",
        "日本語の題名",
        "العنوان جملة",
    ],
)
def test_sentence(title: str) -> None:
    assert is_sentence(title)


@pytest.mark.parametrize(
    "title",
    [
        "Introduction",
        "Clinical features",
        "The TFE3 story",
        "IMMUNOHISTOCHEMISTRY OF SOFT TISSUE TUMOURS",
        "Molecular Genetics of Alveolar Soft Part Sarcoma",
        "Diagnose und Therapie von Tumoren der Niere",
    ],
)
def test_no_sentence(title: str) -> None:
    assert not is_sentence(title)


def test_point_longer_than_two_lines() -> None:
    long = "A point that has been written out at length, as if it were to be read and not to be heard by the whole hall"
    assert advised(points=["Short", long]) == [
        (
            "A710",
            ("topics", 0, "points", 1),
            "this point takes 3 lines even at 18 pt",
            "cut about 8 characters: two lines are read at a glance",
        )
    ]


def test_point_is_measured_on_the_slide_that_it_stands_on() -> None:
    """Without a figure the lines are longer."""
    long = "A point that has been written out at length, as if it were to be read and not to be heard by the whole hall"
    assert [code for code, *_ in advised(points=[long], figure=None)] == ["A711"]


def test_topic_without_evidence() -> None:
    assert advised(figure=None) == [
        (
            "A711",
            ("topics", 0, "id"),
            "the topic only shows no evidence",
            "give it a figure: bars, a table, a flow or a picture",
        )
    ]


def test_font_whose_measures_are_not_known() -> None:
    template = house_template()
    layouts = {
        name: layout._replace(
            slots={n: slot._replace(style=slot.style._replace(face="Garamond")) for n, slot in layout.slots.items()},
        )
        for name, layout in template.layouts.items()
    }
    found = list(advice(lecture_of(), (), template._replace(layouts=layouts)))
    assert [(each.code, each.path, each.message) for each in found] == [
        ("A712", (), "the letters of Garamond are not known: texts are measured as in Arial")
    ]
    assert list(advice(lecture_of(), (), template)) == []


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_titles_of_bundled_lectures_are_sentences(path) -> None:
    lecture = lecture_in(path)
    assert [part.title.plain for part in lecture.body if not is_sentence(part.title.plain)] == []


def test_each_code_is_known() -> None:
    assert {"A708", "A709", "A710", "A711", "A712"} <= CODES.keys()
