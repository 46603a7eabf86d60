"""No frame overflows: the words that LibreOffice draws stand in their boxes, with automatic fitting out of the way."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from deck.build import deck_bytes, misfits
from tests.deck.decks import BUNDLED, CARDS, EVERY_FIGURE, deck_in, lecture_of, opened, topic_of
from tests.deck.frames import outside, slides_with_words_outside
from tests.deck.office import Drawn, drawn

pytestmark = pytest.mark.slow

LECTURES = {path.stem: path for path in (*BUNDLED, EVERY_FIGURE, CARDS)}
LONG = " ".join(["A point that goes on for far too long, and then for longer still, on a slide with a picture."] * 3)
ROWS = [["A row", " ".join(["words"] * 40)]] * 8


def without_autofit(deck: bytes) -> bytes:
    """Return *deck* with the marks taken out by which a program may shrink letters or stretch boxes."""
    fixed = BytesIO()
    with ZipFile(BytesIO(deck)) as archive, ZipFile(fixed, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith(".xml"):
                content = re.sub(rb"<a:(norm|sp)Autofit\b[^>]*/>|<a:spAutoFit\b[^>]*/>", b"<a:noAutofit/>", content)
            copy.writestr(name, content)
    return fixed.getvalue()


@pytest.fixture(scope="module")
def decks() -> dict[str, bytes]:
    made = {name: deck_in(path) for name, path in LECTURES.items()}
    figure = {"columns": ["Column", "Other"], "rows": ROWS, "alt": "Rows"}
    too_long = lecture_of(topics=topic_of(title=LONG, points=[LONG] * 4, figure=figure))
    assert {misfit.code for misfit in misfits(too_long)} >= {"E601"}
    return {name: without_autofit(deck) for name, deck in (*made.items(), ("too-long", deck_bytes(too_long)))}


@pytest.fixture(scope="module")
def pages(decks, tmp_path_factory) -> dict[str, list[list[Drawn]]]:
    return drawn(decks, tmp_path_factory.mktemp("decks"))


@pytest.mark.parametrize("name", LECTURES)
def test_words_stand_in_their_boxes(name: str, decks, pages) -> None:
    assert slides_with_words_outside(decks[name], pages[name]) == {}


def test_words_that_do_not_fit_are_found_outside(decks, pages) -> None:
    slide = opened(decks["too-long"]).slides[1]
    assert len(outside(slide, pages["too-long"][1])) > 20
