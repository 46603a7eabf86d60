"""The house template: slide master, layouts and notes master of the house design, made anew each time (a few ms)."""

from __future__ import annotations

from functools import cache

from deck.drawingml.colours import scheme_colour
from deck.drawingml.namespaces import NAMESPACES
from deck.drawingml.shapes import AS_ON_MASTER, tree
from deck.house.artwork import artwork, ground
from deck.house.design import PAGE, SLOTS
from deck.house.notes_master import notes_master
from deck.house.placeholders import master_styles, placeholder_shape
from deck.house.theme import TABLE_STYLE, table_styles, theme
from deck.template.layout import Layout, LayoutName, Slot, SlotName, Template
from source.files.package import PackagePart, Relations
from source.files.xml import Xml, document, element
from source.texts.direction import runs_from_right
from source.words.printed import IN_ENGLISH, Words

OFFICE = "application/vnd.openxmlformats-officedocument."
MASTER = "/ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER = "/ppt/notesMasters/notesMaster1.xml"
_THEME = "/ppt/theme/theme1.xml"
_TABLE_STYLES = "/ppt/tableStyles.xml"
_NOTES_THEME = "/ppt/theme/theme2.xml"
_FIRST_LAYOUT_ID = 2_147_483_649
"""ECMA-376 part 1, 19.7.14: ids of masters and layouts start at 2,147,483,648; the master has the first."""

COLOUR_MAP = element(
    "p:clrMap",
    {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    | {f"accent{n}": f"accent{n}" for n in range(1, 7)}
    | {"hlink": "hlink", "folHlink": "folHlink"},
)


@cache
def house_template(words: Words = IN_ENGLISH) -> Template:
    """Return the project's own template, all that it says in *words*."""
    layouts = {
        name: Layout(_part(number), {s.name: s for s in slots}) for number, (name, slots) in enumerate(SLOTS.items(), 1)
    }
    theme_part = (OFFICE + "theme+xml", theme())
    parts = (
        _master(words),
        *(_layout(name, layouts[name].part, words) for name in layouts),
        notes_master(NOTES_MASTER, _NOTES_THEME, COLOUR_MAP, words),
        PackagePart(_THEME, *theme_part),
        PackagePart(_NOTES_THEME, *theme_part),
        PackagePart(_TABLE_STYLES, OFFICE + "presentationml.tableStyles+xml", table_styles()),
    )
    shared = (("theme", _THEME), ("tableStyles", _TABLE_STYLES))
    return Template(
        width=PAGE.width,
        height=PAGE.height,
        parts=parts,
        masters=(MASTER,),
        notes_master=NOTES_MASTER,
        shared=shared,
        layouts={**layouts, "figure": _for_a_figure(layouts["matrix"])},
        table_style=TABLE_STYLE,
        from_right=runs_from_right(words.language),
    )


def _for_a_figure(matrix: Layout) -> Layout:
    """Return the layout of a *matrix* as one for any figure: its caption stands in place of the legend."""
    slots: dict[SlotName, Slot] = {name: slot for name, slot in matrix.slots.items() if name != "legend"}
    return matrix._replace(slots={**slots, "caption": matrix.slots["legend"]._replace(name="caption")})


def _part(number: int) -> str:
    return f"/ppt/slideLayouts/slideLayout{number}.xml"


def _master(words: Words) -> PackagePart:
    relations = Relations()
    ids = [relations.to("slideLayout", _part(number)) for number in range(1, len(SLOTS) + 1)]
    relations.to("theme", _THEME)
    listed = (element("p:sldLayoutId", {"id": _FIRST_LAYOUT_ID + n, "r:id": id_}) for n, id_ in enumerate(ids))
    shapes = (placeholder_shape(number, slot, words) for number, slot in enumerate(_master_slots(), 2))
    background = element("p:bg", None, element("p:bgRef", {"idx": 1001}, scheme_colour("bg1")))
    root = element(
        "p:sldMaster",
        NAMESPACES,
        tree(*shapes, ground=background),
        COLOUR_MAP,
        element("p:sldLayoutIdLst", None, *listed),
        master_styles(words),
    )
    return PackagePart(MASTER, OFFICE + "presentationml.slideMaster+xml", document(root), relations.all())


def _master_slots() -> tuple[Slot, ...]:
    """Return the master's own placeholders: those of the text layout that every presentation program knows."""
    return tuple(slot for slot in SLOTS["text"] if slot.name in ("title", "body", "footer", "number"))


def _layout(name: LayoutName, part: str, words: Words) -> PackagePart:
    relations = Relations()
    relations.to("slideMaster", MASTER)
    slots = SLOTS[name]
    shapes: list[Xml] = [*artwork(name, 100, words)]
    shapes += (placeholder_shape(number, slot, words) for number, slot in enumerate(slots, 2))
    root = element(
        "p:sldLayout",
        {**NAMESPACES, "preserve": 1, "userDrawn": 1},
        tree(*shapes, name=words[f"layouts.{name.replace('-', '_')}"], ground=ground(name)),
        AS_ON_MASTER,
    )
    return PackagePart(part, OFFICE + "presentationml.slideLayout+xml", document(root), relations.all())
