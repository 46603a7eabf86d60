"""QTI in real players: every answer to every item is given, and its score and feedback compared with the source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from quiz.formats import FORMATS
from quiz.items import Item, Quiz
from tests.quiz.extreme import hostile_quiz
from tests.quiz.lectures import quiz_in
from tests.quiz.players import Player, as_qti3, player, squeezed
from tests.quiz.readers import qti
from tests.quiz.readers.asked import Paragraphs, inline, paragraphs_of, told
from tests.quiz.readers.html import read
from tests.quiz.readers.package import with_pictures
from tests.quiz.test_qti import LECTURES, expected, extreme, worth

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

TRIED = (("citolab", "3"), ("amp-up", "3"), ("citolab", "2.1"))
"""Players, and the versions that they play: 2.1 as it is converted to 3."""

ROUNDED = 0.0006
"""qti-components rounds a score to three digits."""

in_each = pytest.mark.parametrize(("playing", "version"), TRIED, indirect=["playing"])


@pytest.fixture(scope="module")
def playing(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Player]:
    opened = player(browser, request.param)
    yield opened
    opened.page.context.close()


@dataclass(frozen=True)
class Source:
    """An item with what a player gets of it."""

    item: Item
    quiz: Quiz
    read: qti.QtiItem
    xml: str
    version: str


def sources(quiz: Quiz, version: str, playing: Player) -> list[Source]:
    name = {"2.1": "qti21", "3": "qti3"}[version]
    package = qti.read(FORMATS[name].write(quiz).content, version)
    playing.pictures.update(package.pictures)
    xmls = [it.xml for it in package.items]
    played = as_qti3(xmls) if version == "2.1" else xmls
    return [Source(*each, version) for each in zip(quiz.items, [quiz] * len(xmls), package.items, played, strict=True)]


def answers_to(item: Item) -> list[tuple[int, ...]]:
    """Return no answer, each answer, and of several right ones all of them, and everything."""
    places = range(len(item.answers))
    each = [(), *((place,) for place in places)]
    right = tuple(place for place in places if item.answers[place].is_right)
    return [*each, right, tuple(places)] if item.several else each


def assert_played(source: Source, playing: Player) -> None:
    item, keys = source.item, source.read.choices
    asked = expected(item, source.quiz, source.version)
    answers = answers_to(item)
    found = playing.play(source.xml, [tuple(keys[place] for place in answer) for answer in answers])
    stem = with_pictures(found["stem"], playing.pictures)
    assert squeezed(paragraphs_of(read(stem))) == squeezed(asked.stem if source.version == "3" else asked.ask)
    assert squeezed(inline(found["ask"])) == squeezed(asked.ask if source.version == "3" else ())
    shown = {key: squeezed(inline(with_pictures(html, playing.pictures))) for key, html in found["choices"]}
    assert shown == {key: squeezed(option.words) for key, option in zip(keys, asked.options, strict=True)}
    assert sorted(map(tuple, found["pictures"])) == sorted(pictures_in(item))
    for answer, played in zip(answers, found["played"], strict=True):
        assert sorted(played["chosen"]) == sorted(keys[place] for place in answer)
        assert played["score"] == pytest.approx(worth(item, answer), abs=ROUNDED)
        # In 2.1 what was shown before is joined by multiple, which qti-components does not do with containers.
        told = answer[-1:] if source.version == "2.1" else answer
        whys = [squeezed(asked.options[place].why) for place in told]
        assert_feedback(played["shown"], (asked.explain, asked.point, asked.references), whys)


def pictures_in(item: Item) -> list[tuple[str, int]]:
    """Return the words of each picture in *item*, and how many pixels wide its file is (PNG, clause 11.2.2)."""
    texts = [item.stem, *(answer.text for answer in item.answers)]
    found = [picture for text in texts if text for picture in text.pictures]
    return [(it.alt, int.from_bytes(item.pictures[it.file].content[16:20])) for it in found]


def assert_feedback(shown: list[str], general: Any, whys: list[Paragraphs]) -> None:
    """The general feedback lies under the reasons of the chosen answers, so that these are read first."""
    explained, *reasons = shown
    explain, point, references = told(explained.removeprefix("<div>").removesuffix("</div>"))
    assert (squeezed(explain), squeezed((point,)), references) == (
        squeezed(general[0]),
        squeezed((general[1],)),
        general[2],
    )
    assert [squeezed(tuple(it.words for it in read(reason))) for reason in reasons] == whys


def play_all(quiz: Quiz, version: str, playing: Player) -> None:
    for source in sources(quiz, version, playing):
        assert_played(source, playing)
    assert playing.said == []


@in_each
@pytest.mark.parametrize("path", LECTURES, ids=lambda path: path.stem)
def test_every_answer_to_every_question_of_the_lectures(path: Path, version: str, playing: Player) -> None:
    play_all(quiz_in(path), version, playing)


@in_each
def test_extreme_questions(version: str, playing: Player) -> None:
    play_all(extreme(), version, playing)


@in_each
def test_hostile_words(version: str, playing: Player) -> None:
    """The amp-up player takes words in double braces for a program, and stops; no other words are left out."""
    without = "{{" if playing.name == "amp-up" else "no such words"
    play_all(hostile_quiz(without), version, playing)
