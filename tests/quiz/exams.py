"""Examinations for the tests: of the bundled lectures, of hostile text, and of extreme questions; each written once."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from quiz.formats import exam
from quiz.items import Quiz
from quiz.written import Written
from tests.quiz.hostile import HOSTILE
from tests.quiz.lectures import LECTURES, as_markup, nest_by, quiz_in, quiz_with

SMALL = Path(__file__).with_name("golden") / "small.yaml"


def hostile() -> Quiz:
    questions = [
        {"stem": words, "ask": words, "right": {words: words}, "wrong": {f"other {words}": words}, "explain": words}
        for words in map(as_markup, HOSTILE)
    ]
    questions += [{"stem": f"Look: {nest_by(words)} here.", "right": {nest_by(words): "So."}} for words in HOSTILE]
    return quiz_with(*questions, title=as_markup(HOSTILE[3]), point=as_markup(HOSTILE[4]))


def extreme() -> Quiz:
    quiz = quiz_with(
        {"wrong": {f"Option number {n:02}": "No." for n in range(29)}},
        {"stem": "word " * 4000, "wrong": {"x" * 2000: "No."}},
        {
            "stem": "Look: ![A nest\u2028of cells](nest.png)\n\nAnd here.",
            "right": {"![A *nest*](nest.png)": "So [@odd, p. 3]."},
            "wrong": {
                "No picture [@folpe2006] here": "Not [@portera2001; @folpe2006].",
                "one\n\ntwo": "First.\n\nSecond.",
            },
        },
        {
            "kind": "several",
            "points": 2.5,
            "right": {"Third [@odd].": "So.", "*First*": "So."},
            "wrong": {"Second": "No."},
            "order": ["*First*", "Second", "Third [@odd]."],
        },
        {
            "ask": "**Not** *this* ^13^C H~2~O [here](https://x.org/?a=1&b=2#c)?",
            "right": {"5": "."},
            "wrong": {"10": "."},
        },
    )
    return quiz._replace(versions=3)


MADE = {
    **{path.stem: partial(quiz_in, path) for path in LECTURES},
    "small": partial(quiz_in, SMALL),
    "hostile": hostile,
    "extreme": extreme,
}


@cache
def quiz_of(name: str) -> Quiz:
    return MADE[name]()


@cache
def written(name: str) -> Written:
    return exam.write(quiz_of(name))
