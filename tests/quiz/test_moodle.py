"""What the two Moodle formats share: every item comes back whole from both, whatever its author wrote."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.formats import FORMATS
from quiz.items import Quiz
from quiz.moodle.question import SHARES, category, questions_of
from quiz.texts.pictures import data_address
from quiz.written import Loss
from source.texts.markup import Run
from source.texts.text import Text
from tests.quiz.extreme import extreme_quiz
from tests.quiz.hostile import HOSTILE, texts
from tests.quiz.lectures import LECTURES, PICTURES, as_markup, nest_by, quiz_in, quiz_with
from tests.quiz.readers import gift, moodle, moodle_xml
from tests.quiz.readers.asked import Paragraphs, from_item, from_moodle, whole
from tests.quiz.readers.moodle import Question

READERS = {"gift": gift.read, "moodle": moodle_xml.read}
both = pytest.mark.parametrize("name", READERS)


def read_back(name: str, quiz: Quiz) -> list[Question]:
    return READERS[name](FORMATS[name].write(quiz).content)


def plain(paragraphs: Paragraphs) -> str:
    """Return the words of a text that has no markup and one paragraph."""
    ((words,),) = paragraphs
    assert (words.looks, words.link) == (frozenset(), None)
    return words.text


@both
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back_from_every_place(name: str, words: str) -> None:
    markup = as_markup(words)
    quiz = quiz_with(
        {
            "stem": markup,
            "ask": markup,
            "right": {f"{markup} R": markup},
            "wrong": {markup: markup, f"{markup} W": markup},
            "explain": markup,
        },
        title=markup,
        point=markup,
    )
    (question,) = read_back(name, quiz)
    asked = from_moodle(question)
    assert asked == from_item(quiz.items[0], "lecture")
    assert {plain(option.words): plain(option.why) for option in asked.options} == {
        words: words,
        f"{words} R": words,
        f"{words} W": words,
    }
    assert [plain(asked.stem), plain(asked.ask), plain(asked.explain)] == [words] * 3
    assert question.name == questions_of(quiz, data_address)[0][0].name


questions = st.fixed_dictionaries(
    {
        "ask": texts.map(as_markup),
        "options": st.lists(texts, min_size=2, max_size=6, unique=True),
        "whys": st.lists(texts.map(as_markup), min_size=6, max_size=6),
    },
    optional={"stem": texts.map(as_markup), "explain": texts.map(as_markup)},
)


def written(question: dict[str, Any]) -> dict[str, Any]:
    options = dict(zip(map(as_markup, question["options"]), question["whys"], strict=False))
    right = dict([options.popitem()])
    texts = {key: text for key, text in question.items() if key not in ("options", "whys")}
    return {**texts, "right": right, "wrong": options}


@pytest.mark.slow
@given(st.lists(questions, min_size=1, max_size=3), texts.map(as_markup))
@settings(max_examples=60, deadline=None)
def test_any_words_come_back(drafts: list[dict[str, Any]], title: str) -> None:
    quiz = quiz_with(*map(written, drafts), title=title)
    expected = [from_item(item, "lecture") for item in quiz.items]
    stored = {name: read_back(name, quiz) for name in READERS}
    for found in stored.values():
        assert [from_moodle(question) for question in found] == expected
    assert [q.name for q in stored["gift"]] == [q.name for q in stored["moodle"]]
    assert {q.category for found in stored.values() for q in found} == {stored["gift"][0].category}


@both
def test_line_ends_in_a_reference_do_not_end_the_question(name: str) -> None:
    quiz = quiz_with({"cite": "odd"}, {})
    (reference,) = quiz.items[0].references.values()
    assert reference.plain.split() == ["A", "0", "//", "b", "<c>", "]]>."]
    found = read_back(name, quiz)
    assert [question.idnumber for question in found] == ["lecture-q0", "lecture-q1"]
    (listed,) = from_moodle(found[0]).references
    assert listed.split() == reference.plain.split()


@both
def test_markup_and_citations_come_back(name: str) -> None:
    quiz = quiz_with(
        {
            "stem": "One *i* **b** H~2~O 10^3^ [@portera2001, p. 3; @folpe2006].\n\nTwo\\\nthree",
            "ask": "Which is **not** [*it*](https://x.org/?a=1&b=%7B) [@folpe2006]?",
            "right": {"***both*** [@portera2001]": "line\n\nparagraph"},
            "wrong": {"*TFE3*": "~sub~^sup^", "a\n\nb": "[@folpe2006; @portera2001]"},
            "explain": "* no list\n\n> no quote",
        },
        point="A *point* [@folpe2006]",
    )
    (question,) = read_back(name, quiz)
    assert from_moodle(question) == from_item(quiz.items[0], "lecture")


@both
@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_item_of_a_lecture_comes_back(name: str, path: Path) -> None:
    quiz = quiz_in(path)
    assert [from_moodle(question) for question in read_back(name, quiz)] == [
        from_item(item, quiz.id) for item in quiz.items
    ]


@both
def test_every_extreme_item_comes_back_or_is_reported(name: str) -> None:
    quiz = extreme_quiz()
    carried = [item for item in quiz.items if item.id != "lecture-eleven"]
    assert [from_moodle(question) for question in read_back(name, quiz)] == [
        from_item(item, "lecture") for item in carried
    ]
    losses = [loss for loss in FORMATS[name].write(quiz).losses if loss.is_left_out]
    why = "it has 11 right answers, and Moodle has no grade for more than 10"
    assert losses == [Loss("lecture-eleven", why, is_left_out=True)]


@both
def test_pictures_are_those_of_the_author(name: str) -> None:
    (question,) = read_back(name, quiz_with({"stem": "![wide](wide.png)", "right": {"![nests](nest.png)": "x"}}))
    assert f'src="{whole(PICTURES["wide.png"])}" alt="wide" width="640" height="360"' in question.text.text
    assert f'src="{whole(PICTURES["nest.png"])}" alt="nests" width="48" height="32"' in question.choices[0].text.text


@both
def test_who_made_a_picture_comes_back_whatever_the_words(name: str) -> None:
    quiz = quiz_with(*({"stem": f"At {nest_by(it)} here.", "right": {nest_by(it): "So."}} for it in HOSTILE))
    assert [from_moodle(it) for it in read_back(name, quiz)] == [from_item(item, "lecture") for item in quiz.items]


@both
@pytest.mark.parametrize(("right", "wrong"), [*product(range(2, 11), (1, 2, 3, 7, 10)), (2, 11), (10, 20), (2, 30)])
def test_several_right_answers_share_the_grade_and_ticking_all_earns_nothing(name: str, right: int, wrong: int) -> None:
    quiz = quiz_with(
        {
            "kind": "several",
            "right": {f"r{n}": "yes" for n in range(right)},
            "wrong": {f"w{n}": "no" for n in range(wrong)},
        }
    )
    (question,) = read_back(name, quiz)
    grades = [choice.grade for choice in question.choices]
    assert not question.is_single
    assert [grade > 0 for grade in grades] == [answer.is_right for answer in quiz.items[0].answers]
    assert {grade for grade in grades if grade > 0} == {float(SHARES[right - 1])}
    assert sum(grade for grade in grades if grade > 0) == pytest.approx(100, abs=1e-4)
    assert sum(grades) < 1e-4  # percent: Moodle takes less than that for nothing
    assert min(grades) >= -100


@both
def test_one_best_answer_earns_all_and_another_nothing(name: str) -> None:
    (question,) = read_back(name, quiz_with({"right": {"b": "yes"}, "wrong": {"a": "no", "c": "no"}}))
    assert question.is_single
    assert [choice.grade for choice in question.choices] == [0, 100, 0]


@both
def test_what_moodle_cannot_grade_is_left_out_and_said(name: str) -> None:
    several = {"kind": "several", "right": {f"r{n}": "yes" for n in range(11)}}
    quiz = quiz_with({}, several)
    written = FORMATS[name].write(quiz)
    assert [question.idnumber for question in READERS[name](written.content)] == ["lecture-q0"]
    assert written.losses == (
        Loss("lecture-q1", "it has 11 right answers, and Moodle has no grade for more than 10", is_left_out=True),
    )


@both
def test_a_question_with_sixty_options_is_numbered(name: str) -> None:
    sides = {side: {f"{side}{n}": "why" for n in range(30)} for side in ("right", "wrong")}
    right = dict([sides["right"].popitem()])
    quiz = quiz_with({"right": right, "wrong": sides["wrong"]}, {})
    found = read_back(name, quiz)
    assert [len(question.choices) for question in found] == [31, 2]
    if name == "moodle":
        assert [question.numbering for question in found] == ["123", "ABCD"]


@both
def test_long_ids_stay_different(name: str) -> None:
    questions = [{"id": "q" * 60 + end} for end in ("a", "b")]
    found = read_back(name, quiz_with(*questions, lecture="x" * 64))
    assert [question.idnumber for question in found] == [
        "x" * 64 + "-" + "q" * 22 + "-bdbada2312f7",
        "x" * 64 + "-" + "q" * 22 + "-d96b4fffa1fc",
    ]


@both
@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Sarcoma", ("Sarcoma",)),
        ("Haemangioma/AVM", ("Haemangioma/AVM",)),
        ("/start and end/", ("/start and end/",)),
        ("a//b///c", ("a//b///c",)),
        ("a / b", ("a / b",)),
        ("<b>bold</b>: 1 < 2", ("< b>bold< /b>: 1 < 2",)),
        ("C:\\new = {x} ~ #1", ("C:\\new = {x} ~ #1",)),
        ("top/$course$", ("top/$course$",)),
        ("*TFE3*", ("*TFE3*",)),
        ("x" * 300, ("x" * 254 + "…",)),
    ],
)
def test_the_category_is_the_title(name: str, title: str, path: tuple[str, ...]) -> None:
    (question,) = read_back(name, quiz_with({}, title=as_markup(title)))
    assert question.category == path


def test_a_slash_that_the_cut_doubles_still_fits() -> None:
    (name,) = moodle.category_path(category(Text((Run("/" * 400),))))
    assert name == "/" * 254 + "…"


@both
@pytest.mark.parametrize(
    ("ask", "name_read"),
    [
        ("Which?", "lecture-q0: Which?"),
        ("a<b and c>d", "lecture-q0: a< b and c>d"),
        ("x <", "lecture-q0: x < …"),
        ("::x:: &&058; {T}", "lecture-q0: ::x:: & &058; {T}"),
        (
            "<script>alert('x')</script> <script>y</script> " * 2,
            "lecture-q0: < script>alert('x')< /script> < script>y< /script>…",
        ),
        ("x" * 58 + " <b>", f"lecture-q0: {'x' * 58}…"),
        ("word " * 30, "lecture-q0: word word word word word word word word word word word…"),
        ("y" * 300, f"lecture-q0: {'y' * 59}…"),
    ],
)
def test_a_question_is_named_by_its_id_and_first_words(name: str, ask: str, name_read: str) -> None:
    (question,) = read_back(name, quiz_with({"ask": as_markup(ask)}))
    assert question.name == name_read


@both
def test_the_stem_names_the_question_where_there_is_one(name: str) -> None:
    (question,) = read_back(name, quiz_with({"stem": "A woman, 24.", "ask": "What now?"}))
    assert question.name == "lecture-q0: A woman, 24."


@both
def test_no_questions_make_a_file_without_questions(name: str) -> None:
    assert read_back(name, quiz_with()) == []
