"""What a lecture defines, gathered before it is read, so that every pointer is checked where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal, cast

from pydantic import AfterValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from source.expressions import FactValue
from source.problems import near

Kind = Literal["reference", "fact", "topic", "objective", "cell", "slide"]


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that a lecture defines, its facts' values, and the folder its pictures are in."""

    folder: Path
    ids: Mapping[Kind, frozenset[str]] = field(default_factory=dict)
    facts: Mapping[str, FactValue] = field(default_factory=dict)

    def must_have(self, kind: Kind, names: Iterable[str]) -> None:
        """Raise a PydanticCustomError, with near matches, if any of *names* is not an id of that kind."""
        ids = self.ids.get(kind, frozenset())
        unknown = [name for name in dict.fromkeys(names) if name not in ids]
        if unknown:
            raise PydanticCustomError(
                f"unknown_{kind}",
                "there is no {kind} {names}",
                {"kind": kind, "names": ", ".join(unknown), "near": near(unknown[0], ids)},
            )


def known(info: ValidationInfo) -> Known:
    """Return what the lecture that is being read defines."""
    return cast("Known", info.context)


def _known(kind: Kind) -> Callable[[str, ValidationInfo], str]:
    def check(name: str, info: ValidationInfo) -> str:
        known(info).must_have(kind, [name])
        return name

    return check


ReferenceId = Annotated[str, AfterValidator(_known("reference"))]
FactName = Annotated[str, AfterValidator(_known("fact"))]
TopicId = Annotated[str, AfterValidator(_known("topic"))]
ObjectiveId = Annotated[str, AfterValidator(_known("objective"))]
SlideId = Annotated[str, AfterValidator(_known("slide"))]
"""A topic or a matrix."""
CellId = Annotated[str, AfterValidator(_known("cell"))]
"""A cell of a matrix: matrix/feature/entity, such as core/tfe3/asps."""
