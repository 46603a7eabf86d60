from __future__ import annotations

import pytest

ADVICE = [
    ((), []),
    ((("  - id: lieberman1989\n", "  - id: extra2001\n    title: Extra\n  - id: lieberman1989\n"),), ["A705"]),
    (
        (
            (
                "objectives:  ",
                "  unused: {value: 3 %, says: nothing, cite: portera2001, checked: 2026-11-23}\n\nobjectives:  ",
            ),
        ),
        ["A704"],
    ),
    ((("objectives:  ", "objectives:\n  - {id: other, level: recall, can: name it}\n#"),), ["A702"]),
    ((("    topic: late\n", "    topic: prognosis\n"),), ["A703"]),
    ((("Median survival with metastases", "Unlike option B, median survival with metastases"),), ["A713"]),
    ((("Median survival with metastases", "Option A:B and answer a; median survival"),), []),
    ((("  minutes: 5", "  minutes: 50"),), ["A706"]),
    ((("      - At twenty years, 15 % are [@lieberman1989]\n", ""),), ["A707"]),
    (
        (
            (
                "five years [@lieberman1989]\n      - At twenty years, 15 % are [@lieberman1989]",
                "five years\n      - At twenty years, 15 % are",
            ),
            ("at presentation [@lieberman1989]", "at presentation"),
        ),
        ["A701"],
    ),
]


@pytest.mark.parametrize(("changes", "codes"), ADVICE)
def test_advice(starter_with, changes, codes) -> None:
    assert [problem.code for problem in starter_with(*changes)[1]] == codes


def test_advice_stands_at_its_place(starter_with) -> None:
    _, (advice,) = starter_with(("    topic: late\n", "    topic: prognosis\n"))
    assert str(advice).split("lecture.yaml:")[1] == "55:9: A703 no question tests the topic late\n    write one"
