"""References as they are printed: the whole line, for each kind that a lecturer cites."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.citing.bibliography import formatted
from source.loading.load import load

LECTURE = """\
lecture: {id: a, title: A lecture, language: en-GB, date: 2026-11-23, authors: A project, minutes: 5}
objectives: [{id: know, level: recall, can: name it}]
topics:
  - id: one
    label: One
    title: It is so
    objectives: know
    minutes: 5
    points:
      - So it is [@CITED]
      - It is so
    notes: Say it.
references:
"""


def printed(tmp_path: Path, key: str, entry: str) -> str:
    """Return the line of the one reference *entry*, read from a lecture file."""
    path = tmp_path / "lecture.yaml"
    indented = "\n".join(f"    {line}" for line in entry.strip().splitlines())
    path.write_text(f"{LECTURE.replace('CITED', key)}  -\n{indented}\n", encoding="utf-8")
    lecture, _ = load(path)
    lines = formatted(lecture.references)
    assert list(lines) == [key]
    return lines[key].plain


ARTICLE = """
id: portera2001
type: article-journal
author: [{family: Portera, given: Charles A., suffix: Jr.}, {family: Ho, given: V}, {family: Patel, given: SR}]
title: "Alveolar soft part sarcoma: clinical course and patterns of metastasis"
container-title: Cancer
issued: 2001
volume: 91
issue: 3
page: 585-591
DOI: 10.1002/1097-0142(20010201)91:3<585::AID-CNCR1038>3.0.CO;2-0
PMID: 11169942
note: "authors not compared with the paper"
"""

CHAPTER = """
id: robin2022
type: chapter
author: [{family: Robin, given: Yves-Marie}]
title: Pathology of alveolar soft part sarcoma
editor: [{family: Arnouk, given: Hilal}, {family: Hassan, given: B. A.}]
container-title: Advances in soft tissue tumors
edition: 2
publisher: IntechOpen
publisher-place: London
issued: 2022
page: 23–29
DOI: https://doi.org/10.5772/intechopen.102954
"""

BOOK = """
id: who2020
type: book
author: WHO Classification of Tumours Editorial Board
title: Soft tissue and bone tumours.
edition: 5th ed.
publisher: International Agency for Research on Cancer
publisher-place: Lyon (France)
issued: 2020
"""

PAGE = """
id: fda2022
type: webpage
author: [{literal: US Food and Drug Administration}]
title: FDA grants approval to atezolizumab for alveolar soft part sarcoma
publisher: US Food and Drug Administration
publisher-place: Silver Spring (MD)
issued: 2022-12-09
URL: https://www.fda.gov/drugs/atezolizumab
"""

SEVEN = """
id: argani2010
type: article-journal
author:
  - {family: Argani, given: P}
  - {family: Aulmann, given: S}
  - {family: Illei, given: PB}
  - {family: Netto, given: George J.}
  - {family: Ro, given: J}
  - {family: Cho, given: Hyun-yee}
  - {family: Dogan, given: S}
title: A distinctive subset of PEComas harbors TFE3 gene fusions
container-title: Am J Surg Pathol
issued: {year: 2010, month: 10}
volume: 34
issue: 10
page: 1395-1406
"""

ZOTERO = """
id: http://zotero.org/users/1/items/ABCD
type: article-journal
abstract: "A long abstract: with colons."
accessed: {date-parts: [[2026, 11, 3]]}
archive: PubMed
archive_location: world
author: [{family: Weiss, given: Sharon W.}]
call-number: "12"
citation-key: weissAlveolar2002
container-title: The American Journal of Pathology
container-title-short: Am. J. Pathol.
DOI: 10.1016/S0002-9440(10)62545-X
event-place: Bethesda
ISSN: 0002-9440
issue: 4
issued: {date-parts: [[2002, 4]]}
keyword: sarcoma
language: eng
license: all rights reserved
note: "PMID: 11943703"
page: 1197-1199
PMCID: 1867229
PMID: 11943703
shortTitle: Alveolar soft part sarcoma
source: PubMed
title: "<i>TFE3</i> in sarcoma: are we at the end or just the beginning?"
title-short: Alveolar soft part sarcoma
URL: https://linkinghub.elsevier.com/retrieve/pii/S000294401062545X
volume: 160
"""

NAMES = """
id: names2012
type: article-journal
author:
  - {family: Roza, given: Gustavo, non-dropping-particle: de la}
  - {family: Berg, given: J. W. A., dropping-particle: van den}
  - {family: Mihm, given: Martin C., suffix: Jr}
  - {family: King, given: JP, suffix: III}
