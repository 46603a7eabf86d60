"""A quiz in another language: no English words of our own in any file, and every language is named where it can be."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from lxml.html import fromstring

from quiz.anki.note_type import note_type
from quiz.anki.notes import FIELDS, Note, note_of
from quiz.changes import dated, what_to_retire
from quiz.formats import FORMATS
from quiz.formats.kahoot import HEADINGS
from quiz.items import Quiz, quiz_of
from quiz.report import report
from source.words.printed import Words
from tests.languages import LANGUAGES, english_left_in, lecture_in, shown_in
from tests.quiz.lectures import quiz_with
from tests.quiz.test_anki import opened

for_learners = pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("anki", "csv")])
"""What is in the item bank as CSV is for programs; Anki's package is looked at by itself."""
every_language = pytest.mark.parametrize("language", LANGUAGES)

POLISH = {
    "quiz.several": "Zaznacz wszystkie prawidłowe odpowiedzi.",
    "quiz.references": "Piśmiennictwo",
    "page.check": "Sprawdź",
    "exam.worth": {"one": "1 punkt", "few": "{count} punkty", "many": "{count} punktów", "other": "{count} punktu"},
}


def quiz_in(language: str) -> Quiz:
    return quiz_of(lecture_in(language))


def shown_to_learners(quiz: Quiz, name: str) -> list[str]:
    """Return what the files of a format show, without what the programs that read them demand."""
    texts = [text for content in files_of(quiz, name) for text in shown_in(content) if text not in HEADINGS]
    if name == "brightspace":
        return [cell for row in csv.reader(texts[0].splitlines()) for cell in row[1:]]
    if name == "examsoft":
        return [re.sub(r"^(Type: MA )?Title: \S+ \d+\.\s*", "", text) for text in texts]
    return texts


def files_of(quiz: Quiz, name: str) -> list[bytes]:
    written = FORMATS[name].write(quiz)
    return [written.content, *(content for _, content in written.beside)]


@for_learners
@every_language
def test_no_english_words_are_left(name: str, language: str) -> None:
    assert english_left_in(shown_to_learners(quiz_in(language), name), language) == []


@for_learners
def test_in_english_they_are_found(name: str) -> None:
    """So that the test above looks at what is shown: a lecture whose words are English has them all."""
    quiz = quiz_in("de")._replace(words=Words("en"))
    without = {"aiken", "blackboard", "kahoot"}  # they have nothing but the lecture's words
    assert (english_left_in(shown_to_learners(quiz, name), "de") == []) == (name in without)


@every_language
def test_no_english_words_are_left_in_report_and_note(language: str) -> None:
    quiz, lock = dated(quiz_in(language), None, 1_800_000_000)
    losses = {name: FORMATS[name].write(quiz).losses for name in FORMATS}
    texts = [report(quiz, dict.fromkeys(FORMATS, "a.b"), losses), what_to_retire(quiz, lock, 0)]
    assert english_left_in([re.sub(r"\(\w+\)", "", text) for text in texts], language) == []


@every_language
def test_an_anki_card_speaks_the_language_of_its_note(language: str) -> None:
    quiz = quiz_in(language)
    database = opened(files_of(quiz, "anki")[0])
    (decks,) = database.execute("SELECT decks FROM col").fetchone()
    about = [said for deck in json.loads(decks).values() if deck["id"] != 1 for said in (deck["name"], deck["desc"])]
    notes = [text for (fields,) in database.execute("SELECT flds FROM notes") for text in _shown(fields.split("\x1f"))]
    assert english_left_in([*about, *notes, *_layout(language)], language) == []
    assert {(note["Language"], note["Words"], note["Extra 1"]) for note in map(_by_field, _notes(quiz))} == {
        (quiz.language, language, "")
    }


def _notes(quiz: Quiz) -> Iterator[Note]:
    return (note_of(item, quiz) for item in quiz.items)


def _by_field(note: Note) -> dict[str, str]:
    return dict(zip(FIELDS, note.fields, strict=True))


