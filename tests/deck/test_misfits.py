"""What does not fit at the smallest size is said with its place, and by how much it is too long."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from deck.advice.misfits import TOO_LONG, Misfit
from deck.build import built, deck_bytes, misfits
from source.loading.load import load
from source.reading.problems import CODES
from source.reading.tree import grow
from tests.deck.decks import BUNDLED, CARDS, EVERY_FIGURE, lecture_in, lecture_of, opened, topic_of

SENTENCE = "The fusion of two genes makes a protein that switches on what should be silent, and this is enough"


def found(**keys: Any) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Return path, message and hint of what does not fit in a lecture with these keys."""
    all_found = misfits(lecture_of(**keys))
    return [(each.path, each.message, each.hint) for each in all_found if each.code == TOO_LONG]


def words(number: int, word: str = "word") -> str:
    return " ".join([word] * number)


def test_title() -> None:
    (misfit,) = found(topics=topic_of(title=f"{SENTENCE}, {SENTENCE}"))
    assert misfit == (
        ("topics", 0, "title"),
        "the title needs 3 lines at 24 pt, 2 fit",
        "cut about 36 characters",
    )


def test_title_is_right_once_so_many_characters_are_cut() -> None:
    title = f"{SENTENCE}, {SENTENCE}"
    ((_, _, hint),) = found(topics=topic_of(title=title))
    characters = int(hint.split()[2])
    assert found(topics=topic_of(title=title[:-characters])) == []
    ((_, _, hint),) = found(topics=topic_of(title=title[: -characters + 1]))
    assert hint == "cut about 1 character"


def test_points_beside_a_figure() -> None:
    figure = {"columns": ["A", "B"], "rows": [["a", "b"]] * 9, "alt": "Table"}
    (misfit,) = found(topics=topic_of(points=[SENTENCE] * 6, figure=figure))
    assert misfit == (
        ("topics", 0, "points"),
        "the points need 18 lines at 18 pt, 12 fit",
        "cut about 196 characters",
    )


def test_points_alone() -> None:
    (misfit,) = found(topics=topic_of(points=[f"{SENTENCE}. {SENTENCE}"] * 8))
    assert misfit[:2] == (("topics", 0, "points"), "the points need 16 lines at 18 pt, 12 fit")


def test_label() -> None:
    (misfit,) = found(topics=topic_of(label=words(40)))
    assert misfit[:2] == (("topics", 0, "label"), "the label needs 3 lines at 16 pt, 1 fits")


def test_caption() -> None:
    figure = {"columns": ["A", "B"], "rows": [["a", "b"]], "caption": words(80), "alt": "Table"}
    (misfit,) = found(topics=topic_of(figure=figure))
    assert misfit[0] == ("topics", 0, "figure", "caption")
    assert misfit[1].startswith("the caption needs ")
    assert "at 12 pt" in misfit[1]


def test_table_with_a_row_that_is_too_long_for_a_slide() -> None:
    figure = {"columns": ["A", "B"], "rows": [["a", words(700)]], "alt": "Table"}
    ((path, message, hint),) = found(topics=topic_of(figure=figure))
    assert path == ("topics", 0, "figure")
    assert re.fullmatch(r"the table needs \d+ lines at 12 pt, \d+ fits?", message)
    assert hint.startswith("take out rows, or cut words where one takes several lines, to save ")


def test_table_with_many_rows_goes_on() -> None:
    figure = {"columns": ["A", "B"], "rows": [["a", words(60)]] * 12, "alt": "Table"}
    assert found(topics=topic_of(figure=figure)) == []


def test_word_wider_than_its_column() -> None:
    columns = ["Haemangioendotheliomatosis" * 2, *"BCDEF"]
    figure = {"columns": columns, "rows": [["Pseudomyogenichaemangio" * 2] * 6], "alt": "Table"}
    all_found = found(topics=topic_of(figure=figure))
    word = "Haemangioendotheliomatosis" * 2
    assert (
        ("topics", 0, "figure"),
        f"“{word}” is wider than its column at 12 pt",
        "shorten it, or take out a column",
    ) in all_found


def test_matrix() -> None:
    cells = {"a": words(12), "b": words(12), "c": "+"}
    features = [{"id": f"f{n}", "name": f"Feature {n}", **cells} for n in range(14)]
    matrix = {
        "id": "m",
        "title": "These features tell the three apart",
        "entities": {"a": "A", "b": "B", "c": "C"},
        "features": features,
    }
    (misfit,) = found(differentials=[matrix])
    assert misfit[0] == ("differentials", 0, "features")
    assert misfit[1].startswith("the matrix needs ")
    assert misfit[1].endswith(" fit")
    assert misfit[2].startswith("take out rows, or cut words where one takes several lines, to save ")


def test_flow() -> None:
    steps = {f"s{n}": {"says": words(12), "then": {"": f"s{n + 1}"}} for n in range(13)}
    figure = {"flow": {**steps, "s13": {"says": "End"}}, "alt": "Flow"}
    all_found = found(topics=topic_of(figure=figure))
    assert {path for path, _, _ in all_found} == {("topics", 0, "figure")}
    assert all(" at 12 pt" in message for _, message, _ in all_found)


