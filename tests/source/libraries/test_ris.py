"""RIS and PubMed's format with the odd lines that publishers, databases and programs write."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.libraries.library import Library, read_into
from source.reading.defined import Defined
from tests.source.libraries.printed import printed


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ("TY  - JOUR\nTI  - T\nAU  - Lee, A., Jr.\nAU  - Kim BC\nAU  - The Group,", "Lee A Jr, Kim BC, The Group. T."),
        (
            "TY  - JOUR\nTI  - T\nAU  - Amy E. Lee\nAU  - World Health Organization",
            "Lee AE, World Health Organization. T.",
        ),
        ("TY  - JOUR\nT1  - T\nA1  - Lee, A.\nA1  - et al.", "Lee A, et al. T."),
        (
            "TY  - JOUR\nTI  - A title\n      that goes on\nEP  -\nT2  -\nJO  - J Trials",
            "A title that goes on. J Trials.",
        ),
        ("TY  - JOUR\nTI  - T\nJF  - Trials\nPY  - 2013/1/8/\nVL  - Volume 5\nSP  - e12", "T. Trials. 2013;5:e12."),
        ("TY  - JOUR\nTI  - T\nM3  - doi:10.1000/abc", "T. doi:10.1000/abc."),
        ("TY  - JOUR\nTI  - T\nUR  - http://dx.doi.org/10.1000%2Fabc", "T. doi:10.1000/abc."),
        ("TY  - JOUR\nTI  - T\nPY  - 2020\nDA  - 2020/05//Spring", "T. 2020."),
        ("TY  - THES\nTI  - T\nPB  - Bern\nM3  - Master's thesis\nPY  - 2008", "T [master’s thesis]. Bern; 2008."),
        ("TY  - RPRT\nTI  - T\nPB  - WHO\nSN  - 12\nPY  - 2008", "T. WHO; 2008. Report No.: 12."),
        ("TY  - UNPB\nTI  - T\nPB  - medRxiv\nPY  - 2024", "T. medRxiv [Preprint]. 2024."),
        ("TY - JOUR\nTI - T\nPY - 2020", "T. 2020."),
        ("TY  - JOUR\nTI  - <i>KIT</i> *or* 10^3", "KIT *or* 10^3."),
    ],
)
def test_reference_is_printed(tmp_path: Path, lines: str, line: str) -> None:
    written = lines.replace("\n", "\nID  - k\n", 1)
    assert printed(tmp_path, "l.ris", f"% Exported\n{written}\nER  - \n", "k") == line


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ("TI  - T.\nFAU - Lee, Ann B Jr\nCN  - A Group", "Lee AB Jr, A Group. T. PMID: 1."),
        ("TI  - T\nDP  - 2021 Jan-Feb\nTA  - J Trials\nVI  - 3\nPG  - 177-9", "T. J Trials. 2021;3:177–9. PMID: 1."),
        ("TI  - T\nTA  - J Trials\nPL  - Germany\nDP  - 2021\nLID - e7 [pii]", "T. J Trials. 2021. PMID: 1."),
        (
            "BTI - The book\nTI  - T\nFAU - Lee, A\nFED - Kim, B\nPB  - StatPearls\nPL  - Tampa (FL)\nDP  - 2025 Jan",
            "Lee A. T. In: Kim B, editor. The book. Tampa (FL): StatPearls; 2025. PMID: 1.",
        ),
    ],
)
def test_citation_of_pubmed_is_printed(tmp_path: Path, lines: str, line: str) -> None:
    assert printed(tmp_path, "l.nbib", f"PMID- 1\n{lines}\n", "1") == line


def test_author_and_year_of_two_works_are_told_apart_by_their_other_keys(tmp_path: Path) -> None:
    path = tmp_path / "l.nbib"
    path.write_text("".join(f"PMID- {n}\nTI  - T{n}\nFAU - Lee, A\nDP  - 2020\n\n" for n in (1, 2)))
    library = Library()
    assert list(read_into(library, path, path.name)) == []
    (problem,) = library.reference("lee2020", Defined(tmp_path))
    assert str(problem).splitlines()[0] == (
        "l.nbib:1:1: E402 the key lee2020 stands twice, and what it names differs; the other is in l.nbib:6:1"
    )
    assert [library.reference(key, Defined(tmp_path)).title for key in ("1", "2")] == ["T1", "T2"]
