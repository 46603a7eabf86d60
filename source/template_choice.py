"""The template that a lecture asks for: a presentation file, and layouts for kinds of slides."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from source.base import Model, Name
from source.known import known

MOST_BYTES = 200_000_000
"""A template with films has some 50 MB."""

SlideKind = Literal[
    "title", "topic-right", "topic-wide", "text", "figure", "matrix", "question", "answer", "references"
]


def _usable(name: str, info: ValidationInfo) -> str:
    """Return the absolute path of the template *name*; a PydanticCustomError if it cannot be read."""
    folder = known(info).folder
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise _refused(name, "it lies outside the lecture's folder")
    if not path.is_file():
        raise _refused(name, "there is no such file")
    return str(path)


def _refused(name: str, why: str) -> PydanticCustomError:
    return PydanticCustomError("bad_template", "the template {name} cannot be used: {why}", {"name": name, "why": why})


def as_choice(written: object) -> object:
    """Return the long form of a template that is only named."""
    return {"file": written} if isinstance(written, str) else written


class TemplateChoice(Model):
    """Your own PowerPoint template: see docs/templates.md."""

    file: Annotated[Name, AfterValidator(_usable)] | None = Field(
        default=None, description="A .pptx or .potx file in the lecture's folder; --template goes before it."
    )
    layouts: dict[SlideKind, Name] = Field(
        default_factory=dict,
        description="The name of the template's layout for a kind of slide: topic-right: Two Content.",
    )


def template_content(path: Path) -> bytes:
    """Return the bytes of a template file; OSError if it cannot be read, or is far too large."""
    if path.is_file() and path.stat().st_size > MOST_BYTES:
        raise OSError(0, f"it has more than {MOST_BYTES // 1_000_000} MB", str(path))
    return path.read_bytes()
