"""Moodle XML: Moodle's own format, which carries an item whole.

An item comes with the reason for each answer, the explanation with the teaching point and the references as general
feedback, its idnumber, and tags for level, topic and lecture, in a category of the lecture's title. Import it in
Moodle under Question bank, Import, Moodle XML format. Moodle never updates: a second import makes second questions.

Pictures stand in the very element that shows them, where alone Moodle finds them. Moodle may shuffle the answers, but
for those whose order means something: figures, and orders of their author's. What Moodle cannot grade is left out and
reported: more than ten right answers.

Of what the format has besides, two things are left to Moodle. Feedback on the whole answer (correct, partially correct,
incorrect) stays empty: Moodle says so itself, in each learner's language. The penalty is Moodle's own third of the
points; it counts only in quizzes with several tries. Where several answers are right, a learner who is partly right is
told how many were found.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from quiz.moodle.question import category, questions_of
from quiz.texts.templates import template
from quiz.written import Written

if TYPE_CHECKING:
    from jinja2 import Template

    from quiz.items import Quiz
    from quiz.texts.pictures import Picture


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a Moodle XML file in UTF-8."""
    questions, losses = questions_of(quiz, _address)
    text = _template().render(category=category(quiz.title), questions=questions)
    return Written(text.encode(), losses)


@cache
def _template() -> Template:
    return template("moodle.xml.j2", {"cdata": _cdata, "base64": _base64}, autoescape=True)


def _address(picture: Picture) -> str:
    return f"@@PLUGINFILE@@/{picture.name}"


def _base64(picture: Picture) -> str:
    return b64encode(picture.content).decode()


def _cdata(text: str) -> Markup:
    """Return *text* as it stands: Moodle drops white space between entities, but not in a CDATA section.

    XML 1.0, clause 2.7: a section ends at ]]> and has no escape for it, so one that contains it becomes two.
    """
    return Markup("<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>")  # noqa: S704 - nothing in it is markup