title: PAX2 and PAX8 expression
container-title: Arch Pathol Lab Med
issued: 2012
volume: 136
page: e12
"""


@pytest.mark.parametrize(
    ("key", "entry", "line"),
    [
        (
            "portera2001",
            ARTICLE,
            (
                "Portera CA Jr, Ho V, Patel SR. Alveolar soft part sarcoma: clinical course and patterns of "
                "metastasis. Cancer. 2001;91(3):585–91. "
                "doi:10.1002/1097-0142(20010201)91:3<585::AID-CNCR1038>3.0.CO;2-0. PMID: 11169942."
            ),
        ),
        (
            "robin2022",
            CHAPTER,
            (
                "Robin YM. Pathology of alveolar soft part sarcoma. In: Arnouk H, Hassan BA, editors. Advances in soft "
                "tissue tumors. 2nd ed. London: IntechOpen; 2022. p. 23–9. doi:10.5772/intechopen.102954."
            ),
        ),
        (
            "who2020",
            BOOK,
            (
                "WHO Classification of Tumours Editorial Board. Soft tissue and bone tumours. 5th ed. Lyon (France): "
                "International Agency for Research on Cancer; 2020."
            ),
        ),
        (
            "fda2022",
            PAGE,
            (
                "US Food and Drug Administration. FDA grants approval to atezolizumab for alveolar soft part sarcoma "
                "[Internet]. Silver Spring (MD): US Food and Drug Administration; 2022 Dec 9. Available from: "
                "https://www.fda.gov/drugs/atezolizumab"
            ),
        ),
        (
            "fda2022",
            f"{PAGE}accessed: 2026-09-03",
            (
                "US Food and Drug Administration. FDA grants approval to atezolizumab for alveolar soft part sarcoma "
                "[Internet]. Silver Spring (MD): US Food and Drug Administration; 2022 Dec 9 [cited 2026 Sep 3]. "
                "Available from: https://www.fda.gov/drugs/atezolizumab"
            ),
        ),
        (
            "argani2010",
            SEVEN,
            (
                "Argani P, Aulmann S, Illei PB, Netto GJ, Ro J, Cho HY, et al. A distinctive subset of PEComas harbors "
                "TFE3 gene fusions. Am J Surg Pathol. 2010;34(10):1395–406."
            ),
        ),
        (
            "http://zotero.org/users/1/items/ABCD",
            ZOTERO,
            (
                "Weiss SW. TFE3 in sarcoma: are we at the end or just the beginning? Am J Pathol. 2002;160(4):1197–9. "
                "doi:10.1016/S0002-9440(10)62545-X. PMID: 11943703; PMCID: PMC1867229."
            ),
        ),
        (
            "names2012",
            NAMES,
            (
                "de la Roza G, van den Berg JW, Mihm MC Jr, King JP 3rd. PAX2 and PAX8 expression. Arch Pathol Lab "
                "Med. 2012;136:e12."
            ),
        ),
    ],
    ids=["article", "chapter", "book", "web page", "web page with day", "seven authors", "Zotero", "names"],
)
def test_reference_is_printed_as_medicine_prints_it(tmp_path: Path, key: str, entry: str, line: str) -> None:
    assert printed(tmp_path, key, entry) == line


def with_fields(**fields: str) -> str:
    written = "\n".join(f"{name.replace('_', '-')}: {value}" for name, value in fields.items())
    return f"id: a\ntitle: It\n{written}" if "title" not in fields else f"id: a\n{written}"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "It."),
        ({"title": '"Is it “so?”"', "container_title": "X", "issued": "2001"}, "Is it “so?” X. 2001."),
        ({"title": '"."'}, "a."),
        ({"type": "webpage", "issued": "2001-21"}, "It [Internet]. 2001 Spring."),
        ({"title": "Stop!", "container_title": "X", "issued": "2001"}, "Stop! X. 2001."),
        ({"title": "Wait...", "container_title": "X", "issued": "2001"}, "Wait... X. 2001."),
        ({"page": "98-104", "issued": "2001", "volume": "3"}, "It. 2001;3:98–104."),
        ({"page": "1-13", "issued": "2001", "volume": "3"}, "It. 2001;3:1–13."),
        ({"page": "S12-S18", "issued": "2001", "volume": "3"}, "It. 2001;3:S12–8."),
        ({"page": "20-20", "issued": "2001", "volume": "3"}, "It. 2001;3:20."),
        ({"page": "e7--e7", "issued": "2001", "volume": "3"}, "It. 2001;3:e7."),
        ({"page": "126A-127A", "issued": "2001", "volume": "3"}, "It. 2001;3:126A–127A."),
        ({"page": '"12-15, 18"', "issued": "2001", "volume": "3"}, "It. 2001;3:12–5, 18."),
        ({"author": "[{family: Kuthi, given: L}, {literal: others}]"}, "Kuthi L, et al. It."),
        ({"author": "[{family: Plato}, {given: Galen}]"}, "Plato, Galen. It."),
        ({"type": "book", "editor": "[{family: Li, given: MARY ANN}]"}, "Li MA, editor. It."),
        ({"author": "[{family: Li, given: JOHN}, {family: Ho, given: JFK}]"}, "Li J, Ho JF. It."),
        ({"type": "report", "author": "NICE", "number": "12", "issued": "2020"}, "NICE. It. 2020. Report No.: 12."),
        ({"type": "thesis", "publisher": "Otago", "issued": "2020"}, "It [dissertation]. Otago; 2020."),
        ({"URL": "https://a.b/c", "issued": "2020"}, "It. 2020. Available from: https://a.b/c"),
        ({"URL": "https://a.b/c", "PMID": "12"}, "It. PMID: 12."),
    ],
)
def test_parts_that_are_missing_or_odd_leave_no_trace(tmp_path: Path, fields: dict[str, str], line: str) -> None:
    assert printed(tmp_path, "a", with_fields(**fields)) == line


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        # Citing Medicine's sample for ICMJE, "No volume or issue": HRSA Careaction. 2002 Jun:1-6
        ({"container_title": "X", "issued": "2001", "page": "12-18"}, "It. X. 2001:12–8."),
        ({"container_title": "X", "issued": "2001 Spring", "page": "12-18"}, "It. X. 2001 Spring:12–8."),
        ({"container_title": "X", "issued": "2001 Spring", "volume": "4", "page": "1"}, "It. X. 2001;4:1."),
        ({"container_title": "X", "issued": "ca. 1871"}, "It. X. [1871?]."),
        ({"type": "book", "publisher": "Hirschwald", "issued": "1871~"}, "It. Hirschwald; [1871?]."),
        ({"type": "book", "publisher": "Hirschwald", "issued": "1858/1871"}, "It. Hirschwald; 1858–1871."),
        ({"container_title": "X", "issued": "in press"}, "It. X. Forthcoming."),
        ({"container_title": "X", "issued": "2027", "status": "in press"}, "It. X. Forthcoming 2027."),
        ({"container_title": "X", "issued": "2020", "status": "accepted", "volume": "7"}, "It. X. 2020;7."),
        (
            {"container_title": "X", "issued": "2026-03-05", "DOI": "10.1/x", "status": "Epub ahead of print"},
            "It. X. 2026 Mar 5. doi:10.1/x. Epub ahead of print.",
        ),
        ({"type": "article", "publisher": "bioRxiv", "issued": "2025-01-09"}, "It. bioRxiv [Preprint]. 2025 Jan 9."),
        (
            {"type": "article", "genre": "Preprint", "publisher": "Cold Spring Harbor Laboratory", "issued": "2025"},
            "It. Cold Spring Harbor Laboratory [Preprint]. 2025.",
        ),
        (
            {"type": "article", "container_title": "arXiv", "number": '"arXiv:1702.01006"'},
            "It. arXiv:1702.01006 [Preprint].",
        ),
        ({"type": "preprint", "publisher": "Research Square [Preprint]"}, "It. Research Square [Preprint]."),
        ({"container_title": "arXiv preprint arXiv:1702.01006"}, "It. arXiv:1702.01006 [Preprint]."),
        ({"container_title": '"medRxiv : the preprint server for health sciences"'}, "It. medRxiv [Preprint]."),
        ({"type": "report", "publisher": "NICE", "edition": "2", "issued": "2021"}, "It. 2nd ed. NICE; 2021."),
        (
            {"type": "software", "publisher": "R Foundation", "version": "v4.3.1", "issued": "2023"},
            "It [Internet]. Version 4.3.1. R Foundation; 2023.",
        ),
        ({"type": "document", "publisher": "WHO", "issued": "2020"}, "It. WHO. 2020."),
        (
            {"type": "standard", "publisher": "ISO", "number": "15189", "issued": "2022"},
            "It. ISO; 2022. Report No.: 15189.",
        ),
        ({"container_title": "X", "volume": "Volume 523", "page": "61-85"}, "It. X. 523:61–85."),
        (
            {"container_title": "eprint arXiv:1606.06650", "page": '"arXiv:1606.06650"'},
            "It. arXiv:1606.06650 [Preprint].",
        ),
        ({"type": "thesis", "genre": "MSc thesis", "publisher": "Bern"}, "It [master’s thesis]. Bern."),
        ({"type": "preprint", "publisher": "Research Square"}, "It. Research Square [Preprint]."),
        ({"type": "article", "publisher": "SSRN", "DOI": "10.2139/ssrn.1"}, "It. SSRN [Preprint]. doi:10.2139/ssrn.1."),
        (
            {"container_title": "Genome Res", "DOI": "10.1101/gr.1", "volume": "5"},
            "It. Genome Res. 5. doi:10.1101/gr.1.",
        ),
        ({"DOI": "https://dx.doi.org/10.1000/a%28b%29"}, "It. doi:10.1000/a(b)."),
        ({"DOI": '"doi: 10.1000/abc"'}, "It. doi:10.1000/abc."),
        ({"doi": "10.1000/abc", "url": "https://x.org"}, "It. doi:10.1000/abc."),
        ({"URL": "https://doi.org/10.1000/abc"}, "It. doi:10.1000/abc."),
        ({"URL": "https://pubmed.ncbi.nlm.nih.gov/11169942/"}, "It. PMID: 11169942."),
        ({"note": '"PMID: 34185076\\nPMCID: PMC8328013"'}, "It. PMID: 34185076; PMCID: PMC8328013."),
        ({"PMCID": "8328013", "DOI": '""', "issue": '""'}, "It. PMCID: PMC8328013."),
        (
            {"container_title": '"Histology &amp; Histopathology"', "issued": "2001"},
            "It. Histology & Histopathology. 2001.",
        ),
        (
            {"journalAbbreviation": "J. Clin. Pathol.", "container_title": "Journal of Clinical Pathology"},
            "It. J Clin Pathol.",
        ),
        ({"publisher": '"Gustav &amp; Sons"', "type": "book", "issued": "1999"}, "It. Gustav & Sons; 1999."),
        ({"title": '"So <i>it is?</i>"', "container_title": "X"}, "So it is? X."),
        ({"title": '"On <i>E. coli.</i>"', "container_title": "X"}, "On E. coli. X."),
        (
            {"author": "[{family: 王, given: 小明}, {family: 田中, given: さくら}, {family: 김, given: 철수}]"},
            "王小明, 田中さくら, 김철수. It.",
        ),
        (
            {"author": "[{family: スミス, given: ジョン}, {family: Wang, given: Xiaoming}]"},
            "スミス ジョン, Wang X. It.",
        ),
        (
            {"author": "[{family: Иванов, given: Иван Петрович}, {family: الحربي, given: عبد الله}]"},
            "Иванов ИП, الحربي عبد الله. It.",
        ),
        (
            {"author": '[{family: "O&apos;Brien", given: Ann}, {literal: "Gustav &amp; Sons"}]'},
            "O'Brien A, Gustav & Sons. It.",
        ),
    ],
)
def test_reference_is_printed_as_nlm_prints_it_however_it_was_exported(
    tmp_path: Path, fields: dict[str, str], line: str
) -> None:
    assert printed(tmp_path, "a", with_fields(**fields)) == line


def test_references_keep_their_order_and_their_ids(tmp_path: Path) -> None:
    path = tmp_path / "lecture.yaml"
    ids = ["Zeta", "beta", "alpha"]
    entries = "".join(f"  - {{id: {name}, title: On {name}}}\n" for name in ids)
    path.write_text(LECTURE.replace("CITED", "Zeta; @beta; @alpha") + entries, encoding="utf-8")
    lecture, _ = load(path)
    assert [(name, text.plain) for name, text in formatted(lecture.references).items()] == [
        (name, f"On {name}.") for name in ids
    ]
