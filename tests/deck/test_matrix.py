from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pptx.util import Pt

from deck.plan.deck import plan
from deck.slides.matrix.slide import MatrixSlide
from source.lecture.lecture import Lecture
from tests.deck.decks import BUNDLED, LECTURES, lecture_in, lecture_of, lines, placed, read_back

if TYPE_CHECKING:
    from pptx.slide import Slide


def matrices(lecture: Lecture) -> list[Slide]:
    """Return the slides with matrices in the deck of *lecture*."""
    ids = {slide.head.id for slide in plan(lecture).slides if isinstance(slide, MatrixSlide)}
    return [slide for slide in read_back(lecture).slides if slide.name in ids]


def smallest(rows: list[Any]) -> int:
    """Return the size of the smallest letters in *rows*."""
    cells = (cell for row in rows for cell in row.cells)
    return min(run.font.size for cell in cells for p in cell.text_frame.paragraphs for run in p.runs)


def matrix_of(features: int, says: str = "", **keys: Any) -> dict[str, Any]:
    """Return a matrix with that many rows."""
    names = {"a": "Tumour A", "b": "Tumour B", "c": "Tumour C", "d": "Tumour D", "e": "Tumour E"}
    rows = [{"id": f"f{n}", "name": f"Feature {n}", **dict.fromkeys(names, f"+ {says}")} for n in range(features)]
    return {"id": "m", "title": "A matrix", "entities": names, "features": rows, **keys}


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_bundled_matrices_are_read_from_the_last_row(path: Path) -> None:
    """Cells have 16 points at least, headings 14."""
    rows = {slide.name: list(placed(slide, "Table").table.rows) for slide in matrices(lecture_in(path))}
    assert rows
    too_small = [name for name, all_ in rows.items() if smallest(all_[1:]) < Pt(16) or smallest(all_[:1]) < Pt(14)]
    assert too_small == []


def test_table_takes_the_room_that_a_short_title_leaves() -> None:
    (short,) = matrices(lecture_of(differentials=[matrix_of(3)]))
    (long,) = matrices(lecture_of(differentials=[matrix_of(3, title="A matrix with a long title " * 5)]))
    tops = [placed(slide, "Table").top for slide in (short, long)]
    assert tops[0] < tops[1]
    for slide in (short, long):
        title = slide.shapes.title
        assert title.top + title.height < placed(slide, "Table").top


def test_column_of_a_long_word_is_wider_and_the_word_whole() -> None:
    word = "Haemangioendothelioma" * 2
    entities = {"a": "A", "b": "B", "c": "C", "d": word, "e": "E"}
    (slide,) = matrices(lecture_of(differentials=[matrix_of(3, entities=entities)]))
    _, a, b, c, d, e = (column.width for column in placed(slide, "Table").table.columns)
    assert a == b == c == e
    assert d > 2 * a


def test_references_give_way_to_the_size_of_the_letters() -> None:
    """Seven rows of two lines each: with full references below them their letters would be smaller."""
    names = [f"r{number}" for number in range(28)]
    references = [{"id": n, "title": "T", "issued": "2001", "author": [{"family": f"Family-{n}"}]} for n in names]
    matrix = matrix_of(7, "words that take two lines", cite=names)
    (slide,) = matrices(lecture_of(differentials=[matrix], references=references))
    assert smallest(list(placed(slide, "Table").table.rows)[1:]) == Pt(16)
    assert placed(slide, "References").text_frame.text.startswith("References 1, 2, 3,")


def test_headings_are_as_large_as_the_cells_where_a_narrower_first_column_allows_it() -> None:
    entities = {"a": "ASPS", "b": "Paraganglioma", "c": "Granular cell tumour", "d": "Melanoma", "e": "PEComa"}
    (slide,) = matrices(lecture_of(differentials=[matrix_of(2, entities=entities)]))
    rows = list(placed(slide, "Table").table.rows)
    assert smallest(rows[:1]) == smallest(rows[1:]) == Pt(18)


def test_legend_follows_its_table() -> None:
    for count in (2, 8):
        (slide,) = matrices(lecture_of(differentials=[matrix_of(count)]))
        table, legend = placed(slide, "Table"), placed(slide, "Legend")
        assert 0 < legend.top - (table.top + table.height) < Pt(10)


def test_backup_rows_stand_on_slides_of_their_own_at_the_end() -> None:
    main, *backup = matrices(lecture_in(LECTURES / "questions.yaml"))
    shown = [[row.cells[0].text for row in placed(slide, "Table").table.rows][1:] for slide in backup]
    assert [row.cells[0].text for row in placed(main, "Table").table.rows] == ["Feature", "◆ TFE3"]
    assert shown == [
        ["Feature 1", "Feature 2", "Feature 3", "Feature 4"],
        ["Feature 5", "Feature 6", "Feature 7", "Feature 8", "Feature 9"],
    ]
    legends = [lines(placed(slide, "Legend"))[0].replace("\N{NO-BREAK SPACE}", " ") for slide in backup]
    assert legends == ["+ positive   − negative", "+ positive   ± variable   − negative"]
    notes = [lines(slide.notes_slide.notes_placeholder) for slide in (main, *backup)]
    features = ", ".join(f"Feature {number}" for number in range(1, 10))
    assert notes == [
        ["Further features", f"{features}: see “Mimics: further features” at the end."],
        ["Pitfalls", "Feature 2: Read with care.", "References", "8. Backup. Backup. 2001."],
        [""],
    ]
