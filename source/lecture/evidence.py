"""What a statement rests on: the references that it cites, and those of the facts and cells that are in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, assert_never

from source.lecture.grounds import CellNames, FactNames, ReferenceIds
from source.texts.text import Text

if TYPE_CHECKING:
    from source.lecture.differential import Cell
    from source.lecture.grounds import Ground
    from source.lecture.lecture import Body, Lecture
    from source.lecture.question import Question


def of_text(text: Text | None, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that *text* cites, then those of the facts in it, each once."""
    if text is None:
        return ()
    return _once([text.cited, _of_facts(text.facts, lecture)]) if text.facts else text.cited


def of_part(part: Body | Question, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that a part rests on with its script, in the order in which they stand."""
    known = lecture.evidence.get(id(part))
    if known is None:
        # kept with the part itself, so that no other can get its id(); it is asked for again and again
        known = lecture.evidence[id(part)] = part, _found(part.grounds(), lecture)
    return known[1]


def of_slide(part: Body, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that the slide of a part rests on, without those of its script."""
    return _found(part.slide_grounds(), lecture)


def of_cell(cell: Cell, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that one cell of a matrix rests on."""
    return _found(cell.grounds(), lecture)


def cell_at(lecture: Lecture, name: str) -> Cell:
    """Return the cell that *name*, matrix/feature/entity, points to."""
    matrix_id, feature_id, entity = name.split("/")
    matrix = next(matrix for matrix in lecture.differentials if matrix.id == matrix_id)
    return next(feature for feature in matrix.features if feature.id == feature_id).cells[entity]


def in_order(lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of all references in use by first citation: slides in their order, summary, then questions."""
    slides = (of_part(part, lecture) for part in lecture.body)
    summary = (of_text(text, lecture) for text in lecture.summary)
    return _once([*slides, *summary, *(of_part(question, lecture) for question in lecture.questions)])


def _found(grounds: Iterable[Ground], lecture: Lecture) -> tuple[str, ...]:
    return _once([_of_ground(ground, lecture) for ground in grounds])


def _of_ground(ground: Ground, lecture: Lecture) -> Iterable[str]:
    match ground:
        case Text():
            return of_text(ground, lecture)
        case FactNames():
            return _of_facts(ground.names, lecture)
        case ReferenceIds():
            return ground.ids
        case CellNames():
            return _of_cells(ground.names, lecture)
    assert_never(ground)


def _of_facts(names: Iterable[str], lecture: Lecture) -> tuple[str, ...]:
    return _once(lecture.facts[name].cite for name in names)


def _of_cells(names: Iterable[str], lecture: Lecture) -> Iterator[str]:
    for name in names:
        yield from of_cell(cell_at(lecture, name), lecture)


def _once(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(lists)))
