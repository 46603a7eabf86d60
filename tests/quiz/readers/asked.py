"""What a learner is asked and told, in one form: from an item, and from what Moodle stores of it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

from quiz.items import Item
from quiz.texts.pictures import Picture
from source.texts.markup import Citation, InlinePicture, Run
from source.texts.text import Text
from tests.quiz.readers import html
from tests.quiz.readers.html import Paragraph, Words
from tests.quiz.readers.moodle import Question

Paragraphs = tuple[tuple[Words, ...], ...]
POINT = "Teaching point: "


@dataclass(frozen=True)
class Option:
    words: Paragraphs
    why: Paragraphs
    is_right: bool


@dataclass(frozen=True)
class Asked:
    """A question as it is shown."""

    id: str
    tags: frozenset[str]
    stem: Paragraphs
    ask: Paragraphs
    options: tuple[Option, ...]
    explain: Paragraphs
    point: tuple[Words, ...]
    references: tuple[str, ...]
    several: bool


def from_item(item: Item, lecture: str) -> Asked:
    """Return what *item* asks, worked out from its texts."""
    numbers = {name: number for number, name in enumerate(item.references, start=1)}
    return Asked(
        id=item.id,
        tags=frozenset((f"level:{item.level}", f"topic:{item.topic}", f"lecture:{lecture}", *item.tags)),
        stem=shown(item.stem, numbers, item.pictures),
        ask=shown(item.ask, numbers),
        options=tuple(
            Option(shown(a.text, numbers, item.pictures), shown(a.why, numbers), a.is_right) for a in item.answers
        ),
        explain=shown(item.explain, numbers),
        point=shown(Text(item.topic_title.runs), {})[0],
        references=tuple(printed.plain for printed in item.references.values()),
        several=item.several,
    )


def from_moodle(question: Question) -> Asked:
    """Return what a question that Moodle has stored asks."""
    texts = [question.text, question.general_feedback]
    texts += [text for choice in question.choices for text in (choice.text, choice.feedback)]
    assert {text.format for text in texts} == {"html"}
    return from_html(
        id=question.idnumber,
        tags=question.tags,
        text=question.text.text,
        options=[(choice.text.text, choice.feedback.text, choice.grade > 0) for choice in question.choices],
        feedback=question.general_feedback.text,
        several=not question.is_single,
    )


def from_html(
    *,
    id: str,  # noqa: A002 - as in Asked
    tags: tuple[str, ...],
    text: str,
    options: list[tuple[str, str, bool]],
    feedback: str,
    several: bool,
) -> Asked:
    paragraphs = html.read(text)
    asks = tuple(it for it in paragraphs if all("lead-in" in words.looks for words in it.words))
    stem = tuple(it for it in paragraphs if it not in asks)
    explain, point, references = told(feedback)
    return Asked(
        id=id,
        tags=frozenset(tags),
        stem=paragraphs_of(stem if asks else ()),
        ask=_in_lead_in(asks) if asks else paragraphs_of(stem),
        options=tuple(Option(inline(words), inline(why), is_right) for words, why, is_right in options),
        explain=explain,
        point=point,
        references=references,
        several=several,
    )


def told(feedback: str) -> tuple[Paragraphs, tuple[Words, ...], tuple[str, ...]]:
    """Return explanation, teaching point and references of the HTML that is shown after every answer."""
    paragraphs = html.read(feedback)
    explained = tuple(takewhile(lambda it: not it.plain.startswith(POINT), paragraphs))
    point, *listed = paragraphs[len(explained) :]
    assert not listed or (listed[0].tag, listed[0].plain) in (("h5", "References"), ("p", "References"))
    words = html.joined([point.words[0]._replace(text=point.words[0].text.removeprefix(POINT)), *point.words[1:]])
    return paragraphs_of(explained), words, tuple(entry.plain for entry in listed[1:])


NO_PICTURES: Mapping[str, Picture] = {}


def shown(text: Text | None, numbers: Mapping[str, int], pictures: Mapping[str, Picture] = NO_PICTURES) -> Paragraphs:
    """Return the paragraphs of *text*: a citation is numbers in superscript, with no space before it."""
    paragraphs: list[list[Words]] = [[]]
    for piece in text.pieces if text else ():
        if isinstance(piece, Citation):
            if paragraphs[-1]:
                before = paragraphs[-1].pop()
                paragraphs[-1].append(before._replace(text=before.text.rstrip(" ")))
            paragraphs[-1].append(Words(_numbers(piece, numbers), frozenset(["superscript"])))
        elif isinstance(piece, InlinePicture):
            picture = Words(piece.alt, frozenset(["picture"]), whole(pictures[piece.file].content))
            paragraphs[-1] += [picture, *html.credited(piece.credit)]
        elif piece.text == "\n":
            paragraphs.append([])
        else:
            paragraphs[-1].append(Words(piece.text, _looks(piece), piece.link))
    return tuple(html.joined(words) for words in paragraphs if words)


def whole(picture: bytes) -> str:
    """Return an address that holds all of *picture*, a PNG or JPEG file."""
    kind = "png" if picture.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{b64encode(picture).decode()}"


def _looks(run: Run) -> frozenset[str]:
    return frozenset(look for look in ("bold", "italic", "subscript", "superscript") if getattr(run, look))


def _numbers(citation: Citation, numbers: Mapping[str, int]) -> str:
    found = [(numbers[source.id], source.locator, source.prefix) for source in citation.sources]
    if not any(prefix for _, _, prefix in found):
        found.sort()
    shown = [f"{prefix} {number}, {locator}".strip(" ,") for number, locator, prefix in found]
    return f"[{('; ' if any(any(it[1:]) for it in found) else ', ').join(shown)}]"


def paragraphs_of(paragraphs: tuple[Paragraph, ...]) -> Paragraphs:
    """Return *paragraphs*, entries of lists with the sign or number that a browser shows before them."""
    assert {it.tag for it in paragraphs} <= {"p", "tr", "li", "entry", "entryentry"}
    count, found = 0, []
    for it in paragraphs:
        count = count + 1 if it.tag == "li" else 0 if it.tag in ("p", "tr", "entry") else count
        sign = {"li": f"{count}. ", "entry": "• ", "entryentry": "\N{EM SPACE}• "}.get(it.tag, "")
        found.append(html.joined([Words(sign), *it.words]))
    return tuple(found)


def inline(text: str) -> Paragraphs:
    paragraphs = html.read(text)
    assert {it.tag for it in paragraphs} <= {""}
    return tuple(it.words for it in paragraphs)


def _in_lead_in(paragraphs: tuple[Paragraph, ...]) -> Paragraphs:
    """Return a lead-in as written: all of it is bold, and what was bold is underlined."""
    return tuple(tuple(_as_written(words) for words in paragraph.words) for paragraph in paragraphs)


def _as_written(words: Words) -> Words:
    looks = frozenset("bold" if look == "underlined" else look for look in words.looks)
    return words._replace(looks=looks - {"lead-in"})
