"""The quiz as a workbook: its properties are the title, authors, language and date of the lecture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quiz.texts.plain import to_line
from source.files.workbook import filled

if TYPE_CHECKING:
    from xlsxwriter import Workbook

    from quiz.items import Quiz

A4 = 9
"""The paper, by its number in Excel (ECMA-376 part 1, 18.3.1.63)."""


def workbook_of(quiz: Quiz, points: float, fill: Callable[[Workbook], None]) -> bytes:
    """Return the workbook that *fill* has filled, in a font of *points*, with the title, authors and date of *quiz*."""

    def fill_and_describe(workbook: Workbook) -> None:
        created = datetime.fromisoformat(quiz.date).replace(tzinfo=UTC)
        about = {"title": to_line(quiz.title), "author": "; ".join(quiz.authors), "created": created}
        workbook.set_properties(about)
        workbook.set_custom_property("Language", quiz.language)
        fill(workbook)

    return filled(points, fill_and_describe)
