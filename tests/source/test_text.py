from __future__ import annotations

from pathlib import Path

import pytest

from source.reading.defined import Defined
from source.reading.fact_value import FactValue
from source.reading.mistakes import Mistakes
from source.texts.markup import InlinePicture
from source.texts.text import read

LECTURE = Defined(Path(), {"reference": frozenset({"a2001", "b2002"})})


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Most live [@a2001]", "Most live"),
        ("Most live [@a2001].", "Most live."),
        ("Most live [@a2001], some do not [@b2002]", "Most live, some do not"),
        ("Most [@a2001] live", "Most live"),
        ("(most [@a2001])", "(most)"),
        ("Most *live [@a2001]*", "Most live"),
        ("One [@a2001]\n\nTwo", "One\nTwo"),
        ("Of:\n- .5 [@a2001]\n- ::x", "Of:\n• .5\n• ::x"),
    ],
)
def test_words_without_citations_have_no_stray_spaces(written: str, plain: str) -> None:
    assert read(written, LECTURE).plain == plain


@pytest.mark.parametrize("written", [r"\{{ unit }}", r"\{\{ unit \}\}"])
def test_braces_behind_a_backslash_are_braces(written: str) -> None:
    text = read(written, LECTURE._replace(facts={"unit": FactValue("Unit 3")}))
    assert (text.plain, text.facts) == ("{{ unit }}", ())


def test_references_are_cited_once_in_order() -> None:
    assert read("x [@b2002; @a2001, p. 3] y [@b2002]", LECTURE).cited == ("b2002", "a2001")


def test_facts_stand_in_the_words_for_who_made_a_picture() -> None:
    defined = LECTURE._replace(facts={"unit": FactValue("Unit 3")})
    assert read('See ![a nest](nest.png "{{ unit }}, CC BY 4.0")', defined).pictures == (
        InlinePicture("nest.png", "a nest", "Unit 3, CC BY 4.0"),
    )


def test_who_made_a_picture_is_not_among_the_words() -> None:
    assert read('See ![a nest](nest.png "A. Nonym") here', LECTURE).plain == "See a nest here"


def test_figure_and_unit_stay_on_one_line() -> None:
    assert read("87 % of 3 cm, 20 in all, 5 mg/kg", LECTURE).plain == (
        "87\N{NO-BREAK SPACE}% of 3\N{NO-BREAK SPACE}cm, 20 in all, 5\N{NO-BREAK SPACE}mg/kg"
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("As @a2001 said", "@a2001 stands without brackets"),
        ("As (@{a2001}) said", "@a2001 stands without brackets"),
        ("As [@a2001 said", "@a2001 stands without brackets"),
        ("See ![a nest](nest.png", "this picture is not understood"),
        ("See ![a nest](<nest.png) here", "this picture is not understood"),
    ],
)
def test_what_looks_like_a_citation_or_a_picture_is_one_or_a_mistake(written: str, said: str) -> None:
    with pytest.raises(Mistakes) as raised:
        read(written, LECTURE)
    assert raised.value.found[0].message == said


@pytest.mark.parametrize("written", ["Mail a2001@a2001 and @who", r"\@a2001", "https://x.org/@a2001", r"\![a]\(b)"])
def test_addresses_and_names_of_people_are_no_citations(written: str) -> None:
    text = read(written, LECTURE)
    assert (text.cited, text.plain) == ((), written.replace("\\", ""))
