from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from source.lecture.lecture import Lecture
from tests.deck.decks import EVERY_FIGURE, deck_in, lecture_in, opened

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened
    from pptx.slide import Slide


@pytest.fixture(scope="session")
def lecture() -> Lecture:
    """The lecture that has every kind of figure."""
    return lecture_in(EVERY_FIGURE)


@pytest.fixture(scope="session")
def written() -> bytes:
    return deck_in(EVERY_FIGURE)


@pytest.fixture(scope="session")
def deck(written: bytes) -> Opened:
    return opened(written)


@pytest.fixture(scope="session")
def slides(deck: Opened) -> dict[str, Slide]:
    """The slides by the id of what they show."""
    return {slide.name: slide for slide in deck.slides}
