"""The Anki package, imported, studied and imported again with Anki's own engine."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from PIL import Image

from quiz.anki.note_type import note_type
from quiz.anki.notes import note_of
from quiz.changes import dated
from quiz.formats import anki
from quiz.items import Item
from quiz.written import Loss
from source.files.lock import Entry
from tests.quiz.hostile import HOSTILE
from tests.quiz.learner import Learner
from tests.quiz.lectures import LECTURES, as_markup, nest_by, quiz_in, quiz_with
from tests.quiz.readers.anki import read
from tests.quiz.readers.asked import Asked, from_item

SMALL = Path(__file__).with_name("golden") / "small.yaml"
BUILT_IN = ("level::", "topic::", "lecture::")
LATER = 4_000_000_000
"""A time after every test, in seconds since 1970."""

ANKIS_OWN = (
    "[sound:x.mp3]",
    "[SOUND:x.mp3]",
    "[anki:tts lang=en_US]x[/anki:tts]",
    "[latex]x[/latex] [$]x[/$] [$$]x[/$$]",
    "\\(x\\) \\[y\\]",
    "{{Question}} {{c1::x}} {{type:Question}}",
    "[[type:Question]] [[TYPE:Question]]",
    "<img src='x.png'>",
    "https://example.org/[sound:x.mp3]\\(",
)


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    it = Learner(tmp_path)
    yield it
    it.collection.close()


def asked_by(learner: Learner, item: Item) -> Asked:
    note = learner.note(item.id)
    return read(dict(note.items()), note.tags)


def expected(item: Item, lecture: str) -> Asked:
    asked = from_item(item, lecture)
    return replace(asked, tags=frozenset(anki_tag(tag) for tag in asked.tags))


def anki_tag(tag: str) -> str:
    return re.sub(r"(?<!:):(?!:)", "::", tag).replace(" ", "_")


@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_bundled_lectures_come_back_whole(learner: Learner, path: Path) -> None:
    quiz = quiz_in(path)
    assert learner.imports(quiz) == {"new": len(quiz.items)}
    assert [asked_by(learner, item) for item in quiz.items] == [expected(item, quiz.id) for item in quiz.items]
    assert learner.collection.fix_integrity()[1]


@pytest.mark.parametrize("words", [HOSTILE, ANKIS_OWN], ids=["anywhere", "in Anki"])
def test_hostile_words_come_back_whole(learner: Learner, words: tuple[str, ...]) -> None:
    quiz = quiz_with(*map(hostile, words), title=as_markup(" ".join(words)), point=as_markup(" ".join(words)))
    assert learner.imports(quiz) == {"new": len(words)}
    assert [asked_by(learner, item) for item in quiz.items] == [expected(item, quiz.id) for item in quiz.items]


def test_who_made_a_picture_comes_back_whole(learner: Learner) -> None:
    words = [normalize("NFC", it) for it in (*HOSTILE, *ANKIS_OWN)]
    quiz = quiz_with(*({"stem": nest_by(it), "right": {f"{nest_by(it)} R": "Yes."}} for it in words))
    learner.imports(quiz)
    for item in quiz.items:
        assert seen(asked_by(learner, item)) == seen(expected(item, quiz.id))


def seen(asked: Asked) -> list[tuple[str, frozenset[str]]]:
    """Return stem and answers without the addresses of their pictures."""
    paragraphs = [*asked.stem, *(words for option in asked.options for words in option.words)]
    return [(words.text, words.looks) for paragraph in paragraphs for words in paragraph]


@pytest.mark.parametrize("words", ANKIS_OWN)
def test_nothing_in_a_text_is_taken_for_ankis_own_markup(learner: Learner, words: str) -> None:
    learner.imports(quiz_with(hostile(words)))
    card = learner.card("lecture-q0")
    for side, sounds in ((card.question(), card.question_av_tags()), (card.answer(), card.answer_av_tags())):
        assert sounds == []
        shown = side.partition('<div class="histodeck')[2].partition("<script>")[0]
        assert re.findall(r"\[sound:|\[anki:|\[latex|\[\$|\[\[type:|\\[(\[]|<img", shown, re.IGNORECASE) == []


def hostile(words: str) -> dict[str, Any]:
    markup = as_markup(normalize("NFC", words))  # as Anki does with all that it imports
    options = {"right": {f"{markup} R": markup}, "wrong": {markup: markup, f"{markup} W": markup}}
    return {"stem": markup, "ask": markup, "explain": markup, **options}


def test_two_lectures_whose_ids_begin_alike_give_a_learner_all_questions(learner: Learner) -> None:
    cells = quiz_with({"id": "cell-q", "ask": "Which cell?"}, lecture="lung")
    cell = quiz_with({"id": "q", "ask": "Which cancer?"}, lecture="lung-cell")
    assert [learner.imports(quiz) for quiz in (cells, cell)] == [{"new": 1}, {"new": 1}]
    assert learner.note("lung-cell-q")["Question"] == "Which cell?"
    assert learner.note("lung-cell--q")["Question"] == "Which cancer?"


def test_questions_that_learners_have_keep_what_anki_knows_them_by() -> None:
    bundled = next(item for item in quiz_in(LECTURES[0]).items if item.id == "asps-adult-site")
    fresh = quiz_with({}, lecture="lecture-one")
    given, _ = dated(fresh, {"lecture-one-q0": Entry(1, 1, "0" * 32)}, LATER)
    assert note_of(bundled, fresh).guid == "e88652662f1ba693eb55"
    assert [note_of(item, fresh).guid for item in given.items] == ["9fee285e17bb5827d1fb"]
    assert [item.id for item in fresh.items] == ["lecture-one--q0"]


def test_a_note_has_these_fields(learner: Learner) -> None:
    learner.imports(quiz_in(SMALL))
    note = learner.note("small-gene")
    assert note.guid == "f79bbfabb854777b246c"
    assert {name: words for name, words in note.items() if words} == {
        "Id": "small-gene",
        "Stem": (
            "<p>A 24-year-old woman has a thigh mass: nests of cells, PAS+ crystals after diastase.</p>"
            "<p>Five-year survival is 87\N{NO-BREAK SPACE}% when it is localised<sup>[1, p. 587]</sup>.</p>"
        ),
        "Question": "Which gene is <strong>not</strong> involved?",
        "Options": (
            '<ol><li dir="auto"><em>ASPSCR1</em></li><li dir="auto"><em>EWSR1</em></li>'
            '<li dir="auto"><em>TFE3</em></li></ol>'
        ),
        "Right": (
            '<ol><li value="2" dir="auto"><div class="answer"><em>EWSR1</em></div><div class="why" dir="auto">'
            "It belongs to Ewing sarcoma &amp; others (CD99 &gt; 90\N{NO-BREAK SPACE}%).</div></li></ol>"
        ),
        "Wrong": (
            '<ol><li value="1" dir="auto"><div class="answer"><em>ASPSCR1</em></div><div class="why" dir="auto">'
            "It is one partner<sup>[1, 2]</sup>.</div></li>"
            '<li value="3" dir="auto"><div class="answer"><em>TFE3</em></div><div class="why" dir="auto">'
            "It is the other partner; Ca<sup>2+</sup> and H<sub>2</sub>O are not.</div></li></ol>"
        ),
        "Explanation": (
            "<p><em>ASPSCR1::TFE3</em> = der(17)t(X;17).</p>"
            '<p>See <a href="https://example.org/?a=1&amp;b=2">the paper</a>.</p>'
        ),
        "Teaching point": "One fusion gene defines <em>ASPS</em>",
        "References": (
            '<ol><li dir="auto">Portera CA. Alveolar soft part sarcoma. Cancer. 2001;91:585–91.</li><li dir="auto">'
            "Lieberman PH. Alveolar soft-part sarcoma: a clinico-pathologic study. Cancer. 1989;63:1–13.</li></ol>"
        ),
        "Lecture": "ASPS in brief",
        "Topic": "fusion",
        "Level": "recall",
        "Language": "en-GB",
        "Words": "en",
    }


def test_the_note_type_is_frozen(learner: Learner) -> None:
    """If this fails, learners who have earlier notes can import nothing more: all notes would conflict."""
    learner.imports(quiz_in(SMALL))
    model = learner.note("small-gene").note_type()
    assert (model["id"], model["name"]) == (1_763_890_000_571, "Histodeck question")
    assert [card["name"] for card in model["tmpls"]] == ["Question"]
    assert ", ".join(field["name"] for field in model["flds"]) == (
        "Id, Stem, Question, Options, Several, Right, Wrong, Explanation, Teaching point, References, Lecture, Topic, "
        "Level, Language, Words, Notice, Hint, Media, Extra 1, Extra 2, Extra 3, Extra 4"
    )


def test_importing_again_changes_nothing(learner: Learner) -> None:
    quiz = quiz_in(SMALL)
    assert learner.imports(quiz) == {"new": 2}
    notes = learner.collection.db.all("select * from notes order by id")
    assert learner.imports(quiz) == {"duplicate": 2}
    assert learner.collection.db.all("select * from notes order by id") == notes
    assert learner.collection.card_count() == 2


def test_one_changed_item_updates_one_note_and_keeps_what_was_learnt(learner: Learner) -> None:
    quiz = quiz_in(LECTURES[0])
    learner.imports(quiz)
    assert learner.studies(6) == [item.id for item in quiz.items[:6]]
    learner.collection.tags.bulk_add(list(learner.collection.find_notes("")), "mine")
    before, names = learner.schedule(), [item.id for item in quiz.items]
    assert [before[name][6] for name in names] == [1] * 6 + [0] * (len(names) - 6)

    changed = quiz.items[2]._replace(ask=quiz_in(SMALL).items[0].ask, changed=LATER)
    newer = quiz._replace(items=(*quiz.items[:2], changed, *quiz.items[3:]))
    assert learner.imports(newer) == {"updated": 1, "duplicate": len(names) - 1}
    assert learner.schedule() == before
    assert learner.note(changed.id)["Question"] == "Which gene is <strong>not</strong> involved?"
    with_tag = [name for name in names if "mine" in learner.note(name).tags]
    assert with_tag == [name for name in names if name != changed.id]


def test_what_has_left_the_lecture_stays_and_what_is_new_comes_in(learner: Learner) -> None:
    quiz = quiz_in(LECTURES[0])
    learner.imports(quiz._replace(items=quiz.items[:3]))
    assert learner.imports(quiz._replace(items=quiz.items[1:5])) == {"new": 2, "duplicate": 2}
    cards = learner.collection.db.list("select nid from cards order by due, id")
    assert {learner.collection.get_note(card)["Id"] for card in cards} == {item.id for item in quiz.items[:5]}


def test_an_item_without_a_date_of_change_is_imported(learner: Learner) -> None:
    quiz = quiz_with({}, {})
    assert [item.changed for item in quiz.items] == [0, 0]
    assert learner.imports(quiz) == {"new": 2}
    assert learner.imports(quiz) == {"duplicate": 2}


def test_a_title_with_decks_in_it_nests_but_not_at_a_gene_fusion(learner: Learner) -> None:
    titles = {
        "Path\\:\\:Soft tissue\\:\\:EWSR1\\:\\:FLI1 sarcomas": "Path::Soft tissue::EWSR1∷FLI1 sarcomas",
        "Pathologie \\:\\: Niere": "Pathologie::Niere",
        "*C11orf95\\:\\:RELA*\\:\\:X and NTRK3\\:\\:ETV6-like": "C11orf95∷RELA∷X and NTRK3∷ETV6-like",
        "病理\\:\\:肾": "病理::肾",
        "\\:\\:Odd\\:\\:": "Odd",
    }
    for number, title in enumerate(titles):
        learner.imports(quiz_with({}, title=title, lecture=f"l{number}"))
    decks = learner.collection.decks
    assert [decks.name(learner.card(f"l{n}-q0").did) for n in range(len(titles))] == [*titles.values()]
    assert {"Path", "Path::Soft tissue", "Pathologie", "病理"} <= {it.name for it in decks.all_names_and_ids()}


def test_lectures_lie_below_one_deck_that_they_name(learner: Learner) -> None:
    for number, title in enumerate(("Kidney", "Lung")):
        about = {"deck": "Pathology :: Term 1"}
        assert learner.imports(quiz_with({}, title=title, lecture=f"l{number}", about=about)) == {"new": 1}
    decks = learner.collection.decks
    assert sorted(it.name for it in decks.all_names_and_ids()) == [
        *("Default", "Pathology", "Pathology::Term 1", "Pathology::Term 1::Kidney", "Pathology::Term 1::Lung")
    ]
    assert learner.collection.fix_integrity()[1]


def test_a_note_has_the_tags_of_lecture_topic_and_question_in_a_tree(learner: Learner) -> None:
    tagged = {"tags": ["Week 1", "block 2 :: renal", "腎 臓"]}
    quiz = quiz_with(
        tagged, {"tags": "hard"}, {}, about={"tags": ["week_1", "exam"]}, topic_tags=["exam", "topic only"]
    )
    learner.imports(quiz)
    own = [{tag for tag in learner.note(f"lecture-q{n}").tags if not tag.startswith(BUILT_IN)} for n in range(3)]
    every = {"week_1", "exam", "topic_only"}
    assert own == [every | {"block_2::renal", "腎_臓"}, every | {"hard"}, every]
    assert len(learner.collection.find_notes("tag:block_2")) == 1


def test_a_new_tag_reaches_who_has_the_card(learner: Learner) -> None:
    quiz, lock = dated(quiz_with({}), None, LATER)
    learner.imports(quiz)
    tagged, _ = dated(quiz_with({"tags": "hard"}), lock, LATER)
    assert learner.imports(tagged) == {"updated": 1}
    assert "hard" in learner.note("lecture-q0").tags


@pytest.mark.parametrize(
    ("title", "deck"),
    [
        ("ASPSCR1\\:\\:TFE3 fusion", "ASPSCR1∷TFE3 fusion"),
        ("A \\:\\:\\: B", "A ∷: B"),
        ('"Quoted" / slashed \\\\ *italic*', '"Quoted" / slashed \\ italic'),
    ],
)
def test_the_deck_has_the_title_of_the_lecture(learner: Learner, title: str, deck: str) -> None:
    learner.imports(quiz_with({}, title=title))
    assert {it.name for it in learner.collection.decks.all_names_and_ids()} == {deck, "Default"}
    assert learner.collection.decks.name(learner.card("lecture-q0").did) == deck


def test_the_deck_says_who_made_it_and_when(learner: Learner) -> None:
    quiz = quiz_with({})._replace(authors=("A & B", "C"))
    learner.imports(quiz)
    deck = learner.collection.decks.get(learner.card("lecture-q0").did)
    assert deck["desc"] == "A &amp; B · C · Content as of 2026-11-23"


def test_the_cards_look_reaches_those_who_have_an_earlier_one(learner: Learner) -> None:
    """Anki takes a card's look from a package whose note type is newer than its own."""
    package = anki.write(quiz_in(SMALL)).content
    learner.opens(with_earlier_look(package))
    assert learner.note("small-gene").note_type()["css"] == ".card {}"
    assert learner.opens(package) == {"duplicate": 2}
    assert learner.note("small-gene").note_type()["css"].startswith("/* As the self-test page")


