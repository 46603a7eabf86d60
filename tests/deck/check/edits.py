"""A good deck, and what becomes of it: one slide of every kind, changed by a test, and what the checker then finds."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.util import Inches, Pt

from deck.build import deck_bytes
from deck.check import Finding, findings
from tests.deck.decks import LECTURES, NAMES, lecture_in, opened, placed

if TYPE_CHECKING:
    from pptx.presentation import Presentation as Opened
    from pptx.slide import Slide

Edit = Callable[["Slide"], object]
DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
PAPER, INK, VIOLET, PINK = "FFFFFF", "211A2B", "5C4694", "F2C9D9"
"""What bg1, tx1, accent1 and accent3 are in the theme."""
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())


@cache
def good() -> bytes:
    """Return a deck in which nothing is to be found."""
    return deck_bytes(lecture_in(LECTURES / "checked.yaml"))


def saved(deck: Opened) -> bytes:
    """Return *deck* as a file."""
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


@cache
def number(name: str) -> int:
    """Return the number of the slide that shows *name*."""
    return [slide.name for slide in opened(good()).slides].index(name) + 1


def edited(name: str, *edits: Edit) -> bytes:
    """Return the good deck after *edits* of the slide that shows *name*."""
    deck = opened(good())
    for edit in edits:
        edit(deck.slides[number(name) - 1])
    return saved(deck)


def found(name: str, *edits: Edit) -> list[tuple[str, str, str]]:
    """Return what is found after *edits* of one slide: shape, rule, message. Nothing may be found on the others."""
    everywhere = findings(edited(name, *edits))
    assert {finding.slide for finding in everywhere} <= {number(name)}
    return [(finding.shape, finding.rule, finding.message) for finding in everywhere]


def found_there(name: str, *edits: Edit) -> list[tuple[str, str, str]]:
    """Return what is found on one slide after *edits* that others share, such as those of its layout."""
    everywhere = findings(edited(name, *edits))
    return [(found.shape, found.rule, found.message) for found in everywhere if found.slide == number(name)]


def found_in_deck(edit: Callable[[Opened], object]) -> tuple[Finding, ...]:
    """Return what is found after an *edit* of the whole deck."""
    deck = opened(good())
    edit(deck)
    return findings(saved(deck))


def xml(text: str) -> Any:
    """Return the element that *text* writes, with the prefixes a, c, p and r declared."""
    head, _, rest = text.partition(">")
    return parse_xml(f"{head.removesuffix('/')} {_DECLARED}{'/' if head.endswith('/') else ''}>{rest}")


def at(element: Any, path: str) -> Any:
    """Return the first element at *path*; it must be there."""
    inside = getattr(element, "element", element).find(f".//{path}", NAMES)
    assert inside is not None, path
    return inside


def drop(shape: Any) -> None:
    """Take a shape off its slide, or an element out of its tree."""
    element = getattr(shape, "element", shape)
    element.getparent().remove(element)


def dropped(*names: str) -> Edit:
    """Return an edit that takes the shapes with these *names* off a slide."""
    return lambda slide: [drop(placed(slide, name)) for name in names]


def said(name: str, path: str, **attributes: str | None) -> Edit:
    """Return an edit that sets *attributes* of the first element at *path* in the shape *name*; None takes one away."""

    def edit(slide: Slide) -> None:
        element = at(placed(slide, name), path)
        for key, value in attributes.items():
            if value is None:
                del element.attrib[key]
            else:
                element.set(key, value)

    return edit


def after_title(slide: Slide, shape: Any) -> Any:
    """Have *shape* read just after the title, and return it."""
    slide.shapes.title.element.addnext(shape.element)
    return shape


def text_box(words: str, left: float, top: float, width: float, height: float, **looks: Any) -> Edit:
    """Return an edit that adds a text box: inches, and *size* in points, *fill* and *colour* by the theme's names."""

    def edit(slide: Slide) -> None:
        box = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
        box.name = looks.get("name", "Note")
        write(box, words, looks.get("size", 18), looks.get("colour"))
        if "fill" in looks:
            at(box, "p:spPr").append(solid(looks["fill"]))
            drop(at(box, "p:spPr/a:noFill"))
        after_title(slide, box)

    return edit


def rectangle(
    name: str, left: float, top: float, width: float, height: float, *, fill: str = "bg2", words: str = ""
) -> Edit:
    """Return an edit that draws a described rectangle in a colour of the theme, with *words* in it."""

    def edit(slide: Slide) -> None:
        measures = (Inches(length) for length in (left, top, width, height))
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *measures)
        shape.name = name
        at(shape, "p:cNvPr").set("descr", "A pale ground")
        drop(at(shape, "p:style"))
        at(shape, "p:spPr").append(solid(fill))
        if words:
            write(shape, words, 18, "tx1")
        after_title(slide, shape)

    return edit


def write(shape: Any, words: str, size: float, colour: str | None) -> None:
    """Write *words* into *shape* in British English."""
    run = shape.text_frame.paragraphs[0].add_run()
    run.text, run.font.size = words, Pt(size)
    looks = at(shape, "a:rPr")
    looks.set("lang", "en-GB")
    if colour:
        looks.insert(0, solid(colour))


def cell(slide: Slide, row: int, column: int) -> Any:
    """Return a cell of the table on *slide*; both numbers begin at 1."""
    return at(placed(slide, "Table"), f"a:tr[{row}]/a:tc[{column}]")


def linked_runs(slide: Slide) -> list[Any]:
    """Return the runs of the points that are links."""
    return [
        run for run in placed(slide, "Points").element.iter("{*}r") if run.find("a:rPr/a:hlinkClick", NAMES) is not None
    ]


def solid(colour: str) -> Any:
    """Return a fill: a name of the theme's, or six hexadecimal digits."""
    kind = "srgbClr" if re.fullmatch("[0-9A-F]{6}", colour) else "schemeClr"
    return xml(f'<a:solidFill><a:{kind} val="{colour}"/></a:solidFill>')


def decorate(shape: Any, guid: str = DECORATIVE) -> None:
    """Mark *shape* as decorative, and take its description away."""
    properties = at(shape, "p:cNvPr")
    properties.attrib.pop("descr", None)
    mark = '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    properties.append(xml(f'<a:extLst><a:ext uri="{guid}">{mark}</a:ext></a:extLst>'))


def faint(words: str, ratio: str, text: str, ground: str, least: str = "4.5") -> str:
    """Return what is said of *words* that do not stand out."""
    return f"“{words}” has a contrast of {ratio}:1 ({text} on {ground}); {least}:1 is needed"
