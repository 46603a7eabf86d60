"""BibTeX as people have it: odd names, addresses, dates and entries."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.libraries.library import Library, read_into
from source.reading.defined import Defined
from tests.source.libraries.printed import printed


def of_bibtex(folder: Path, written: str, key: str = "k") -> str:
    return printed(folder, "l.bib", written, key)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ("author = {Lee, Ann et al.}", "Lee A, et al. T."),
        ("author = {de la Cruz, María and O'Neil, P.}", "de la Cruz M, O'Neil P. T."),
        ("author = {Ludwig van der Berg and {\\L}ucja Kot}", "van der Berg L, Kot Ł. T."),
        ("author = {Smith, Jr., John and Smith II, Ann}", "Smith J Jr, Smith A 2nd. T."),
        ("author = {Portera, C. A., Jr. and Ho, V.}", "Portera CA Jr, Ho V. T."),
        ("author = {European Society of Pathology}", "European Society of Pathology. T."),
        ("author = {{{The {ABC} Group}}}", "The ABC Group. T."),
        ("author = {山田 太郎 and 李, 明}", "山田太郎, 李明. T."),
        ("author = {family=Berg, given=Anna, prefix=van der, useprefix=true}", "van der Berg A. T."),
        ("author = {A, B, C, D}", "A, B, C, D. T."),
        ("year = {2019{\\textendash}2020}", "T. 2019–2020."),
        ("date = {1858\\textasciitilde{}}", "T. [1858?]."),
        ("date = {1858~}", "T. [1858?]."),
        ("date = {2019-23}", "T. 2019 Autumn."),
        ("year = {in press}", "T. Forthcoming."),
        ("note = {in press}, year = 2027", "T. Forthcoming 2027."),
        ("pubstate = {submitted}", "T. Submitted."),
        ("url = {https://x.org/~a_b\\_c\\%20d}", "T. Available from: https://x.org/~a_b_c%20d"),
        ("doi = {10.1000/a\\_b}", "T. doi:10.1000/a_b."),
        ("eprint = {39000001}, eprinttype = {pubmed}", "T. PMID: 39000001."),
        ("journal = {Gut {\\&} Liver}, volume = 3, pages = {177--179}", "T. Gut & Liver. 3:177–9."),
        ("abstract = {A line\n@misc{that begins so} and goes on}", "T."),
    ],
)
def test_article_is_of_bibtex(tmp_path: Path, fields: str, line: str) -> None:
    assert of_bibtex(tmp_path, f"@article{{k,\n  title = {{T}},\n  {fields}\n}}\n") == line


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (
            "@misc{k, title = {T}, howpublished = {\\url{https://x.org/~a}}, year = 2020}",
            "T [Internet]. 2020. Available from: https://x.org/~a",
        ),
        ("@misc(k, title = {T}, year = 2020)", "T. 2020."),
        (
            "@techreport{k, title = {T}, institution = {WHO}, number = {12}, address = {Geneva}}",
            "T. Geneva: WHO. Report No.: 12.",
        ),
        (
            "@phdthesis{k, title = {T}, school = {University of Bern}, year = 2011}",
            "T [dissertation]. University of Bern; 2011.",
        ),
        ('@ARTICLE { k , TITLE = "T" # { and more} , JOURNAL = j }\n@string{j = {Trials}}', "T and more. Trials."),
        ("@article{k, title = {Old}, title = {T}}", "Old."),
    ],
)
def test_entry_is_of_bibtex(tmp_path: Path, entry: str, line: str) -> None:
    assert of_bibtex(tmp_path, entry) == line


@pytest.mark.parametrize("key", ["smith 2019", "10.1016/S0002-9440(10)62545-X", "müller:2019+a", "o'neil\u2019s"])
def test_key_may_have_any_signs(tmp_path: Path, key: str) -> None:
    assert of_bibtex(tmp_path, f"@article{{{key},\n title = {{T}}\n}}", key) == "T."


def test_files_that_were_put_together_without_a_line_end_are_read(tmp_path: Path) -> None:
    assert of_bibtex(tmp_path, "@article{a, title = {A}}@article{k, title = {T}}") == "T."


def test_name_that_is_not_defined_is_told(tmp_path: Path) -> None:
    path = tmp_path / "l.bib"
    path.write_text("@article{k, title = {T}, journal = jco}")
    library = Library()
    assert list(read_into(library, path, path.name)) == []
    (problem,) = library.reference("k", Defined(tmp_path))
    message = "E406 k: jco stands here without braces, and is not defined in this file"
    assert str(problem) == f"l.bib:1:1: {message}\n    put braces round it, or define it with @string"


def test_entry_that_takes_from_itself_ends(tmp_path: Path) -> None:
    assert (
        of_bibtex(tmp_path, "@misc{k, title = {T}, crossref = {l}}\n@misc{l, year = 2011, crossref = {k}}\n")
        == "T. 2011."
    )