def with_earlier_look(package: bytes) -> bytes:
    out = io.BytesIO()
    with closing(opened(package)) as database, zipfile.ZipFile(out, "w") as archive:
        (models,) = database.execute("select models from col").fetchone()
        (model,) = json.loads(models).values()
        model |= {"css": ".card {}", "mod": model["mod"] - 1}
        database.execute("update col set models = ?", [json.dumps({model["id"]: model})])
        database.commit()
        archive.writestr("collection.anki2", database.serialize())
        archive.writestr("media", "{}")
    return out.getvalue()


def opened(package: bytes) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        database.deserialize(archive.read("collection.anki2"))
    return database


def test_the_cards_look_has_a_date_of_its_own() -> None:
    """If this fails, raise CHANGED in quiz.anki_templates to today, and note here what it is and what it dates."""
    made = note_type()
    look = json.dumps(made | {"mod": 0}, sort_keys=True)
    assert (made["mod"], sha256(look.encode()).hexdigest()[:20]) == (1_796_083_200, "207bf762bb6a1ca0c820")


PICTURED = """
lecture: {id: pictured, title: Pictured, language: en, date: 2026-11-23}
topics: [{id: t, label: T, title: Point, points: [A]}]
questions:
  - id: q
    topic: t
    level: recall
    stem: Look ![A <nest> & "more"](one.png "A <i>Nonym</i> & co.") here.
    ask: Which?
    right: {"![A nest](two.png)": Yes., "Words ![again](one.png)": Yes.}
    wrong: {"![A line](three.png)": No., "3": No.}
    kind: several
"""


