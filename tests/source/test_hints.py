"""What a hint shows: how the very key is written, from the model, and where a stray key belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from source.lecture.lecture import Lecture
from source.reading.defined import Defined
from source.reading.mistakes import Mistake, Mistakes
from source.reading.showing import form_of
from source.reading.tree import grow
from tests.source.test_mending import changed, problems


def hints(folder: Path, *changes: tuple[str, str]) -> list[str]:
    return [each.partition("\n")[2].strip().replace("\n    ", "\n") for each in problems(folder, changed(*changes))]


POINTS = (
    "    points:                     # two to four\n"
    "      - Localised at diagnosis, {{ survival_localised }} are alive at five years\n"
    "      - Spread at diagnosis, {{ survival_spread }} are\n"
)


COMMA = "write something, or delete the key; between { and }, put quotes round a text with a comma, "
COMMA += "which begins another key there"
LABEL = "add here: label: … (The topic in one to three words, small above the title.)"
OPTIONS = "write it so:\nright:\n  the answer: the reason"
AROUND = "it belongs to what is around: begin cite below figure"
ELSEWHERE = "figure is a key of topic, not here; use one of the 21 that exist, such as advice, ask or awaits_review"


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        ((POINTS, "    points: one\n"), "write it so:\npoints:\n  - …\n  - …"),
        ((POINTS, ""), "add here:\npoints:\n  - …\n  - …"),
        (
            ("    label: Prognosis\n", ""),
            "add here: label: … (The topic in one to three words, small above the title.)",
        ),
        (("        - [Two years, 77 %]", "        - Two years"), "write it so:\nrows:\n  - […, …]\n  - […, …]"),
        (
            ("  - id: prognosticate\n    level: analyse\n    can: ", "  prognosticate: "),
            "write it so:\nobjectives:\n  - id: late-metastasis\n    level: recall\n    can: …",
        ),
        (
            ('right:\n      "{{ survival_spread }}": Median', "right:\n      Median"),
            "write it so:\nright:\n  the answer: the reason",
        ),
        (('right:\n      "{{ survival_spread }}": Median', "right: ['20 %', '30 %']\n    old:\n      a: b"), OPTIONS),
        (("date: 2026-11-23", "date: 9.1.2026"), "write year-month-day: 2026-01-09"),
        (("    minutes: 3", "    alt: Two bars.\n    minutes: 3"), "alt is a key below figure: indent it there"),
        (("    minutes: 3", "    pitfalls: None.\n    minutes: 3"), "pitfalls is a key below notes: indent it there"),
        (
            ("      unit: ", "      cite: portera2001\n      unit: "),
            "it belongs to what is around: begin cite below figure",
        ),
        (("    stem: >", "    figure: {picture: a.png}\n    stem: >"), ELSEWHERE),
        (
            ("    wrong:\n      Patients alive", "    wrong: {A: since one, two}\n    old:\n      Patients alive"),
            COMMA,
        ),
    ],
)
def test_a_hint_shows_what_to_write(tmp_path: Path, change: tuple[str, str], hint: str) -> None:
    assert hint in hints(tmp_path, change)


def test_what_is_no_list_is_told_once_and_not_at_each_pointer(tmp_path: Path) -> None:
    objectives = "  - id: prognosticate\n    level: analyse\n    can: "
    assert len(hints(tmp_path, (objectives, "  prognosticate: "))) == 1


def test_every_form_that_a_hint_shows_is_one_that_is_read() -> None:
    """Only what points elsewhere, or stands for words, may be unknown in it."""
    for name, key in Lecture.keys.items():
        tree = grow(form_of(name, key.kind.example()) + "\n", "a.yaml")
        assert tree.problems == []
        found: tuple[Mistake, ...] = ()
        try:
            key.kind.read(tree.root[name], Defined(Path()))
        except Mistakes as mistakes:
            found = mistakes.found
        assert {wrong.code for wrong in found} <= {"E205", "E302", "E303", "E401", "E403", "E406"}, (name, found)
