"""A reader for each format, which reads every field of every item back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import docx
from lxml.html import document_fromstring

from quiz.formats import FORMATS
from quiz.written import Written
from tests.quiz.learner import Learner
from tests.quiz.readers import aiken, anki, bank, blackboard, brightspace, canvas, exam, gift, kahoot, moodle_xml, qti
from tests.quiz.readers.asked import Asked, Option, Paragraphs, from_moodle, whole
from tests.quiz.readers.fields import Fields, emphasised, of_asked, of_lines, plain, reasons, there
from tests.quiz.readers.html import Words
from tests.quiz.readers.package import opened
from tests.quiz.readers.selftest_page import asked_on


class Reader(Protocol):
    """What reads a format."""

    def __call__(self, written: Written) -> list[Fields]:
        """Return the items in what was *written*, in their order."""


def _aiken(written: Written) -> list[Fields]:
    return [of_lines(lines) for lines in aiken.read(written.content)]


def _anki(written: Written) -> list[Fields]:
    """The options of a card always keep their order."""
    with TemporaryDirectory() as folder:
        learner = Learner(Path(folder))
        learner.opens(written.content)
        cards = map(learner.collection.get_card, learner.collection.find_cards("", order="c.due asc"))
        notes = [card.note() for card in cards]
        files = learner.files()
        learner.collection.close()
    asked = (anki.read(dict(note.items()), note.tags) for note in notes)
    return [of_asked(_with_files(it, files), points=None, keeps_order=True) for it in asked]


def _with_files(asked: Asked, files: Mapping[str, bytes]) -> Asked:
    def shown(text: Paragraphs) -> Paragraphs:
        return tuple(tuple(_whole(words, files) for words in line) for line in text)

    options = tuple(replace(option, words=shown(option.words)) for option in asked.options)
    return replace(asked, stem=shown(asked.stem), options=options)


def _whole(words: Words, files: Mapping[str, bytes]) -> Words:
    return words._replace(link=whole(files[words.link or ""])) if "picture" in words.looks else words


def _blackboard(written: Written) -> list[Fields]:
    rows = written.content + b"".join(content for _, content in written.beside)
    kinds = [row.split(b"\t")[0] for row in rows.splitlines()]
    return [of_lines(it, several=kind == b"MA") for kind, it in zip(kinds, blackboard.read(rows), strict=True)]


def _brightspace(written: Written) -> list[Fields]:
    """Brightspace shuffles answers only where a quiz is told to."""
    return [
        {
            **of_asked(brightspace.asked(it), points=it.points, keeps_order=True),
            "reasons": tuple(option.feedback for option in it.options),
        }
        for it in brightspace.read(written.content)
    ]


def _csv(written: Written) -> list[Fields]:
    return [_row(row) for row in bank.from_csv(written.content)]


def _xlsx(written: Written) -> list[Fields]:
    rows = bank.from_xlsx(written.content)
    looks = {name: bank.looks(written.content, name) for name in rows[0]}
    return [
        {
            **_row({name: str(value) for name, value in row.items()}),
            "bold and italics": emphasised(
                *((looks[name][place],) for name in row if name.startswith(("stem", "question")) or _is_answer(name))
            ),
            "bold and italics in explanation": emphasised((looks["explanation"][place],)),
            "bold and italics in reasons": emphasised(
                *((looks[name][place],) for name in row if name.endswith("reason"))
            ),
        }
        for place, row in enumerate(rows)
    ]


def _is_answer(column: str) -> bool:
    kind, _, number = column.partition(" ")
    return kind == "option" and number.isdigit()


def _row(row: Mapping[str, str]) -> Fields:
    """Return the fields in a row of an item bank; a picture is told by its words alone."""
    cells = {name: " ".join(bank.without_brackets(words).split()) for name, words in row.items()}
    options = [name for name in row if _is_answer(name) and row[name]]
    return there(
        {
            "id": row["id"],
            "level and topic": (row["level"], row["topic"]),
            "tags": frozenset(filter(None, row["tags"].split(", "))),
            "teaching point": cells["teaching point"],
            "question": " ".join(filter(None, [cells["stem"], cells["question"]])),
            "several": {"several": True, "one-best": False}[row["kind"]],
            "answers": tuple(cells[name] for name in options),
            "right answers": frozenset(cells[name] for name in options if row[f"{name} is"] == "right"),
            "order kept": {"yes": True, "no": False}[row["order kept"]],
            "reasons": reasons(cells[f"{name} reason"] for name in options),
            "explanation": cells["explanation"],
            "references": tuple(line.split(". ", 1)[1] for line in row["references"].splitlines()),
            "points": float(row["points"]),
        }
    )


def _exam(written: Written) -> list[Fields]:
    """Version A keeps every order; the others have to where there is one, of which the tests of the exam make sure."""
    *_, (_, key) = written.beside
    paper, explained = exam.paper(written.content), exam.key(key).questions
    files = iter(whole(content) for _, content, *_ in exam.pictures(docx.Document(BytesIO(written.content))))
    return [
        _printed(question, name, explained[name], files)
        for question, name in zip(paper.questions, explained, strict=True)
    ]


def _printed(question: exam.Question, name: str, explained: exam.Explained, files: Iterator[str]) -> Fields:
    number, letters = explained.places["A"]
    assert number == question.number
    level, topic = (words.split(": ")[1] for words in explained.about.removesuffix(".").split(". "))
    asked = Asked(
        id=name,
        tags=frozenset([f"level:{level}", f"topic:{topic}"]),
        stem=_with_next(question.stem, files),
        ask=question.ask,
        options=tuple(
            Option(_with_next(words, files), why, letter in letters.split(", "))
            for (letter, words), (_, _, why) in zip(question.options.items(), explained.options, strict=True)
        ),
        explain=explained.told.get("What to remember", ()),
        point=explained.told["Teaching point"][0],
        references=tuple(plain((it,)).split(" ", 1)[1] for it in explained.told.get("References", ())),
        several=question.asks_for_several,
    )
    return of_asked(asked, points=float(question.worth.split(" ")[0]), keeps_order=True)


def _with_next(text: Paragraphs, files: Iterator[str]) -> Paragraphs:
    """Return *text* with the next of *files* for each picture in it."""
    return tuple(
        tuple(words._replace(link=next(files)) if "picture" in words.looks else words for words in line)
        for line in text
    )


def _gift(written: Written) -> list[Fields]:
    return [of_asked(from_moodle(it), points=None, keeps_order=not it.shuffles) for it in gift.read(written.content)]


def _kahoot(written: Written) -> list[Fields]:
    return [of_lines(shown.lines) for shown in kahoot.read(written.content)]


def _moodle(written: Written) -> list[Fields]:
    return [
        of_asked(from_moodle(it), points=it.default_grade, keeps_order=not it.shuffles)
        for it in moodle_xml.read(written.content)
    ]


def _qti12(written: Written) -> list[Fields]:
    files = opened(written.content)
    found = zip(canvas.new_quizzes(files).questions, canvas.items(files), strict=True)
    return [
        of_asked(canvas.asked(question, item, files), points=question.points, keeps_order=not question.is_shuffled)
        for question, item in found
    ]


def _qti21(written: Written) -> list[Fields]:
    return _qti(written, "2.1")


def _qti3(written: Written) -> list[Fields]:
    return _qti(written, "3")


def _qti(written: Written, version: str) -> list[Fields]:
    items = qti.read(written.content, version).items
    return [of_asked(it.asked, points=it.points, keeps_order=not it.is_shuffled) for it in items]


def _selftest(written: Written) -> list[Fields]:
    """The page as it is without scripts, which never shuffles."""
    page = document_fromstring(written.content.decode())
    return [of_asked(asked_on(question), points=None, keeps_order=True) for question in page.find_class("question")]


_HERE: dict[str, Reader] = {
    "aiken": _aiken,
    "anki": _anki,
    "blackboard": _blackboard,
    "brightspace": _brightspace,
    "csv": _csv,
    "exam": _exam,
    "gift": _gift,
    "kahoot": _kahoot,
    "moodle": _moodle,
    "qti12": _qti12,
    "qti21": _qti21,
    "qti3": _qti3,
    "selftest": _selftest,
    "xlsx": _xlsx,
}
"""The readers above, which are made of what several formats share."""

READERS: dict[str, Reader] = {
    name: _HERE[name] if name in _HERE else import_module(f"tests.quiz.readers.{name}").read for name in FORMATS
}
"""What reads each format, by its name: a module beside this one that is called as the format, if it is not above."""
