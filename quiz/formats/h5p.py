"""H5P: a question set, for Moodle, WordPress, Drupal, Lumi and others that show H5P.

A question comes with its picture, the reason for each answer that is chosen, and after each answer with explanation,
teaching point and references; words round it are in the language of the lecture. Answers are shuffled, but for those
whose order means something. Id, level, topic, tags and points are lost and reported, as are bold and italics in what is
told after each answer, which H5P keeps as plain text. Left out and reported: questions with several pictures, or with
one in an answer, since H5P shows one above the question.

Upload it where an H5P activity or content is added. The package holds the content alone, and not the programs that show
it: the site has to have the content types Question Set 1.20, Multiple Choice 1.16 and Image 1.1, as each site has that
got Question Set from the H5P hub. Else it says "Missing required library".

Scoring. Each question is worth one point: for the right answer, or for all right ones and no wrong one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.h5p.question import address, question
from quiz.h5p.said import of_end, of_set
from quiz.texts.plain import is_emphasised, to_name
from quiz.written import Loss, Written
from source.files.zip import archive

if TYPE_CHECKING:
    from quiz.items import Item, Quiz
    from source.words.printed import Words

LIBRARIES = (("H5P.QuestionSet", 1, 20), ("H5P.MultiChoice", 1, 16))
OF_PICTURES = ("H5P.Image", 1, 1)

MOST_TITLE = 255
_LANGUAGE = re.compile(r"[-a-zA-Z]{1,10}")
"""What a package may say (h5p-php-library, H5PValidator)."""


def write(quiz: Quiz) -> Written:
    """Return *quiz* as a .h5p package without libraries."""
    why = {item.id: _obstacle(item, quiz.words) for item in quiz.items}
    taken = [item for item in quiz.items if not why[item.id]]
    losses = tuple(loss for item in quiz.items for loss in _losses(item, why[item.id], quiz.words))
    pictures = {picture.name: picture.content for item in taken for picture in item.pictures.values()}
    files = [
        ("h5p.json", _json(_package(quiz, has_pictures=bool(pictures)))),
        ("content/content.json", _json(_set(taken, quiz.words))),
        *((f"content/{address(name)}", content) for name, content in pictures.items()),
    ]
    return Written(archive(files), losses)


def _obstacle(item: Item, words: Words) -> str:
    shown = len(item.stem.pictures) if item.stem else 0
    in_answers = any(answer.text.pictures for answer in item.answers)
    return words["losses.h5p_pictures"] if shown > 1 or in_answers else ""


def _losses(item: Item, why: str, words: Words) -> Iterator[Loss]:
    """Yield what *item* loses; all of it where there is a *why*."""
    if why:
        yield Loss(item.id, why, is_left_out=True)
        return
    told = (item.topic_title, *item.references.values(), *((item.explain,) if item.explain else ()))
    lost = (
        ("about", True),
        ("tags", bool(item.tags)),
        ("points", item.points != 1),
        ("emphasis_in_explanation", any(map(is_emphasised, told))),
    )
    yield from (Loss(item.id, words[f"losses.{name}"]) for name, is_lost in lost if is_lost)


def _package(quiz: Quiz, *, has_pictures: bool) -> dict[str, object]:
    libraries = (*LIBRARIES, *((OF_PICTURES,) if has_pictures else ()))
    title = to_name(quiz.title)
    about: dict[str, object] = {
        "title": title if len(title) <= MOST_TITLE else f"{title[: MOST_TITLE - 1]}…",
        "language": quiz.language if _LANGUAGE.fullmatch(quiz.language) else quiz.language.partition("-")[0],
        "mainLibrary": LIBRARIES[0][0],
        "embedTypes": ["iframe"],
        "license": "U",
        "defaultLanguage": quiz.language.partition("-")[0],
    }
    if quiz.authors:
        about["authors"] = [{"name": name[:MOST_TITLE], "role": "Author"} for name in quiz.authors]
    about["preloadedDependencies"] = [
        {"machineName": name, "majorVersion": major, "minorVersion": minor} for name, major, minor in libraries
    ]
    return about


def _set(items: list[Item], words: Words) -> dict[str, object]:
    return {
        "introPage": {"showIntroPage": False, "startButtonText": words["activity.start"]},
        "progressType": "textual",
        "passPercentage": 50,
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "questions": [question(item, words) for item in items],
        "endGame": {
            "showResultPage": True,
            "showSolutionButton": True,
            "showRetryButton": True,
            **of_end(words),
            "overallFeedback": [{"from": 0, "to": 100, "feedback": ""}],
            "showAnimations": False,
        },
        "override": {"checkButton": True},
        "texts": of_set(words),
    }


def _json(content: dict[str, object]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
