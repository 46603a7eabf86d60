from __future__ import annotations

import pytest

from tests.quiz.lectures import png

ADVICE = [
    ((), []),
    ((("  - id: lieberman1989\n", "  - id: extra2001\n    title: Extra\n  - id: lieberman1989\n"),), ["A705"]),
    (
        (
            (
                "objectives:  ",
                "  unused: {value: 3 %, says: nothing, cite: portera2001, checked: 2026-11-23}\n\nobjectives:  ",
            ),
        ),
        ["A704"],
    ),
    ((("objectives:  ", "objectives:\n  - {id: other, level: recall, can: name it}\n#"),), ["A702"]),
    ((("    topic: late\n", "    topic: prognosis\n"),), ["A703"]),
    ((("Median survival with metastases", "Unlike option B, median survival with metastases"),), ["A713"]),
    ((("Median survival with metastases", "Option A:B and answer a; median survival"),), []),
    ((("  minutes: 5", "  minutes: 50"),), ["A706"]),
    ((("      - At twenty years, 15 % are [@lieberman1989]\n", ""),), ["A707"]),
    (
        (
            (
                "five years [@lieberman1989]\n      - At twenty years, 15 % are [@lieberman1989]",
                "five years\n      - At twenty years, 15 % are",
            ),
            ("at presentation [@lieberman1989]", "at presentation"),
        ),
        ["A701"],
    ),
]


CREDITED = '![a nest](nest.png "A. Nonym, CC BY 4.0")'


@pytest.mark.parametrize(
    ("stem", "right", "lines"),
    [
        (CREDITED, CREDITED.replace("a nest", "another"), []),
        ("Look: ![a nest](nest.png)", CREDITED, ["81:11"]),
        (CREDITED, "Look: ![another](nest.png)", ["84:7"]),
        (f"![a nest](nest.png) {CREDITED} ![b](nest.png)", "![another](nest.png)", ["81:11", "84:7"]),
    ],
)
def test_picture_in_a_question_says_who_made_it(starter_with, tmp_path, stem, right, lines) -> None:
    (tmp_path / "nest.png").write_bytes(png(4, 3))
    ask = "    ask: What share of patients with spread"
    answer = '"{{ survival_spread }}": Median'
    changed = ((ask, f"    stem: '{stem}'\n{ask}"), (answer, f"'{right}': Median"))
    said = [str(advice).split("lecture.yaml:")[1] for advice in starter_with(*changed)[1]]
    hint = 'write who made it and the licence behind the file: ![…](nest.png "A. Nonym, CC BY 4.0")'
    assert said == [f"{line}: A714 nothing says who made the picture nest.png\n    {hint}" for line in lines]


@pytest.mark.parametrize(("changes", "codes"), ADVICE)
def test_advice(starter_with, changes, codes) -> None:
    assert [problem.code for problem in starter_with(*changes)[1]] == codes


@pytest.mark.parametrize("slides", [45, 55])
def test_slides_may_miss_the_minutes_by_a_tenth(starter_with, slides) -> None:
    assert starter_with(*minutes_of(slides))[1] == ()


@pytest.mark.parametrize("slides", [44.5, 55.5])
def test_slides_that_miss_the_minutes_by_more_are_told(starter_with, slides) -> None:
    _, (advice,) = starter_with(*minutes_of(slides))
    assert str(advice).split("lecture.yaml:")[1] == (
        f"15:12: A706 the slides take {slides} minutes, the lecture 50\n"
        "    change the minutes of the slides, or those of the lecture"
    )


def minutes_of(slides: float) -> list[tuple[str, str]]:
    """Return the changes by which the lecture takes 50 minutes, and its two *slides* so many."""
    return [("  minutes: 5", "  minutes: 50"), ("minutes: 3", f"minutes: {slides - 2}")]


def test_advice_stands_at_its_place(starter_with) -> None:
    _, (advice,) = starter_with(("    topic: late\n", "    topic: prognosis\n"))
    assert str(advice).split("lecture.yaml:")[1] == "55:9: A703 no question tests the topic late\n    write one"


POLISH = ("language: en-GB", "language: pl-PL")


def test_words_that_are_not_known_in_the_language_are_told_once(starter_with) -> None:
    lecture, advice = starter_with(POLISH)
    (found,) = [problem for problem in advice if problem.code == "A715"]
    count = len(lecture.words.missing())
    assert found.message == f"{count} of the words that the outputs print of their own are not known in pl-PL"
    assert "such as punctuation.decimal" in found.hint


@pytest.mark.parametrize("language", ["de-AT", "en-US", "es", "fr-CA"])
def test_a_language_with_a_table_lacks_no_words(language: str, starter_with) -> None:
    assert [it for it in starter_with(("en-GB", language))[1] if it.code == "A715"] == []


def test_words_of_the_lecture_are_not_missing(starter_with) -> None:
    own = ("topics:", "words:\n  punctuation: {decimal: ','}\n  exam: {title: Egzamin}\n\ntopics:")
    lecture, advice = starter_with(POLISH, own)
    (found,) = [problem for problem in advice if problem.code == "A715"]
    assert "such as punctuation.colon" in found.hint
    assert (lecture.words["exam.title"], lecture.words.number(0.5)) == ("Egzamin", "0,5")
