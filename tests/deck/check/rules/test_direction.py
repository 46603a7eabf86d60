from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import found

if TYPE_CHECKING:
    from pptx.slide import Slide


def with_title(words: str, **said: str) -> object:
    def edit(slide: Slide) -> None:
        paragraph = slide.shapes.title.text_frame.paragraphs[0]
        paragraph.runs[0].text = words
        for name, value in said.items():
            paragraph._p.get_or_add_pPr().set(name, value)  # noqa: SLF001 - python-pptx knows no direction

    return edit


@pytest.mark.parametrize("words", ["الورم نادر.", "5: המינון"])
def test_arabic_and_hebrew_from_left_to_right_are_found(words: str) -> None:
    assert found("bars", with_title(words)) == [("Title", "direction", f"“{words}” runs from left to right")]
    assert found("bars", with_title(words, rtl="0")) == [("Title", "direction", f"“{words}” runs from left to right")]


def test_they_pass_where_they_run_from_right_to_left() -> None:
    assert found("bars", with_title("الورم نادر.", rtl="1")) == []


def test_an_arabic_word_within_an_english_title_passes() -> None:
    assert found("bars", with_title("The word الورم means tumour")) == []
