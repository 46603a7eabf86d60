"""The order of the parts, compared with a processor of the Citation Style Language that reads the style nlm.csl."""

from __future__ import annotations

from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from hypothesis import strategies as st

from source.citing.vancouver import Printed, line
from source.words.printed import IN_ENGLISH

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
OPTIONAL = dict.fromkeys(("container-title", "edition", "publisher", "publisher-place", "DOI", "URL"), WORDS)
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
