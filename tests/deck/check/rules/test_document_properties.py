from __future__ import annotations

import pytest

from deck.check import WHOLE_DECK, Finding
from deck.check.rules.document_properties import HINT
from tests.deck.check.edits import found_in_deck

CASES = {
    "title": ("  ", "the file has no title"),
    "language": ("", "the file has no language"),
}


@pytest.mark.parametrize(("name", "value", "message"), [(name, *case) for name, case in CASES.items()], ids=CASES)
def test_what_the_file_does_not_say_is_found(name: str, value: str, message: str) -> None:
    shown = found_in_deck(lambda deck: setattr(deck.core_properties, name, value))
    assert shown == (Finding(WHOLE_DECK, "", "document-properties", message, HINT),)


def test_language_that_is_none_is_found() -> None:
    shown = found_in_deck(lambda deck: setattr(deck.core_properties, "language", "English (UK)"))
    message = "the file has the language “English (UK)”, which is none"
    assert shown == (Finding(WHOLE_DECK, "", "document-properties", message, HINT),)
