"""A page that is larger than PowerPoint's slides becomes smaller, with all that is on its masters and layouts.

Keynote's pages have 26.67 × 15 in, and letters of twice the usual size: on the same wall, both look like PowerPoint's
with 13.33 × 7.5 in. Sizes that can be read are known in points for such a page alone, so all is brought to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml.etree import QName, tostring

from deck.geometry import inches

if TYPE_CHECKING:
    from lxml.etree import _Element

    from deck.branded.opening import Package

USUAL = inches(7.5)
"""The shorter side of a page in PowerPoint, whether 16:9 or 4:3."""
LARGE = 1.25
"""How many times as long it is on a page that is made smaller; paper of A4 is less."""

_SCALED_PARTS = ("slideMaster+xml", "slideLayout+xml")
"""How the content types of masters and layouts end, which are scaled as the presentation itself is."""
_MARGINS = ("marL", "marR", "marT", "marB", "indent", "defTabSz")
_LENGTHS: Mapping[str, tuple[str, ...]] = {
    "sldSz": ("cx", "cy"),
    "off": ("x", "y"),
    "ext": ("cx", "cy"),
    "chOff": ("x", "y"),
    "chExt": ("cx", "cy"),
    "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    "ln": ("w",),
    "rPr": ("sz", "spc"),
    "defRPr": ("sz", "spc"),
    "endParaRPr": ("sz", "spc"),
    "spcPts": ("val",),
    "buSzPts": ("val",),
    "tab": ("pos",),
    "gridCol": ("w",),
    "tr": ("h",),
    "tcPr": _MARGINS,
    "pPr": _MARGINS,
    "defPPr": _MARGINS,
    **{f"lvl{level}pPr": _MARGINS for level in range(1, 10)},
}
"""The attributes that are lengths, in EMU or hundredths of a point, by their elements (ECMA-376 part 1, 20 and 21)."""


def on_usual_page(package: Package) -> Package:
    """Return *package*, its page and all that is on it made smaller if it is large; ValueError if a length is none."""
    size = package.tree(package.main).find("{*}sldSz")
    if size is None:
        return package
    factor = USUAL / max(min(int(size.get("cx", 0)), int(size.get("cy", 0))), 1)
    if factor * LARGE >= 1:
        return package
    smaller = {
        name: tostring(_scaled(package.tree(name), factor), xml_declaration=True, encoding="UTF-8", standalone=True)
        for name in package.contents
        if name == package.main or package.kind(name).endswith(_SCALED_PARTS)
    }
    return replace(package, contents={**package.contents, **smaller})


def _scaled(root: _Element, factor: float) -> _Element:
    for element in root.iter("{*}*"):
        for name in _LENGTHS.get(QName(element).localname, ()):
            if (length := element.get(name)) is not None:
                element.set(name, str(round(int(length) * factor)))
    return root
