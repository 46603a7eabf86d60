from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deck.check.edits import (
    INK,
    PAPER,
    PINK,
    VIOLET,
    Edit,
    at,
    drop,
    dropped,
    faint,
    found,
    linked_runs,
    rectangle,
    solid,
    text_box,
    xml,
)
from tests.deck.decks import placed

if TYPE_CHECKING:
    from pptx.slide import Slide

ROOM = dropped("Points", "References")


def coloured(name: str, path: str, colour: str) -> Edit:
    return lambda slide: at(placed(slide, name), path).insert(0, solid(colour))


def test_faint_text_on_the_background_is_found() -> None:
    message = faint("Words stand on this slide", "1.48", PINK, PAPER, "3")
    assert found("words", coloured("Title", "a:rPr", "accent3")) == [("Title", "contrast", message)]


def grey(digits: str, size: float) -> list[tuple[str, str, str]]:
    shown = found("words", ROOM, text_box("Grey", 1, 2, 3, 1, colour=digits, size=size))
    return [finding for finding in shown if finding[1] == "contrast"]


def test_limits_are_those_of_wcag() -> None:
    assert grey("767676", 23) == []
    assert grey("777777", 23) == [("Note", "contrast", faint("Grey", "4.47", "777777", PAPER))]
    assert grey("949494", 24) == []
    assert grey("959595", 24) == [("Note", "contrast", faint("Grey", "2.99", "959595", PAPER, "3"))]


def test_text_stands_on_the_fill_of_its_own_shape() -> None:
    aside = text_box("Aside", 1, 2, 3, 1, fill="accent1", colour="bg1")
    assert found("words", ROOM, aside) == []
    dark = text_box("Aside", 1, 2, 3, 1, fill="accent1", colour="tx1")
    assert found("words", ROOM, dark) == [("Note", "contrast", faint("Aside", "2.21", INK, VIOLET))]


def test_tint_of_a_theme_colour_is_computed() -> None:
    def pale(slide: Slide) -> None:
        colour = at(placed(slide, "Title"), "a:rPr/a:solidFill/a:schemeClr")
        colour.append(xml('<a:lumMod val="40000"/>'))
        colour.append(xml('<a:lumOff val="60000"/>'))

    message = faint("Words stand on this slide", "2.03", "BBB0D9", PAPER, "3")
    assert found("words", coloured("Title", "a:rPr", "accent1"), pale) == [("Title", "contrast", message)]


def test_text_on_a_picture_is_found() -> None:
    def over(slide: Slide) -> None:
        shape = placed(slide, "Picture")
        for name, value in (("x", 700_000), ("y", 1_800_000)):
            at(shape, "a:xfrm/a:off").set(name, str(value))
        for name, value in (("cx", 5_000_000), ("cy", 4_000_000)):
            at(shape, "a:xfrm/a:ext").set(name, str(value))
        placed(slide, "Points").element.addprevious(shape.element)

    message = "text stands on a picture, so that nobody can say how well it is read"
    assert ("Points", "contrast", message) in found("drawing", over)


def test_colours_are_named_by_the_map_of_the_slide() -> None:
    def swapped(slide: Slide) -> None:
        names = {f"accent{n}": f"accent{n}" for n in range(1, 7)} | {"hlink": "hlink", "folHlink": "folHlink"}
        names |= {"bg1": "lt1", "tx1": "lt1", "bg2": "lt2", "tx2": "dk2"}
        written = " ".join(f'{name}="{meant}"' for name, meant in names.items())
        drop(at(slide, "p:clrMapOvr/a:masterClrMapping"))
        at(slide, "p:clrMapOvr").append(xml(f"<a:overrideClrMapping {written}/>"))

    shown = found("words", swapped)
    assert shown == [("Points", "contrast", faint("The fusion is", "1.00", PAPER, PAPER, "3"))]


def test_link_has_the_colour_of_links_whatever_its_run_says() -> None:
    def pale(slide: Slide) -> None:
        for run in linked_runs(slide):
            at(run, "a:rPr").insert(0, solid("bg1"))

    assert found("words", pale) == []


def test_invisible_text_is_not_judged() -> None:
    def hidden(slide: Slide) -> None:
        at(placed(slide, "Note"), "p:cNvPr").set("hidden", "1")

    assert found("words", text_box("Aside", 1, 0.02, 3, 0.3, colour="bg1"), hidden) == []


@pytest.mark.parametrize("fill", ["accent1", "tx2"])
def test_shape_takes_the_colour_of_its_style(fill: str) -> None:
    """A shape that a person draws has white letters by its style, not the presentation's black ones."""

    def as_drawn(slide: Slide) -> None:
        accent = '<a:schemeClr val="accent1"/>'
        plain = "".join(f'<a:{name} idx="0">{accent}</a:{name}>' for name in ("lnRef", "effectRef"))
        filled = f'<a:fillRef idx="1"><a:schemeClr val="{fill}"/></a:fillRef>'
        letters = '<a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef>'
        style = plain.replace("<a:effectRef", f"{filled}<a:effectRef") + letters
        shape = placed(slide, "Card")
        drop(at(shape, "p:spPr/a:solidFill"))
        drop(at(shape, "a:rPr/a:solidFill"))
        at(shape, "p:spPr").addnext(xml(f"<p:style>{style}</p:style>"))

    assert found("words", ROOM, rectangle("Card", 1, 2, 4, 2, words="A card"), as_drawn) == []
