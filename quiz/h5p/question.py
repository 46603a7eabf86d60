"""A question as H5P.MultiChoice 1.16 keeps it.

H5P shows HTML in question, answers and reasons, of a few tags: p, br, strong, em, sub and sup, and in reasons a. So a
link in a question is followed by its address, and characters say what runs from right to left. Feedback on the whole is
plain text, and holds what a learner is told whatever the answer. One picture stands above the question.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from quiz.h5p.said import of_question
from quiz.texts.directed import isolated
from quiz.texts.html import to_html, to_lines, words_to_html
from quiz.texts.inert import JOINER
from quiz.texts.item_html import called, first_words
from quiz.texts.plain import to_line
from source.texts.markup import PARAGRAPH, Citation, InlinePicture, Run

if TYPE_CHECKING:
    from quiz.items import Answer, Item
    from source.texts.markup import Piece
    from source.texts.text import Text
    from source.words.printed import Words

LIBRARY, PICTURES = "H5P.MultiChoice 1.16", "H5P.Image 1.1"

TITLE_WORDS = 60
"""Characters of the question that stand in its title, by which an editor lists it."""

_IDS = UUID("5f0a3a5e-3b0e-5d8e-9a55-0b1f6e2c7d41")
"""The namespace of our ids (RFC 9562, 5.5): a question keeps its id, whatever is written anew."""


def question(item: Item, words: Words) -> dict[str, object]:
    """Return *item* as a part of a question set; its stem has one picture at most, its answers none."""
    params = _asked(item, words) | {
        "answers": [_answer(answer, item, words) for answer in item.answers],
        "overallFeedback": [{"from": 0, "to": 100, "feedback": isolated(_told(item, words), words)}],
        "behaviour": _behaviour(item),
        "UI": of_question(words),
    }
    about = {"contentType": "Multiple Choice", "license": "U", "title": first_words(called(item), TITLE_WORDS)}
    return {"library": LIBRARY, "params": params, "subContentId": _id(item.id), "metadata": about}


def address(name: str) -> str:
    """Return where the picture *name* lies, as seen from the content."""
    return f"images/{name}"


def _id(name: str) -> str:
    return str(uuid5(_IDS, name))


def _asked(item: Item, words: Words) -> dict[str, object]:
    texts = [text for text in (item.stem, item.ask) if text]
    shown = next((picture for text in texts for picture in text.pictures), None)
    credit = f"<p>({words_to_html(shown.credit)})</p>" if shown and shown.credit else ""
    html = "".join(to_lines(_in_few_tags(text), item.numbers) for text in texts)
    media = {"type": _picture(shown, item)} if shown else {}
    return {"media": {**media, "disableImageZooming": False}, "question": isolated(credit + html, words)}


def _picture(shown: InlinePicture, item: Item) -> dict[str, object]:
    picture, alt = item.pictures[shown.file], " ".join(shown.alt.split())
    size = {"width": picture.width, "height": picture.height}
    file = {"path": address(picture.name), "mime": picture.content_type, "copyright": {"license": "U"}, **size}
    about = {"contentType": "Image", "license": "U", "title": alt}
    if shown.credit:
        about["licenseExtras"] = shown.credit
    params = {"contentName": "Image", "file": file, "alt": words_to_html(alt), "decorative": False}
    return {
        "library": PICTURES,
        "params": params,
        "subContentId": _id(f"{item.id}/{picture.name}"),
        "metadata": about,
    }


def _answer(answer: Answer, item: Item, words: Words) -> dict[str, object]:
    text, why = to_html(_in_few_tags(answer.text), item.numbers), to_html(answer.why, item.numbers)
    return {
        "text": isolated(text, words),
        "correct": answer.is_right,
        "tipsAndFeedback": {"tip": "", "chosenFeedback": isolated(why, words), "notChosenFeedback": ""},
    }


def _behaviour(item: Item) -> dict[str, object]:
    """One point for all right answers and no wrong one, so that each question weighs the same in the set."""
    return {
        "enableRetry": True,
        "enableSolutionsButton": True,
        "enableCheckButton": True,
        "type": "multi" if item.several else "single",
        "singlePoint": True,
        "randomAnswers": not item.keeps_order,
        "showSolutionsRequiresInput": True,
        "confirmCheckDialog": False,
        "confirmRetryDialog": False,
        "autoCheck": False,
        "passPercentage": 100,
        "showScorePoints": False,
    }


def _told(item: Item, words: Words) -> str:
    """Return what is told after each answer: explanation, teaching point and references, as H5P keeps plain text."""
    colon = words["punctuation.colon"]
    told = [to_line(item.explain, item.numbers)] if item.explain else []
    told.append(_as_sentence(f"{words['quiz.teaching_point']}{colon}{to_line(item.topic_title)}"))
    if item.references:
        told.append(f"{words['quiz.references']}{colon}".strip())
    told += [f"[{number}] {to_line(it)}" for number, it in enumerate(item.references.values(), start=1)]
    # Where H5P would fill in the score, it is kept from it.
    return words_to_html(" ".join(told).replace("@score", f"@{JOINER}score").replace("@total", f"@{JOINER}total"))


def _as_sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…", "。")) else f"{words}."


def _in_few_tags(text: Text) -> Text:
    """Return *text* without pictures, each link as words with its address behind them."""
    kept = [piece for piece in text.pieces if not isinstance(piece, InlinePicture)]
    followed = pairwise((*kept, PARAGRAPH))
    return text.with_pieces(tuple(part for piece, following in followed for part in _unlinked(piece, following)))


def _unlinked(piece: Piece, following: Piece) -> list[Piece]:
    if isinstance(piece, Citation | InlinePicture) or not piece.link:
        return [piece]
    ends = not isinstance(following, Run) or following.link != piece.link
    behind = ends and piece.link.removeprefix("mailto:") != piece.text
    return [piece._replace(link=None), *([Run(f" ({piece.link})")] if behind else [])]
