from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import Edit, at, found, xml
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide


def fitted(attributes: str) -> Edit:
    def edit(slide: Slide) -> None:
        at(placed(slide, "Points"), "a:bodyPr").append(xml(f"<a:normAutofit {attributes}/>"))

    return edit


@pytest.mark.parametrize("attributes", ['fontScale="92500"', 'fontScale="92.5%"', 'lnSpcReduction="10000"'])
def test_text_that_is_shown_smaller_is_found(attributes: str) -> None:
    message = "automatic fitting shows its text smaller than it says"
    assert found("words", fitted(attributes)) == [("Points", "autofit", message)]


@pytest.mark.parametrize("attributes", ["", 'fontScale="100000"', 'fontScale="100%" lnSpcReduction="0"'])
def test_fitting_that_changes_nothing_passes(attributes: str) -> None:
    assert found("words", fitted(attributes)) == []
