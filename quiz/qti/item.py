"""An item as QTI 2.1 and QTI 3 keep it: what the two versions have in common.

Scoring. One best answer: all points for it, nothing for another. Several right answers: each is worth an equal share,
and each wrong one takes away a share, so that ticking everything earns nothing; the sum never leaves 0 to all points.

Feedback. After an answer the reasons of the chosen answers are shown, and the explanation with the teaching point and
the references, each as modal feedback.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from quiz.texts.directed import directed, isolated
from quiz.texts.html import shown, to_html, to_paragraphs
from quiz.texts.item_html import called, explained, first_words, tags
from quiz.texts.plain import to_name
from quiz.texts.xhtml import to_xhtml

if TYPE_CHECKING:
    from markupsafe import Markup

    from quiz.items import Answer, Item, Quiz
    from quiz.texts.pictures import Picture
    from source.words.printed import Words

TITLE_WORDS = 60
"""Characters of the question that stand in its title, which learners see: no id, which might tell the answer."""

_SHARE = Decimal("0.000001")
"""The step to which shares of points are rounded up, so that all right answers earn all points."""


class Choice(NamedTuple):
    """An answer to choose, with what it earns, in points; its identifier stands for its feedback too."""

    identifier: str
    html: Markup
    verdict: str
    """The title of its feedback, which names it: a player may show the feedback alone."""
    why: Markup
    is_right: bool
    share: str
    stays: bool
    """Whether it keeps its place while others are shuffled."""


class QtiItem(NamedTuple):
    """A choice item, its texts as XHTML."""

    identifier: str
    file: str
    title: str
    keywords: tuple[str, ...]
    stem: Markup
    """The paragraphs before the question itself; empty where there are none."""
    ask: Markup
    ask_line: Markup
    """The question itself without paragraphs, for where only inline elements may stand."""
    choices: tuple[Choice, ...]
    several: bool
    is_shuffled: bool
    points: str
    explanation: Markup
    pictures: tuple[Picture, ...]

    @property
    def access(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """By which senses the item can be taken in, in the words of schema.org: a picture has its words beside it."""
        if not self.pictures:
            return ("accessMode", ("textual",)), ("accessibilityHazard", ("none",))
        return (
            ("accessMode", ("textual", "visual")),
            ("accessModeSufficient", ("textual",)),
            ("accessibilityFeature", ("alternativeText",)),
            ("accessibilityHazard", ("none",)),
        )

    @property
    def right(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if choice.is_right)


def identifier(slug: str) -> str:
    """Return *slug* as an identifier: it must not begin with a digit (Namespaces in XML 1.0, NCName)."""
    return f"_{slug}" if slug[0].isdigit() else slug


def path(picture: Picture) -> str:
    """Return where *picture* lies in the package."""
    return f"images/{picture.name}"


def qti_item(item: Item, file: str, lecture: str, words: Words, *, has_direction: bool) -> QtiItem:
    """Return *item* of a *lecture* for a package in which its *file* lies, with *words* of our own.

    What runs from right to left says so where elements *have a direction* (``dir``, since QTI 2.2), else by characters.
    """
    pictures, numbers = shown(item, path), item.numbers

    def turned(html: str, around: Literal["div", "span"] = "div") -> Markup:
        return to_xhtml(directed(html, words, around) if has_direction else isolated(html, words))

    right, wrong = _shares(item)
    return QtiItem(
        identifier=identifier(item.id),
        file=file,
        title=first_words(called(item), TITLE_WORDS),
        keywords=tags(item, lecture),
        stem=turned(to_paragraphs(item.stem, numbers, pictures) if item.stem else ""),
        ask=turned(to_paragraphs(item.ask, numbers)),
        ask_line=turned(to_html(item.ask, numbers), "span"),
        choices=tuple(
            Choice(
                identifier=f"choice_{place}",
                html=turned(to_html(answer.text, numbers, pictures), "span"),
                verdict=_verdict(answer, words),
                why=turned(to_html(answer.why, numbers), "span"),
                is_right=answer.is_right,
                share=right if answer.is_right else wrong,
                stays=not item.is_ordered and place > len(item.answers) - item.last,
            )
            for place, answer in enumerate(item.answers, start=1)
        ),
        several=item.several,
        is_shuffled=not item.is_ordered,
        points=number(item.points),
        explanation=turned(explained(item, words, "p")),
        pictures=tuple(dict.fromkeys(item.pictures.values())),
    )


def _verdict(answer: Answer, words: Words) -> str:
    named = to_name(answer.text) or " ".join(answer.text.plain.split())  # a picture by its words
    verdict = words["quiz.right" if answer.is_right else "quiz.wrong"]
    return f"{verdict}{words['punctuation.colon']}{first_words(named, TITLE_WORDS)}"


def _shares(item: Item) -> tuple[str, str]:
    """Return what each right answer earns and each wrong one takes away, so that all right ones earn all points."""
    right = len(item.right)
    wrong = len(item.answers) - right
    share = (Decimal(str(item.points)) / right).quantize(_SHARE, ROUND_CEILING)
    if not item.several:
        return number(share), "0"
    return number(share), number(-(share * right / max(wrong, 1)).quantize(_SHARE, ROUND_CEILING))


def all_points(quiz: Quiz) -> Decimal:
    """Return what all items of *quiz* are worth together."""
    return sum((Decimal(str(item.points)) for item in quiz.items), Decimal(0))


def number(value: float | Decimal) -> str:
    """Return *value* in decimal digits, none that says nothing: 2.5, 10."""
    return f"{Decimal(str(value)).normalize():f}"
