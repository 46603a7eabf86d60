from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import Edit, at, cell, drop, dropped, found, said
from tests.deck.decks import NAMES, placed

if TYPE_CHECKING:
    from pptx.slide import Slide

NO_ROW = ("Table", "table-header", "the header row is not marked as one")


def emptied(row: int, column: int) -> Edit:
    def edit(slide: Slide) -> None:
        for run in cell(slide, row, column).findall(".//a:r", NAMES):
            drop(run)

    return edit


def plain(slide: Slide) -> None:
    """Take the colours of the header row away, which are for the dark ground of a header."""
    for run in at(placed(slide, "Table"), "a:tr").findall(".//a:rPr", NAMES):
        drop(at(run, "a:solidFill"))


@pytest.mark.parametrize("mark", ["0", None])
def test_table_without_header_row_is_found(mark: str | None) -> None:
    assert found("table", plain) == []
    assert found("table", plain, said("Table", "a:tblPr", firstRow=mark)) == [NO_ROW]


def test_matrix_needs_a_header_column() -> None:
    message = "the first column of the matrix is not marked as a header"
    assert found("mimics", said("Table", "a:tblPr", firstCol="0")) == [("Table", "table-header", message)]


def test_table_beside_text_needs_no_header_column() -> None:
    assert found("table", said("Table", "a:tblPr", firstCol="0")) == []


def test_list_of_two_columns_needs_no_header_column() -> None:
    def without_third(slide: Slide) -> None:
        for row in placed(slide, "Table").element.iter(f"{{{NAMES['a']}}}tr"):
            drop(row.findall("a:tc", NAMES)[2])
        drop(at(placed(slide, "Table"), "a:gridCol[3]"))

    assert found("table", without_third, dropped("Points"), said("Table", "a:tblPr", firstCol="0")) == []


def test_empty_corner_is_found_once() -> None:
    assert found("mimics", emptied(1, 1)) == [("Table", "table-header", "the header of column 1 is empty")]


def test_empty_headers_are_found_with_their_places() -> None:
    assert found("mimics", emptied(1, 3), emptied(2, 1)) == [
        ("Table", "table-header", "the header of column 3 is empty"),
        ("Table", "table-header", "the header of row 2 is empty"),
    ]


def test_cell_that_is_no_header_may_be_empty() -> None:
    assert found("mimics", emptied(3, 3)) == []
