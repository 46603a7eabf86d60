"""The item bank as CSV and as a workbook, read back by Python, openpyxl and LibreOffice."""

from __future__ import annotations

import csv
from functools import cache, partial
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from quiz.formats import bank_csv, bank_xlsx
from quiz.items import Item, Quiz
from quiz.texts.plain import to_plain
from quiz.written import Loss, Written
from source.texts.text import Text
from tests.deck.open_xml_sdk import errors_in
from tests.libreoffice import converted
from tests.quiz.hostile import HOSTILE
from tests.quiz.lectures import LECTURES, as_markup, quiz_in, quiz_with
from tests.quiz.readers.bank import from_csv, from_xlsx, looks
from tests.quiz.readers.html import Words

SMALL = Path(__file__).with_name("golden") / "small.yaml"

TAKEN_FOR_ELSE = (
    "=1+1",
    '=HYPERLINK("https://x.org","x")',
    "+49 30 1234",
    "-5",
    "- item",
    "−5",
    "@SUM(1)",
    "\uff1d1+1",
    "'quoted'",
    "'=1+1",
    "10",
    "1.5",
    "1,5",
    "1,234",
    "25 %",
    "25%",
    "$ 5",
    "€5",
    "1:30",
    "1/2",
    "1-2",
    "2020-01-02",
    "SEPT9",
    "MARCH1",
    "DEC1",
    "Sep-9",
    "1 Jan",
    "3 March 2020",
    "Mar 2020",
    "2 May",
    "1e5",
    "2E-3",
    "TRUE",
    "false",
    "10 am",
    "1:30 PM",
    "(5)",
    "007",
    "10³",
)


def hostile() -> Quiz:
    texts = [*HOSTILE, *TAKEN_FOR_ELSE, "_x0041_ _x000D_", "_x0041_x0042_", "<r>a</r>", "<r>", "x" * 20_000]
    questions = [
        {"stem": words, "ask": words, "right": {words: words}, "wrong": {f"other {words}": words}, "explain": words}
        for words in map(as_markup, texts)
    ]
    return quiz_with(*questions, title="=1+1", point=as_markup("=1+1"))


def extreme() -> Quiz:
    short = {"ask": "Short?", "right": ["Yes", "H~2~O"], "wrong": "No", "seconds": 20}
    quiz = quiz_with(
        {"wrong": {f"Option number {n:02}": "No." for n in range(29)}, "points": 2.5, "kahoot": short},
        {
            "stem": "Look: ![A nest](nest.png) 10^3^ [@odd, p. 3].\n\nAnd *here*.",
            "right": {"![A *nest*](nest.png)": "So."},
            "order": ["No", "![A *nest*](nest.png)"],
        },
        {"kind": "several", "right": {"**a**": "x", "*b* c": "y"}, "wrong": {"[d](https://x.org)": "z"}},
    )
    return quiz._replace(items=(quiz.items[0]._replace(changed=1_700_000_000), *quiz.items[1:]))


PARTLY = ("=1+1 _x0041_x0042_", "<r> _x0041_</r>")


def emphasised() -> Quiz:
    first, second = map(as_markup, PARTLY)
    return quiz_with({"ask": f"{first}**{second}**"}, {"ask": f"***{second}***"}, {"ask": f"**{first}**{second}"})


READS_CSV = "CSV:44,34,76,1,,1033,false,true"
"""Commas, quotes, UTF-8, and in US English "detect special numbers", which makes dates of all that looks like one."""

MADE = {
    **{path.stem: partial(quiz_in, path) for path in LECTURES},
    "small": partial(quiz_in, SMALL),
    "hostile": hostile,
    "extreme": extreme,
    "emphasised": emphasised,
}
every_quiz = pytest.mark.parametrize("name", MADE)


@cache
def quiz_of(name: str) -> Quiz:
    return MADE[name]()


@cache
def as_csv(name: str) -> Written:
    return bank_csv.write(quiz_of(name))


@cache
def as_xlsx(name: str) -> Written:
    return bank_xlsx.write(quiz_of(name))


