"""A differential diagnosis as it goes on its slide; rows kept for backup go into its notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deck.citations import Sources, foot, paragraph, with_evidence
from deck.script import Script, doubts, spoken, written
from deck.slides import MatrixCell, MatrixRow, MatrixSlide, Paragraph
from deck.wording import DIFFERENTIAL, FEATURE, LEGEND, SEPARATES
from source import evidence
from source.markup import Run

if TYPE_CHECKING:
    from source.differential import Cell, Differential, Feature
    from source.text import Text


def matrix_slide(matrix: Differential, sources: Sources) -> MatrixSlide:
    """Return the slide of a matrix: its main rows, with a legend of the marks that are on it."""
    main = tuple(feature for feature in matrix.features if not feature.backup) or matrix.features
    rows = tuple(_row(feature, matrix, sources) for feature in main)
    shown = evidence.of_matrix(
        matrix.model_copy(update={"features": tuple(_on_slide(f) for f in main), "notes": None}), sources.lecture
    )
    return MatrixSlide(
        matrix.id,
        paragraph(matrix.label, sources) or (Run(DIFFERENTIAL),),
        paragraph(matrix.title, sources),
        (Run(FEATURE),),
        tuple(with_evidence(name, sources) for name in matrix.entities.values()),
        rows,
        (Run(_legend(rows)),),
        _alt(matrix, main),
        foot(shown, sources),
        _notes(matrix, main, sources),
    )


def _on_slide(feature: Feature) -> Feature:
    """Return *feature* without what only the notes show."""
    cells = {entity: cell.model_copy(update={"note": None}) for entity, cell in feature.cells.items()}
    bare = feature.model_copy(update={"pitfall": None})
    return bare.model_copy(update=cells)


def _row(feature: Feature, matrix: Differential, sources: Sources) -> MatrixRow:
    cells = tuple(_cell(feature.cells[entity], sources) for entity in matrix.entities)
    return MatrixRow(with_evidence(feature.name, sources), feature.separates, cells)


def _cell(cell: Cell, sources: Sources) -> MatrixCell:
    return MatrixCell(cell.mark, paragraph(cell.says, sources, also=(*sources.ids_in(cell.says), *cell.cite)))


def _legend(rows: tuple[MatrixRow, ...]) -> str:
    used = {cell.mark for row in rows for cell in row.cells}
    entries = [f"{mark.value}\N{NO-BREAK SPACE}{meaning}" for mark, meaning in LEGEND.items() if mark in used]
    if any(row.separates for row in rows):
        entries.append(f"{SEPARATES}\N{NO-BREAK SPACE}tells them apart")
    return "   ".join(entries)


def _alt(matrix: Differential, main: tuple[Feature, ...]) -> str:
    telling = [feature.name.plain for feature in main if feature.separates]
    across = ", ".join(name.plain for name in matrix.entities.values())
    down = ", ".join(feature.name.plain for feature in main)
    told = f" These tell them apart: {', '.join(telling)}." if telling else ""
    return f"Table. Across: {across}. Down: {down}.{told}"


def _notes(matrix: Differential, main: tuple[Feature, ...], sources: Sources) -> tuple[Paragraph, ...]:
    backup = tuple(feature for feature in matrix.features if feature not in main)
    pitfalls = ((feature, feature.pitfall) for feature in matrix.features if feature.pitfall)
    serves = tuple(
        paragraph(objective.can, sources)
        for objective in sources.lecture.objectives
        if objective.id in matrix.objectives
    )
    parts = (
        ("Say", spoken(matrix.notes, sources)),
        ("Pitfalls", tuple(_named(feature.name.plain, text, sources) for feature, text in pitfalls)),
        ("Cells", tuple(_cell_notes(matrix, sources))),
        ("Further features", tuple(_in_words(feature, matrix, sources) for feature in backup)),
        ("Objectives", serves),
        ("Awaits review", doubts(open_cells(matrix), sources)),
    )
    rests_on = evidence.of_matrix(matrix, sources.lecture)
    return written(Script(matrix.minutes, parts, tuple(_texts(matrix)), (), rests_on), sources)


def _named(name: str, text: Text, sources: Sources) -> Paragraph:
    return (Run(f"{name}: "), *with_evidence(text, sources))


def _cell_notes(matrix: Differential, sources: Sources) -> Iterator[Paragraph]:
    for place, cell in _places(matrix):
        if cell.note:
            yield _named(place, cell.note, sources)


def open_cells(matrix: Differential) -> Iterator[tuple[str, Text | None]]:
    """Yield each cell of a matrix, in words, with the doubt that is still to be settled, if there is one."""
    for place, cell in _places(matrix):
        yield place, cell.awaits_review


def _places(matrix: Differential) -> Iterator[tuple[str, Cell]]:
    """Yield each cell with its feature and entity in words."""
    for feature in matrix.features:
        for entity, name in matrix.entities.items():
            yield f"{feature.name.plain}, {name.plain}", feature.cells[entity]


def _in_words(feature: Feature, matrix: Differential, sources: Sources) -> Paragraph:
    """Return a row that is not on the slide: feature: entity mark words; entity mark words."""
    runs: list[Run] = [Run(f"{feature.name.plain}: ")]
    for entity, name in matrix.entities.items():
        cell = _cell(feature.cells[entity], sources)
        sign = f" {cell.mark.value}" if cell.mark else ""
        plain_words = bool(cell.says) and not cell.says[0].superscript
        runs += [Run(f"{name.plain}{sign}{' ' if plain_words else ''}"), *cell.says, Run("; ")]
    return tuple(runs[:-1])


def _texts(matrix: Differential) -> Iterator[Text]:
    rows = (text for row in matrix.features for text in (row.name, row.pitfall))
    cells = (text for _, cell in _places(matrix) for text in (cell.says, cell.note, cell.awaits_review))
    yield from (text for text in (matrix.title, *rows, *cells, matrix.notes) if text)