def test_pictures_arrive_under_the_names_that_the_card_shows(learner: Learner, tmp_path: Path) -> None:
    (tmp_path / "pictured.yaml").write_text(PICTURED, encoding="utf-8")
    for name, colour in (("one", "red"), ("two", "green"), ("three", "red")):
        Image.new("RGB", (6, 4), colour).save(tmp_path / f"{name}.png")
    learner.imports(quiz_in(tmp_path / "pictured.yaml"))
    contents = {name: (tmp_path / f"{name}.png").read_bytes() for name in ("one", "two", "three")}
    named = {name: f"{sha256(content).hexdigest()[:20]}.png" for name, content in contents.items()}
    assert learner.files() == {named[name]: contents[name] for name in ("one", "two")}
    note = learner.note("pictured-q")
    size = 'width="6" height="4"'
    image = f'<img src="{named["one"]}" alt="A &lt;nest&gt; &amp; &quot;more&quot;" {size}>'
    credit = "<small>(A &lt;i&gt;Nonym&lt;/i&gt; &amp; co.)</small>"
    assert note["Stem"] == f"<p>Look {image}<br>{credit} here.</p>"
    options = [option.words for option in read(dict(note.items()), note.tags).options]
    assert [words[0][-1].link for words in options] == [None, named["one"], named["two"], named["one"]]
    assert learner.collection.media.check().missing == []


