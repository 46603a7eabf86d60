"""Dates of references, in the forms in which programs write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.reading.defined import Defined
from source.reading.mistakes import Mistakes
from source.references.date import DATE, When


def read(written: object) -> When:
    return DATE.read(written, Defined(Path()))


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("1999", When((1999,))),
        ("2012-07", When((2012, 7))),
        ("2012-07-09T10:00:00Z", When((2012, 7, 9))),
        ("2012/07/09/", When((2012, 7, 9))),
        ("2012///", When((2012,))),
        ("2012 Jul 9", When((2012, 7, 9))),
        ("9 July 2012", When((2012, 7, 9))),
        ("July 9, 2012", When((2012, 7, 9))),
        ("9.7.2012", When((2012, 7, 9))),
        ("20120709", When((2012, 7, 9))),
        ("2012 Jul-Aug", When((2012,))),
        ("2012 Autumn", When((2012,), season=3)),
        ("2012-23", When((2012,), season=3)),
        ("2012-23/2012-24", When((2012,), season=3)),
        ("juillet 2012", When((2012,))),
        ("2011/2012", When((2011,), last_year=2012)),
        ("1871~", When((1871,), is_circa=True)),
        (r"1871\~", When((1871,), is_circa=True)),
        ("1871?", When((1871,), is_circa=True)),
        ("circa 1871", When((1871,), is_circa=True)),
        ("etwa 1871", When((1871,), is_circa=True)),
        ("alrededor de 1871", When((1871,), is_circa=True)),
        ("Frühjahr 2012", When((2012,), season=1)),
        ("été 2012", When((2012,), season=2)),
        ("2012年7月", When((2012,))),
        ("um 1871", When((1871,), is_circa=True)),
        ("in press", When(is_forthcoming=True)),
        ("im Druck", When(is_forthcoming=True)),
        ("forthcoming 2027", When((2027,), is_forthcoming=True)),
        ("n.d.", When()),
        ({"date-parts": [["2012", 7, 9]]}, When((2012, 7, 9))),
        ({"date-parts": [["2011"], ["2012"]]}, When((2011,), last_year=2012)),
        ({"date-parts": [["2012"]], "season": "2"}, When((2012,), season=2)),
        ({"date-parts": [["1871"]], "circa": "true"}, When((1871,), is_circa=True)),
        ({"raw": "ca. 1871"}, When((1871,), is_circa=True)),
        ({"literal": "in press"}, When(is_forthcoming=True)),
        ([{"year": "2011"}, {"year": "2012"}], When((2011,), last_year=2012)),
        ({"year": "2012", "month": "7"}, When((2012, 7))),
    ],
)
def test_date_is_understood(written: object, when: When) -> None:
    assert read(written) == when


@pytest.mark.parametrize(
    "written",
    [
        "soon",
        "12",
        "before 1850",
        "nach 1850",
        "1850s",
        {"date-parts": [["soon"]]},
        {"date-parts": "soon"},
        {"year": "MM"},
    ],
)
def test_what_is_no_date_is_told(written: object) -> None:
    with pytest.raises(Mistakes) as told:
        read(written)
    assert [mistake.message.startswith("this date is not understood") for mistake in told.value.found] == [True]
