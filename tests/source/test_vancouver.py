"""The order of the parts, compared with a processor of the Citation Style Language that reads the style nlm.csl."""

from __future__ import annotations

from pathlib import Path

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from hypothesis import strategies as st

from source.citing.bibliography import formatted
from source.citing.vancouver import Printed, line
from source.reading.defined import Defined
from source.references.reference import Reference
from source.words.printed import IN_ENGLISH, Words
from tests.languages import lecture_in

STYLE = CitationStylesStyle(str(Path(__file__).with_name("nlm.csl")), validate=False)
KINDS = (
    *("article-journal", "article", "book", "thesis", "chapter", "paper-conference", "entry-encyclopedia"),
    *("report", "webpage", "post", "post-weblog", "dataset", "software", "legislation"),
)
WORDS = st.text("ab 1.,?!:;", min_size=1, max_size=12).map(lambda text: f"X{text.strip()}")
NUMBERS = st.from_regex("[1-9][0-9]{0,2}", fullmatch=True)
NAMES = st.lists(st.sampled_from(("Li A", "van Berg J Jr", "The Society")), max_size=8)
DAYS = st.one_of(
    st.tuples(st.integers(1900, 2030)),
    st.tuples(st.integers(1900, 2030), st.integers(1, 12)),
    st.tuples(st.integers(1900, 2030), st.integers(1, 12), st.integers(1, 28)),
    st.just(()),
)
OPTIONAL = dict.fromkeys(
    ("container-title", "edition", "publisher", "publisher-place", "DOI", "URL", "status", "version"), WORDS
)
OPTIONAL |= dict.fromkeys(("volume", "issue", "page", "number", "PMID", "PMCID"), NUMBERS)


def by_citeproc(
    kind: str, fields: dict[str, str], names: dict[str, list[str]], days: dict[str, tuple[int, ...]]
) -> str:
    people = {role: [{"literal": name} for name in each] for role, each in names.items() if each}
    dates = {name: {"date-parts": [list(day)]} for name, day in days.items() if day}
    source = CiteProcJSON([{**fields, **people, **dates, "type": kind, "id": "1"}])
    bibliography = CitationStylesBibliography(STYLE, source, formatter.plain)
    bibliography.register(Citation([CitationItem("1")]))
    return str(bibliography.bibliography()[0])


@settings(deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    fields=st.fixed_dictionaries({"title": WORDS}, optional=OPTIONAL),
    names=st.fixed_dictionaries({"author": NAMES, "editor": NAMES}),
    days=st.fixed_dictionaries({"issued": DAYS, "accessed": DAYS}),
)
def test_line_is_what_the_style_says(
    kind: str, fields: dict[str, str], names: dict[str, list[str]], days: dict[str, tuple[int, ...]]
) -> None:
    assert line(Printed(kind, fields, names, days, IN_ENGLISH)) == by_citeproc(kind, fields, names, days)


PRINTED = {
    "de": (
        "Alveoläre Tumoren. In: WHO, IARC, Hrsg. Klassifikation der Tumoren. 5. Aufl. Bd. 3. "
        "Lyon: IARC; 2020. S. 20–5.\n"
        "Krebsregister [Internet]. RKI; 2024 März 5 [zitiert 2026 Okt. 12]. "
        "Verfügbar unter: https://example.org/register"
    ),
    "es": (
        "Tumores alveolares. En: OMS, IARC, editores. Clasificación de los tumores. 5.ª ed. Vol. 3. "
        "Lyon: IARC; 2020. p. 20–5.\n"
        "Registro de cáncer [Internet]. SEOM; 2024 mar. 5 [citado 2026 oct. 12]. "
        "Disponible en: https://example.org/registro"
    ),
    "fr": (
        "Tumeurs alvéolaires. In\u202f: OMS, CIRC, éditeurs. Classification des tumeurs. 5e éd. Vol. 3. "
        "Lyon: CIRC; 2020. p. 20–5.\n"
        "Registre des cancers [Internet]. INCa; 2024 mars 5 [cité 2026 oct. 12]. "
        "Disponible sur\u202f: https://example.org/registre"
    ),
}


@pytest.mark.parametrize("language", PRINTED)
def test_what_stands_between_is_in_the_language_of_the_lecture(language: str) -> None:
    lecture = lecture_in(language)
    _, chapter, page = (text.plain for text in formatted(lecture.references, lecture.words).values())
    assert f"{chapter}\n{page}" == PRINTED[language]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", ["A. J. Im Druck 2027.", "B. bioRxiv [Preprint]. 2025 Frühjahr.", "C. J. Vorab online veröffentlicht."]),
        (
            "fr",
            [
                "A. J. À paraître 2027.",
                "B. bioRxiv [Prépublication]. 2025 Printemps.",
                "C. J. Publié en ligne avant impression.",
            ],
        ),
        (
            "es",
            [
                "A. J. En prensa 2027.",
                "B. bioRxiv [Preprint]. 2025 Primavera.",
                "C. J. Publicación electrónica previa a la impresión.",
            ],
        ),
    ],
)
def test_what_has_not_appeared_is_told_in_the_language_of_the_lecture(language: str, lines: list[str]) -> None:
    entries: list[dict[str, object]] = [
        {"title": "A", "container-title": "J", "issued": "2027", "status": "in press"},
        {"title": "B", "type": "preprint", "publisher": "bioRxiv", "issued": "2025-21"},
        {"title": "C", "container-title": "J", "status": "aheadofprint"},
    ]
    references = [Reference.read({"id": str(n), **entry}, Defined(Path())) for n, entry in enumerate(entries)]
    assert [text.plain for text in formatted(references, Words(language, {})).values()] == lines
