r"""GIFT: plain text that Moodle and many other programs read.

An item comes with the reason for each answer, the explanation with the teaching point and the references as general
feedback, its id, and tags for level, topic and lecture, in a category of the lecture's title. Pictures stand whole in
their addresses. GIFT cannot say whether answers may be shuffled, and Moodle does so; nor can it say how many points a
question is worth: both are reported where it matters. Import it in Moodle under Question bank, Import, GIFT.

Each question is one block: a blank line, or a line that is just 0, would end it, and a line that starts with // would
vanish. So every text is one line of HTML, marked [html] where it starts, which also keeps a text that itself begins
with [html] or %50% whole. The signs ~ = # { } : and \ are escaped everywhere, since each may be read as the start of
something else. What Moodle cannot grade is left out and reported: more than ten right answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.moodle.question import category, questions_of
from quiz.texts.pictures import data_address
from quiz.written import Loss, Written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.items import Item, Quiz
    from quiz.moodle.question import Choice, MoodleQuestion
    from source.words.printed import Words

_SIGNS = "\\~=#{}:"
"""What is escaped by a backslash, which therefore comes first."""


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a GIFT file in UTF-8."""
    questions, losses = questions_of(quiz, data_address)
    # A category is not unescaped, but for the backslash.
    path = category(quiz.title).replace("\\", "\\\\")
    text = f"$CATEGORY: {path}\n\n" + "".join(map(_question, questions))
    left_out = {loss.item for loss in losses}
    partial = (loss for item in quiz.items if item.id not in left_out for loss in _missing(item, quiz.words))
    return Written(text.encode(), (*losses, *partial))


def _missing(item: Item, words: Words) -> Iterator[Loss]:
    if item.keeps_order:
        yield Loss(item.id, words["losses.order"])
    if item.points != 1:
        yield Loss(item.id, words["losses.points"])


def _question(question: MoodleQuestion) -> str:
    """Return the block of one question. It is written without Jinja2, whose import takes longer than all the rest."""
    tags = "".join(f" [tag:{tag}]" for tag in question.tags)
    choices = "".join(f"  {_sign(question, choice)}{_choice(choice)}\n" for choice in question.choices)
    return (
        f"// [id:{question.idnumber}]{tags}\n"
        f"::{_escaped(question.name)}::[html]{_escaped(question.html)}{{\n"
        f"{choices}"
        f"  ####[html]{_escaped(question.feedback)}\n"
        "}\n\n"
    )


def _choice(choice: Choice) -> str:
    feedback = f"#[html]{_escaped(choice.feedback)}" if choice.feedback else ""
    return f"[html]{_escaped(choice.html)}{feedback}"


def _escaped(text: str) -> str:
    for sign in _SIGNS:
        if sign in text:
            text = text.replace(sign, f"\\{sign}")
    return text


def _sign(question: MoodleQuestion, choice: Choice) -> str:
    """Return what stands before a choice; a question with = anywhere has one right answer, one without it several."""
    if question.is_single:
        return "=" if choice.fraction == "100" else "~"
    return f"~%{choice.fraction}%"
