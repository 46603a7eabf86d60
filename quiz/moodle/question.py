"""An item as Moodle keeps it: what its XML and its GIFT importer have in common.

The limits are those of Moodle 4.5 and 5.1, found by importing: a breach is at best a refused file, often a question
that comes in without a word and is scored wrongly.

Scoring. One best answer: 100 % for it, nothing for another. Several right answers: each is worth an equal share, and
each wrong one takes away a share of all wrong ones, so that ticking everything earns nothing; Moodle never goes
below 0. With more than ten wrong answers each takes away a tenth, the smallest share that Moodle has for this.
"""

import re
from hashlib import sha256
from typing import NamedTuple

from quiz.items import Answer, Item, Quiz
from quiz.texts.directed import directed
from quiz.texts.html import Shown, shown, to_html
from quiz.texts.item_html import asked, called, explained, tags
from quiz.texts.pictures import Address, Picture
from quiz.texts.plain import to_name
from quiz.written import Loss
from source.texts.text import Text
from source.words.printed import Words

SHARES = ("100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10")
"""The equal shares of 1 to 10 answers, in percent, as Moodle's list of grades spells them; it has none for 11."""

MOST_ID = 100
"""Characters in an idnumber; a longer one stops the import in the middle of the file."""

MOST_CATEGORY = 255
"""Characters in the name of a category."""

_HEADING = "h5"
"""Moodle's own headings within a question end at h4."""

NAME_WORDS = 60
"""Characters of the question that stand in its name, so that a teacher knows it in the question bank."""


class Choice(NamedTuple):
    """An answer to choose, as HTML, with what it earns in percent."""

    html: str
    feedback: str
    fraction: str
    pictures: tuple[Picture, ...]
    """Those in its HTML: Moodle wants a picture's file in the very element that shows it."""


class MoodleQuestion(NamedTuple):
    """A multiple-choice question as Moodle keeps it, its texts as HTML on one line."""

    idnumber: str
    name: str
    tags: tuple[str, ...]
    html: str
    pictures: tuple[Picture, ...]
    feedback: str
    is_single: bool
    is_ordered: bool
    points: str
    choices: tuple[Choice, ...]

    @property
    def numbering(self) -> str:
        """How the choices are numbered; Moodle's letters end at 26, and go on with signs."""
        return "ABCD" if len(self.choices) <= 26 else "123"


def questions_of(quiz: Quiz, address: Address) -> tuple[tuple[MoodleQuestion, ...], tuple[Loss, ...]]:
    """Return the items of *quiz* that Moodle can take, pictures by *address*, and why it cannot take the others."""
    words = quiz.words
    losses = tuple(Loss(item.id, why, is_left_out=True) for item in quiz.items if (why := _obstacle(item, words)))
    left_out = {loss.item for loss in losses}
    taken = (item for item in quiz.items if item.id not in left_out)
    return tuple(_question(item, quiz.id, words, shown(item, address)) for item in taken), losses


def category(title: Text) -> str:
    """Return the path of the category for a lecture with this *title*, below the top of a question bank.

    Moodle splits a path at each slash that stands alone, undoubles the others, and trims the names.
    """
    name = _label(to_name(title), MOST_CATEGORY).replace("/", "//")
    return f"top/ {name}" if name.startswith("/") else f"top/{name}"


def _obstacle(item: Item, words: Words) -> str | None:
    if len(item.right) > len(SHARES):
        return words.said("losses.moodle_grades", count=len(item.right), most=len(SHARES))
    return None


def _question(item: Item, lecture: str, words: Words, pictures: Shown) -> MoodleQuestion:
    wrong = len(item.answers) - len(item.right)
    return MoodleQuestion(
        idnumber=_idnumber(item.id),
        name=f"{item.id}: {_label(called(item), NAME_WORDS)}",
        tags=tags(item, lecture),
        html=directed(asked(item, pictures), words, "div"),
        pictures=_files(item.stem, item),
        feedback=directed(explained(item, words, _HEADING), words, "div"),
        is_single=not item.several,
        is_ordered=item.keeps_order,
        points=f"{item.points:.10g}",
        choices=tuple(_choice(answer, item, wrong, words, pictures) for answer in item.answers),
    )


def _files(text: Text | None, item: Item) -> tuple[Picture, ...]:
    """Return the pictures in *text*, each once."""
    if not (text and text.pictures):
        return ()
    return tuple(dict.fromkeys(item.pictures[piece.file] for piece in text.pictures))


def _choice(answer: Answer, item: Item, wrong: int, words: Words, pictures: Shown) -> Choice:
    if answer.is_right:
        fraction = SHARES[len(item.right) - 1]
    else:
        fraction = f"-{SHARES[min(wrong, len(SHARES)) - 1]}" if item.several else "0"
    html, why = to_html(answer.text, item.numbers, pictures), to_html(answer.why, item.numbers)
    shown_ = directed(html, words, "span"), directed(why, words, "span")
    return Choice(*shown_, fraction, _files(answer.text, item))


def _idnumber(item_id: str) -> str:
    if len(item_id) <= MOST_ID:
        return item_id
    return f"{item_id[: MOST_ID - 13]}-{sha256(item_id.encode()).hexdigest()[:12]}"


def _label(words: str, most: int) -> str:
    """Return *words* as a name of at most *most* characters, whole words if it can be.

    Names lose everything from a < to the next >, unless a space follows it; and GIFT reads &&058; as a colon.
    """
    whole = " ".join(words.split())
    apart = re.sub(r"&(?=&)", "& ", re.sub(r"<(?! )", "< ", whole)).strip()
    if len(apart) > most:
        cut = apart[: most - 1]
        apart = (cut.rsplit(" ", 1)[0] or cut).rstrip("< ") + "…"
    return f"{apart} …" if apart.endswith("<") else apart
