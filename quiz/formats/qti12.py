"""QTI 1.2: a package for Canvas, classic and New Quizzes, and for Brightspace (D2L).

An item comes with its points, with the reason for each answer as that answer's feedback, and with the explanation, the
teaching point and the references as general feedback; pictures are files in the package. Level, topic and lecture are
keywords, which Canvas does not show. In Canvas the quiz comes as a practice quiz that is not published, in the course
that it is imported into; a second import makes a second quiz.

What the importers want, as seen with Canvas's own (classic of 2015, New Quizzes of 2025) and read from their sources:

- HTML as escaped text; a picture listed in the manifest, by its path in the package. New Quizzes drops data addresses.
- assessment_meta.xml in a folder with the assessment's identifier as its name; classic finds it nowhere else.
- Feedback called general_fb and ANSWER_fb, in conditions before the one that scores, which would be overwritten.
- Feedback that classic knows for HTML: it takes what is one text without tags, or that in one p, div or span, for plain
  text, and shows &lt; for < or eats it. So an empty span stands in front, which nobody sees.
- D2L logs "Question type not found" unless an item has both cc_profile and qmd_questiontype.
- The type of a question is its first field: New Quizzes looks for it there.

Shuffling. New Quizzes and D2L take it from each question. Classic has one switch for the quiz: so it is off where the
answers of any question keep their order.

Scoring of several right answers is the platform's. Canvas classic: each right one chosen earns its share of the points
and each wrong one takes away as much, never below 0. New Quizzes does so for partial credit with penalty, and else
wants all right ones and no wrong one.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.qti.item import TITLE_WORDS, all_points, identifier, number, path
from quiz.texts.directed import directed
from quiz.texts.html import shown, to_html
from quiz.texts.item_html import asked, called, explained, first_words, tags
from quiz.texts.plain import to_name
from quiz.texts.templates import template
from quiz.written import Written
from source.files.zip import archive

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

    from quiz.items import Item, Quiz
    from source.words.printed import Words


_AS_HTML = "<span></span>"
"""Before feedback: two things beside each other are no plain text to Canvas (qti_exporter, detect_html)."""


class Choice(NamedTuple):
    """An answer to choose, as HTML, with what a learner is told who chooses it."""

    ident: str
    html: str
    why: str
    is_right: bool


class Question(NamedTuple):
    """A multiple-choice question as Canvas keeps it, its texts as HTML."""

    ident: str
    title: str
    keywords: str
    html: str
    choices: tuple[Choice, ...]
    several: bool
    is_shuffled: bool
    points: str
    feedback: str

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """What the importers know the question by, New Quizzes from the first field."""
        return (
            ("question_type", "multiple_answers_question" if self.several else "multiple_choice_question"),
            ("points_possible", self.points),
            ("assessment_question_identifierref", f"{self.ident}.question"),
            ("cc_profile", "cc.multiple_response.v0p1" if self.several else "cc.multiple_choice.v0p1"),
            ("cc_weighting", self.points),
            ("qmd_questiontype", "Multi-Select" if self.several else "Multiple Choice"),
            ("qmd_keywords", self.keywords),
        )

    @property
    def right(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if choice.is_right)


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a QTI 1.2 package with Canvas's settings of a quiz."""
    ident = identifier(quiz.id)
    assessment, meta = f"{ident}.xml", f"{ident}/assessment_meta.xml"
    pictures = tuple(dict.fromkeys(picture for item in quiz.items for picture in item.pictures.values()))
    values = {
        "ident": ident,
        "title": to_name(quiz.title),
        "language": quiz.language,
        "questions": _questions(quiz),
        "points": number(all_points(quiz)),
        "may_shuffle": not any(item.keeps_order for item in quiz.items),
        "assessment": assessment,
        "meta": meta,
        "pictures": [path(picture) for picture in pictures],
    }
    parts = [
        ("imsmanifest.xml", _filled("qti12-manifest", values)),
        (assessment, _filled("qti12-assessment", values)),
        (meta, _filled("qti12-meta", values)),
    ]
    return Written(archive([*parts, *((path(picture), picture.content) for picture in pictures)]))


def _questions(quiz: Quiz) -> list[Question]:
    return [_question(item, quiz.id, quiz.words) for item in quiz.items]


def _question(item: Item, lecture: str, words: Words) -> Question:
    pictures, numbers = shown(item, path), item.numbers
    return Question(
        ident=identifier(item.id),
        title=first_words(called(item), TITLE_WORDS),
        keywords=", ".join(tags(item, lecture)),
        html=directed(asked(item, pictures), words, "div"),
        choices=tuple(
            Choice(
                f"choice_{place}",
                directed(to_html(answer.text, numbers, pictures), words, "span"),
                _AS_HTML + directed(to_html(answer.why, numbers), words, "span"),
                answer.is_right,
            )
            for place, answer in enumerate(item.answers, start=1)
        ),
        several=item.several,
        is_shuffled=not item.keeps_order,
        points=number(item.points),
        feedback=_AS_HTML + directed(explained(item, words, "p"), words, "div"),
    )


def _filled(name: str, values: Mapping[str, object]) -> bytes:
    return _template(f"{name}.xml.j2").render(values).encode()


@cache
def _template(name: str) -> Template:
    return template(name, {}, autoescape=True)
