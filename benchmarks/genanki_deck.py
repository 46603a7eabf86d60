"""genanki: make an Anki package of the questions in a JSON file.

usage: python benchmarks/genanki_deck.py QUESTIONS.json DECK.apkg
"""

from __future__ import annotations

import json
import sys
from html import escape
from pathlib import Path

import genanki

FIELDS = ("Id", "Stem", "Ask", "Options", "Answers", "Explanation")
FRONT = "{{Stem}}<p><b>{{Ask}}</b></p>{{Options}}"
BACK = "{{FrontSide}}<hr>{{Answers}}<p>{{Explanation}}</p>"


def main() -> None:
    """Write a note for each question, known by the question's id."""
    source, target = sys.argv[1:]
    template = {"name": "Card", "qfmt": FRONT, "afmt": BACK}
    model = genanki.Model(1_607_392_319, "Question", [{"name": name} for name in FIELDS], [template])
    deck = genanki.Deck(2_059_400_110, "A lecture of many questions")
    for question in json.loads(Path(source).read_text(encoding="utf-8")):
        fields = _fields(question)
        deck.add_note(genanki.Note(model, fields, guid=genanki.guid_for(question["id"]), tags=["level::apply"]))
    genanki.Package(deck).write_to_file(target)


def _fields(question: dict[str, object]) -> list[str]:
    options = [(escape(text), escape(why), good) for text, why, good in question["options"]]  # type: ignore[attr-defined]
    offered = "".join(f"<li>{text}</li>" for text, _, _ in options)
    reasons = "".join(f"<li>{'✓' if good else '✗'} {text}: {why}</li>" for text, why, good in options)
    stem, ask, explain = (escape(str(question[name])) for name in ("stem", "ask", "explain"))
    return [str(question["id"]), stem, ask, f"<ol>{offered}</ol>", f"<ol>{reasons}</ol>", explain]


if __name__ == "__main__":
    main()
