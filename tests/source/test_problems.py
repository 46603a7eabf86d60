from __future__ import annotations

from time import perf_counter

from source.reading.problems import afresh, near


def test_near_spellings_are_proposed_and_no_others() -> None:
    known = ["portera2001", "lieberman1989"]
    assert near("portera2000", known, "add it") == "did you mean portera2001?"
    assert near("folpe2006", known, "add it") == "add it"


def test_large_library_is_searched_for_many_keys_in_no_time() -> None:
    known = {f"{letter}uthor{number:05}" for number in range(10_000) for letter in "abcde"}
    began = perf_counter()
    assert "cuthor" in near("cuthor0001x", known, "add it")
    assert near("x" * 100_000, known, "add it") == "add it"
    assert perf_counter() - began < 3


def test_what_is_much_less_alike_than_the_nearest_is_not_proposed() -> None:
    afresh()
    assert near("survival_localized", ["survival_localised", "survival_spread"]) == "did you mean survival_localised?"
    assert near("cit", ["cite", "city", "can"]) == "did you mean city or cite?"
