"""A question that the deck shows, as two slides: the question itself, then the same with answer and reasons."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase
from typing import TYPE_CHECKING

from deck.figures.picture import Picture
from deck.page.page import Origin
from deck.slides.kind import Head
from deck.slides.question.answer import AnswerSlide
from deck.slides.question.case import Case
from deck.slides.question.options import Option
from deck.slides.question.slide import QuestionSlide
from deck.texts.citations import Sources, foot, paragraph, with_evidence
from deck.texts.links import back_to
from deck.texts.notes import Script, doubts, written
from deck.texts.paragraph import Paragraph, on_one_line, split, spoken_words
from deck.texts.review import explained, marked
from source.lecture import evidence
from source.lecture.review import question_awaits
from source.reading.mistakes import Path
from source.texts.markup import InlinePicture, Run

if TYPE_CHECKING:
    from deck.template.layout import SlotName
    from source.lecture.question import Question
    from source.texts.text import Text
    from source.words.printed import Words

_RIGHT: Path = ("right",)
_CASE: dict[SlotName, tuple[str, Path]] = {"body": ("case", ("stem",)), "caption": ("credit of the picture", ("stem",))}
_ASKED: dict[SlotName, tuple[str, Path]] = {**_CASE, "title": ("question", ("ask",)), "figure": ("options", _RIGHT)}
_ANSWERED: dict[SlotName, tuple[str, Path]] = {
    **_CASE,
    "title": ("right answer", _RIGHT),
    "figure": ("reasons", _RIGHT),
}
_LONGEST_TITLE = 110
"""Characters that surely stand in two lines of the smallest title."""


def question_id(question: Question) -> str:
    """Return the id of a question's slide; no topic can have it, since its id has no colon."""
    return f"question:{question.id}"


def question_slide(question: Question, about: Paragraph, sources: Sources) -> QuestionSlide:
    """Return the slide that asks *question*; *about* is the label.

    Its options are without citations: a number on one of them would give it away.
    """
    options = tuple(
        Option(_letter(number), option.text.runs, (), is_right=False, sources=())
        for number, option in enumerate(question.offered(sources.lecture.about.language).options)
    )
    texts = tuple(text for text in (question.stem, question.ask) if text)
    cited = tuple(name for text in texts for name in sources.ids_in(text))
    letters = _letters(options)
    words, awaits = sources.words, question_awaits(question, sources.lecture)
    ask = (
        (words.run("notes.read_case" if question.stem else "notes.read_question"),),
        (words.run("notes.vote", letters=words.listed(letters, "punctuation.or")),),
    )
    head = Head(
        question_id(question),
        paragraph(question.ask, sources),
        label=_label(about, words, awaits=awaits),
        sources=explained(foot(cited, sources), words, awaits=awaits),
        notes=written(Script(parts=(("notes.ask", ask),), texts=texts, references=cited), sources),
        links=_back(question, about, words) if sources.variant == "handout" else (),
        origin=Origin(sources.lecture.path_of(question), _ASKED),
        title_may_grow=True,
    )
    kind = words.run("slides.choose_one" if question.kind == "one-best" else "slides.choose_several")
    alt = words.said("alt.options", count=len(options), first=letters[0], last=letters[-1])
    return QuestionSlide(head, _case(question, sources), kind, options, alt)


def answer_slide(question: Question, about: Paragraph, sources: Sources) -> AnswerSlide:
    """Return the slide with the answer, which leads back to the slide that the question follows."""
    options = _options(question, sources)
    right = [option for option in options if option.is_right]
    own = (question.stem, question.ask, *(option.text for option in question.options))
    shown = (*(name for text in own for name in sources.ids_in(text)), *question.cite)
    words, awaits = sources.words, question_awaits(question, sources.lecture)
    head = Head(
        f"answer:{question.id}",
        _title(right, about, words),
        label=_label(about, words, awaits=awaits),
        sources=explained(foot(shown, sources), words, awaits=awaits),
        notes=_answer_notes(question, options, sources),
        links=_back(question, about, sources.words),
        origin=Origin(sources.lecture.path_of(question), _ANSWERED),
        title_may_grow=True,
    )
    return AnswerSlide(
        head=head,
        case=_case(question, sources),
        columns=words.run("slides.reasons"),
        options=options,
        explanation=_remembered(question, sources),
        explained_by=foot(sources.ids_in(question.explain), sources),
        alt=words.said("alt.answers", letters=words.listed(_letters(right))),
    )