def _shown(fields: list[str]) -> Iterator[str]:
    technical = {"Id", "Several", "Topic", "Level", "Language", "Words"}
    yield from (text for name, text in zip(FIELDS, fields, strict=True) if name not in technical)


def _layout(language: str) -> Iterator[str]:
    """Yield the words of the card's layout that are shown for *language*."""
    (card,) = note_type()["tmpls"]
    for side in ("qfmt", "afmt"):
        layout = fromstring(f"<div>{card[side]}</div>")
        words = [word for word in layout.find_class("word") if word.get("lang") == language]
        assert words
        yield from (word.text_content() for word in words)


@every_language
def test_files_say_which_language_they_are_in(language: str) -> None:
    quiz = quiz_in(language)
    (page,) = files_of(quiz, "selftest")
    assert set(map(str, fromstring(page.decode()).xpath("//@lang"))) == {quiz.language}
    for paper in files_of(quiz, "exam"):
        with ZipFile(BytesIO(paper)) as package:
            styles, core = (etree.fromstring(package.read(f)) for f in ("word/styles.xml", "docProps/core.xml"))
            assert b"w:lang" not in package.read("word/document.xml")
        assert {value for element in styles.iter("{*}lang") for value in element.attrib.values()} == {quiz.language}
        assert [element.text for element in core.iter("{*}language")] == [quiz.language]
    for name in ("qti12", "qti3"):
        assert _languages_in(files_of(quiz, name)[0]) == {quiz.language}


def _languages_in(package: bytes) -> set[str]:
    with ZipFile(BytesIO(package)) as archive:
        parts = [etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")]
    return {value for root in parts for value in map(str, root.xpath("//@xml:lang"))}


def test_english_words_are_marked_where_there_are_no_others() -> None:
    quiz = quiz_with({"cite": "portera2001"}, {"kind": "several", "right": {"A": "a", "B": "b"}})
    quiz = quiz._replace(words=Words("pl", POLISH))
    (page,), (moodle,), (qti, *_) = (files_of(quiz, name) for name in ("selftest", "moodle", "qti21"))
    root = fromstring(page.decode())
    assert "Teaching point" in {element.text_content() for element in root.xpath("//span[@lang='en']")}
    (references, *_) = root.xpath("//section[@class='references']/h4")
    assert (references.text_content(), references.xpath(".//@lang")) == ("Piśmiennictwo", [])
    assert '<p><span lang="en">Teaching point</span>: A point</p><h5>Piśmiennictwo</h5>' in moodle.decode()
    with ZipFile(BytesIO(qti)) as archive:
        assert b'<p><span xml:lang="en">Teaching point</span>: A point</p>' in archive.read("lecture-q0.xml")


def test_english_words_are_marked_on_paper() -> None:
    quiz = quiz_with({"points": 3})._replace(words=Words("pl", POLISH))
    with ZipFile(BytesIO(files_of(quiz, "exam")[0])) as package:
        document = etree.fromstring(package.read("word/document.xml"))
    runs = {
        "".join(run.itertext()): [*map(str, run.xpath("w:rPr/w:lang/@w:val", namespaces=run.nsmap))]
        for run in document.iter("{*}r")
    }
    assert (runs["Written examination"], runs["3 punkty"], runs["Yes"]) == (["en"], [], [])


def test_words_of_a_lecture_stand_on_its_anki_cards() -> None:
    quiz = quiz_with({})._replace(words=Words("pl", POLISH))
    note = _by_field(next(_notes(quiz)))
    own = [POLISH["quiz.several"], POLISH["quiz.references"]]
    assert (note["Language"], note["Words"]) == ("pl", "en")
    assert re.findall(r">([^<]+)</span>", note["Extra 1"]) == own


def test_the_foot_of_a_paper_counts_pages_in_any_order() -> None:
    quiz = quiz_with({})._replace(words=Words("hu", {"exam.page": "{pages}/{page}. oldal"}))
    with ZipFile(BytesIO(files_of(quiz, "exam")[0])) as package:
        footer = package.read("word/footer.xml").decode()
    assert footer.index("NUMPAGES") < footer.index('" PAGE "') < footer.index("oldal")
