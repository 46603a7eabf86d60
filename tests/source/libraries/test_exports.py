"""Libraries as programs export them: each reference is printed as if it had been written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.citing.bibliography import formatted
from source.libraries.library import Library, read_into
from source.reading.defined import Defined
from source.references.reference import Reference
from tests.source.test_marked import TAGS

EXPORTS = Path(__file__).with_name("exports")
DOI = "doi:10.1002/1097-0142(20010201)91:3<585::AID-CNCR1038>3.0.CO;2-0"
TITLE = (
    "Alveolar soft part sarcoma: clinical course and patterns of metastasis in 70 patients treated at a single "
    "institution"
)
TITLED = (
    "Alveolar Soft Part Sarcoma: Clinical Course and Patterns of Metastasis in 70 Patients Treated at a Single "
    "Institution"
)
PORTERA = f"Portera CA Jr, Ho V, Patel SR. {TITLE}. Cancer. 2001;91(3):585–91. {DOI}."
PAPER = PORTERA.replace(TITLE, TITLED)
GROWTH = "Growth of <i>Helicobacter pylori</i> in CO<sub>2</sub> at 10<sup>6</sup> cells & α-catenin"
MULLER = f"Müller J, van der Berg A, World Health Organization. {GROWTH}. J Trials. 2019;3:177–9."
ROBIN = (
    "Robin YM. Pathology of alveolar soft part sarcoma. In: Arnouk H, Hassan BA, editors. Advances in soft tissue "
    "tumors. 2nd ed. London: IntechOpen; 2022. p. 23–9."
)
FDA = (
    "US Food and Drug Administration. FDA grants approval to atezolizumab [Internet]. 2022 Dec 9 [cited 2026 Sep 3]. "
    "Available from: https://www.fda.gov/drugs/a_b"
)
PANDOC = {
    "portera2001": f"{PORTERA} PMID: 11169942.",
    "müller2019": MULLER,
    "Robin:2022": ROBIN,
    "virchow": "Virchow R. Die Cellularpathologie. Berlin: Hirschwald; [1858?].",
    "fda2022": FDA,
    "wang2021": "王小明. 腺泡状软组织肉瘤 [dissertation]. Peking University; 2021.",
    "ng2026": "Ng X. A trial that is accepted. Journal of Trials. Forthcoming.",
}
PRINTED: dict[str, dict[str, str]] = {
    "pandoc.json": PANDOC,
    "pandoc.yaml": PANDOC,
    # BibTeX has no place for what is estimated or in press, nor pandoc for a PMID in it; its titles are in capitals
    "pandoc-biblatex.bib": {
        "portera2001": PAPER,
        "Robin:2022": ROBIN.replace("alveolar soft part sarcoma", "Alveolar Soft Part Sarcoma"),
        "virchow": PANDOC["virchow"],
        "fda2022": FDA.replace("grants approval to a", "Grants Approval to A"),
        "wang2021": PANDOC["wang2021"],
    },
    "pandoc-bibtex.bib": {"portera2001": PAPER.removesuffix(f" {DOI}."), "wang2021": PANDOC["wang2021"]},
    "pandoc-of-biblatex.json": {
        "portera2001": PORTERA.replace("sarcoma: clinical", "sarcoma: Clinical"),
        "müller2019": MULLER.replace("J Trials", "Journal of Trials"),
    },
    "zotero.json": {
        "http://zotero.org/users/123456/items/ABCD2345": f"{PORTERA} PMID: 11169942.",
        "porteraAlveolar2001": f"{PORTERA} PMID: 11169942.",
        "http://zotero.org/users/123456/items/EFGH6789": (
            "Ng XY, The Trial Group. A *preprint* on <i>MYC</i> & more: 🔬. medRxiv [Preprint]. 2024 Mar 5. "
            "doi:10.1101/2024.03.05.24303777."
        ),
        "http://zotero.org/users/123456/items/IJKL2468": (
            "World Health Organization. Guidelines on something. Geneva: World Health Organization; 2020. "
            "Report No.: 1044."
        ),
    },
    "zotero.bib": {
        "portera_jr_alveolar_2001": f"{PORTERA} PMID: 11169942.",
        "muller_growth_2019": (
            "World Health Organization. Growth of <i>Helicobacter pylori</i> at 10<sup>6</sup> cells/µL & 5% "
            "CO<sub>2</sub> [Internet]. 2019 May [cited 2026 Nov 1]. Available from: https://example.org/a_b"
        ),
    },
    "better-bibtex.bib": {
        "porteraAlveolar2001": f"{PAPER} PMID: 11169942.",
        "müllerÜbersicht2024": (
            "Müller J, van der Berg A, World Health Organization, et al. Eine Übersicht zu <i>MYC</i>, "
            "CD4<sup>+</sup> und β-Catenin. arXiv:2403.01234 [Preprint]. 2024 Mar 5. doi:10.48550/arXiv.2403.01234."
        ),
        "robinPathology2022": ROBIN.replace("alveolar soft part sarcoma", "Alveolar Soft Part Sarcoma").replace(
            "soft tissue tumors", "Soft Tissue Tumors"
        ),
        "ngTrialpress": "Ng X. A Trial. Journal of Trials. Forthcoming 2027.",
    },
    "mendeley.bib": {
        "Portera2001": f"Portera CA, Ho V, Müller J. {TITLE}. Cancer. 2001;91(3):585–91. {DOI}. PMID: 11169942.",
    },
    "jabref.bib": {
        "Lee2019": "Lee A, et al. A Trial of TFE3 and β-catenin in Hörnchen. Journal of Trials. 2019;4:e12.",
        "who2020": (
            "WHO Classification of Tumours Editorial Board. Soft tissue and bone tumours. 5th ed. Lyon: IARC; 2020."
        ),
    },
    "zotero.ris": {
        DOI.removeprefix("doi:"): f"{PORTERA} PMID: 11169942.",
        "portera2001": f"{PORTERA} PMID: 11169942.",
        "robin2022": ROBIN,
        "fda2022": FDA,
    },
    "endnote.txt": {
        "123": (
            "Portera CA Jr, Ho V, World Health Organization. Alveolar soft part sarcoma: clinical course and patterns "
            f"of metastasis. Cancer. 2001;91(3):585–91. {DOI}. PMID: 11169942; PMCID: PMC1867229."
        ),
        "124": "Ng X. A trial of *TFE3*, 10_000 cells. J Trials. Forthcoming.",
    },
    "mendeley.ris": {
        "10.1000/abc": (
            "Müller J, van der Berg A. Growth of Helicobacter pylori. Journal of Trials. 2019;3:177–9. doi:10.1000/abc."
        ),
        "wang2027": "王小明. Another trial. J Trials. Forthcoming 2027.",
    },
    "pubmed.nbib": {
        "portera2001": f"{PORTERA} PMID: 11169942.",
        "11169942": f"{PORTERA} PMID: 11169942.",
        DOI.removeprefix("doi:"): f"{PORTERA} PMID: 11169942.",
        "39000001": (
            "Ng XY, Trial Group. [A trial of something]. J Trials. 2026 Mar 5. doi:10.1000/abc. Epub ahead of print. "
            "PMID: 39000001; PMCID: PMC8328013."
        ),
        "39000002": (
            "Lee A, Kim BC. Growth of Helicobacter pylori. bioRxiv [Preprint]. 2025 Spring:12–8. PMID: 39000002."
        ),
    },
}


@pytest.mark.parametrize(("file", "key"), [(file, key) for file, lines in PRINTED.items() for key in lines])
def test_reference_is_printed_as_if_it_had_been_written_by_hand(file: str, key: str) -> None:
    library = Library()
    assert list(read_into(library, EXPORTS / file, file)) == []
    reference = library.reference(key, Defined(Path()))
    assert isinstance(reference, Reference)
    shown = ""
    for run in formatted([reference])[key].runs:
        text = run.text
        for look, tag in TAGS.items():
            text = f"<{tag}>{text}</{tag}>" if getattr(run, look) else text
        shown += text
    assert shown == PRINTED[file][key]


def test_every_export_is_tried() -> None:
    assert {path.name for path in EXPORTS.iterdir()} == {*PRINTED}
