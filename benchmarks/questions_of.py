"""Questions, the same for every program: as our YAML, as text2qti's text, and as JSON for genanki."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.items import Quiz

HEAD = """\
lecture: {id: many, title: A lecture of many questions, language: en-GB, date: 2026-11-23}
topics:
  - {id: topic, label: Topic, title: Findings separate tumours, points: [Stains count], cite: study}
references:
  - {id: study, title: Findings in a series, container-title: Journal of Sarcoma Studies, issued: 2001}
questions:
"""

QUESTION = """\
  - id: {id}
    topic: topic
    level: apply
    stem: {stem}
    ask: {ask}
    right:
      {right}
    wrong:
      {wrong}
    explain: {explain}
    cite: study
"""


@dataclass(frozen=True, slots=True)
class Question:
    """One best answer; options are the words, the reason, and whether they are right."""

    id: str
    stem: str
    ask: str
    options: tuple[tuple[str, str, bool], ...]
    explain: str


def questions(count: int) -> list[Question]:
    """Return *count* questions with four options each."""
    return [_question(n) for n in range(1, count + 1)]


def questions_in(quiz: Quiz) -> list[Question]:
    """Return the items of a quiz."""
    return [
        Question(
            item.id,
            _line(item.stem.plain) if item.stem else "",
            _line(item.ask.plain),
            tuple((_line(it.text.plain), _line(it.why.plain), it.is_right) for it in item.answers),
            _line(item.explain.plain) if item.explain else "",
        )
        for item in quiz.items
    ]


def _line(words: str) -> str:
    return " ".join(words.split())


def _question(n: int) -> Question:
    percent = 40 + n % 60
    options = (
        (f"Nuclear TFE3 in {percent} of 100 tumours", f"It is the product of the fusion in series {n}.", True),
        (f"Keratin in {percent} of 100 tumours", f"It is negative in all but {n % 7} cases.", False),
        (f"PAX8 in {percent} of 100 tumours", f"It marks renal tumours, as in case {n}.", False),
        (f"CD34 in {percent} of 100 tumours", "It marks the vessels between the nests.", False),
    )
    stem = (
        f"A woman of {15 + n % 30} years has a painless mass of {2 + n % 9} cm in her thigh since {n % 11 + 1} months. "
        "Nests of large cells with eosinophilic cytoplasm lie between thin sinusoids; mitoses are rare."
    )
    explain = f"Finding {n} separates the tumour from a metastasis of a clear cell carcinoma of the kidney."
    return Question(f"question-{n}", stem, f"Which stain settles the diagnosis in case {n}?", options, explain)


def write(folder: Path, asked: Sequence[Question]) -> None:
    """Write the questions into *folder*: questions.yaml, questions.txt and questions.json."""
    (folder / "questions.yaml").write_text(HEAD + "".join(map(_yaml, asked)), encoding="utf-8")
    (folder / "questions.txt").write_text("".join(_text2qti(asked)), encoding="utf-8")
    (folder / "questions.json").write_text(json.dumps([asdict(each) for each in asked]), encoding="utf-8")


def _yaml(question: Question) -> str:
    sides = {
        side: "\n      ".join(f"{text}: {why}" for text, why, good in question.options if good is is_right)
        for side, is_right in (("right", True), ("wrong", False))
    }
    return QUESTION.format(id=question.id, stem=question.stem, ask=question.ask, explain=question.explain, **sides)


def _text2qti(asked: Sequence[Question]) -> Iterator[str]:
    yield "Quiz title: A lecture of many questions\n\n"
    for number, question in enumerate(asked, 1):
        several = sum(good for _, _, good in question.options) > 1
        stem = f"{question.stem} {question.ask}".strip()
        yield f"{number}.  {stem}\n... {question.explain or question.ask}\n"
        for place, (text, why, good) in enumerate(question.options):
            mark = ("[*]" if good else "[ ]") if several else f"{'*' * good}{chr(ord('a') + place)})"
            yield f"{mark} {text}\n" if several else f"{mark} {text}\n... {why}\n"
        yield "\n"
