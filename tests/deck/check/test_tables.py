from __future__ import annotations

from typing import TYPE_CHECKING

from tests.deck.check.edits import INK, Edit, at, cell, faint, found, found_there, said, solid, xml
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide


def test_cell_of_a_table_stands_on_its_fill() -> None:
    def dark(slide: Slide) -> None:
        at(cell(slide, 2, 2), "a:tcPr").append(solid("tx2"))

    assert found("table", dark) == [("Table", "contrast", faint("Supports it", "1.35", INK, "3A2A63"))]


def restyled(old: str, new: str) -> Edit:
    """Return an edit of the house table style that puts *new* in the place of *old*."""

    def edit(slide: Slide) -> None:
        package = slide.part.package
        (styles,) = (each for each in package.iter_parts() if each.partname == "/ppt/tableStyles.xml")
        assert old.encode() in styles.blob
        styles.blob = styles.blob.replace(old.encode(), new.encode())

    return edit


def filled(part: str, fill: str) -> Edit:
    """Return an edit of the house table style that fills one more *part* of a table."""
    looks = f'<a:fill><a:solidFill><a:schemeClr val="{fill}"/></a:solidFill></a:fill>'
    more = f"<a:{part}><a:tcStyle><a:tcBdr/>{looks}</a:tcStyle></a:{part}>"
    return restyled("</a:wholeTbl>", "</a:wholeTbl>" + more)


def test_banded_rows_of_the_table_style_are_the_ground_where_they_are_switched_on() -> None:
    band = filled("band1H", "tx2")
    assert found_there("table", band) == []
    on = said("Table", "a:tblPr", bandRow="1")
    assert found_there("table", band, on) == [
        ("Table", "contrast", faint("TFE3", "1.00", "3A2A63", "3A2A63")),
        ("Table", "contrast", faint("Supports it", "1.35", INK, "3A2A63")),
    ]


def test_style_that_the_file_does_not_hold_is_not_judged() -> None:
    def unknown(slide: Slide) -> None:
        at(placed(slide, "Table"), "a:tableStyleId").text = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"

    assert found("table", unknown) == []


def test_banded_columns_are_counted_after_the_first() -> None:
    """The second band holds the third column: the first is a header, and the second is in the first band."""
    on = said("Table", "a:tblPr", bandCol="1")
    assert found_there("table", filled("band2V", "tx2"), on) == [
        ("Table", "contrast", faint("Granular cell tumour", "1.35", INK, "3A2A63")),
    ]


def test_header_goes_before_column_and_corner_before_both() -> None:
    first, corner = filled("lastCol", "tx2"), filled("neCell", "bg1")
    on = said("Table", "a:tblPr", lastCol="1")
    assert found_there("table", first, on) == [
        ("Table", "contrast", faint("Granular cell tumour", "1.35", INK, "3A2A63")),
    ]
    assert found_there("table", corner, on) == [("Table", "contrast", faint("Misleads", "1.00", "FFFFFF", "FFFFFF"))]


def test_last_row_is_filled_where_it_is_switched_on() -> None:
    on = said("Table", "a:tblPr", lastRow="1")
    assert found_there("table", filled("lastRow", "bg2"), on) == []
    assert found_there("table", filled("lastRow", "accent1"), on) == [
        ("Table", "contrast", faint("PAX8", "1.63", "3A2A63", "5C4694")),
        ("Table", "contrast", faint("Points to the kidney", "2.21", INK, "5C4694")),
    ]


BACKGROUND = "<a:tblBg>{}</a:tblBg><a:wholeTbl>"


def test_background_of_the_whole_table_is_below_all_parts() -> None:
    dark = '<a:fill><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:fill>'
    by_theme = '<a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef>'
    for ground in (dark, by_theme):
        assert found_there("table", restyled("<a:wholeTbl>", BACKGROUND.format(ground))) == [
            ("Table", "contrast", faint("TFE3", "1.63", "3A2A63", "5C4694")),
            ("Table", "contrast", faint("Supports it", "2.21", INK, "5C4694")),
        ]


def test_part_can_take_its_fill_from_the_theme() -> None:
    looks = '<a:fillRef idx="1"><a:schemeClr val="bg1"/></a:fillRef>'
    more = f"<a:nwCell><a:tcStyle><a:tcBdr/>{looks}</a:tcStyle></a:nwCell>"
    assert found_there("table", restyled("</a:wholeTbl>", "</a:wholeTbl>" + more)) == [
        ("Table", "contrast", faint("Stain", "1.00", "FFFFFF", "FFFFFF"))
    ]


def test_cell_without_fill_lets_the_slide_through() -> None:
    def bare(slide: Slide) -> None:
        at(cell(slide, 1, 2), "a:tcPr").append(xml("<a:noFill/>"))

    assert found("table", bare) == [("Table", "contrast", faint("Says", "1.00", "FFFFFF", "FFFFFF"))]


def test_table_is_as_high_as_its_rows() -> None:
    """A row that was made higher in the file reaches into the caption, whatever the frame of the table says."""

    def higher(slide: Slide) -> None:
        row = at(placed(slide, "Table"), "a:tr[2]")
        row.set("h", str(int(row.get("h")) + 500_000))

    ((name, rule, message),) = found("table", higher)
    assert (name, rule) == ("Caption", "overlap")
    assert message.startswith("it lies on Table, by ")
