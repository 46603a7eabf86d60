"""Pictures: bitmaps as they are; drawings stay vectors in PowerPoint 2016 and later, with a bitmap for all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deck.drawingml.colours import fill
from deck.drawingml.shapes import geometry, placeholder, transform
from source.files.xml import NOTHING, Xml, element, joined

if TYPE_CHECKING:
    from deck.page.marks import Picture

_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""[MS-ODRAWXML] 2.3.2.18: the drawing behind a bitmap."""
_SVG_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def picture(identity: Xml, placed: Picture, bitmap: str, drawing: str | None, card: str = "") -> Xml:
    """Return a picture on *card*; *bitmap* and *drawing* are the relations that lead to its files."""
    locks = element("a:picLocks", {"noGrp": 1, "noChangeAspect": 1})
    head = element(
        "p:nvPicPr",
        None,
        identity,
        element("p:cNvPicPr", None, locks),
        placeholder(placed.slot) if placed.slot else element("p:nvPr"),
    )
    image = element("a:blip", {"r:embed": bitmap}, _vector(drawing) if drawing else NOTHING)
    shown = element("p:blipFill", None, image, element("a:stretch", None, element("a:fillRect")))
    looks = joined([transform(placed.box), geometry("rect"), fill(card) if card else NOTHING])
    return element("p:pic", None, head, shown, element("p:spPr", None, looks))


def _vector(drawing: str) -> Xml:
    blip = element("asvg:svgBlip", {"xmlns:asvg": _SVG_NAMESPACE, "r:embed": drawing})
    return element("a:extLst", None, element("a:ext", {"uri": _SVG_EXTENSION}, blip))
