from __future__ import annotations

from pathlib import Path
from typing import Any

from quiz.changes import dated, what_to_retire
from quiz.files import Remembered, files_of
from quiz.report import report, summary
from quiz.written import Loss
from tests.quiz.lectures import lecture_with, quiz_with

FILES = {"gift": "a.gift.txt", "aiken": "a.aiken.txt"}
LOSSES = {
    "gift": (),
    "aiken": (
        Loss("lecture-q0", "the reasons"),
        Loss("lecture-q0", "the references"),
        Loss("lecture-q2", "it has several right answers", is_left_out=True),
    ),
}


def test_every_item_of_every_format_is_accounted_for() -> None:
    assert (
        report(quiz_with({}, {}, {}), FILES, LOSSES)
        == """\
A lecture: what each file carries of its 3 questions
====================================================

a.gift.txt (gift)
-----------------
  every question is carried whole

a.aiken.txt (aiken)
-------------------
  lecture-q0: in part, without: the reasons, the references
  lecture-q1: whole
  lecture-q2: left out: it has several right answers
"""
    )


def test_a_run_says_how_many_are_not_carried_whole() -> None:
    quiz = quiz_with({}, {}, {})
    assert summary(quiz, LOSSES) == "aiken 1 in part and 1 left out"
    assert summary(quiz, {"gift": ()}) == ""
    assert summary(quiz_with(), {"gift": ()}) == "no question, and so no file"


def test_where_no_question_changed_there_is_no_file(tmp_path: Path) -> None:
    lecture, before = lecture_with(tmp_path, {}), Remembered(None, tmp_path / "lock", tmp_path / "lecture.yaml", 0)
    files = list(files_of(lecture, before, ("gift", "moodle"), tmp_path, start=1_900_000_000))
    assert [file.path.name for file in files if not file.is_lock] == [
        "lecture-quiz-since-2030-03-17.txt",
        "lecture-quiz-since-2030-03-17-report.txt",
    ]
    assert files[1].content.decode().count("  no file is written, since there is no question\n") == 2


SHORT = {"ask": "Which?"}
LONG = {"ask": "Which of these? " * 20}


def files_written(folder: Path, *questions: dict[str, Any], formats: tuple[str, ...] = ("gift", "kahoot")) -> list[str]:
    """Write the quiz of a lecture with *questions*; return what is said of it on the terminal."""
    lecture = lecture_with(folder, *questions)
    files = list(files_of(lecture, Remembered(None, folder / "lock", folder / "lecture.yaml", 0), formats, folder))
    for file in files:
        file.path.parent.mkdir(exist_ok=True)
        file.path.write_bytes(file.content)
    return [line for file in files for line in file.remark.splitlines()]


def test_a_format_that_can_carry_no_question_writes_no_file_and_says_why(tmp_path: Path) -> None:
    said = files_written(tmp_path, LONG, LONG)
    names = sorted(path.name for path in tmp_path.glob("lecture/*quiz*"))
    assert names == ["lecture-quiz-report.txt", "lecture-quiz.gift.txt"]
    assert said == ["lecture: kahoot without a file, since no question could be in it (see lecture-quiz-report.txt)"]
    *_, title, _, why, first, second = (tmp_path / "lecture" / names[0]).read_text(encoding="utf-8").splitlines()
    assert title == "lecture-quiz.kahoot.xlsx (kahoot)"
    assert why == "  no file is written, since no question could be in it"
    assert first == "  lecture-q0: left out: its question has 319 characters, and Kahoot takes 120"
    assert second.startswith("  lecture-q1: left out: ")


def test_a_file_of_an_earlier_run_is_named_when_no_question_is_left_for_it(tmp_path: Path) -> None:
    assert files_written(tmp_path, SHORT, formats=("kahoot",)) == [
        "lecture: kahoot 1 in part (see lecture-quiz-report.txt)"
    ]
    assert files_written(tmp_path, LONG, formats=("kahoot",))[1:] == [
        "lecture-quiz.kahoot.xlsx is of an earlier run, and no question is left that it can carry: delete it"
    ]


def test_further_files_are_not_written_either(tmp_path: Path) -> None:
    files_written(tmp_path, {"stem": "![a nest](nest.png)"}, formats=("blackboard",))
    assert [path.name for path in tmp_path.glob("lecture/*quiz*")] == ["lecture-quiz-report.txt"]


def test_a_title_that_is_long_or_turns_the_direction_of_all_is_told_in_a_line() -> None:
    quiz = quiz_with(
        {"ask": "Which\u202e one? " + "word " * 2_000}, title="On\u2028two lines \u2066and " + "more " * 5_000
    )
    shown, lock = dated(quiz, None, 0)
    for text in (report(quiz, FILES, LOSSES), what_to_retire(shown, lock, 0)):
        assert not set(text) & {"\u2028", "\u2066", "\u202e"}
        assert max(map(len, text.splitlines())) < 1_000
        assert text.startswith("On two lines \\u2066and more")
