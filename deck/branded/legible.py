"""What can be read where on a layout of a template: colours by what lies behind a box, or a ground of its own."""

from __future__ import annotations

from deck.branded.painting import VISIBLE, Colours
from deck.branded.sheets import Place, Sheet
from deck.geometry import Box
from deck.template.layout import Slot


def legible(sheet: Sheet, slot: Slot) -> Slot:
    """Return *slot* as it is where it can be read, or else with a ground of its own."""
    ground, style = sheet.painting.behind(slot.box), slot.style
    is_seen = not style.colour or colours(sheet, slot.box).stands_out(style.colour, None, VISIBLE)
    if (ground.colours and not ground.picture and is_seen) or not slot.own:
        return slot
    style = style._replace(colour=colours(sheet, slot.box).on("bg1").ink())
    return slot._replace(style=style, own=slot.own._replace(ground="bg1"))


def colours(sheet: Sheet, where: Box) -> Colours:
    """Return the theme's colours as they are seen in *where*."""
    return Colours(sheet.palette, sheet.painting.behind(where))


def ink(sheet: Sheet, where: Box) -> str:
    """Return the colour of plain words in *where*."""
    return colours(sheet, where).ink()


def accent(sheet: Sheet, where: Box) -> str:
    """Return the colour of words in *where* that stand out."""
    return colours(sheet, where).accent()


def is_read(sheet: Sheet, place: Place, where: Box, least: float) -> bool:
    """Return whether the layout's own colour of a placeholder can be read in *where*."""
    return colours(sheet, where).is_read(place.colour, least)
