"""Plain words of any kind come back equal from every format, with bold, lists, tables and citations around them."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings

from quiz.formats import FORMATS
from quiz.items import Item, Quiz
from tests.quiz.hostile import texts
from tests.quiz.lectures import as_markup, quiz_with
from tests.quiz.readers.fields import Fields, mistold, of_item
from tests.quiz.readers.lines import JOINER
from tests.quiz.readers.registry import READERS
from tests.quiz.test_formats import NEEDS_NOT

COMMANDS = r"$$z$$ \(x\) \[y\] {{c1::x}} [sound:a.mp3] [latex]x[/latex] [$]x[/$] {mlang en} @@PLUGINFILE@@/a [[x]] [1]"
MEDICAL = "HLA-B*27:05, CYP2D6*4/*4, 5*3*2, a_b_c, ~5 %-~10 %, 10~20, {++}, p.R175* & <b>, Na+ < 5, 10^6-10^7 #2"
AS_TYPED = "HLA-B*27:05 and HLA-B*57:01, 5*3*2, ~5%-~10%, {++}, p.R175*, 10^6-10^7, `*x*`, <b>, &amp;, $$z$$, @@x@@"


def quiz_of(words: str) -> Quiz:
    """Return a quiz with *words*, as their author has to write them, in all places and among all markup."""
    listed = f"- one {words}\n  - *two*\n- {words} [see @folpe2006]"
    table = f"| Test | {words} |\n|---|---|\n| {words} | 12 |"
    return quiz_with(
        {
            "stem": f"Of **bold** {words} [@portera2001]:\n{listed}\n\n{table}",
            "ask": f"Which is **not** {words}?",
            "right": {f"R {words}": f"Since:\n- {words} **so** [@portera2001]"},
            "wrong": {f"W {words}": f"*No* {words} [-@folpe2006]", "Other": words},
            "explain": f"First:\n1. {words}\n2. **{words.strip()}** x",
        },
        {"ask": words, "cite": "portera2001"},
        title=f"On {words}",
    )


def mistaken(name: str, quiz: Quiz) -> dict[str, set[str]]:
    """Return the fields that did not come back from the format *name* though it does not say so, by item."""
    quiz = quiz._replace(items=tuple(item._replace(topic_label=item.topic) for item in quiz.items))
    written = FORMATS[name].write(quiz)
    left_out = {loss.item for loss in written.losses if loss.is_left_out}
    carried = [item for item in quiz.items if item.id not in left_out]
    read = READERS[name](written)
    return {
        item.id: wrong
        for item, fields in zip(carried, read, strict=True)
        if (
            wrong := mistold(item, quiz, fields, written.losses) - NEEDS_NOT.get(name, set()) - same(item, quiz, fields)
        )
    }


def same(item: Item, quiz: Quiz, fields: Fields) -> set[str]:
    """Return which *fields* have the words of *item*, whatever numbers of citations and signs of lists stand there."""
    wanted = of_item(item, quiz)
    return {field for field, value in fields.items() if bare(value) == bare(wanted.get(field))}


def bare(value: object) -> object:
    """Return *value* without numbers of citations, signs of lists, and the sign that nobody sees."""
    if isinstance(value, str):
        words = re.sub(r" ?\[(?:see )?[12]\]", "", value.replace(JOINER, ""))
        return " ".join(re.sub(r"(?<!\S)(?:•|[12]\.)(?=\s)|;(?=\s)", " ", words).split())
    if isinstance(value, frozenset):
        return frozenset(map(bare, value))
    return tuple(map(bare, value)) if isinstance(value, tuple) else value


TRAPS = {"commands": as_markup(COMMANDS), "medical": as_markup(MEDICAL), "typed": AS_TYPED}


@pytest.mark.parametrize("words", TRAPS.values(), ids=TRAPS)
@pytest.mark.parametrize("name", FORMATS)
def test_known_traps_come_back(name: str, words: str) -> None:
    assert mistaken(name, quiz_of(words)) == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(words=texts.filter(lambda words: sum(map(str.isalnum, words)) > 2))
def test_any_words_come_back(name: str, words: str) -> None:
    assert mistaken(name, quiz_of(as_markup(words[:300]))) == {}
