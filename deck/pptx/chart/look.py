"""What all parts of a chart share: its letters, its colours, and the words that it prints of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deck.drawingml.colours import fill
from source.files.xml import Xml, element

if TYPE_CHECKING:
    from deck.page.marks import Chart
    from deck.template.paint import Paint
    from source.words.printed import Words


class Look(NamedTuple):
    """What all letters of a chart share, and what it is painted in."""

    size: float
    language: str
    paint: Paint
    words: Words
    from_right: bool

    @property
    def direction(self) -> dict[str, str | int | None]:
        """The attribute of paragraphs that run from right to left."""
        return {"rtl": 1} if self.from_right else {}


def flag(name: str, value: bool) -> Xml:
    """Return a switch of a chart."""
    return element(f"c:{name}", {"val": int(value)})


def series_name(chart: Chart, words: Words) -> str:
    """Return the unit of *chart* without its citation numbers; a series needs a name."""
    return "".join(run.text for run in chart.unit if not run.superscript) or words["chart.value"]


def letters(look: Look, *, bold: bool = False) -> Xml:
    """Return the letters of a part of a chart."""
    colour = fill(look.paint.on(None, "tx1") or "tx1")
    looks = element("a:defRPr", {"sz": round(look.size * 100), "b": int(bold)}, colour)
    line = element(
        "a:p", None, element("a:pPr", look.direction, looks), element("a:endParaRPr", {"lang": look.language})
    )
    return element("c:txPr", None, element("a:bodyPr", {"wrap": "none"} if bold else None), element("a:lstStyle"), line)
