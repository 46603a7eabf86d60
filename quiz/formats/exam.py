"""A written examination as Word documents: a paper for each version, with its answer sheet, and one key to them all.

The paper carries what a candidate gets to see: case, question, answers, pictures, points. It leaves citations off,
since a number behind one answer would give it away. What would be feedback elsewhere is in the key: for each version
the right letters, and for each question its id, level, topic, the reasons, the explanation and the references. So
nothing is lost between the two but the author's own tags, which is reported.

Where a lecture draws questions, the others are left out, and reported. Version A has the order of the source, the
others permute the questions and the answers of each, unless these have an order. Numbers and letters are words, not
Word's automatic numbering: a question that is taken out leaves a gap, and the key stays true. A question's paragraphs
are kept on one page. All looks are in named styles. Read with LibreOffice 7.4 and python-docx 1.2, and valid by the
Open XML SDK.

Scoring, as the paper says where it asks for several answers, and as Moodle does it: each right answer is worth an
equal share of the points, each wrong one that is marked takes away a share of all wrong ones, never below 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.exam.key import key
from quiz.exam.paper import paper
from quiz.exam.versions import versions_of
from quiz.written import Loss, Written

if TYPE_CHECKING:
    from quiz.items import Quiz


def write(quiz: Quiz) -> Written:
    """Return the papers of *quiz*: version A, and beside it the other versions and the key."""
    left_out = tuple(
        Loss(item.id, quiz.words["losses.not_drawn"], is_left_out=True)
        for item in quiz.items
        if quiz.drawn is not None and item.id not in quiz.drawn
    )
    out = {loss.item for loss in left_out}
    quiz = quiz._replace(items=tuple(item for item in quiz.items if item.id not in out))
    versions = versions_of(quiz)
    others = tuple((f".exam.{it.letter.lower()}.docx", paper(quiz, it)) for it in versions[1:])
    losses = tuple(Loss(item.id, quiz.words["losses.tags"]) for item in quiz.items if item.tags)
    return Written(paper(quiz, versions[0]), (*left_out, *losses), (*others, (".exam.key.docx", key(quiz, versions))))
