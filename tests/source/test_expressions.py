from __future__ import annotations

import pytest

from source.reading.mistakes import Mistakes
from source.texts.fact_names import FactValue, fill

FACTS = {
    "alive": FactValue("87 %"),
    "age": FactValue("15–35 years"),
    "sign": FactValue("< 5 cm"),
    "words": FactValue("most"),
}


@pytest.mark.parametrize(
    ("written", "filled"),
    [
        ("{{ alive }} live", "87 % live"),
        ("{{alive.number}} of 100{{ alive.unit }}", "87 of 100%"),
        ("{{ sign.number }} {{ sign.unit }}", "5 cm"),
        ("{{ age }}", "15–35 years"),
        ("{{ '{{' }} stays", "{{ stays"),
        ("{% if x %} and {# y #} are plain", "{% if x %} and {# y #} are plain"),
    ],
)
def test_fact_stands_in_for_its_name(written: str, filled: str) -> None:
    assert fill(written, FACTS)[0] == filled


def test_names_used_are_returned_once() -> None:
    assert fill("{{ age }} {{ alive }} {{ age }}", FACTS)[1] == ("age", "alive")


@pytest.mark.parametrize(
    "written",
    [
        "{{ alive * 10 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ alive.__class__ }}",
        "{{ alive|upper }}",
        "{{ range(9) }}",
        "{{ [alive] }}",
        "{{ alive",
        "{{ }}",
        "{{ alive['value'] }}",
        "{{ alive if age }}",
    ],
)
def test_nothing_but_a_name_is_understood(written: str) -> None:
    with pytest.raises(Mistakes, match="this expression is not understood"):
        fill(written, FACTS)
