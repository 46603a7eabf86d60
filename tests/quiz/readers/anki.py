"""Reads a note as Anki shows it to a learner: from the fields of its own database, by a browser's rules for HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement, fragment_fromstring

from tests.quiz.readers.asked import Asked, Option, Paragraphs
from tests.quiz.readers.html import Words, joined

LOOKS = {"em": "italic", "strong": "bold", "sub": "subscript", "sup": "superscript", "small": "credit"}
BREAK = Words("\n")


def read(fields: Mapping[str, str], tags: list[str]) -> Asked:
    """Return what a note asks; the reasons are told by the place of their options."""
    reasons = {
        int(entry.get("value")): (entry, is_right)
        for name, is_right in (("Right", True), ("Wrong", False))
        for entry in entries(fields[name])
    }
    options = [words_in(entry) for entry in entries(fields["Options"])]
    assert sorted(reasons) == list(range(1, len(options) + 1))
    answers = tuple(
        Option(words_in(part(reasons[place][0], "answer")), words_in(part(reasons[place][0], "why")), reasons[place][1])
        for place in range(1, len(options) + 1)
    )
    assert [answer.words for answer in answers] == options
    return Asked(
        id=fields["Id"],
        tags=frozenset(tags),
        stem=paragraphs(fields["Stem"]),
        ask=paragraphs(fields["Question"]),
        options=answers,
        explain=paragraphs(fields["Explanation"]),
        point=paragraphs(fields["Teaching point"])[0],
        references=tuple(entry.text_content() for entry in entries(fields["References"])),
        several={"yes": True, "": False}[fields["Several"]],
    )


def paragraphs(html: str) -> Paragraphs:
    return words_in(fragment_fromstring(html, create_parent="div"))


def entries(html: str) -> list[HtmlElement]:
    if not html:
        return []
    (listed,) = fragment_fromstring(html, create_parent="div")
    assert (listed.tag, {entry.tag for entry in listed}) == ("ol", {"li"})
    return list(listed)


def part(entry: HtmlElement, name: str) -> HtmlElement:
    (found,) = entry.find_class(name)
    return found


def words_in(element: HtmlElement) -> Paragraphs:
    found: list[list[Words]] = [[]]
    for words in walk(element, frozenset(), None):
        if words is BREAK:
            found.append([])
            continue
        if "credit" in words.looks and not found[-1]:
            found.pop()
            assert "picture" in found[-1][-1].looks
        found[-1].append(words)
    return tuple(joined(words) for words in found if words)


_LINES = ("p", "li", "tr")
_WITHIN = ("a", "br", "img", "ol", "span", "table", "td", "th", "ul")


def _sign(entry: HtmlElement) -> str:
    """Return what a browser shows before an entry of a list."""
    listed = entry.getparent()
    within = "\N{EM SPACE}" if listed.getparent().tag == "li" else ""
    return f"{within}{list(listed).index(entry) + 1}. " if listed.tag == "ol" else f"{within}• "


def walk(element: HtmlElement, looks: frozenset[str], link: str | None) -> Iterator[Words]:
    if element.text:
        yield Words(element.text, looks, link)
    for child in element:
        if child.tag in (*_LINES, "br"):
            yield BREAK
        if child.tag == "li":
            yield Words(_sign(child))
        if child.tag in ("td", "th") and child.getprevious() is not None:
            yield Words(" | ")
        if child.tag == "img":
            yield Words(child.get("alt"), looks | {"picture"}, child.get("src"))
        assert child.tag in (*LOOKS, *_LINES, *_WITHIN) or child.get("dir") == "rtl", child.tag
        yield from walk(child, looks | {LOOKS[child.tag]} if child.tag in LOOKS else looks, child.get("href", link))
        if child.tag in _LINES:
            yield BREAK
        if child.tail:
            yield Words(child.tail, looks, link)
