"""A decision flow: steps, and where each leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from source.figures.figure import Figure
from source.reading.mistakes import mistake
from source.reading.part import Part, needed, nested, optional
from source.reading.problems import near
from source.reading.scalars import SLUG
from source.reading.values import Written, mapped, plain_words, shortened
from source.texts.text import TEXT, Text


def _ways(written: Written) -> Written:
    return {"": written} if isinstance(written, str) else written


class Step(Part):
    """A step of a flow, and where it leads."""

    says: Text = needed(TEXT, "What stands in the box.")
    then: dict[str, str] = optional(
        shortened(mapped(plain_words(may_be_empty=True), SLUG, most=4), _ways, type="string"),
        "The next step, or each finding with the step that it leads to.",
        {},
    )


class Flow(Figure):
    """A decision flow, read from its first step."""

    known_by: ClassVar[str] = "flow"
    example: ClassVar[str] = """
flow:
  stain:
    says: TFE3 in the nuclei? [@argani2003]
    then: {"yes": fusion, "no": other}
  fusion: {says: Look for the fusion of ASPSCR1 and TFE3}
  other: {says: Think of another tumour}
alt: From the stain to the fusion, or to another tumour.
"""

    flow: dict[str, Step] = needed(mapped(SLUG, nested(Step), 2, 14), "The steps by name.")
    alt: Text = needed(TEXT, "The way through the flow in words, for those who cannot see it.")

    def check(self) -> None:
        """Raise Mistakes where a step leads to itself, or to none that is here."""
        for name, step in self.flow.items():
            for finding, target in step.then.items():
                way = ("flow", name, "then", finding)
                if target == name:
                    message, hint = f"the step {target} leads to itself", "name another step, or delete this way"
                    raise mistake("E401", message, hint, *way)
                if target not in self.flow:
                    raise mistake("E401", f"there is no step {target} in this flow", near(target, self.flow), *way)

    def inner_texts(self) -> Iterator[Text]:
        """Yield what its steps say."""
        return (step.says for step in self.flow.values())

    def facts(self) -> tuple[str, ...]:
        """Return nothing: all its facts are in texts."""
        return ()