def row_of(item: Item, quiz: Quiz) -> dict[str, str]:
    def plain(text: Text | None) -> str:
        return to_plain(text, item.numbers) if text else ""

    most = max(5, *(len(it.answers) for it in quiz.items))
    row = {
        "id": item.id,
        "lecture": quiz.id,
        "topic": item.topic_label,
        "teaching point": to_plain(item.topic_title),
        "level": item.level,
        "kind": "several" if item.several else "one-best",
        "points": f"{item.points:g}",
        "order kept": "yes" if item.is_ordered else "no",
        "changed": "2023-11-14T22:13:20Z" if item.changed == 1_700_000_000 else "",
        "pictures": "\n".join(file.rpartition("/")[2] for file in item.pictures),
        "stem": plain(item.stem),
        "question": plain(item.ask),
        "explanation": plain(item.explain),
        "references": "\n".join(f"{n}. {to_plain(words)}" for n, words in enumerate(item.references.values(), start=1)),
        "kahoot question": to_plain(item.kahoot.ask) if item.kahoot else "",
        "kahoot right": "\n".join(map(to_plain, item.kahoot.right)) if item.kahoot else "",
        "kahoot wrong": "\n".join(map(to_plain, item.kahoot.wrong)) if item.kahoot else "",
        "kahoot seconds": str(item.kahoot.seconds) if item.kahoot else "",
        "tags": ", ".join(item.tags),
    }
    for n in range(1, most + 1):
        answer = item.answers[n - 1] if n <= len(item.answers) else None
        row[f"option {n}"] = plain(answer.text) if answer else ""
        row[f"option {n} is"] = ("right" if answer.is_right else "wrong") if answer else ""
        row[f"option {n} reason"] = plain(answer.why) if answer else ""
    return row


def as_words(rows: list[dict[str, str | float]]) -> list[dict[str, str]]:
    return [
        {name: f"{value:g}" if isinstance(value, int | float) else value for name, value in row.items()} for row in rows
    ]


@every_quiz
def test_csv_holds_every_field_of_every_item(name: str) -> None:
    quiz = quiz_of(name)
    assert from_csv(as_csv(name).content) == [row_of(item, quiz) for item in quiz.items]


@every_quiz
def test_workbook_holds_every_field_of_every_item(name: str) -> None:
    quiz = quiz_of(name)
    read = from_xlsx(as_xlsx(name).content)
    assert as_words(read) == [row_of(item, quiz) for item in quiz.items]
    assert {row["points"] for row in read} == {item.points for item in quiz.items}


def test_small_bank_is_written_as_it_was_reviewed() -> None:
    golden = Path(__file__).with_name("golden") / "small.bank.csv"
    assert as_csv("small").content == golden.read_bytes()


def test_csv_begins_with_a_mark_and_ends_its_lines_as_rfc_4180_says() -> None:
    content = as_csv("small").content
    assert content.startswith(b'\xef\xbb\xbf"id","lecture"')
    assert content.count(b"\r\n") == 3
    assert b"\r" not in content.replace(b"\r\n", b"")


@pytest.mark.parametrize("words", TAKEN_FOR_ELSE)
def test_what_is_taken_for_a_formula_or_date_gets_an_apostrophe(words: str) -> None:
    quiz = quiz_with({"ask": as_markup(words)})
    _, row = csv.reader(StringIO(bank_csv.write(quiz).content.decode("utf-8-sig"), newline=""))
    assert row[11] == f"'{words}"


@pytest.mark.parametrize(
    "words",
    ["CD34", "TFE3", "10 years", "5 or less", "Marching cells", "May be", "p < 0.05", "1. item", "No", "EMA"],
)
def test_other_words_get_none(words: str) -> None:
    quiz = quiz_with({"ask": as_markup(words)})
    _, row = csv.reader(StringIO(bank_csv.write(quiz).content.decode("utf-8-sig"), newline=""))
    assert row[11] == words