def _remembered(question: Question, sources: Sources) -> Paragraph:
    """Return what to remember behind its heading, if there is anything."""
    if not question.explain:
        return ()
    heading, colon = sources.words.run("slides.remember"), sources.words["punctuation.colon"]
    return (heading._replace(text=f"{heading.text}{colon}", bold=True), *with_evidence(question.explain, sources))


def _case(question: Question, sources: Sources) -> Case:
    """Return the words of the case, and its picture."""
    if question.stem is None:
        return Case()
    shown = [Picture(piece.file, piece.alt, piece.credit) for piece in question.stem.pictures]
    pieces = tuple(piece for piece in question.stem.pieces if not isinstance(piece, InlinePicture))
    stem = question.stem.with_pieces(pieces)
    words = split(with_evidence(stem, sources)) if stem.plain.strip() else ()
    return Case(words, shown[0] if shown else None)


def _options(question: Question, sources: Sources) -> tuple[Option, ...]:
    return tuple(
        Option(
            _letter(number),
            with_evidence(option.text, sources),
            with_evidence(option.why, sources),
            option in question.right,
            foot(sources.ids_in(option.why), sources),
        )
        for number, option in enumerate(question.offered(sources.lecture.about.language).options)
    )


def _letter(number: int) -> str:
    """Return A to Z, then AA and on."""
    before = ascii_uppercase[number // 26 - 1] if number >= 26 else ""
    return before + ascii_uppercase[number % 26]


def _letters(options: tuple[Option, ...] | list[Option]) -> list[str]:
    return [option.letter for option in options]


def _back(question: Question, about: Paragraph, words: Words) -> Paragraph:
    return back_to(question.show_after or "", spoken_words(about), words)


def _label(about: Paragraph, words: Words, *, awaits: bool) -> Paragraph:
    """Return the label, which says of the question as a whole whether it awaits review: on an option it would tell."""
    run = words.run("slides.question")
    if awaits:
        return (*marked((run,), words, awaits=True), Run(" · "), *about)
    return (run, Run(" · "), *about) if run.language else (Run(f"{run.text} · "), *about)


def _title(right: list[Option], about: Paragraph, words: Words) -> Paragraph:
    """Return the right answers with their letters; where they are too long, the letters and what it is about."""
    letters = _letters(right)
    head = words.run("slides.answer", count=len(right), letters=words.listed(letters))
    head = head._replace(text=f"{head.text}{words['punctuation.colon']}")
    keys = [run for option in right for run in (Run(words["punctuation.semicolon"]), *option.says)][1:]
    whole = (head, *on_one_line(tuple(run for run in keys if not run.superscript)))
    return whole if len(spoken_words(whole)) <= _LONGEST_TITLE else (head, *about)


def _answer_notes(question: Question, options: tuple[Option, ...], sources: Sources) -> tuple[Paragraph, ...]:
    serves = [it for it in sources.lecture.objectives if it.id in question.objectives]
    explain = split(with_evidence(question.explain, sources)) if question.explain else ()
    parts = (
        ("notes.answers", tuple(line for option in options for line in split(_in_words(option, sources.words)))),
        ("notes.remember", explain),
        ("notes.objectives", tuple(paragraph(objective.can, sources) for objective in serves)),
        ("notes.awaits_review", doubts((("", question.awaits_review),), sources)),
    )
    script = Script(None, parts, tuple(_texts(question)), question.facts, evidence.of_part(question, sources.lecture))
    return written(script, sources)


def _in_words(option: Option, words: Words) -> Paragraph:
    """Return an option with its reason: A, wrong: option – reason."""
    verdict = words.run("notes.option_right" if option.is_right else "notes.option_wrong", letter=option.letter)
    verdict = verdict._replace(text=f"{verdict.text}{words['punctuation.colon']}")
    return (verdict, *on_one_line(option.says), Run(" – "), *option.why)


def _texts(question: Question) -> Iterator[Text]:
    options = (text for option in question.options for text in (option.text, option.why))
    every = (question.stem, question.ask, *options, question.explain, question.awaits_review)
    yield from (text for text in every if text)
