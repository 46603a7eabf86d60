"""Libraries beside a lecture: what is cited is read, what is not is left alone, and mistakes have their places."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter

import pytest

from deck.lecture_deck import deck_of
from quiz.changes import dated
from quiz.items import quiz_of
from source.loading.load import load
from source.loading.load import read as read_with_tree
from source.reading.problems import LectureProblems

LECTURE = """\
lecture: {id: a, title: A lecture, language: en-GB, date: 2026-11-23, minutes: 5}
bibliography: BIBLIOGRAPHY
topics:
  - id: one
    label: One
    title: It is so
    points: [ "So it is [CITED]", It is so ]
questions:
  - {id: q, topic: one, level: recall, ask: Which?, right: {A: It is.}, wrong: {B: Not., C: Not., D: Not.}, cite: KEY}
"""
PAPER = {"type": "article-journal", "title": "A paper", "issued": {"date-parts": [[2019]]}}


def lecture(folder: Path, files: dict[str, str | bytes], cited: str, key: str, more: str = "") -> Path:
    """Write a lecture that names *files*, and these beside it; return its path."""
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    names = f"[{', '.join(files)}]"
    written = LECTURE.replace("BIBLIOGRAPHY", names).replace("CITED", cited).replace("KEY", json.dumps(key))
    path = folder / "lecture.yaml"
    path.write_text(written + more, encoding="utf-8")
    return path


def problems(path: Path) -> list[str]:
    with pytest.raises(LectureProblems) as told:
        load(path)
    return [str(problem).replace(f"{path.parent}/", "") for problem in told.value.problems]


@pytest.mark.parametrize(
    ("key", "cited"),
    [
        ("müller2019", "@müller2019"),
        ("Smith:2019", "@Smith:2019"),
        ("123", "@123"),
        ("http://zotero.org/users/1/items/AB", "@{http://zotero.org/users/1/items/AB}"),
        ("10.1000/(abc)<1>", "@{10.1000/(abc)<1>}"),
        ("王 2020; a", "@{王 2020; a}, p. 3"),
    ],
)
def test_reference_is_cited_by_the_key_that_its_program_gave(tmp_path: Path, key: str, cited: str) -> None:
    path = lecture(tmp_path, {"l.json": json.dumps([{"id": key, **PAPER}])}, cited, key)
    read, advice = load(path)
    assert [reference.id for reference in read.references] == [key]
    assert [str(each) for each in advice if each.code == "A705"] == []


def test_key_that_zotero_keeps_in_its_note_is_known(tmp_path: Path) -> None:
    entry = {"id": "http://zotero.org/1", "note": "PMID: 12\nCitation Key: lee2019", **PAPER}
    path = lecture(tmp_path, {"l.json": json.dumps([entry])}, "@lee2019", "lee2019")
    assert [reference.id for reference in load(path)[0].references] == ["lee2019"]


def test_numbers_as_ids_are_cited_too(tmp_path: Path) -> None:
    path = lecture(tmp_path, {"l.json": json.dumps([{"id": 123, **PAPER}])}, "@123", "123")
    assert load(path)[0].references[0].title == "A paper"


def test_reference_in_the_lecture_goes_before(tmp_path: Path) -> None:
    own = "references: [{id: x, title: My own}]\n"
    path = lecture(tmp_path, {"l.json": json.dumps([{"id": "x", **PAPER}])}, "@x", "x", own)
    assert [reference.title for reference in load(path)[0].references] == ["My own"]


def test_what_nobody_cites_stops_nothing(tmp_path: Path) -> None:
    odd = [{"id": "odd", "issued": 7, "author": "?", "tilte": []}, {"title": "no id"}, 7, {"id": "x", **PAPER}]
    bib = "@article{half, title = {unfinished\n@article{y, title = {A paper}, year = 2019}\n@misc{z"
    path = lecture(tmp_path, {"l.json": json.dumps(odd), "l.bib": bib}, "@x; @y", "x")
    assert [reference.id for reference in load(path)[0].references] == ["x", "y"]


def test_mistake_in_a_library_has_its_own_place_and_names_the_entry(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.json": '[{"id": "other", "title": "O"},\n {"id": "one", "title": "T",\n  "issued": {"raw": "soon"}}]',
        "b.yaml": "references:\n- id: two\n  title: T\n  issued: soon\n",
        "c.bib": "@article{x, title = {X}}\n\n@article{three,\n  title = {T},\n  year = {soon}\n}\n",
        "d.ris": "TY  - JOUR\r\nID  - four\r\nTI  - T\r\nPY  - soon\r\nER  - \r\n",
        "e.bib": "@article{five,\n  title = {A \\SI{5}{mg} dose}\n}\n",
        "f.bib": "@article{six, title = {unfinished\n",
        "g.json": '[{"id": "seven"}]',
    }
    path = lecture(tmp_path, files, "@one; @two; @three; @four; @five; @six; @seven", "one")
    date = "    write 2001, 2001-02-01, 2001-21 for spring, 1850~ for about 1850, or in press"
    unfinished = "this entry is not BibTeX: a brace, a quotation mark or a comma is missing in it"
    sign, braces = "    write the sign itself in your library", "    export it anew, or put in what is missing"
    assert problems(path) == [
        f"a.json:2:2: E205 one: this date is not understood: soon\n{date}",
        f"b.yaml:4:11: E205 two: this date is not understood: soon\n{date}",
        f"c.bib:5:3: E205 three: this date is not understood: soon\n{date}",
        f"d.ris:4:1: E205 four: this date is not understood: soon\n{date}",
        f"e.bib:2:3: E304 five: the LaTeX in its title is not understood: \\SI\n{sign}",
        f"f.bib:1:1: E406 six: {unfinished}\n{braces}",
        "g.json:1:2: E202 seven: title is missing\n    add here: title: … (Its title.)",
    ]


def test_key_of_two_works_is_an_error_and_of_one_in_two_files_is_none(tmp_path: Path) -> None:
    one = json.dumps([{"id": "x", **PAPER}, {"id": "y", **PAPER}])
    two = "@article{x, title = {{A Paper}}, year = 2019}\n@article{y, title = {Another paper}}\n"
    path = lecture(tmp_path, {"l.json": one, "l.bib": two}, "@x", "x")
    assert [reference.title for reference in load(path)[0].references] == ["A paper"]
    path = lecture(tmp_path, {"l.json": one, "l.bib": two}, "@x; @y", "x")
    assert [problem.partition(" E402 ")[2].partition("\n")[0].split("; ")[0] for problem in problems(path)] == [
        "the key y stands twice, and what it names differs"
    ]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("l.json", '{"a": 1}', "l.json:1:1: E406 this is not CSL JSON, which is a list of references in [ and ]"),
        ("l.json", '[{"id": "x",\n }]', "l.json:2:2: E406 this is not JSON"),
        ("l.json", '[{"key": 1}]', "l.json:1:2: E406 no reference in this file has an id: it is not CSL JSON"),
        ("l.json", f"[{'1' * 9_999}]", "l.json:1:2: E406 this is not JSON"),
        ("l.json", "[" * 100_000, "l.json:1:2: E406 this is nested too deeply"),
        ("l.json", b"[\xff]", "l.json:1:1: E102 this bibliography is not UTF-8 text"),
        ("l.yaml", "a: 1", "l.yaml:1:1: E406 this is not CSL YAML, which is a list of references"),
        ("l.bib", "TY  - JOUR", "l.bib:1:1: E406 this is not BibTeX: no entry such as @article{key, ...} is in it"),
        ("l.ris", "@article{x,}", "l.ris:1:1: E406 this is not RIS: no line in it begins with TY  -"),
        ("l.nbib", "TY  - JOUR", "l.nbib:1:1: E406 this is not PubMed's format: no line in it begins with PMID-"),
        ("l.txt", "Some text", "l.txt:1:1: E406 this is neither RIS nor PubMed's format"),
    ],
)
def test_file_that_is_not_what_it_says_is_the_one_problem(
    tmp_path: Path, name: str, content: str | bytes, told: str
) -> None:
    found = problems(lecture(tmp_path, {name: content}, "@x; @y", "z"))
    assert [problem.partition("\n")[0] for problem in found] == [told]


@pytest.mark.parametrize(
    "name", ["../outside.json", "missing.bib", "library.enl", "Library.xml", f"{'n' * 300}.json", "."]
)
def test_file_that_cannot_be_used_is_the_one_problem(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "within"
    folder.mkdir()
    (tmp_path / "outside.json").write_text("[]")
    (folder / "library.enl").write_text("")
    path = lecture(folder, {}, "@x", "y")
    path.write_text(path.read_text().replace("bibliography: []", f'bibliography: ["{name}"]'))
    (found,) = problems(path)
    assert found.startswith("lecture.yaml:2:16: E406 the bibliography ")


def test_change_in_a_library_is_a_change_of_the_question(tmp_path: Path) -> None:
    path = lecture(tmp_path, {"l.json": json.dumps([{"id": "x", **PAPER}])}, "@x", "x")
    _, before = dated(quiz_of(load(path)[0]), None, 0)
    assert dated(quiz_of(load(path)[0]), before, 2_000_000_000)[1] == before
    lecture(tmp_path, {"l.json": json.dumps([{"id": "x", **PAPER, "title": "A paper, retracted"}])}, "@x", "x")
    _, after = dated(quiz_of(load(path)[0]), before, 2_000_000_000)
    assert [entry.changed for entry in after.values()] == [2_000_000_000]


ABSTRACT = "Background: a word and {another} one. " * 40


@pytest.mark.parametrize("ending", ["json", "bib", "ris", "nbib", "yaml"])
def test_library_of_five_thousand_takes_no_time(tmp_path: Path, ending: str) -> None:
    entries = {
        "json": lambda n: json.dumps({"id": f"k{n}", **PAPER, "abstract": ABSTRACT}) + ",",
        "bib": lambda n: f"@article{{k{n},\n title = {{A paper}},\n year = 2019,\n abstract = {{{ABSTRACT}}}\n}}\n",
        "ris": lambda n: f"TY  - JOUR\nID  - k{n}\nTI  - A paper\nPY  - 2019\nAB  - {ABSTRACT}\nER  - \n",
        "nbib": lambda n: f"PMID- k{n}\nTI  - A paper\nDP  - 2019\nAB  - {ABSTRACT}\n\n",
        "yaml": lambda n: f"- id: k{n}\n  title: A paper\n  issued: 2019\n  abstract: '{ABSTRACT}'\n",
    }
    written = "".join(entries[ending](n) for n in range(5_000))
    written = f"[{written.rstrip(',')}]" if ending == "json" else written
    path = lecture(tmp_path, {f"l.{ending}": written}, "@k4999", "k17")
    began = perf_counter()
    assert [reference.id for reference in load(path)[0].references] == ["k4999", "k17"]
    assert perf_counter() - began < 10


def test_unknown_key_is_answered_with_near_ones_of_the_library(tmp_path: Path) -> None:
    entries = [{"id": f"author{n}", **PAPER} for n in range(3)]
    path = lecture(tmp_path, {"l.json": json.dumps(entries)}, "@autor1; @other", "author2")
    assert [problem.splitlines()[1].strip() for problem in problems(path)] == [
        "did you mean author1?",
    ]


def test_reference_that_is_too_long_for_a_page_has_the_place_in_its_library(tmp_path: Path) -> None:
    entry = {"id": "x", **PAPER, "title": "A word " * 900}
    path = lecture(tmp_path, {"l.json": json.dumps([{"id": "y"}, entry], indent=1)}, "@x", "x")
    read, _, tree = read_with_tree(path)
    (problem,) = [problem for problem in deck_of(read, tree, "lecturer")[1] if problem.code == "E601"]
    assert str(problem.place) == f"{tmp_path / 'l.json'}:5:2"


@pytest.mark.parametrize(
    ("name", "start", "again", "key"),
    [
        ("l.bib", "@misc{k, title = {T}}\n", "@misc{", "k"),
        ("l.bib", "@misc{k, title = {T}}\n@misc{", " ", "k"),
        ("l.bib", "@misc{k, title = {T}}\n@misc{", "a ", "k"),
        ("l.bib", "@misc{k, title = {T}}\n", "}  @", "k"),
        ("l.ris", "TY  - JOUR\nID  - k\nTI  - T\nAB  - x\n", "goes on\n", "k"),
        ("l.ris", "TY  - JOUR\nID  - k\nTI  - T\n", "AU  - A. B. Lee\n", "k"),
        ("l.nbib", "PMID- 1\nTI  - T\n", "AU  - Lee A\n", "1"),
        ("l.json", '[{"id": "k", "title": "T"}', ', {"id": 1}', "k"),
        ("l.json", '[{"id": "k", "title": "T"}', ", ", "k"),
    ],
)
def test_hostile_library_takes_no_time(tmp_path: Path, name: str, start: str, again: str, key: str) -> None:
    end = "]" if name.endswith("json") else ""
    path = lecture(tmp_path, {name: start + again * 50_000 + end}, f"@{key}", key)
    began = perf_counter()
    assert [reference.title for reference in load(path)[0].references] == ["T"]
    assert perf_counter() - began < 10


def test_file_larger_than_any_library_is_refused(tmp_path: Path) -> None:
    path = lecture(tmp_path, {"l.json": ""}, "@x", "x")
    with (tmp_path / "l.json").open("wb") as file:
        file.truncate(50_000_001)
    assert [problem.splitlines()[0] for problem in problems(path)] == [
        "l.json:1:1: E406 this bibliography cannot be read: it has more than 50 MB"
    ]
