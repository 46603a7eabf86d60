"""A differential diagnosis as it goes on its slide; the rows kept for backup go on slides of their own at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deck.page.page import Origin
from deck.slides.kind import Head
from deck.slides.matrix.cells import SEPARATES, MatrixCell, MatrixRow, sign
from deck.slides.matrix.slide import MatrixSlide
from deck.texts.citations import Sources, foot, paragraph, with_evidence
from deck.texts.links import back_to, in_one_line, link_to
from deck.texts.notes import Parts, Script, doubts, spoken, written
from deck.texts.paragraph import Paragraph, plain_paragraph
from deck.texts.review import marked
from source.lecture import evidence
from source.lecture.differential import Mark
from source.lecture.review import cell_awaits, matrix_awaits, text_awaits
from source.texts.markup import Run

if TYPE_CHECKING:
    from deck.template.layout import SlotName
    from source.lecture.differential import Cell, Differential, Feature
    from source.reading.mistakes import Path
    from source.texts.text import Text
    from source.words.printed import Words


_HARD_SPACE = "\N{NO-BREAK SPACE}"
_MOST_ROWS = 8
"""On a backup slide: that many can be read from the last row."""

Features = tuple["Feature", ...]


_CALLED: dict[SlotName, tuple[str, Path]] = {
    "title": ("title", ("title",)),
    "label": ("label", ("label",)),
    "figure": ("matrix", ("features",)),
}


def matrix_slide(matrix: Differential, sources: Sources, links: Paragraph = ()) -> MatrixSlide:
    """Return the slide of a matrix: its main rows, with a legend of the marks that are on it.

    *links* lead to other slides.
    """
    main, backup, words = _main(matrix), _backup(matrix), sources.words
    kept = ", ".join(feature.name.plain for feature in backup)
    further = ((words.run("notes.see_backup", features=kept, title=_further(matrix, words)),),) if backup else ()
    more = link_to(_backup_id(matrix, 1), words.run("slides.further_features")) if backup else ()
    head = Head(
        matrix.id,
        marked(paragraph(matrix.title, sources), words, awaits=text_awaits(matrix.title, sources.lecture)),
        notes=_notes(
            matrix,
            main,
            (("notes.say", spoken(matrix.notes, sources)),),
            (("notes.further_features", further),),
            sources,
        ),
        links=in_one_line(filter(None, (links, more))),
        origin=Origin(sources.lecture.path_of(matrix), _CALLED, teaches=True),
        hidden=matrix.hidden,
    )
    return _slide(head, matrix, main, sources)


def backup_slides(matrix: Differential, sources: Sources) -> Iterator[MatrixSlide]:
    """Yield the slides of the rows kept for backup, as many as can be read; each leads back to its matrix."""
    backup = _backup(matrix)
    count, words = -(-len(backup) // _MOST_ROWS), sources.words
    bare = matrix.but(minutes=None, objectives=(), notes=None, cite=())
    for number in range(1, count + 1):
        features = backup[len(backup) * (number - 1) // count : len(backup) * number // count]
        which = f" {words.said('slides.part', number=number, count=count)}" if count > 1 else ""
        title = words.run("slides.further_features_of", label=_label(matrix, words))
        head = Head(
            _backup_id(matrix, number),
            (title._replace(text=f"{title.text}{which}"),),
            notes=_notes(bare, features, (), (), sources),
            links=back_to(matrix.id, _label(matrix, words), words),
            origin=Origin(sources.lecture.path_of(matrix), _CALLED),
            title_may_grow=True,
        )
        yield _slide(head, matrix, features, sources)


def _main(matrix: Differential) -> Features:
    return tuple(feature for feature in matrix.features if not feature.backup) or matrix.features


def _backup(matrix: Differential) -> Features:
    return tuple(feature for feature in matrix.features if feature not in _main(matrix))


def _backup_id(matrix: Differential, number: int) -> str:
    return f"backup:{matrix.id}:{number}"


def _label(matrix: Differential, words: Words) -> str:
    return matrix.label.plain if matrix.label else words["slides.differential"]


def _further(matrix: Differential, words: Words) -> str:
    return words.said("slides.further_features_of", label=_label(matrix, words))


def _slide(head: Head, matrix: Differential, features: Features, sources: Sources) -> MatrixSlide:
    """Return the slide with some rows of a matrix; its label and its references are added to *head*."""
    rows = tuple(_row(feature, matrix, sources) for feature in features)
    shown = tuple(_on_slide(feature) for feature in features)
    cited = evidence.of_part(matrix.but(features=shown, notes=None), sources.lecture)
    label = paragraph(matrix.label, sources) or (sources.words.run("slides.differential"),)
    places = _places(matrix.but(features=features))
    awaiting = [place for place, cell in places if cell_awaits(cell, sources.lecture)]
    return MatrixSlide(
        head=head._replace(label=label, sources=foot(cited, sources)),
        corner=(sources.words.run("slides.feature"),),
        entities=tuple(with_evidence(name, sources) for name in matrix.entities.values()),
        rows=rows,
        legend=_legend(rows, sources.words, awaits=bool(awaiting) or matrix_awaits(matrix, sources.lecture)),
        alt=_alt(matrix, features, awaiting, sources.words),
    )


def _on_slide(feature: Feature) -> Feature:
    """Return *feature* without what only the notes show."""
    cells = {entity: cell.but(note=None) for entity, cell in feature.cells.items()}
    return feature.but(pitfall=None, cells=cells)


def _row(feature: Feature, matrix: Differential, sources: Sources) -> MatrixRow:
    cells = tuple(_cell(feature.cells[entity], sources) for entity in matrix.entities)
    return MatrixRow(with_evidence(feature.name, sources), feature.separates, cells)


def _cell(cell: Cell, sources: Sources) -> MatrixCell:
    says = paragraph(cell.says, sources, also=(*sources.ids_in(cell.says), *cell.cite))
    return MatrixCell(cell.mark, marked(says, sources.words, awaits=cell_awaits(cell, sources.lecture)))


def _legend(rows: tuple[MatrixRow, ...], words: Words, *, awaits: bool) -> Paragraph:
    """Return what each mark means that is in *rows*, in their order, and the sign of what *awaits* review."""
    used = {cell.mark for row in rows for cell in row.cells}
    entries = [(sign(mark, words), words.run(f"marks.{mark.name.lower()}")) for mark in Mark if mark in used]
    if any(row.separates for row in rows):
        entries.append((Run(SEPARATES), words.run("slides.separates")))
    if awaits:
        entries.append((words.run("marks.sign_awaits_review"), words.run("marks.awaits_review")))
    if not any(run.language for entry in entries for run in entry):
        return plain_paragraph("   ".join(f"{mark.text}{_HARD_SPACE}{says.text}" for mark, says in entries))
    spaced = (run for mark, says in entries for run in (Run("   "), mark, Run(_HARD_SPACE), says))
    return tuple(spaced)[1:]


def _alt(matrix: Differential, main: Features, awaiting: list[str], words: Words) -> str:
    telling = [feature.name.plain for feature in main if feature.separates]
    across = ", ".join(name.plain for name in matrix.entities.values())
    down = ", ".join(feature.name.plain for feature in main)
    told = f" {words.said('alt.separating', features=', '.join(telling))}" if telling else ""
    doubted = f" {words.said('alt.awaiting_cells', what='; '.join(awaiting))}" if awaiting else ""
    return words.said("alt.matrix", entities=across, features=down) + told + doubted


def _notes(
    matrix: Differential, features: Features, first: Parts, last: Parts, sources: Sources
) -> tuple[Paragraph, ...]:
    """Return the notes on some rows of a matrix: parts that come *first*, pitfalls, cells, parts that come *last*."""
    part = matrix.but(features=features)
    pitfalls = ((feature, feature.pitfall) for feature in features if feature.pitfall)
    serves = tuple(
        paragraph(objective.can, sources)
        for objective in sources.lecture.objectives
        if objective.id in matrix.objectives
    )
    parts = (
        *first,
        ("notes.pitfalls", tuple(_named(feature.name.plain, text, sources) for feature, text in pitfalls)),
        ("notes.cells", tuple(_cell_notes(part, sources))),
        *last,
        ("notes.objectives", serves),
        ("notes.awaits_review", doubts(open_cells(part), sources)),
    )
    rests_on = evidence.of_part(part, sources.lecture)
    return written(Script(matrix.minutes, parts, tuple(_texts(part)), (), rests_on), sources)


def _named(name: str, text: Text, sources: Sources) -> Paragraph:
    return (Run(f"{name}{sources.words['punctuation.colon']}"), *with_evidence(text, sources))


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


def _texts(matrix: Differential) -> Iterator[Text]:
    rows = (text for row in matrix.features for text in (row.name, row.pitfall))
    cells = (text for _, cell in _places(matrix) for text in (cell.says, cell.note, cell.awaits_review))
    yield from (text for text in (matrix.title, *rows, *cells, matrix.notes) if text)
