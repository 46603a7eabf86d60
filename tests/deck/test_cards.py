"""Topics that have only words: their points on cards, the values with which points begin set large."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from deck.build import built, misfits
from source.loading.load import load
from source.reading.problems import CODES
from source.reading.tree import grow
from tests.deck.decks import CARDS, lecture_in, lecture_of, lines, opened, placed, points, read_back, topic_of

if TYPE_CHECKING:
    from pathlib import Path

    from pptx.slide import Slide

HARD = "\N{NO-BREAK SPACE}"
WORD = "hyaline "
FACTS = {
    name: {"value": value, "says": "x", "cite": "r", "checked": "2026-01-01"}
    for name, value in {
        "share": "<1.5 %",
        "few": "20 %",
        "many": "30 %",
        "count": "3",
        "length": "3 cm",
        "gene": "TFE3",
        "power": "10^3^ cells",
    }.items()
}
TOPICS = ("two", "three", "four", "figures", "one")
REFERENCES = [{"id": "r", "title": "R"}]


@pytest.fixture(scope="module")
def topics() -> dict[str, Slide]:
    """The slides of the lecture of cards, by the ids of their topics."""
    return {slide.name: slide for slide in read_back(lecture_in(CARDS)).slides}


def cards(slide: Slide) -> list[Any]:
    return [shape for shape in slide.shapes if shape.name == "Card"]


def sizes(card: Any) -> list[tuple[float, ...]]:
    """Return the sizes of letters in each paragraph of *card*, in points."""
    return [tuple(sorted({run.font.size.pt for run in p.runs})) for p in card.text_frame.paragraphs]


def boxes(slide: Slide) -> list[tuple[int, int, int, int]]:
    return [(card.left, card.top, card.width, card.height) for card in cards(slide)]


def slide_of(*said: str, **keys: Any) -> Slide:
    """Return the slide of a topic with these points."""
    lecture = lecture_of(facts=FACTS, topics=topic_of(points=list(said), cite="r", **keys), references=REFERENCES)
    return list(read_back(lecture).slides)[1]


def found(*said: str) -> list[tuple[str, tuple[str | int, ...], str, str]]:
    """Return code, path, message and hint of what is wrong with the slide of a topic with these points."""
    all_found = misfits(lecture_of(topics=topic_of(title="The fusion gene makes the tumour", points=list(said))))
    return [(each.code, each.path, each.message, each.hint) for each in all_found if each.code != "A711"]


def test_key_figure_stands_large_above_what_it_says(topics) -> None:
    first, second = cards(topics["two"])
    assert lines(first) == [f"87{HARD}%", "of patients with localised disease are alive after five years^1^"]
    assert lines(second) == [f"20{HARD}%", "of those with metastases at diagnosis are^1^"]
    assert sizes(first) == sizes(second) == [(105,), (30,)]
    assert [run.font.bold for p in first.text_frame.paragraphs for run in p.runs] == [True, None, None]


def test_single_point_that_begins_with_a_figure_has_the_slide_to_itself(topics) -> None:
    (card,) = cards(topics["one"])
    assert lines(card) == ["22 patients", "with localised disease were followed in a single referral centre^1^"]
    assert sizes(card) == [(120,), (30,)]


def test_each_point_is_said_once_and_whole(topics) -> None:
    shown = {name: [re.sub(r"\^[^^]*\^", "", line) for line in points(topics[name])] for name in TOPICS}
    assert shown == {topic.id: [point.plain for point in topic.points] for topic in lecture_in(CARDS).topics}
    assert points(topics["three"])[1] == "The fusion is ASPSCR1::TFE3^1^, and nuclear TFE3 follows"


def test_markup_and_links_stay_on_cards(topics) -> None:
    runs = [run for card in cards(topics["three"]) for p in card.text_frame.paragraphs for run in p.runs]
    assert [run.text for run in runs if run.font.italic] == ["ASPSCR1::TFE3"]
    runs = [run for p in cards(topics["four"])[3].text_frame.paragraphs for run in p.runs]
    links = [(run.text, run.hyperlink.address) for run in runs if run.hyperlink.address]
    assert links == [("the guideline", "https://example.org/guideline")]


@pytest.mark.parametrize(("name", "columns", "rows"), [("one", 1, 1), ("two", 2, 1), ("three", 3, 1), ("four", 2, 2)])
def test_cards_are_equal_and_fill_their_grid(name: str, columns: int, rows: int, topics) -> None:
    slide = topics[name]
    lefts, tops = (sorted({box[side] for box in boxes(slide)}) for side in (0, 1))
    ((width, height),) = {box[2:] for box in boxes(slide)}
    assert (len(lefts), len(tops)) == (columns, rows)
    assert [box[:2] for box in boxes(slide)] == [(left, top) for top in tops for left in lefts]
    title, foot = (placed(slide, shape) for shape in ("Title", "Footer"))
    assert lefts[0] == title.left
    assert 0 <= title.left + title.width - (lefts[-1] + width) < columns
    assert title.top + title.height < tops[0]
    assert tops[-1] + height < foot.top


@pytest.mark.parametrize("name", ["two", "three", "four", "figures"])
def test_letters_on_all_cards_of_a_slide_have_one_size_of_18_points_at_least(name: str, topics) -> None:
    ((size,),) = {sizes(card)[-1] for card in cards(topics[name])}
    assert size >= 18
    assert len({sizes(card)[0] for card in cards(topics[name]) if len(sizes(card)) == 2}) <= 1


@pytest.mark.parametrize(
    ("point", "shown"),
    [
        ("{{ share }} of them", [f"<1.5{HARD}%", "of them^1^"]),
        ("**{{ share }}** of them", [f"<1.5{HARD}%", "of them^1^"]),
        ("{{ few }} (38 of 63) are", [f"20{HARD}%", "(38 of 63) are^1^"]),
        ("{{ length }} is the limit", [f"3{HARD}cm", "is the limit^1^"]),
        ("{{ few }} to {{ many }} of them", [f"20{HARD}% to 30{HARD}% of them^1^"]),
        ("{{ few }}–{{ many }} of them", [f"20{HARD}%–30{HARD}% of them^1^"]),
        ("{{ few }} or more of them", [f"20{HARD}% or more of them^1^"]),
        ("{{ few }}, if treated", [f"20{HARD}%, if treated^1^"]),
        ("{{ few }} [@r] of them", [f"20{HARD}%^1^ of them"]),
        ("{{ few }}", [f"20{HARD}%^1^"]),
        ("Only {{ few }} of them", [f"Only 20{HARD}% of them^1^"]),
        ("{{ count }} of 4 patients", ["3 of 4 patients^1^"]),
        ("{{ count }} cm is the limit", [f"3{HARD}cm is the limit^1^"]),
        ("{{ gene }} is strong", ["TFE3 is strong^1^"]),
        ("{{ power }} per field", ["10^3^ cells per field^1^"]),
        ("{{ few.number }} of 100 patients", ["20 of 100 patients^1^"]),
        ("20 % of them", [f"20{HARD}% of them"]),
    ],
)
def test_only_a_fact_that_can_stand_alone_is_set_large(point: str, shown: list[str]) -> None:
    assert lines(cards(slide_of(point, "Another point"))[0]) == shown


@pytest.mark.parametrize("said", [["A single point"], ["One of five"] * 5])
def test_one_point_and_many_stay_a_list(said: list[str]) -> None:
    slide = slide_of(*said)
    assert cards(slide) == []
    assert lines(placed(slide, "Points")) == said


def test_figures_go_back_into_their_sentences_where_words_need_the_room() -> None:
    slide = slide_of("{{ few }} are " + WORD * 46, *["Short"] * 3)
    assert lines(cards(slide)[0]) == [f"20{HARD}% are {(WORD * 46).strip()}^1^"]
    assert {tuple(sizes(card)) for card in cards(slide)} == {((18,),)}


def test_slide_has_label_sources_and_notes_like_others(topics) -> None:
    slide = topics["two"]
    assert [shape.name for shape in slide.shapes] == [
        "Title",
        "Label",
        "Card",
        "Card",
        "References",
        "Footer",
        "Slide number",
    ]
    assert placed(slide, "Label").text_frame.text == "Prognosis"
    assert placed(slide, "References").text_frame.text == f"1{HARD}Portera{HARD}&{HARD}Ho{HARD}2001"
    notes = lines(slide.notes_slide.notes_placeholder)
    assert notes[:2] == ["Say", "Say what five years mean."]
    assert [line.partition(" – ")[0] for line in notes if "Checked" in line] == ["87 %", "20 %"]


def test_card_that_is_too_long_has_its_place_in_the_file(tmp_path: Path) -> None:
    long = WORD * 90
    path = tmp_path / "lecture.yaml"
    written = CARDS.read_text(encoding="utf-8").replace("Crystals are seen with PAS after diastase", long.strip())
    path.write_text(written, encoding="utf-8")
    content, all_found = built(load(path)[0])
    (misfit,) = [each for each in all_found if each.code == "E601"]
    tree = grow(written, "lecture.yaml")
    number = next(n for n, line in enumerate(written.splitlines(), 1) if WORD in line)
    assert str(tree.place(misfit.path)) == f"lecture.yaml:{number}:9"
    assert misfit.message == "this point needs 15 lines on its card at 18 pt, 4 fit"
    slide = next(slide for slide in opened(content).slides if slide.name == "four")
    assert points(slide)[1] == long.strip()


def test_card_is_right_once_so_many_characters_are_cut() -> None:
    long = (WORD * 80).strip()
    ((code, path, _, hint),) = found("Short", long, "Short", "Short")
    characters = int(hint.split()[2])
    assert (code, path) == ("E601", ("topics", 0, "points", 1))
    assert [each[0] for each in found("Short", long[:-characters], "Short", "Short")] == []
    assert [each[0] for each in found("Short", long[: -characters + 1], "Short", "Short")] == ["E601"]


def test_point_of_more_than_five_lines_is_told() -> None:
    (advice,) = found((WORD * 35).strip(), "Short")
    assert advice == (
        "A710",
        ("topics", 0, "points", 0),
        "this point takes 6 lines even at 18 pt",
        "cut about 37 characters: five short lines are read at a glance",
    )
    said = (WORD * 35).strip()
    assert found(said[:-37], "Short") == []
    assert [each[0] for each in found(said[:-36], "Short")] == ["A710"]
    assert "A710" in CODES


def test_cards_are_words_and_no_evidence() -> None:
    codes = [each.code for each in misfits(lecture_of(topics=topic_of(title="The fusion makes it", points=["a", "b"])))]
    assert codes == ["A711"]