def test_extreme_items_are_carried(learner: Learner) -> None:
    most = {f"Option {place}": "x" * 20_000 for place in range(29)}
    quiz = quiz_with({"stem": "y" * 20_000, "wrong": most})
    learner.imports(quiz)
    assert asked_by(learner, quiz.items[0]) == expected(quiz.items[0], "lecture")


def test_what_anki_has_no_place_for_is_reported() -> None:
    quiz = quiz_with({"points": 2}, {})
    assert anki.write(quiz).losses == (Loss("lecture-q0", "how many points it is worth"),)


def test_a_quiz_without_questions_is_an_empty_package(learner: Learner) -> None:
    assert learner.imports(quiz_with({})._replace(items=())) == {}


def test_the_package_is_the_same_wherever_it_is_made() -> None:
    """The header of an SQLite file tells of the program that wrote it, and a zip of the day and the system."""
    content = anki.write(quiz_in(SMALL)).content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert [(it.filename, it.date_time, it.create_system) for it in package.infolist()] == [
            ("collection.anki2", (1980, 1, 1, 0, 0, 0), 0),
            ("media", (1980, 1, 1, 0, 0, 0), 0),
        ]
        collection = package.read("collection.anki2")
        assert package.read("media") == b"{}"
    assert [collection[at : at + 4].hex() for at in (24, 92, 96)] == ["00000001", "00000001", "002e6300"]
    with closing(opened(content)) as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_two_notes_never_share_a_number() -> None:
    quiz = quiz_with({})
    twice = anki.write(quiz._replace(items=(quiz.items[0], quiz.items[0]))).content
    with closing(opened(twice)) as database:
        first, second = (number for (number,) in database.execute("select id from notes order by id"))
    assert second == first + 1
