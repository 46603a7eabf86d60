"""The template that a lecture asks for: a presentation file, and layouts for kinds of slides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

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
    path = (defined.folder / name).resolve()
    if not path.is_relative_to(defined.folder.resolve()):
        raise _refused(name, "it lies outside the lecture's folder")
    if not path.is_file():
        raise _refused(name, "there is no such file")
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
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        raise OSError(0, f"it has more than {MOST_BYTES // 1_000_000} MB", str(path))
    return path.read_bytes()
