from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source.reading.fact_value import FactValue
from source.reading.mistakes import Mistakes
from source.texts.fact_names import fill

FACTS = {
    "alive": FactValue("87 %"),
    "age": FactValue("15–35 years"),
    "sign": FactValue("< 5 cm"),
    "words": FactValue("most"),
    "cells": FactValue("5 ± 1 × 10^9^/L"),
    "wide": FactValue("87 %", range="80–92 %"),
    "alone": FactValue("1,200"),
    "true": FactValue("9 of 10"),
}


@pytest.mark.parametrize(
    ("written", "filled"),
    [
        ("{{ alive }} live", "87 % live"),
        ("{{alive.number}} of 100{{ alive.unit }}", "87 of 100%"),
        ("{{\n  alive\n}}", "87 %"),
        ("{{ alive . number }}", "87"),
        ("{{ sign.number }} {{ sign.unit }}", "< 5 cm"),
        ("{{ age.unit }}, {{ wide.number }}, {{ wide.range }}", "years, 87, 80–92 %"),
        ("{{ alone.number }}[{{ alone.unit }}]", "1,200[]"),
        ("{{ age }}", "15–35 years"),
        ("{{ true }}", "9 of 10"),
        ("{{ alive }}}} and {{ age }}\n", "87 %}} and 15–35 years\n"),
        ("{% if x %} and {# y #} are plain", "{% if x %} and {# y #} are plain"),
    ],
)
def test_fact_stands_in_for_its_name(written: str, filled: str) -> None:
    assert fill(written, FACTS)[0] == filled


@pytest.mark.parametrize(
    ("written", "filled", "names"),
    [
        (r"\{{ alive }}", r"\{{ alive }}", ()),
        (r"\{\{ alive }}", r"\{\{ alive }}", ()),
        (r"\\{{ alive }}", r"\\87 %", ("alive",)),
        (r"\\\{{", r"\\\{{", ()),
        (r"\{{{ alive }}}", r"\{87 %}", ("alive",)),
        (r"\{{ and {{ age }}", r"\{{ and 15–35 years", ("age",)),
    ],
)
def test_brace_behind_a_backslash_begins_no_fact(written: str, filled: str, names: tuple[str, ...]) -> None:
    assert fill(written, FACTS) == (filled, names)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("{{ age.number }}", "the fact age has no .number: 15–35 years"),
        ("{{ true.number }}", "the fact true has no .number: 9 of 10"),
        ("{{ cells.number }}", "the fact cells has no .number: 5 ± 1 × 10^9^/L"),
        ("{{ words.number }}", "the fact words has no .number: most"),
        ("{{ words.unit }}", "the fact words has no .unit: most"),
        ("{{ alive.range }}", "the fact alive has no .range: 87 %"),
    ],
)
def test_what_a_fact_does_not_have_is_a_mistake(written: str, message: str) -> None:
    with pytest.raises(Mistakes) as raised:
        fill(written, FACTS)
    assert [(found.code, found.message) for found in raised.value.found] == [("E305", message)]


def test_names_used_are_returned_once() -> None:
    assert fill("{{ age }} {{ alive }} {{ age }}", FACTS)[1] == ("age", "alive")


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("{{ alive * 10 }}", "only the name of a fact can stand in {{ }}"),
        ("{{ 'a' * 1000000000 }}", "only the name of a fact can stand in {{ }}"),
        ('{{ "\\x00" }}', "only the name of a fact can stand in {{ }}"),
        ("{{ '{{' }}", "only the name of a fact can stand in {{ }}"),
        (f"{{{{ {'1' * 5_000} }}}}", "only the name of a fact can stand in {{ }}"),
        (f"{{{{ {'(' * 400}alive{')' * 400} }}}}", "only the name of a fact can stand in {{ }}"),
        ("{{ alive.__class__ }}", "a fact has .number, .unit and .range, not .__class__"),
        ("{{ nobody.value }}", "a fact has .number, .unit and .range, not .value"),
        ("{{ alive.unit.unit }}", "only the name of a fact can stand in {{ }}"),
        ("{{ alive|upper }}", "only the name of a fact can stand in {{ }}"),
        ("{{ alive() }}", "only the name of a fact can stand in {{ }}"),
        ("{{ [alive] }}", "only the name of a fact can stand in {{ }}"),
        ("{{ alive['value'] }}", "only the name of a fact can stand in {{ }}"),
        ("{{ alive if age }}", "only the name of a fact can stand in {{ }}"),
        ("{{ alive-rate }}", "only the name of a fact can stand in {{ }}"),
        ("{{{ alive }}}", "only the name of a fact can stand in {{ }}"),
        ("{{ }}", "only the name of a fact can stand in {{ }}"),
        ("{{ alive", "}} is missing"),
        ("{{ alive }} and {{", "}} is missing"),
    ],
)
def test_nothing_but_a_name_is_understood(written: str, reason: str) -> None:
    hint = r"write {{ name_of_a_fact }}, {{ name_of_a_fact.number }} for its figure alone, or \{{ for braces themselves"
    assert mistakes_in(written) == [("E301", f"this expression is not understood: {reason}", hint)]


def test_unknown_facts_are_named_with_what_is_near() -> None:
    assert mistakes_in("{{ aliv }}, {{ age }}, {{ Überleben.number }}") == [
        ("E302", "there is no fact aliv, Überleben", "did you mean alive?")
    ]


@pytest.mark.parametrize("written", [r"PPV = \frac{{a}}{{a+b}} of", r"\frac{{x}}{{y}}", r"a\sqrt{{ b }}"])
def test_braces_of_a_command_of_tex_are_no_facts(written: str) -> None:
    assert fill(written, FACTS) == (written, ())


def test_a_fact_behind_a_backslash_and_letters_is_still_one() -> None:
    assert fill(r"C:\dir{{ alive }}", FACTS)[1] == ("alive",)


def mistakes_in(written: str) -> list[tuple[str, str, str]]:
    with pytest.raises(Mistakes) as raised:
        fill(written, FACTS)
    return [(it.code, it.message, it.hint) for it in raised.value.found]


@given(st.text(alphabet=st.one_of(st.sampled_from("{}\\ .\n"), st.characters())).filter(lambda it: "{{" not in it))
def test_text_without_two_braces_stays_as_it_is(written: str) -> None:
    assert fill(written, FACTS) == (written, ())


@given(st.lists(st.sampled_from(["{{", "}}", "{", "}", "\\", " ", "alive", "age", ".", "number", "x"])))
def test_text_of_any_braces_is_filled_or_refused_with_one_reason(pieces: list[str]) -> None:
    assert codes_in("".join(pieces)) in ([], ["E301"], ["E302"])


@pytest.mark.parametrize("written", ["{{ alive }}" * 25_000, r"\{{" * 50_000, "{{" + " " * 100_000, "{" * 100_000])
def test_time_grows_with_the_text_and_no_faster(written: str) -> None:
    began = process_time()
    codes_in(written)
    assert process_time() - began < 1


def codes_in(written: str) -> list[str]:
    try:
        fill(written, FACTS)
    except Mistakes as mistakes:
        return [it.code for it in mistakes.found]
    return []
