"""The template that a lecture asks for: a presentation file, and layouts for kinds of slides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from source.files.regular import check_regular, content_of, inside, why_not
from source.reading.mistakes import Mistakes, mistake
from source.reading.part import Part, nested, optional
from source.reading.scalars import NAME
from source.reading.values import Allowed, checked, mapped, one_of, shortened

if TYPE_CHECKING:
    from source.reading.defined import Defined

MOST_BYTES = 200_000_000
"""A template with films has some 50 MB."""

SlideKind = Literal[
    "title", "topic-right", "topic-wide", "text", "figure", "matrix", "question", "answer", "references"
]


def _usable(name: str, defined: Defined) -> str:
    try:
        path = inside(defined.folder, name)
        check_regular(path)
    except OSError as error:
        raise _refused(name, why_not(error)) from None
    return str(path)


def _refused(name: str, why: str) -> Mistakes:
    hint = "put a .pptx or .potx file beside the lecture file, or name one with --template"
    return mistake("E405", f"the template {name} cannot be used: {why}", hint)


class TemplateChoice(Part):
    """Your own PowerPoint template: see docs/templates.md."""

    file: str | None = optional(
        checked(NAME, _usable), "A .pptx or .potx file in the lecture's folder; --template goes before it."
    )
    layouts: dict[SlideKind, str] = optional(
        mapped(one_of(SlideKind), NAME),
        "The name of the template's layout for a kind of slide: topic-right: Two Content.",
        {},
    )


TEMPLATE: Allowed[TemplateChoice] = shortened(
    nested(TemplateChoice), lambda written: {"file": written} if isinstance(written, str) else written, type="string"
)
"""A template, or its file alone."""


def template_content(path: Path) -> bytes:
    """Return the bytes of a template file; OSError if it cannot be read, or is far too large."""
    return content_of(path, MOST_BYTES)
