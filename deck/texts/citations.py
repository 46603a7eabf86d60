"""References on slides: numbers by first citation, superscripts on the claims, short forms at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from deck.texts.paragraph import Paragraph
from deck.texts.review import marked
from source.lecture import evidence
from source.lecture.review import text_awaits
from source.texts.markup import InlinePicture, Run

if TYPE_CHECKING:
    from deck.texts.review import Source
    from source.lecture.lecture import Lecture
    from source.lecture.question import Question
    from source.texts.markup import Piece
    from source.texts.text import Text
    from source.words.printed import Words


Variant = Literal["lecturer", "handout"]
"""For whom a deck is: the lecturer's has answers and a script, the students' handout has neither."""


class Sources(NamedTuple):
    """A lecture, the number of each reference that its deck cites, and each of these printed in full and in short."""

    lecture: Lecture
    numbers: Mapping[str, int]
    printed: Mapping[str, Text]
    short: Mapping[str, str]
    variant: Variant = "lecturer"

    @property
    def words(self) -> Words:
        """What the deck prints of its own."""
        return self.lecture.words

    def ids_in(self, text: Text | None) -> tuple[str, ...]:
        """Return the references that *text* rests on: those that it cites and those of its facts."""
        return evidence.of_text(text, self.lecture)


def numbered(lecture: Lecture) -> Mapping[str, int]:
    """Return the number of each reference in the deck, from 1, by first citation on its slides and in its notes."""
    before, summary = _cited(lecture, _opening_texts(lecture)), _cited(lecture, lecture.summary)
    ids = dict.fromkeys((*before, *_on_slides(lecture), *summary, *_cited(lecture, _other_texts(lecture))))
    return {name: number for number, name in enumerate(ids, 1)}


def shown_after(slide: str, lecture: Lecture) -> tuple[Question, ...]:
    """Return the questions that the deck shows after the topic or matrix with the id *slide*."""
    return lecture.shown.get(slide, ())


def _on_slides(lecture: Lecture) -> Iterator[str]:
    """Yield the references of topics and matrices, each followed by those of its questions."""
    for part in lecture.body:
        yield from evidence.of_part(part, lecture)
        for question in shown_after(part.id, lecture):
            yield from evidence.of_part(question, lecture)


def _cited(lecture: Lecture, texts: Iterable[Text | None]) -> Iterator[str]:
    for text in texts:
        yield from evidence.of_text(text, lecture)


def _opening_texts(lecture: Lecture) -> Iterator[Text | None]:
    yield from (lecture.about.title, lecture.about.subtitle, lecture.about.audience)
    yield from (objective.can for objective in lecture.objectives)


def _other_texts(lecture: Lecture) -> Iterator[Text | None]:
    """Yield the texts in which a citation is unusual, so that none is ever without a number."""
    for part in lecture.body:
        yield from part.aside_texts()
    yield from (question.awaits_review for question in lecture.questions if question.show_after)
    for fact in lecture.facts.values():
        yield from (fact.says, fact.awaits_review)


def paragraph(text: Text | None, sources: Sources, *, also: Iterable[str] = ()) -> Paragraph:
    """Return *text* with superscript numbers where it cites, and at its end those of *also* that it does not cite."""
    more = tuple(name for name in also if not text or name not in text.cited) if also else ()
    if text and text.only and not more:
        return (text.only,)
    pieces = [_numbers_or_words(piece, sources) for piece in (text.pieces if text else ())]
    if more:
        pieces += _before_full_stop(pieces, more)
    return _resolved(pieces, sources.numbers)


def _numbers_or_words(piece: Piece, sources: Sources) -> Run | tuple[str, ...]:
    """Return *piece* as words, or as the sources that it cites where nothing is said before any of them."""
    if isinstance(piece, InlinePicture):
        return Run(piece.alt)
    if isinstance(piece, Run):
        return piece
    if not any(source.prefix for source in piece.sources):
        return tuple(source.id for source in piece.sources)
    groups: list[tuple[str, list[int]]] = []
    for source in piece.sources:
        if source.prefix or not groups:
            groups.append((f"{source.prefix} " if source.prefix else "", []))
        groups[-1][1].append(sources.numbers[source.id])
    return Run("; ".join(f"{said}{ranges(set(numbers))}" for said, numbers in groups), superscript=True)


def _before_full_stop(pieces: list[Run | tuple[str, ...]], more: tuple[str, ...]) -> tuple[Run | tuple[str, ...], ...]:
    """Return *more* to stand after *pieces*, then the full stop that is taken off their end, if there is one."""
    last = pieces[-1] if pieces else None
    if not isinstance(last, Run) or not last.text.endswith(".") or last.text.endswith(".."):
        return (more,)
    pieces[-1:] = [last._replace(text=last.text[:-1])] if last.text != "." else []
    return more, last._replace(text=".")


def with_evidence(text: Text, sources: Sources) -> Paragraph:
    """Return *text* as ``paragraph`` does, at its end the numbers of its facts' references, and whether one is open."""
    if not text.facts:
        return paragraph(text, sources)
    runs = paragraph(text, sources, also=sources.ids_in(text))
    return marked(runs, sources.words, awaits=text_awaits(text, sources.lecture))


def _resolved(pieces: Iterable[Run | tuple[str, ...]], numbers: Mapping[str, int]) -> Paragraph:
    """Return *pieces* with superscripts for reference ids; citations with but a space between them become one."""
    runs: list[Run] = []
    standing: set[int] = set()
    for piece in pieces:
        if isinstance(piece, Run):
            runs.append(piece)
            standing = set() if piece.text.strip(" ") else standing
            continue
        _drop_last_space(runs)
        if standing:
            runs.pop()
        elif runs and runs[-1].superscript:
            runs.append(Run("\N{NARROW NO-BREAK SPACE}"))
        standing = standing | {numbers[name] for name in piece}
        runs.append(Run(ranges(standing), superscript=True))
    return tuple(runs)


def _drop_last_space(runs: list[Run]) -> None:
    if runs:
        last = runs.pop()
        if text := last.text.rstrip(" "):
            runs.append(last._replace(text=text))


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers as they are printed: 1,3–5."""
    stretches: list[list[int]] = []
    for number in sorted(numbers):
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return ",".join(_stretch(stretch) for stretch in stretches)


def _stretch(numbers: list[int]) -> str:
    mark = "–" if len(numbers) > 2 else ","
    return f"{numbers[0]}{mark}{numbers[-1]}" if len(numbers) > 1 else f"{numbers[0]}"


def foot(ids: Iterable[str], sources: Sources) -> tuple[Source, ...]:
    """Return the short references of a slide for its foot, by their numbers."""
    return tuple(sorted((sources.numbers[name], sources.short[name]) for name in set(ids)))
