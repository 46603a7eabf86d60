"""A lecture's deck on the template that was asked for, with all problems at their places in the lecture file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from deck.build import built, misfits
from source.lecture.template_choice import template_content
from source.reading.problems import LectureProblems, Problem
from source.words.printed import IN_ENGLISH

if TYPE_CHECKING:
    from deck.advice.misfits import Misfit
    from deck.branded.template import Reading
    from deck.template.layout import Template
    from deck.texts.citations import Variant
    from source.lecture.lecture import Lecture
    from source.reading.tree import Tree


def deck_of(
    lecture: Lecture, tree: Tree, variant: Variant, template: Path | None = None
) -> tuple[bytes, tuple[Problem, ...]]:
    """Return the .pptx file of the *lecture* that *tree* was read as, and what does not fit or could teach better.

    The *template* goes before the one that the lecture names. If that one cannot serve, the file is empty.
    """
    try:
        chosen = _template(lecture, tree, template)
    except LectureProblems as refused:
        return b"", refused.problems
    content, found = built(lecture, variant, chosen)
    return content, _placed(found, lecture, tree)


def why_unusable(template: Path) -> str:
    """Return in one line why the file *template* cannot serve, or nothing if it can."""
    from deck.branded.refusal import TemplateError
    from deck.branded.template import branded_template

    try:
        branded_template(template_content(template))
    except OSError as error:
        return f"{template}: it cannot be read: {error.strerror}"
    except TemplateError as error:
        return f"{template}: {error}"
    return ""


def explained(lecture: Lecture | None, tree: Tree, template: Path | None) -> Iterator[str]:
    """Yield lines that say how a template is used, and what of *lecture* does not fit it; LectureProblems."""
    from deck.branded.explaining import explanation

    reading = _reading(lecture, tree, template)
    if reading is None:
        yield f"{tree.file}: no template is asked for, the project's own is used"
        return
    file = template or (lecture and lecture.about.template and lecture.about.template.file)
    yield f"{file}:"
    yield from (f"  {line}" for line in explanation(reading))
    if lecture:
        long = [
            problem
            for problem in _placed(misfits(lecture, template=reading.template), lecture, tree)
            if problem.severity == "error"
        ]
        yield f"  of {tree.file}, {'all fits' if not long else 'this does not fit:'}"
        yield from (f"  {problem.place}: {problem.message}" for problem in long)


def _placed(found: tuple[Misfit, ...], lecture: Lecture, tree: Tree) -> tuple[Problem, ...]:
    return tuple(
        Problem(tree.place(it.path), it.code, it.message, it.hint, not lecture.wants(it.code, it.path)) for it in found
    )


def _template(lecture: Lecture, tree: Tree, given: Path | None) -> Template | None:
    reading = _reading(lecture, tree, given)
    return reading.template if reading else None


def _reading(lecture: Lecture | None, tree: Tree, given: Path | None) -> Reading | None:
    choice = lecture.about.template if lecture else None
    named = choice.file if choice else None
    file = given or (Path(named) if named else None)
    if file is None:
        return None
    from deck.branded.refusal import TemplateError
    from deck.branded.template import branded_template

    wishes = tuple(sorted(choice.layouts.items())) if choice else ()
    try:
        return branded_template(template_content(file), wishes, lecture.words if lecture else IN_ENGLISH)
    except TemplateError as error:
        where = ("layouts", error.layout) if error.layout else ("file",)
        place = tree.place(("lecture", "template", *where))
        raise LectureProblems([Problem(place, "E405", error.message, error.hint)]) from None
