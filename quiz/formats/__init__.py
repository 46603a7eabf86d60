"""The formats that a quiz is written in: one module each, and this one list of them.

A format is a module with a function ``write``, as Format has it, and a line in FORMATS. Modules are imported when they
are used, by names in which mypy cannot look; so a test has mypy ask of each module in FORMATS whether it is a Format.
"""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from quiz.written import Written

if TYPE_CHECKING:
    from quiz.items import Quiz


class Format(Protocol):
    """What a module of a format has."""

    def write(self, quiz: "Quiz") -> Written:
        """Return *quiz* in this format."""


class Listed(NamedTuple):
    """A format, whose module is imported when it first writes: a run pays only for what it makes."""

    module: str
    SUFFIX: str
    """The end of the file's name, after lecture-quiz: .moodle.xml."""
    FOR: str
    """Whom or what it is for, in a few words for --list-formats and the README."""

    def write(self, quiz: "Quiz") -> Written:
        """Return *quiz* in this format."""
        return cast("Format", import_module(self.module)).write(quiz)


FORMATS: dict[str, Listed] = {
    "aiken": Listed("quiz.formats.aiken", ".aiken.txt", "Moodle and others: one right answer, text only"),
    "anki": Listed("quiz.formats.anki", ".apkg", "students with Anki: flashcards with reasons"),
    "blackboard": Listed("quiz.formats.blackboard", ".blackboard.txt", "Blackboard: questions to upload, text only"),
    "brightspace": Listed("quiz.formats.brightspace", ".brightspace.csv", "Brightspace's question library"),
    "csv": Listed("quiz.formats.bank_csv", ".bank.csv", "spreadsheets: the item bank as CSV"),
    "exam": Listed("quiz.formats.exam", ".exam.a.docx", "exams on paper: Word papers A, B and on, and their key"),
    "examsoft": Listed("quiz.formats.examsoft", ".examsoft.docx", "ExamSoft and Examplify: Word questions to import"),
    "gift": Listed("quiz.formats.gift", ".gift.txt", "Moodle and others that read GIFT"),
    "h5p": Listed("quiz.formats.h5p", ".h5p", "Moodle, WordPress, Drupal, Lumi: an H5P question set"),
    "kahoot": Listed("quiz.formats.kahoot", ".kahoot.xlsx", "a live quiz with Kahoot: what is short enough"),
    "moodle": Listed("quiz.formats.moodle_xml", ".moodle.xml", "Moodle's question bank, with everything"),
    "qti12": Listed("quiz.formats.qti12", ".qti12.zip", "Canvas and Brightspace (D2L): QTI 1.2"),
    "qti21": Listed("quiz.formats.qti21", ".qti21.zip", "Blackboard, OpenOLAT, ONYX, TAO, Inspera: QTI 2.1"),
    "qti3": Listed("quiz.formats.qti3", ".qti3.zip", "players of today: QTI 3"),
    "selftest": Listed("quiz.formats.selftest", ".html", "students: a page that works offline"),
    "xlsx": Listed("quiz.formats.bank_xlsx", ".bank.xlsx", "spreadsheets: the item bank as a workbook"),
}
"""Every format by the name that -f takes, in alphabetical order."""
