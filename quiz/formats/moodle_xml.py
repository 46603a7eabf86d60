"""Moodle XML: Moodle's own format, which carries an item whole.

An item comes with the reason for each answer, the explanation with the teaching point and the references as general
feedback, its idnumber, and tags for level, topic and lecture, in a category of the lecture's title. Import it in
Moodle under Question bank, Import, Moodle XML format. Moodle never updates: a second import makes second questions.

The answers stay in the order of the item, alphabetical or numeric, since that is the order that gives nothing away.
What Moodle cannot grade is left out and reported: more than ten right answers.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from quiz.formats import Written
from quiz.moodle import category, questions_of
from quiz.template import template

if TYPE_CHECKING:
    from jinja2 import Template

    from quiz.items import Quiz


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a Moodle XML file in UTF-8."""
    questions, losses = questions_of(quiz)
    text = _template().render(category=category(quiz.title), questions=questions)
    return Written(text.encode(), losses)


@cache
def _template() -> Template:
    return template("moodle.xml.j2", {"cdata": _cdata}, autoescape=True)


def _cdata(text: str) -> Markup:
    """Return *text* as it stands: Moodle drops white space between entities, but not in a CDATA section.

    XML 1.0, clause 2.7: a section ends at ]]> and has no escape for it, so one that contains it becomes two.
    """
    return Markup("<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>")  # noqa: S704 - nothing in it is markup