def test_step_of_a_flow() -> None:
    flow = {"a": {"says": words(60), "then": {"yes": "b", "no": "c"}}, "b": {"says": "B"}, "c": {"says": "C"}}
    (misfit,) = found(topics=topic_of(figure={"flow": flow, "alt": "Flow"}))
    assert misfit[0] == ("topics", 0, "figure")
    assert misfit[1].startswith("the step “word word word word …” needs ")
    assert misfit[1].endswith("lines at 12 pt, 4 fit")


@pytest.mark.parametrize("steps", [7, 9, 11])
def test_flow_of_steps_that_just_fit_is_itself_too_large(steps: int) -> None:
    """Each step takes the four lines that fit, so that none of them is to blame."""
    flow = {f"s{n}": {"says": words(32), "then": {words(3): f"s{n + 1}"}} for n in range(steps)}
    (misfit,) = found(topics=topic_of(figure={"flow": {**flow, f"s{steps}": {"says": "End"}}, "alt": "Flow"}))
    assert re.fullmatch(rf"the flow of {steps + 1} steps is \d+ % too (high|wide) at 12 pt", misfit[1])


def test_chart() -> None:
    fact = {"value": "5 %", "says": "x", "cite": "r", "checked": "2026-01-01"}
    figure = {"bars": {f"{words(20)} {n}": "f" for n in range(12)}, "alt": "Bars"}
    (misfit,) = found(facts={"f": fact}, topics=topic_of(figure=figure), references=[{"id": "r", "title": "R"}])
    assert misfit == (
        ("topics", 0, "figure", "bars"),
        "the chart has 12 bars, 6 fit at 12 pt",
        "take out 6 bars, or shorten their labels",
    )


@pytest.mark.parametrize(
    ("keys", "path", "what"),
    [
        ({"lecture": {"title": words(60)}}, ("lecture", "title"), "the title needs "),
        ({"lecture": {"subtitle": words(60)}}, ("lecture", "subtitle"), "the subtitle needs "),
        ({"lecture": {"audience": words(90)}}, ("lecture", "audience"), "the audience, authors and date need "),
        ({"summary": [words(30)] * 7}, ("summary",), "the summary needs "),
        (
            {"objectives": [{"id": f"o{n}", "level": "recall", "can": words(30)} for n in range(8)]},
            ("objectives",),
            "the objectives need ",
        ),
    ],
)
def test_opening_and_closing(keys, path, what) -> None:
    (misfit,) = found(**keys)
    assert misfit[0] == path
    assert misfit[1].startswith(what)


def test_case_of_a_question_and_its_options() -> None:
    question = {
        "id": "q",
        "level": "recall",
        "topic": "only",
        "show_after": "only",
        "stem": words(200),
        "ask": "Which is right?",
        "right": {words(60): "so"},
        "wrong": {f"{words(60)} {n}": "not so" for n in range(4)},
    }
    paths = {path for path, _, _ in found(questions=[question])}
    assert ("questions", 0, "stem") in paths
    assert {path[:2] for path in paths} == {("questions", 0)}


def test_topic_that_is_called_like_a_slide_of_the_deck() -> None:
    topics = [{**topic_of(title=words(60))[0], "id": name} for name in ("title", "objectives", "summary")]
    paths = [path for path, _, _ in found(topics=topics, summary=[words(30)] * 7)]
    assert paths == [("topics", 0, "title"), ("topics", 1, "title"), ("topics", 2, "title"), ("summary",)]


def test_floors_are_what_is_measured() -> None:
    """At the smallest size of each ladder: 24 pt for titles, 18 for points, 12 for captions and tables."""
    figure = {"columns": ["A", "B"], "rows": [["a", words(60)]] * 12, "caption": words(90), "alt": "Table"}
    topics = topic_of(title=words(80), points=[words(99)] * 4, figure=figure)
    messages = [message for _, message, _ in found(topics=topics)]
    sizes = {message.split()[1]: message.split(" at ")[1].split(" pt")[0] for message in messages}
    assert sizes == {"title": "24", "points": "18", "table": "12", "caption": "12"}


def test_misfit_has_its_place_in_the_file(tmp_path: Path) -> None:
    lines = EVERY_FIGURE.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines) if line.startswith("    title:"))
    lines[number] = f"    title: {words(80)}"
    copytree(EVERY_FIGURE.parent / "figures", tmp_path / "figures")
    path = tmp_path / "lecture.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    (misfit,) = [each for each in misfits(load(path)[0]) if each.code == TOO_LONG]
    place = grow(path.read_text(encoding="utf-8"), "lecture.yaml").place(misfit.path)
    assert str(place) == f"lecture.yaml:{number + 1}:12"


def test_made_gives_the_deck_and_what_misfits_gives() -> None:
    lecture = lecture_of(topics=topic_of(title=words(80)))
    content, all_found = built(lecture)
    assert content == deck_bytes(lecture)
    assert all_found == misfits(lecture)
    assert [slide.name for slide in opened(content).slides] == ["title", "only"]


@pytest.mark.parametrize("path", [*BUNDLED, EVERY_FIGURE, CARDS], ids=lambda path: path.stem)
def test_everything_fits_in(path: Path) -> None:
    assert [each for each in misfits(lecture_in(path)) if each.code == TOO_LONG] == []


def test_each_code_is_known() -> None:
    assert Misfit((), "", "").code in CODES
