"""What H5P.QuestionSet 1.20, H5P.MultiChoice 1.16 and H5P.Image 1.1 take: their fields, as in their semantics.

Labels, defaults and fields that need not be there and that we do not write are left out. A text without tags is plain;
one with tags is HTML, and may always have div, span, p and br too (h5p-php-library, H5PContentValidator::validateText).
"""

from __future__ import annotations

from typing import Any

Field = dict[str, Any]

QUESTION = ["strong", "em", "sub", "sup", "h2", "h3"]
ANSWER = ["strong", "em", "sub", "sup"]
FEEDBACK = ["strong", "em", "sub", "sup", "a"]
TIP = ["p", "br", "strong", "em", "a"]


def field(kind: str, name: str, **more: Any) -> Field:
    return {"name": name, "type": kind, "label": name, "optional": True, **more}


def texts(*names: str) -> list[Field]:
    return [field("text", name) for name in names]


def switches(*names: str) -> list[Field]:
    return [field("boolean", name) for name in names]


FEEDBACK_BY_SCORE = field(
    "group",
    "overallFeedback",
    fields=[
        field(
            "list",
            "overallFeedback",
            field=field(
                "group",
                "overallFeedback",
                fields=[
                    field("number", "from", min=0, max=100),
                    field("number", "to", min=0, max=100),
                    field("text", "feedback"),
                ],
            ),
        )
    ],
)

MULTI_CHOICE = [
    field(
        "group",
        "media",
        fields=[field("library", "type", options=["H5P.Image 1.1", "H5P.Video 1.6"]), *switches("disableImageZooming")],
    ),
    field("text", "question", tags=QUESTION),
    field(
        "list",
        "answers",
        field=field(
            "group",
            "answer",
            fields=[
                field("text", "text", tags=ANSWER),
                *switches("correct"),
                field(
                    "group",
                    "tipsAndFeedback",
                    fields=[
                        field("text", "tip", tags=TIP),
                        field("text", "chosenFeedback", tags=FEEDBACK),
                        field("text", "notChosenFeedback", tags=FEEDBACK),
                    ],
                ),
            ],
        ),
    ),
    FEEDBACK_BY_SCORE,
    field(
        "group",
        "UI",
        fields=texts(
            *("checkAnswerButton", "submitAnswerButton", "showSolutionButton", "tryAgainButton", "tipsLabel"),
            *("scoreBarLabel", "tipAvailable", "feedbackAvailable", "readFeedback", "wrongAnswer", "correctAnswer"),
            *("shouldCheck", "shouldNotCheck", "noInput", "a11yCheck", "a11yShowSolution", "a11yRetry"),
        ),
    ),
    field(
        "group",
        "behaviour",
        fields=[
            field("select", "type", options=[{"value": it, "label": it} for it in ("auto", "multi", "single")]),
            *switches("enableRetry", "enableSolutionsButton", "enableCheckButton", "singlePoint", "randomAnswers"),
            *switches("showSolutionsRequiresInput", "confirmCheckDialog", "confirmRetryDialog", "autoCheck"),
            *switches("showScorePoints"),
            field("number", "passPercentage", min=0, max=100),
        ],
    ),
]

IMAGE = [
    *texts("contentName", "alt", "title"),
    field("image", "file"),
    *switches("decorative"),
]

QUESTION_SET = [
    field(
        "group",
        "introPage",
        fields=[*switches("showIntroPage"), *texts("startButtonText")],
    ),
    field("select", "progressType", options=[{"value": it, "label": it} for it in ("textual", "dots")]),
    field("number", "passPercentage", min=0, max=100),
    field(
        "list",
        "questions",
        min=1,
        field=field("library", "question", options=["H5P.MultiChoice 1.16", "H5P.Blanks 1.14", "H5P.TrueFalse 1.8"]),
    ),
    *switches("disableBackwardsNavigation", "randomQuestions"),
    field(
        "group",
        "endGame",
        fields=[
            *switches("showResultPage", "showSolutionButton", "showRetryButton", "showAnimations", "skippable"),
            field("text", "message", tags=["strong", "em"]),
            *texts("noResultMessage", "scoreBarLabel", "solutionButtonText", "retryButtonText", "finishButtonText"),
            *texts("submitButtonText", "skipButtonText"),
            FEEDBACK_BY_SCORE,
        ],
    ),
    field("group", "override", fields=[*switches("checkButton"), *texts("showSolutionButton", "retryButton")]),
    field(
        "group",
        "texts",
        fields=[
            *texts("prevButton", "nextButton", "finishButton", "submitButton", "jumpToQuestion", "questionLabel"),
            field("text", "textualProgress", tags=["strong", "em"]),
            *texts("readSpeakerProgress", "unansweredText", "answeredText", "currentQuestionText", "navigationLabel"),
        ],
    ),
]

SEMANTICS = {
    "H5P.QuestionSet 1.20": QUESTION_SET,
    "H5P.MultiChoice 1.16": MULTI_CHOICE,
    "H5P.Image 1.1": IMAGE,
}
