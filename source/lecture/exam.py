"""How the questions are printed as an exam paper: in how many versions, and which of them are drawn by lot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from source.lecture.question import Level, Question
from source.reading.mistakes import Mistake
from source.reading.part import Part, needed, nested, optional
from source.reading.scalars import NAME, TOPIC_ID
from source.reading.values import Allowed, Written, listed, one_of, one_or_more, shortened, whole_number

TOO_MANY_DRAWN = "E505"
MOST_DRAWN, MOST_DRAWS = 1_000, 50

Owners = dict[str, int]
"""Which draw has each question, by the question's id."""


class Draw(Part):
    """Questions to be drawn by lot, of some topics or levels."""

    questions: int = needed(whole_number(1, MOST_DRAWN), "How many.")
    topics: tuple[str, ...] = optional(
        one_or_more(TOPIC_ID, 1), "Of which topics; else of all that are not hidden.", ()
    )
    level: tuple[Level, ...] = optional(one_or_more(one_of(Level), 1), "Of which levels; else of all.", ())


def _in_full(written: Written) -> Written:
    entries = written if isinstance(written, list) else [written]
    return [{"questions": entry} if isinstance(entry, str) else entry for entry in entries]


DRAWS: Allowed[tuple[Draw, ...]] = shortened(listed(nested(Draw), 1, MOST_DRAWS), _in_full, type="integer")
"""What to draw: a number alone is that many of all questions."""


class Exam(Part):
    """How the questions are printed as an exam paper."""

    versions: int = optional(
        whole_number(1, 26),
        "In how many versions, A, B and on, each with questions and answers in another order.",
        2,
    )
    draw: tuple[Draw, ...] = optional(DRAWS, "How many questions to draw, by topic and level; else all are asked.", ())
    seed: str = optional(NAME, "Any words, such as: summer 2027. Other words draw other questions.", "")


def drawn(exam: Exam, questions: Sequence[Question], hidden: Collection[str], lecture: str) -> Owners:
    """Return the questions that *exam* draws of those of a *lecture*, by its id, and which draw has each.

    Questions of *hidden* topics are drawn only where the topic is named. A draw gives way to a later one that could
    not be served otherwise, so that as many are drawn as there can be. A new question changes at most one in a draw.
    """
    in_lot = sorted(questions, key=lambda question: _lot(exam.seed, lecture, question.id))
    pools = [tuple(it.id for it in in_lot if _is_meant(it, draw, hidden)) for draw in exam.draw]
    owners: Owners = {}
    for number, draw in enumerate(exam.draw):
        for _ in range(draw.questions):
            if not _take(number, pools, owners):
                break  # ``shortages`` says it
    return owners


def shortages(exam: Exam, owners: Mapping[str, int]) -> Iterator[Mistake]:
    """Yield each draw that asks for more questions than it got."""
    for number, draw in enumerate(exam.draw):
        got = sum(owner == number for owner in owners.values())
        if got < draw.questions:
            which = " of these topics and levels" if draw.topics or draw.level else ""
            left = "none is" if not got else "1 is" if got == 1 else f"{got} are"
            wanted = "1 question" if draw.questions == 1 else f"{draw.questions} questions"
            message = f"{wanted}{which} to draw, and {left} left"
            hint = f"ask for {got}, or write more questions" if got else "delete it, or write questions"
            yield Mistake(TOO_MANY_DRAWN, message, hint, ("draw", number, "questions"))


def _is_meant(question: Question, draw: Draw, hidden: Collection[str]) -> bool:
    of_topic = question.topic in draw.topics if draw.topics else question.topic not in hidden
    return of_topic and (not draw.level or question.level in draw.level)


def _take(number: int, pools: Sequence[Iterable[str]], owners: Owners) -> bool:
    """Give one more question to the draw of this *number*, by a chain of draws that each take another's if need be."""
    ways: dict[int, tuple[int, str]] = {}
    asking = [number]
    for draw in asking:  # each draw asks once at most
        for question in pools[draw]:
            holder = owners.get(question)
            if holder is None:
                _hand_on(question, draw, ways, owners)
                return True
            if holder != number and holder not in ways:
                ways[holder] = draw, question
                asking.append(holder)
    return False


def _hand_on(question: str, draw: int, ways: dict[int, tuple[int, str]], owners: Owners) -> None:
    """Give *question* to *draw*, and what this had to the one that asked it, and so on."""
    for _ in range(len(ways) + 1):
        owners[question] = draw
        if draw not in ways:
            return
        draw, question = ways[draw]


def _lot(*names: str) -> bytes:
    """Return what *names* draw: how ``random`` shuffles is not promised to stay the same from Python to Python."""
    return sha256("\0".join(names).encode()).digest()
