"""Pictures in Word documents, as DrawingML (ECMA-376 part 1, 20.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from source.files.xml import Xml, element

if TYPE_CHECKING:
    from quiz.texts.pictures import Picture

PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_STRETCHED = element("a:stretch", None, element("a:fillRect"))
_PIXEL = 9525
"""EMU in a pixel, of which an inch has 96."""


def drawing(relation: str, about: Mapping[str, str | int], picture: Picture, room: tuple[int, int]) -> Xml:
    """Return *picture* as a run: DrawingML's inline picture (20.4.2.8), as large as *room* lets it.

    Its number, name and words are in *about*.
    """
    width, height = _size(picture, room)
    extent = {"cx": width, "cy": height}
    named = element("pic:cNvPr", {**about, "name": picture.name})
    fill = element("pic:blipFill", None, element("a:blip", {"r:embed": relation}), _STRETCHED)
    frame = element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent))
    shape = element("pic:spPr", None, frame, element("a:prstGeom", {"prst": "rect"}, element("a:avLst")))
    whole = element("pic:pic", None, element("pic:nvPicPr", None, named, element("pic:cNvPicPr")), fill, shape)
    graphic = element("a:graphic", None, element("a:graphicData", {"uri": PICTURE}, whole))
    inline = element(
        "wp:inline",
        dict.fromkeys(("distT", "distB", "distL", "distR"), 0),
        element("wp:extent", extent),
        element("wp:docPr", about),
        element("wp:cNvGraphicFramePr", None, element("a:graphicFrameLocks", {"noChangeAspect": 1})),
        graphic,
    )
    return element("w:r", None, element("w:drawing", None, inline))


def _size(picture: Picture, room: tuple[int, int]) -> tuple[int, int]:
    """Return the width and height of *picture* in EMU."""
    width, height = picture.width * _PIXEL, picture.height * _PIXEL
    shrunk = min(1, room[0] / width, room[1] / height)
    return max(1, round(width * shrunk)), max(1, round(height * shrunk))
