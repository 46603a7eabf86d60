"""A self-test: one HTML page that needs nothing but itself, opened from a file or served, without a network.

Without scripts the page is all questions, each with its answer folded below it; on paper it is all questions, then
the key. The script shows one question at a time and moves the reasons that are already in the page: it makes no HTML.

All that a learner is told stands in it. How many points an item is worth does not, since its score counts questions;
where that is not 1, it is reported.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import pass_context
from markupsafe import Markup

from quiz.texts.directed import ordered
from quiz.texts.html import printed, shown, to_html, to_paragraphs, without_citations
from quiz.texts.pictures import data_address
from quiz.texts.references import linked
from quiz.texts.templates import template
from quiz.written import Loss, Written
from source.texts.direction import runs_from_right

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jinja2 import Template
    from jinja2.runtime import Context

    from quiz.items import Item, Quiz
    from source.texts.text import Text
    from source.words.printed import Words


SPOKEN = {
    key.partition(".")[2]: key
    for key in (
        *("quiz.right", "quiz.partly_right", "quiz.wrong", "quiz.right_answer", "quiz.right_answers"),
        *("page.choose_first", "page.chose_right", "page.chose_wrong", "page.not_chosen", "page.right_missed"),
        *("page.progress", "page.repeating", "page.welcome_back", "page.skip", "page.next", "page.score_line"),
    )
}
"""The words that the script prints, by the names that it knows them by."""


def write(quiz: Quiz) -> Written:
    """Return *quiz* as one HTML page in UTF-8; one without questions says so."""
    shown = quiz._replace(items=tuple(item for item in quiz.items if not item.is_hidden))
    style, script, words = _part("selftest.css"), _part("selftest.js"), quiz.words
    page = _template().render(
        quiz=shown,
        words=words,
        from_right=runs_from_right(words.language),
        spoken={name: words[key] for name, key in SPOKEN.items()},
        foreign=[name for name, key in SPOKEN.items() if words.tag(key)],
        policy=_policy(script, style),
        script=script,
        style=style,
    )
    if runs_from_right(words.language):  # a Latin name alone stands where all else does
        page = page.replace(' dir="auto"', "")
    return Written(page.encode(), tuple(loss for item in quiz.items for loss in _lost(item, words)))


def _lost(item: Item, words: Words) -> Iterator[Loss]:
    if item.is_hidden:
        yield Loss(item.id, words["losses.hidden"], is_left_out=True)
        return
    if item.tags:
        yield Loss(item.id, words["losses.tags"])
    if item.points != 1:
        yield Loss(item.id, words["losses.points"])


@cache
def _template() -> Template:
    filters: dict[str, Callable[..., object]] = {
        "printed": _printed,
        "letter": _letter,
        "linked": _linked,
        "paragraphs": _in_order(_paragraphs),
        "shown": _in_order(_shown),
        "uncited": _in_order(_uncited),
    }
    return template("selftest.html.j2", filters, autoescape=True)


def _in_order(html_of: Callable[..., Markup]) -> Callable[..., Markup]:
    """Return the filter *html_of* with its words in the order in which the page's language reads them."""

    @pass_context
    def filled(context: Context, *about: object) -> Markup:
        return Markup(ordered(html_of(*about), context["words"]))  # noqa: S704 - escaped there

    return filled


def _part(name: str) -> Markup:
    text = files("quiz").joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 - our own file


def _policy(script: str, style: str) -> str:
    """Return a policy by which nothing runs, loads or is sent but this script and this style (CSP Level 3, 2.3.1)."""
    return (
        f"default-src 'none'; img-src data:; script-src {_digest(script)}; style-src {_digest(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(part: str) -> str:
    return f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'"


def _shown(text: Text, item: Item) -> Markup:
    return Markup(to_html(text, item.numbers, shown(item, data_address)))  # noqa: S704 - escaped there


def _paragraphs(text: Text, item: Item) -> Markup:
    return Markup(to_paragraphs(text, item.numbers, shown(item, data_address)))  # noqa: S704 - escaped there


def _uncited(text: Text) -> Markup:
    """Return a text that is not the item's own: what it cites has no number here."""
    return Markup(to_html(without_citations(text), {}))  # noqa: S704 - escaped there


def _letter(place: int) -> str:
    """Return the letter of the option at *place*, from 0; past Z its number from 1."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def _printed(key: str, words: Words, **values: str | float) -> Markup:
    """Return our own words, marked where they are not in the language of the page."""
    return Markup(printed(words, key, **values))  # noqa: S704 - escaped there


def _linked(reference: Text) -> Markup:
    return Markup(linked(reference))  # noqa: S704 - escaped there
