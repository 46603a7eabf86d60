from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import cell, found
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide


@pytest.mark.parametrize(("one", "other"), [((1, 1), (1, 2)), ((1, 1), (2, 1))], ids=["across", "down"])
def test_merged_cells_are_found_at_the_first(one: tuple[int, int], other: tuple[int, int]) -> None:
    def merged(slide: Slide) -> None:
        table = placed(slide, "Table").table
        table.cell(*one).merge(table.cell(*other))

    assert found("table", merged) == [("Table", "merged-cells", "cells are merged at row 2, column 2")]


@pytest.mark.parametrize("mark", ["hMerge", "vMerge"])
def test_cell_that_another_hides_is_found(mark: str) -> None:
    def hidden(slide: Slide) -> None:
        cell(slide, 3, 2).set(mark, "1")

    assert found("table", hidden) == [("Table", "merged-cells", "cells are merged at row 3, column 2")]


def test_span_of_one_is_no_merge() -> None:
    def plain(slide: Slide) -> None:
        cell(slide, 2, 2).set("gridSpan", "1")

    assert found("table", plain) == []
