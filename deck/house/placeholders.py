"""Placeholders as a template has them: where they are, and the text style that slides inherit from them."""

from __future__ import annotations

from functools import cache

from deck.drawingml.colours import fill, scheme_colour
from deck.drawingml.reading import aligned, in_mirror
from deck.drawingml.shapes import geometry, placeholder, properties, shape, transform
from deck.geometry import EMU_PER_POINT
from deck.house.design import PAGE, POINTS, TITLE
from deck.template.layout import Slot, SlotName, Style
from source.files.xml import Xml, element, escaped, joined
from source.texts.direction import runs_from_right
from source.words.printed import Words

_OTHER = Style((18,))


def placeholder_shape(id_: int, slot: Slot, words: Words) -> Xml:
    """Return the placeholder *slot* as it stands on a master or layout."""
    from_right = runs_from_right(words.language)
    where = in_mirror(slot.box, PAGE.width) if from_right else slot.box
    looks = joined([transform(where), geometry("rect")])
    levels = element("a:lstStyle", None, _own_levels(slot, from_right))
    text = element("p:txBody", None, _frame(slot.style), levels, _prompt(slot, words))
    return shape(properties(id_, name_of(slot.name, words)), placeholder(slot), looks, text, locked=True)


def _frame(style: Style) -> Xml:
    """Return a text frame without insets and without automatic fitting: what is measured is what is shown."""
    insets = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}
    return element(
        "a:bodyPr", {"vert": "horz", "wrap": "square", **insets, "anchor": style.anchor}, element("a:noAutofit")
    )


def name_of(slot: SlotName, words: Words) -> str:
    """Return what the selection pane calls the placeholder *slot*."""
    return words[f"placeholders.{slot}"]


def _prompt(slot: Slot, words: Words) -> Xml:
    """Return what an empty placeholder says while a slide is made by hand."""
    if slot.name == "number":
        looks = element("a:rPr", {"lang": words.language})
        number = element("a:t", None, escaped("‹#›"))
        field = {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
        return element("a:p", None, element("a:fld", field, looks, number))
    prompt = words.run(f"prompts.{slot.name}")
    looks = element("a:rPr", {"lang": prompt.language or words.language})
    return element("a:p", None, element("a:r", None, looks, element("a:t", None, escaped(prompt.text))))


def _own_levels(slot: Slot, from_right: bool) -> Xml:
    """Return the levels of a placeholder: points can have points below them, all else has one level."""
    return _levels(slot.style, from_right) if slot.name == "body" else _level(1, slot.style, from_right)


@cache
def _levels(style: Style, from_right: bool = False) -> Xml:
    """Return all nine levels, each as far from where lines begin as the hanging of those above it."""
    return joined(_level(level, style, from_right) for level in range(1, 10))


@cache
def _level(level: int, style: Style, from_right: bool = False) -> Xml:
    hanging = round(style.hanging * EMU_PER_POINT)
    return element(
        f"a:lvl{level}pPr",
        {"marL": hanging * level, "indent": -hanging, **aligned(style.align, from_right=from_right)},
        element("a:lnSpc", None, element("a:spcPct", {"val": round(style.line * 100_000)})),
        element("a:spcAft", None, element("a:spcPts", {"val": round(style.space_after * 100)})),
        *_bullet(style),
        _letters(style),
    )


def _bullet(style: Style) -> tuple[Xml, ...]:
    if not style.bullet:
        return (element("a:buNone"),)
    colour = element("a:buClr", None, scheme_colour("accent2"))
    size = element("a:buSzPct", {"val": 80_000})
    return colour, size, element("a:buFont", {"typeface": "+mj-lt"}), element("a:buChar", {"char": style.bullet})


def _letters(style: Style) -> Xml:
    face = "+mj" if style.bold else "+mn"
    faces = (
        element(f"a:{script}", {"typeface": f"{face}-{end}"})
        for script, end in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
    )
    looks = {"sz": round(style.size * 100), "b": int(style.bold), "kern": 1200}
    return element("a:defRPr", looks, fill(style.colour), *faces)


def master_styles(words: Words) -> Xml:
    """Return the text styles of the master, from which all else inherits, in the direction of *words*."""
    from_right = runs_from_right(words.language)
    return element(
        "p:txStyles",
        None,
        element("p:titleStyle", None, _level(1, TITLE, from_right)),
        element("p:bodyStyle", None, _levels(POINTS, from_right)),
        element("p:otherStyle", None, _levels(_OTHER, from_right)),
    )


def default_text_style() -> Xml:
    """Return the style of text in shapes that are no placeholders, such as the boxes of a flow."""
    return element("p:defaultTextStyle", None, _levels(_OTHER))
