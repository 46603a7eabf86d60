"""The self-test page as a learner meets it: what it shows, and what it should show."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from quiz.items import Item
from source.texts.text import Text
from tests.quiz.readers import html
from tests.quiz.readers.asked import Asked, Option, Paragraphs, shown

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from playwright.sync_api import Page

READ = """() => {
  const question = document.querySelector(".question.shown");
  const inner = (selector, within) => within.querySelector(selector)?.innerHTML ?? "";
  const reasons = (part) => [...question.querySelectorAll(`${part}:not([hidden]) .reason`)].map((reason) => ({
    verdict: reason.querySelector(".unseen").textContent,
    letter: reason.querySelector(".letter").textContent,
    words: inner(".text", reason),
    why: inner(".why", reason),
  }));
  return {
    heading: question.querySelector("h2").textContent,
    stem: inner(".stem", question),
    ask: inner(".ask", question),
    options: [...question.querySelectorAll(".option")].map((option) => ({
      letter: option.querySelector(".letter").textContent,
      words: inner(".text", option),
      mark: option.querySelector(".mark").textContent,
    })),
    headings: [...question.querySelectorAll("h4, summary")]
      .filter((it) => it.checkVisibility()).map((it) => it.textContent),
    open: [...question.querySelectorAll("[open]")].length,
    verdict: question.querySelector(".verdict").textContent.trim(),
    yours: reasons(".yours"), key: reasons(".key"), others: reasons(".others"),
    explain: inner(".explain div", question),
    point: inner(".point p", question),
    references: [...question.querySelectorAll(".references li")].map((entry) => entry.textContent),
  };
}"""

Reason = tuple[str, str, Paragraphs, Paragraphs]
"""Right or Wrong, the letter, the option, and why it is right or wrong."""


@dataclass(frozen=True)
class Told:
    """A question after the check, and all that the learner is told."""

    heading: str
    stem: Paragraphs
    ask: Paragraphs
    options: tuple[tuple[str, Paragraphs, str], ...]
    verdict: str
    headings: tuple[str, ...]
    unfolded: int
    yours: tuple[Reason, ...]
    key: tuple[Reason, ...]
    others: tuple[Reason, ...]
    explain: Paragraphs
    point: Paragraphs
    references: tuple[str, ...]


def told(page: Page) -> Told:
    """Return what the question on show tells."""
    found: dict[str, Any] = page.evaluate(READ)
    return Told(
        heading=found["heading"],
        stem=read(found["stem"]),
        ask=read(found["ask"]),
        options=tuple((it["letter"], read(it["words"]), it["mark"]) for it in found["options"]),
        verdict=found["verdict"],
        headings=tuple(found["headings"]),
        unfolded=found["open"],
        yours=tuple(map(_reason, found["yours"])),
        key=tuple(map(_reason, found["key"])),
        others=tuple(map(_reason, found["others"])),
        explain=read(found["explain"]),
        point=read(found["point"]),
        references=tuple(found["references"]),
    )


def read(markup: str) -> Paragraphs:
    return tuple(paragraph.words for paragraph in html.read(markup))


def _reason(found: dict[str, str]) -> Reason:
    return found["verdict"], found["letter"], read(found["words"]), read(found["why"])


def expected(item: Item, chosen: Collection[int], heading: str) -> Told:
    """Return what *item* has to tell a learner who chose the options at the places *chosen*, from 0."""
    numbers = {name: number for number, name in enumerate(item.references, start=1)}
    places = range(len(item.answers))
    keys = {place for place in places if item.answers[place].is_right}
    return Told(
        heading=heading,
        stem=shown(item.stem, numbers, item.pictures),
        ask=shown(item.ask, numbers),
        options=tuple(
            (
                "ABCDEFG"[place],
                shown(item.answers[place].text, numbers, item.pictures),
                _mark(place in chosen, place in keys),
            )
            for place in places
        ),
        verdict=_verdict(set(chosen), keys),
        headings=tuple(_headings(item, set(chosen), keys)),
        unfolded=0,
        yours=_reasons(item, set(chosen)),
        key=_reasons(item, keys - set(chosen)),
        others=_reasons(item, set(places) - keys - set(chosen)),
        explain=shown(item.explain, numbers),
        point=shown(Text(item.topic_title.runs), {}),
        references=tuple(printed.plain for printed in item.references.values()),
    )


def _reasons(item: Item, places: set[int]) -> tuple[Reason, ...]:
    numbers = {name: number for number, name in enumerate(item.references, start=1)}
    answers = [("ABCDEFG"[place], item.answers[place]) for place in sorted(places)]
    return tuple(
        (
            "Right" if answer.is_right else "Wrong",
            letter,
            shown(answer.text, numbers, item.pictures),
            shown(answer.why, numbers),
        )
        for letter, answer in answers
    )


def _headings(item: Item, chosen: set[int], keys: set[int]) -> Iterator[str]:
    yield "Your answer"
    if keys - chosen and keys & chosen:
        yield "Right answers that you missed"
    elif keys - chosen:
        yield "The right answers" if item.several else "The right answer"
    if set(range(len(item.answers))) - keys - chosen:
        yield "Why not the other answers"
    if item.explain:
        yield "What to remember"
    yield "Teaching point"
    if item.references:
        yield "References"


def _mark(is_chosen: bool, is_key: bool) -> str:
    if is_chosen:
        return "Your answer: right" if is_key else "Your answer: wrong"
    return "Right answer" if is_key else ""


def _verdict(chosen: set[int], keys: set[int]) -> str:
    if chosen == keys:
        return "Right"
    if not chosen & keys:
        return "Wrong"
    return f"Partly right: {len(chosen & keys)} of {len(keys)} right answers found, {len(chosen - keys)} wrong chosen"


def asked_on(question: HtmlElement) -> Asked:
    """Return what a question on the page asks and tells, as it is without scripts; level and topic are not there."""
    options = question.find_class("option")
    whys = {int(it.get("data-place")): _shown(it, "why") for it in question.find_class("reason")}
    return Asked(
        id=question.get("data-id"),
        tags=frozenset(),
        stem=_shown(question, "stem"),
        ask=_shown(question, "ask"),
        options=tuple(
            Option(_shown(it, "text"), whys[place], it.find("input").get("data-right") is not None)
            for place, it in enumerate(options)
        ),
        explain=_shown(question, "explain", "./div"),
        point=_shown(question, "point", "./p")[0],
        references=tuple(it.text_content() for it in question.xpath(".//*[@class='references']//li")),
        several=bool(question.find_class("several")),
    )


def _shown(question: HtmlElement, name: str, inside: str = ".") -> Paragraphs:
    """Return what stands in the only element of the class *name*, if there is one."""
    elements = question.find_class(name)
    if not elements:
        return ()
    (element,) = elements[0].xpath(inside)
    markup = etree.tostring(element, method="html", encoding="unicode", with_tail=False)
    return read(markup[markup.index(">") + 1 : markup.rindex("<")])
