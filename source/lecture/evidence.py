"""What a statement rests on: the references that it cites, and those of the facts and cells that are in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from source.figures import Bars, Flow, Table
from source.lecture.lecture import Topic
from source.reading.part import Part
from source.texts.text import Text

if TYPE_CHECKING:
    from source.figures import Figure
    from source.lecture.differential import Cell, Differential, Feature
    from source.lecture.lecture import Lecture
    from source.lecture.question import Question

Asked = TypeVar("Asked", bound=Part)


def of_text(text: Text | None, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that *text* cites, then those of the facts in it, each once."""
    if text is None:
        return ()
    return _once([text.cited, _of_facts(text.facts, lecture)]) if text.facts else text.cited


def of_topic(topic: Topic, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that a topic's slide and script rest on, in the order in which they stand."""
    notes = topic.notes
    script = (of_text(text, lecture) for text in (notes.say, notes.ask, notes.pitfalls)) if notes else ()
    return _once([of_slide(topic, lecture), *script])


def of_slide(topic: Topic, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that a topic's slide rests on, without those of its script."""
    return _once_found(topic, _of_slide, lecture)


def _once_found(part: Asked, find: Callable[[Asked, Lecture], tuple[str, ...]], lecture: Lecture) -> tuple[str, ...]:
    """Return what *find* finds for *part*, which is asked for again and again."""
    known = lecture.evidence.get(id(part))
    if known is None:
        known = lecture.evidence[id(part)] = part, find(part, lecture)
    return known[1]


def _of_slide(topic: Topic, lecture: Lecture) -> tuple[str, ...]:
    figure = topic.figure
    return _once(
        [
            *(of_text(text, lecture) for text in (topic.title, *topic.points)),
            *(of_text(text, lecture) for text in (_figure_texts(figure) if figure else ())),
            _of_facts(figure.bars.values(), lecture) if isinstance(figure, Bars) else (),
            _of_facts(topic.facts, lecture),
            topic.cite,
        ]
    )


def of_cell(cell: Cell, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that one cell of a matrix rests on."""
    return _once([of_text(cell.says, lecture), cell.cite, of_text(cell.note, lecture)])


def of_feature(feature: Feature, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that a row of a matrix rests on."""
    cells = (of_cell(cell, lecture) for cell in feature.cells.values())
    return _once([of_text(feature.name, lecture), *cells, of_text(feature.pitfall, lecture)])


def of_matrix(matrix: Differential, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that a matrix rests on, row by row."""
    return _once_found(matrix, _of_matrix, lecture)


def _of_matrix(matrix: Differential, lecture: Lecture) -> tuple[str, ...]:
    rows = (of_feature(feature, lecture) for feature in matrix.features)
    return _once([of_text(matrix.title, lecture), *rows, matrix.cite, of_text(matrix.notes, lecture)])


def of_question(question: Question, lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of the references that a question rests on: its own, its texts', its facts' and its cells'."""
    return _once_found(question, _of_question, lecture)


def _of_question(question: Question, lecture: Lecture) -> tuple[str, ...]:
    options = (text for option in question.options for text in (option.text, option.why))
    texts = (question.stem, question.ask, *options, question.explain)
    return _once(
        [
            *(of_text(text, lecture) for text in texts),
            question.cite,
            _of_facts(question.facts, lecture),
            *(of_cell(cell_at(lecture, cell), lecture) for cell in question.cells),
        ]
    )


def cell_at(lecture: Lecture, name: str) -> Cell:
    """Return the cell that *name*, matrix/feature/entity, points to."""
    matrix_id, feature_id, entity = name.split("/")
    matrix = next(matrix for matrix in lecture.differentials if matrix.id == matrix_id)
    return next(feature for feature in matrix.features if feature.id == feature_id).cells[entity]


def in_order(lecture: Lecture) -> tuple[str, ...]:
    """Return the ids of all references in use by first citation: slides in their order, summary, then questions."""
    slides = (of_topic(it, lecture) if isinstance(it, Topic) else of_matrix(it, lecture) for it in lecture.body)
    summary = (of_text(text, lecture) for text in lecture.summary)
    return _once([*slides, *summary, *(of_question(question, lecture) for question in lecture.questions)])


def _figure_texts(figure: Figure) -> Iterator[Text | None]:
    yield figure.caption
    if isinstance(figure, Bars):
        yield figure.unit
    elif isinstance(figure, Table):
        yield from figure.columns
        for row in figure.rows:
            yield from row
    elif isinstance(figure, Flow):
        yield from (step.says for step in figure.flow.values())


def _of_facts(names: Iterable[str], lecture: Lecture) -> tuple[str, ...]:
    return _once(lecture.facts[name].cite for name in names)


def _once(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(lists)))
