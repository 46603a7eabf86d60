"""What an H5P question set says of its own, in the language of the lecture: the content holds all its words itself.

The names are those in the semantics of H5P.QuestionSet 1.20 and H5P.MultiChoice 1.16, and so are the places that a
player fills in: @current, %d, :num. Words for what no question here uses, such as tips and videos, are left to H5P.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from source.words.printed import Words

Said = Mapping[str, str]


def of_set(words: Words) -> Said:
    """Return the ``texts`` of a question set: what stands round its questions."""
    progress = words.said("page.question", number="@current", total="@total")
    return {
        "prevButton": words["page.previous"],
        "nextButton": words["page.next"],
        "finishButton": words["activity.finish"],
        "submitButton": words["activity.finish"],
        "textualProgress": progress,
        "jumpToQuestion": words.said("page.question", number="%d", total="%total"),
        "questionLabel": words["slides.question"],
        "readSpeakerProgress": progress,
        "unansweredText": words["page.unanswered"],
        "answeredText": words["activity.answered"],
        "currentQuestionText": words["activity.current"],
        "navigationLabel": words["exam.questions"],
    }


def of_end(words: Words) -> Said:
    """Return the words in ``endGame`` of a question set: what stands round its result."""
    return {
        "noResultMessage": words["activity.finished"],
        "message": words["page.score"],
        "scoreBarLabel": words.said("activity.score", found="@finals", total="@totals"),
        "solutionButtonText": words["activity.solution"],
        "retryButtonText": words["activity.retry"],
        "finishButtonText": words["activity.finish"],
        "submitButtonText": words["activity.finish"],
    }


def of_question(words: Words) -> Said:
    """Return the ``UI`` of a multiple-choice question."""
    return {
        "checkAnswerButton": words["page.check"],
        "submitAnswerButton": words["page.check"],
        "showSolutionButton": words["activity.solution"],
        "tryAgainButton": words["activity.retry"],
        "scoreBarLabel": words.said("activity.score", found=":num", total=":total"),
        "feedbackAvailable": words["activity.reason_there"],
        "readFeedback": words["activity.reason_there"],
        "wrongAnswer": words["quiz.wrong"],
        "correctAnswer": words["quiz.right"],
        "shouldCheck": words["activity.missed"],
        "shouldNotCheck": words["activity.mistaken"],
        "noInput": words["page.choose_first"],
        "a11yCheck": words["activity.check_aloud"],
        "a11yShowSolution": words["activity.solution_aloud"],
        "a11yRetry": words["activity.retry_aloud"],
    }
