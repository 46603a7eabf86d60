from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import deck_bytes
from tests.deck.decks import BUNDLED, CARDS, EVERY_FIGURE, deck_in, lecture_of
from tests.deck.open_xml_sdk import errors_in

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("path", [EVERY_FIGURE, CARDS, *BUNDLED], ids=lambda path: path.stem)
def test_open_xml_sdk_finds_no_error(path: Path, tmp_path: Path) -> None:
    assert errors_in(deck_in(path), tmp_path / "deck.pptx") == []


def test_smallest_deck_is_valid(tmp_path: Path) -> None:
    assert errors_in(deck_bytes(lecture_of()), tmp_path / "deck.pptx") == []


def test_validator_sees_what_is_wrong(tmp_path: Path) -> None:
    broken = deck_bytes(lecture_of(lecture={"language": "en"}))
    assert errors_in(broken[:-40], tmp_path / "deck.pptx") != []
