"""References in short, as they stand at the foot of a slide."""

from __future__ import annotations

from pathlib import Path

from source.citing.short import short_forms
from source.reading.defined import Defined
from source.references.reference import Reference
from source.words.printed import IN_ENGLISH, Words


def short(*entries: dict[str, object], words: Words = IN_ENGLISH) -> list[str]:
    written = ({"id": f"r{number}", "title": "It", **entry} for number, entry in enumerate(entries))
    return list(short_forms([Reference.read(entry, Defined(Path())) for entry in written], words).values())


def by(*names: str, **fields: object) -> dict[str, object]:
    return {"author": [{"family": name} for name in names], **fields}


def test_equal_years_get_letters_in_the_order_of_the_list() -> None:
    assert short(
        by("Kim", "Roh", "Seo", issued="2019"),
        by("Kim", issued="2019"),
        by("Kim", "Oh", "Yun", issued="2019"),
        by("Kim", "Roh", "Seo", issued="2020"),
        by("Kim", "Roh", "Seo", issued="2019", **{"citation-label": "Kim et al. 2019"}),
    ) == ["Kim et al. 2019a", "Kim 2019", "Kim et al. 2019b", "Kim et al. 2020", "Kim et al. 2019"]


def test_after_z_come_two_letters() -> None:
    assert short(*[by("Kim", issued="2019")] * 28)[-3:] == ["Kim 2019z", "Kim 2019aa", "Kim 2019ab"]


def test_years_that_are_none_yet_or_estimated() -> None:
    entries = (by("Kim", status="in press"), by("Kim", issued="in press"), by("Virchow", issued="um 1858"))
    assert short(*entries) == ["Kim in press-a", "Kim in press-b", "Virchow [1858?]"]
    assert short(entries[0], words=Words("de", {})) == ["Kim im Druck"]


def test_names_are_bare_words() -> None:
    assert short({"title": "On <i>E. coli</i> &amp; *more*", "issued": "2001"}) == ["On E. coli & more 2001"]
    assert short(by("王", "田中", issued="2001"), {"author": "A &amp; B"}) == ["王 & 田中 2001", "A & B"]