@pytest.mark.slow
@pytest.mark.parametrize("name", ["asps", "hostile", "extreme", "emphasised"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_libreoffice_reads_every_cell_as_the_text_that_it_is(name: str, suffix: str, tmp_path: Path) -> None:
    quiz = quiz_of(name)
    content = {"csv": as_csv, "xlsx": as_xlsx}[suffix](name).content
    reads = READS_CSV if suffix == "csv" else ""
    (read,) = converted({f"bank.{suffix}": content}, "xlsx:Calc MS Excel 2007 XML", tmp_path, reads).values()
    rows = from_xlsx(read)
    numbers = {column for row in rows for column, value in row.items() if isinstance(value, int | float)}
    assert numbers <= {"points", "kahoot seconds"}
    cut = "'" if suffix == "csv" else ""
    told = [{column: value.removeprefix(cut) for column, value in row.items()} for row in as_words(rows)]
    assert told == [row_of(item, quiz) for item in quiz.items]


def test_workbook_keeps_bold_and_italics() -> None:
    content = as_xlsx("extreme").content
    assert looks(content, "option 2")[2] == (Words("b", frozenset(["italic"])), Words(" c"))
    assert looks(content, "option 1")[2] == (Words("a", frozenset(["bold"])),)
    assert looks(content, "stem")[1] == (
        Words("Look: [picture: A nest] 10³ [1, p. 3].\nAnd "),
        Words("here", frozenset(["italic"])),
        Words("."),
    )


def test_workbook_keeps_bold_and_italics_of_texts_that_look_like_its_markup() -> None:
    first, second = PARTLY
    assert looks(as_xlsx("emphasised").content, "question") == [
        (Words(first), Words(second, frozenset(["bold"]))),
        (Words(second, frozenset(["bold", "italic"])),),
        (Words(first, frozenset(["bold"])), Words(second)),
    ]


def test_a_formula_stays_a_text_when_its_cell_is_edited() -> None:
    book = load_workbook(BytesIO(as_xlsx("hostile").content))
    marked = {cell.value for row in book.active.iter_rows(min_row=2) for cell in row if cell.quotePrefix}
    begins = ("=", "+", "-", "@")
    texts = {str(cell.value) for row in book.active.iter_rows(min_row=2) for cell in row}
    assert marked == {words for words in texts if words.startswith(begins)}
    assert "=1+1" in marked


def test_the_head_stays_in_sight_and_filters() -> None:
    sheet = load_workbook(BytesIO(as_xlsx("asps").content)).active
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("items", "B2", "A1:AH54")
    assert {cell.font.b for cell in sheet[1]} == {True}
    assert {cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row if cell.value} == {True}
    assert sheet.column_dimensions["K"].width == 64
    assert [sheet.row_dimensions[row].height for row in (1, 2)] == [27, 108]


def test_the_properties_name_the_bank() -> None:
    book = load_workbook(BytesIO(as_xlsx("small").content))
    found = book.properties
    assert book.custom_doc_props["Language"].value == "en-GB"
    assert (found.title, found.creator, found.created.isoformat()[:10]) == (
        "ASPS in brief",
        "The Histodeck project",
        "2026-11-23",
    )


def test_what_is_lost_is_said() -> None:
    quiz = quiz_of("extreme")
    ids = [item.id for item in quiz.items]
    pictures = "the pictures; their names and the words for them are"
    assert as_csv("extreme").losses == (
        Loss(ids[1], "bold and italics"),
        Loss(ids[1], pictures),
        Loss(ids[2], "bold and italics"),
    )
    assert as_xlsx("extreme").losses == (Loss(ids[1], pictures),)
    assert as_csv("hostile").losses == as_xlsx("hostile").losses == ()


def test_an_item_too_long_for_a_cell_is_left_out_of_the_workbook() -> None:
    quiz = quiz_with({"stem": "𝛼" * 16_383 + "b"}, {"stem": "𝛼" * 16_384})
    written = bank_xlsx.write(quiz)
    assert written.losses == (
        Loss("lecture-q1", "a text has 32768 characters, and a cell holds 32767", is_left_out=True),
    )
    assert [row["id"] for row in from_xlsx(written.content)] == ["lecture-q0"]
    assert len(from_csv(bank_csv.write(quiz).content)) == 2


@every_quiz
def test_open_xml_sdk_finds_no_error(name: str, tmp_path: Path) -> None:
    assert errors_in(as_xlsx(name).content, tmp_path / "bank.xlsx") == []


def test_date_and_system_in_the_package_are_fixed() -> None:
    with ZipFile(BytesIO(as_xlsx("small").content)) as package:
        assert {(entry.date_time, entry.create_system) for entry in package.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}


def test_what_a_short_form_cites_is_a_reference_of_the_question() -> None:
    kahoot = {"ask": "Which [@portera2001]?", "right": "Yes [@folpe2006]", "wrong": ["No"]}
    (item,) = (quiz := quiz_with({"kahoot": kahoot})).items
    assert list(item.references) == ["portera2001", "folpe2006"]
    assert '"Which [1]?","Yes [2]","No",30' in bank_csv.write(quiz).content.decode()
