"""What is pasted in the place of references is named for what it is, once, with what to do instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.loading.load import load
from source.reading.problems import LectureProblems

HEAD = """\
lecture: {id: a, title: A lecture, language: en-GB, date: 2026-11-23}
topics:
  - id: one
    label: One
    title: It is so
    points:
      - So it is [@lee2020]
      - It is so [@kim2021, p. 3]
"""
ENTRY = "@article{lee2020,\n    title = {A trial: of all},\n    author = {Lee, A.}\n  }"
BIBTEX = "this is BibTeX, which cannot stand in a lecture"
JSON = "this JSON cannot stand here as it is"
RIS = "this is RIS, which cannot stand in a lecture"
MEDLINE = "this is PubMed's format, which cannot stand in a lecture"
LINE = "Lee A, Kim B, et al. A trial of all. J Trials. 2020;4(2):11-19"
PRINTED = "this is a printed reference, whose parts cannot be told apart: Lee A, Kim B, et al. A trial"


def told(folder: Path, references: str) -> list[tuple[str, str]]:
    path = folder / "lecture.yaml"
    path.write_text(HEAD + references, encoding="utf-8")
    with pytest.raises(LectureProblems) as found:
        load(path)
    return [(f"{it.place.line}:{it.place.column} {it.message}", it.hint) for it in found.value.problems]


@pytest.mark.parametrize(
    ("references", "says", "file"),
    [
        (f"references: |\n  {ENTRY}\n", f"9:13 {BIBTEX}", "references.bib"),
        (f"references:\n  {ENTRY}\n", f"10:1 {BIBTEX}", "references.bib"),
        (f"references:\n{ENTRY}\n", f"10:1 {BIBTEX}", "references.bib"),
        (f"references:\n  - {ENTRY}\n", f"10:1 {BIBTEX}", "references.bib"),
        (f"references:\n  - |\n    {ENTRY.replace('}', '  }')}\n", f"10:5 {BIBTEX}", "references.bib"),
        (f"{ENTRY}\n", f"9:1 {BIBTEX}", "references.bib"),
        ('references:\n[\n  {"id": "lee2020", "title": "A trial"}\n]\n', f"10:1 {JSON}", "library.json"),
        ('references:\n{"id": "lee2020"}\n', f"10:1 {JSON}", "library.json"),
        ("references:\n  TY  - JOUR\n  TI  - A trial\n  ER  -\n", f"10:3 {RIS}", "references.ris"),
        ("references:\n  TY  - JOUR\n  TI  - A trial: of all\n  ER  -\n", f"10:1 {RIS}", "references.ris"),
        ("references:\n  PMID- 39000001\n  OWN - NLM\n  TI  - A trial\n", f"10:3 {MEDLINE}", "references.nbib"),
        ("references: my library.json\n", "9:13 this is the name of a file: my library.json", "my library.json"),
    ],
)
def test_export_is_named_and_a_file_is_advised(tmp_path: Path, references: str, says: str, file: str) -> None:
    ((where, hint),) = told(tmp_path, references)
    assert where == says
    assert hint.endswith(f"bibliography: {file}")


@pytest.mark.parametrize(
    ("references", "says", "looked_up"),
    [
        (f"references:\n  - {LINE}. doi:10.1000/abc.9\n", f"10:5 {PRINTED}", "give 10.1000/abc.9 to Zotero"),
        (f"references:\n  - {LINE}. PMID: 39000001\n", f"10:5 {PRINTED}", "give 39000001 to Zotero"),
        (f"references:\n  - {LINE}\n", f"10:5 {PRINTED}", "find it in PubMed, and give its PMID to Zotero"),
        (f"references:\n  - {LINE.replace('A trial', 'A trial: one')}\n", f"10:5 {PRINTED}", "find it in PubMed"),
        (
            f"references:\n  - {LINE.replace('A trial', 'A trial: one: two')}\n",
            f"10:1 {PRINTED}",
            "find it in PubMed",
        ),
        ("references:\n  - 39000001\n", "10:5 this is a PMID alone, and references are not looked up", "give it to"),
        (
            "references:\n  - https://doi.org/10.1000/abc\n",
            "10:5 this is a DOI alone, and references are not looked up",
            "give it to Zotero",
        ),
        (
            "references:\n  - {id: lee2020, PMID: 39000001}\n  - {id: kim2021, title: A trial}\n",
            "10:5 only PMID stands here, and references are not looked up: there is no title",
            "give it to Zotero",
        ),
        ("references:\n  - A word\n", "10:5 this is no reference, but a text", "write its parts behind keys"),
    ],
)
def test_what_cannot_be_taken_apart_is_named(tmp_path: Path, references: str, says: str, looked_up: str) -> None:
    ((where, hint),) = told(tmp_path, references)
    assert where.startswith(says)
    assert hint.startswith(looked_up)


def test_indented_json_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "lecture.yaml"
    entries = '  [\n\t{\n\t\t"id": "lee2020", "title": "A trial"\n\t},\n\t{"id": "kim2021", "title": "One"}\n  ]\n'
    path.write_text(f"{HEAD}references:\n{entries}", encoding="utf-8")
    assert [reference.id for reference in load(path)[0].references] == ["lee2020", "kim2021"]


def test_other_mistakes_keep_their_words(tmp_path: Path) -> None:
    _, (where, hint) = told(tmp_path, "references:\n  - id: lee2020\n    title: One: two\n")
    assert where == "11:15 a colon and a blank stand in a text without quotes"
    assert hint == 'put quotes round it: title: "One: two"'


def test_kind_of_a_reference_that_is_a_list_is_a_mistake(tmp_path: Path) -> None:
    said = told(tmp_path, "references:\n  - id: lee2020\n    title: A trial\n    type: [book, chapter]\n")
    assert [where for where, _ in said if where.startswith("12:")] == ["12:11 words are expected here"]
